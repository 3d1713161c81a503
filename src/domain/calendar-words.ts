import { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar.ts';
import { inEnglish, type Plain, type Say } from './words/say.ts';

const weekdayNames: readonly Plain[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];
const monthNames: readonly Plain[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A moment for people, by the school's clock: "today at 14:20", "on Monday 23 November at 08:45",
 * with the year when it is not this one. Never "tomorrow": a message may be read a day late.
 */
export function inWords(calendar: Calendar, at: Date, now: Date, say: Say = inEnglish): string {
  const then = onClock(calendar, at);
  const today = onClock(calendar, now).toPlainDate();
  const time = then.toPlainTime().toString({ smallestUnit: 'minute' });
  if (then.toPlainDate().equals(today)) return say('today at {time}', { time });
  const month = monthName(then.month, say);
  return say('on {weekday} {date} at {time}', {
    weekday: weekdayName(then.dayOfWeek, say),
    date: `${then.day} ${month}${then.year === today.year ? '' : ` ${then.year}`}`,
    time,
  });
}

/** The name of a month, 1 to 12. */
export const monthName = (month: number, say: Say): string => named(monthNames, month, say);
/** The name of a day of the week, 1 for Monday. */
const weekdayName = (day: number, say: Say): string => named(weekdayNames, day, say);

function named(names: readonly Plain[], number: number, say: Say): string {
  const name = names[number - 1];
  if (name === undefined) throw new Error(`No day or month has the number ${number}`);
  return say(name);
}

const onClock = (calendar: Calendar, at: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(calendar.timeZone);

/** An ISO day for people: "24 December 2026". */
export function dayInWords(day: string, say: Say = inEnglish): string {
  const { day: number, month, year } = Temporal.PlainDate.from(day);
  return `${number} ${monthName(month, say)} ${year}`;
}

/** An ISO day for people, with its weekday: "Thursday 24 December 2026". */
export const weekdayInWords = (day: string, say: Say = inEnglish): string =>
  `${weekdayName(Temporal.PlainDate.from(day).dayOfWeek, say)} ${dayInWords(day, say)}`;
