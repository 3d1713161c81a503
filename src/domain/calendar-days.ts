// Temporal is the language's own coming date and time: it knows both clock changes and keeps a day
// apart from an instant. The package only stands in until Node has it, and then goes away by itself.
import { Temporal } from 'temporal-polyfill';
import { isBankHoliday } from './bank-holidays.ts';
import type { Calendar, Hours, Weekday } from './calendar.ts';

/** A day of the school's own clock. */
export type Day = Temporal.PlainDate;
/** A day on which school opens, with the instants of its opening and its close. */
export type SchoolDay = { readonly day: Day; readonly opens: Date; readonly closes: Date };

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** How far ahead we look for a day on which school opens: a year, and the longest holiday on top. */
const daysAhead = 400;
/** Only for a calendar that names no hours at all, which the settings refuse. */
const usualHours: Hours = { open: '09:00', close: '15:30' };

export const dayOf = (calendar: Calendar, at: Date): Day =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(calendar.timeZone)
    .toPlainDate();

/**
 * That clock time on that day. One that the change to summer time skips is taken an hour later;
 * one that comes twice in October, the first time.
 */
export const timeOn = (calendar: Calendar, day: Day, time: string): Date =>
  new Date(day.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: time }).epochMilliseconds);

/** The first instant after that ISO day, midnight by the school's clock. */
export const endOfDay = (calendar: Calendar, day: string): Date =>
  timeOn(calendar, Temporal.PlainDate.from(day).add({ days: 1 }), '00:00');

/** The hours of that day, or null when there is no school. */
export function hoursOn(calendar: Calendar, day: Day): Hours | null {
  const hours = hoursOfWeekday(calendar, day);
  const iso = day.toString();
  if (hours === null || !inTerm(calendar, iso) || calendar.snowDays.includes(iso)) return null;
  if (calendar.closed.some(({ from, to }) => from <= iso && iso <= to)) return null;
  return isBankHoliday(calendar.bankHolidays, iso) ? null : hours;
}

export function schoolDayOn(calendar: Calendar, day: Day): SchoolDay | null {
  const hours = hoursOn(calendar, day);
  return hours === null ? null : withHours(calendar, day, hours);
}

/**
 * The first school day from that day on, the day itself included.
 * When there is none within 400 days (hours, closures or terms were entered wrongly), the first
 * Monday to Friday that is no bank holiday: a time that somebody can act on is better than none.
 */
export function schoolDayFrom(calendar: Calendar, first: Day): SchoolDay {
  return (
    firstDay(first, daysAhead, (day) => schoolDayOn(calendar, day)) ??
    firstDay(first, daysAhead, (day) => plainWeekday(calendar, day)) ??
    withHours(calendar, first, usualHours)
  );
}

export const schoolDayAfter = (calendar: Calendar, at: Date): SchoolDay =>
  schoolDayFrom(calendar, dayOf(calendar, at).add({ days: 1 }));

function firstDay(
  first: Day,
  days: number,
  found: (day: Day) => SchoolDay | null,
): SchoolDay | null {
  let day = first;
  for (let ahead = 0; ahead < days; ahead += 1) {
    const schoolDay = found(day);
    if (schoolDay) return schoolDay;
    day = day.add({ days: 1 });
  }
  return null;
}

function plainWeekday(calendar: Calendar, day: Day): SchoolDay | null {
  if (day.dayOfWeek > 5 || isBankHoliday(calendar.bankHolidays, day.toString())) return null;
  return withHours(calendar, day, hoursOfWeekday(calendar, day) ?? usualHours);
}

const withHours = (calendar: Calendar, day: Day, hours: Hours): SchoolDay => ({
  day,
  opens: timeOn(calendar, day, hours.open),
  closes: timeOn(calendar, day, hours.close),
});

function hoursOfWeekday(calendar: Calendar, day: Day): Hours | null {
  const weekday = weekdays[day.dayOfWeek - 1];
  return weekday === undefined ? null : calendar.hours[weekday];
}

/** With no term dates, or after the last one, nobody has said when term is: every day may be in it. */
const inTerm = ({ terms }: Calendar, day: string): boolean =>
  terms.every((term) => term.to < day) || terms.some((term) => term.from <= day && day <= term.to);

/** The day of the school's own clock, as YYYY-MM-DD. */
export const dayIn = (calendar: Calendar, at: Date): string => dayOf(calendar, at).toString();

/** The time of the school's own clock, as HH:MM. */
export const dayTimeIn = (calendar: Calendar, at: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(calendar.timeZone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
