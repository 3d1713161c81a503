import type { Division } from './bank-holidays.ts';
import { dayOf, schoolDayAfter, schoolDayOn, timeOn } from './calendar-days.ts';

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
/** Clock times of the school, such as 08:45 and 15:30. */
export type Hours = { readonly open: string; readonly close: string };
/** ISO days, both included. */
export type Span = { readonly from: string; readonly to: string };

/**
 * A school's working time. Days and clock times are those of its time zone.
 * Half-terms and holidays are the gaps between terms. With no term dates, or after the last of them,
 * every day that has hours and is neither bank holiday nor closed counts as a school day.
 */
export type Calendar = {
  readonly timeZone: string;
  readonly hours: Readonly<Record<Weekday, Hours | null>>;
  /** Breakfast and after-school club, on school days; their minutes are not school hours. */
  readonly wrapAround: Hours | null;
  readonly terms: readonly Span[];
  /** INSET days and closures. */
  readonly closed: readonly (Span & { readonly why: string })[];
  readonly bankHolidays: Division;
  readonly snowDays: readonly string[];
};

export type TimeOfSchool = 'school' | 'wrap-around' | 'closed';

/** What that moment is to the school. The opening minute belongs to the day, home time no longer. */
export function timeOfSchool(calendar: Calendar, at: Date): TimeOfSchool {
  const today = schoolDayOn(calendar, dayOf(calendar, at));
  if (!today) return 'closed';
  if (today.opens <= at && at < today.closes) return 'school';
  if (!calendar.wrapAround) return 'closed';
  const opens = timeOn(calendar, today.day, calendar.wrapAround.open);
  const closes = timeOn(calendar, today.day, calendar.wrapAround.close);
  return opens <= at && at < closes ? 'wrap-around' : 'closed';
}

export const isOpen = (calendar: Calendar, at: Date): boolean =>
  timeOfSchool(calendar, at) === 'school';

/** When somebody will read it: the moment itself in school hours, otherwise the next opening of the school. */
export function nextOpening(calendar: Calendar, at: Date): Date {
  const today = schoolDayOn(calendar, dayOf(calendar, at));
  if (today && at < today.opens) return today.opens;
  if (today && at < today.closes) return at;
  return schoolDayAfter(calendar, at).opens;
}

/** Home time on the day of that moment, gone by or not; null when there is no school that day. */
export const closeOfSchoolDay = (calendar: Calendar, at: Date): Date | null =>
  schoolDayOn(calendar, dayOf(calendar, at))?.closes ?? null;

/** Whole minutes until home time; null when there is no school that day or the children have gone home. */
export function minutesToHomeTime(calendar: Calendar, at: Date): number | null {
  const closes = closeOfSchoolDay(calendar, at);
  return closes && at < closes ? Math.floor((closes.getTime() - at.getTime()) / 60_000) : null;
}
