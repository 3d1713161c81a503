import type { Person, Role } from './people.ts';
import type { Report } from './report.ts';

/** Those who may call a drill. */
const callers: readonly Role[] = ['head', 'dsl', 'deputy-dsl', 'it-contact', 'clerk'];
export const mayDrill = (by: Person): boolean => by.roles.some((role) => callers.includes(role));

/** Whole minutes from one moment to the next. */
export const minutesBetween = (from: Date, to: Date): number =>
  Math.round((to.getTime() - from.getTime()) / 60_000);
export const inMinutes = (minutes: number): string =>
  minutes === 1 ? '1 minute' : `${minutes} minutes`;

/** The practice report: a pupil's friend request to a member of staff, the commonest of all. */
export const drillReport: Report = {
  initiator: 'pupil',
  target: 'staff',
  action: 'request_sent',
  about: null,
  danger: 'no',
  imagery: 'no',
  self: false,
  insists: false,
  subject: null,
  words: 'This is a drill. Nothing has happened.',
  child: null,
  app: null,
  happened: null,
  noticed: null,
  place: 'unknown',
  ongoing: 'no',
  whoKnows: null,
};
