import type { Calendar } from './calendar.ts';
import {
  dayOf,
  hoursOn,
  schoolDayAfter,
  schoolDayFrom,
  schoolDayOn,
  timeOn,
} from './calendar-days.ts';

/** How long somebody has: clock minutes, minutes in school hours, or a clock time on a school day. */
export type Wait =
  | { readonly minutes: number }
  | { readonly schoolMinutes: number }
  | { readonly sameDayAt: string }
  | { readonly nextWorkingDayAt: string };

/** The two ways to read the rule on comments (ORC-28); the school chooses. */
export const commentReadings = ['literal', 'working-day'] as const;
export type CommentReading = (typeof commentReadings)[number];

const minute = 60_000;
const hour = 60 * minute;

/** The moment at which that wait is over. */
export function dueAt(calendar: Calendar, from: Date, wait: Wait): Date {
  if ('minutes' in wait) return later(from, wait.minutes * minute);
  if ('schoolMinutes' in wait) return addSchoolMinutes(calendar, from, wait.schoolMinutes);
  if ('sameDayAt' in wait) return sameDayAt(calendar, from, wait.sameDayAt);
  return nextWorkingDayAt(calendar, from, wait.nextWorkingDayAt);
}

/**
 * Counts minutes in school hours only; what is left at home time goes on at the next opening.
 * From outside school hours it counts from the next opening. A wait that ends exactly at home time ends there.
 * Throws RangeError for minutes that are negative or endless.
 */
export function addSchoolMinutes(calendar: Calendar, from: Date, minutes: number): Date {
  if (!Number.isFinite(minutes) || minutes < 0)
    throw new RangeError(`School minutes cannot be ${minutes}`);
  let { day, opens, closes } = schoolDayFrom(calendar, dayOf(calendar, from));
  let start = Math.max(from.getTime(), opens.getTime());
  let left = minutes * minute;
  while (start + left > closes.getTime()) {
    left -= Math.max(0, closes.getTime() - start);
    ({ day, opens, closes } = schoolDayFrom(calendar, day.add({ days: 1 })));
    start = opens.getTime();
  }
  return new Date(start + left);
}

/** That clock time today; on the next school day when it has gone by or there is no school today. */
export function sameDayAt(calendar: Calendar, from: Date, time: string): Date {
  const today = dayOf(calendar, from);
  const due = timeOn(calendar, today, time);
  if (hoursOn(calendar, today) !== null && from <= due) return due;
  return nextWorkingDayAt(calendar, from, time);
}

/** That clock time on the first school day after today, whether or not there is school today. */
export const nextWorkingDayAt = (calendar: Calendar, from: Date, time: string): Date =>
  timeOn(calendar, schoolDayAfter(calendar, from).day, time);

/**
 * By when a comment on one of the school's accounts is answered (ORC-28; how to read it, ORC-A2).
 * Literal: Monday to Friday 24 hours by the clock, even into a Saturday or a holiday; at a weekend or
 * on a day without school, home time of the next school day.
 * Working day: the same, but an hour that falls on a day without school moves to home time of the
 * next school day, so Friday's comments are due on Monday.
 */
export function commentReplyBy(
  calendar: Calendar,
  receivedAt: Date,
  reading: CommentReading,
): Date {
  const received = dayOf(calendar, receivedAt);
  if (received.dayOfWeek > 5 || hoursOn(calendar, received) === null) {
    return schoolDayAfter(calendar, receivedAt).closes;
  }
  const due = later(receivedAt, 24 * hour);
  if (reading === 'literal' || schoolDayOn(calendar, dayOf(calendar, due))) return due;
  return schoolDayAfter(calendar, due).closes;
}

/**
 * The last moment to tell the ICO of a personal-data breach (UK GDPR, article 33): 72 hours by the
 * clock, nights and weekends and holidays included, from when any member of staff first knew.
 */
export const breachNoticeBy = (knownAt: Date): Date => later(knownAt, 72 * hour);

const later = (from: Date, milliseconds: number): Date => new Date(from.getTime() + milliseconds);
