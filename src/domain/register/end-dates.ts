import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../calendar.ts';
import { dayIn, endOfDay, timeOn } from '../calendar-days.ts';

/** Reminders before the last day of a link, in days. */
export const remindBefore = [30, 7] as const;
/** The hour of the school's clock at which people are reminded. */
const remindAt = '08:00';
/** A new headteacher looks through the register within six weeks (domain facts 4.5). */
const newHeadWeeks = 6;
/** A draft is asked after a day later, and thrown away a fortnight after that. */
const draftDays = { saved: 1, reminded: 14 } as const;

/** The latest last day of a link that is decided today: looked at again within a year. */
export const latestEnd = (calendar: Calendar, now: Date): string =>
  Temporal.PlainDate.from(dayIn(calendar, now)).add({ years: 1 }).toString();

export type EndDate = 'right' | 'past' | 'too-far';

/** Whether a last day can be given now. Today is right: it is not over yet. */
export function endDate(calendar: Calendar, until: string, now: Date): EndDate {
  if (until < dayIn(calendar, now)) return 'past';
  return until > latestEnd(calendar, now) ? 'too-far' : 'right';
}

/** The first instant at which a link is no longer leave: midnight by the school's clock after its last day. */
export const lapsesAt = (calendar: Calendar, until: string): Date => endOfDay(calendar, until);

/** When the clock next has something to do for a link that holds until that day. */
export function nextHour(calendar: Calendar, until: string, now: Date): Date {
  const last = Temporal.PlainDate.from(until);
  const reminders = remindBefore.map((days) => timeOn(calendar, last.subtract({ days }), remindAt));
  return reminders.find((at) => at > now) ?? lapsesAt(calendar, until);
}

/** The day by which a new headteacher has looked. */
export const reviewedBy = (calendar: Calendar, now: Date): string =>
  Temporal.PlainDate.from(dayIn(calendar, now)).add({ weeks: newHeadWeeks }).toString();

/** When the clock next looks at a draft that was saved, or whose applicant was reminded, then. */
export function draftHour(calendar: Calendar, then: Date, what: 'saved' | 'reminded'): Date {
  const day = Temporal.PlainDate.from(dayIn(calendar, then));
  return timeOn(calendar, day.add({ days: draftDays[what] }), remindAt);
}
