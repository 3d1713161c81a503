import { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar.ts';

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const monthNames = [
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
export function inWords(calendar: Calendar, at: Date, now: Date): string {
  const then = onClock(calendar, at);
  const today = onClock(calendar, now).toPlainDate();
  const time = then.toPlainTime().toString({ smallestUnit: 'minute' });
  if (then.toPlainDate().equals(today)) return `today at ${time}`;
  const date = `${weekdayNames[then.dayOfWeek - 1]} ${then.day} ${monthNames[then.month - 1]}`;
  return `on ${date}${then.year === today.year ? '' : ` ${then.year}`} at ${time}`;
}

const onClock = (calendar: Calendar, at: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(calendar.timeZone);

/** An ISO day for people: "24 December 2026". */
export function dayInWords(day: string): string {
  const { day: number, month, year } = Temporal.PlainDate.from(day);
  return `${number} ${monthNames[month - 1]} ${year}`;
}

/** An ISO day for people, with its weekday: "Thursday 24 December 2026". */
export const weekdayInWords = (day: string): string =>
  `${weekdayNames[Temporal.PlainDate.from(day).dayOfWeek - 1]} ${dayInWords(day)}`;
