import { dayIn } from '../calendar-days.ts';
import type { ExceptionId, PersonId } from '../ids.ts';
import type { School } from '../school.ts';
import type { Staff } from '../staff.ts';
import { granted, pending } from './life.ts';
import { type Listed, type Reading, readsAs } from './parts.ts';

/** A line of the register as its lists need it, without anything that was written. */
export type Row = Listed & {
  readonly id: ExceptionId;
  /** The last day of leave, where there is any. */
  readonly until: string | null;
  readonly reviewBy: string | null;
  readonly changedAt: Date;
  /** Who has spoken since a review fell due: for them it no longer waits. */
  readonly spoken: { readonly lead: boolean; readonly applicant: boolean };
};

export const filters = ['due', 'in-force', 'waiting', 'ended', 'all'] as const;
export type Filter = (typeof filters)[number];

/** A row that this reader may see, and whether it waits for them. */
export type Seen = Row & { readonly reading: Reading; readonly due: boolean };

type Today = { readonly school: School; readonly staff: Staff; readonly now: Date };

/** The rows that somebody may see; of the others nothing is even counted. */
export function rowsFor(rows: readonly Row[], reader: PersonId, today: Today): readonly Seen[] {
  const day = dayIn(today.school.calendar, today.now);
  return rows.flatMap((row) => {
    const now = lapsed(row, day) ? { ...row, status: 'expired' as const } : row;
    const reading = readsAs(now, reader, today.staff);
    return reading === null ? [] : [{ ...now, reading, due: isDue(now, reading, reader) }];
  });
}

const lapsed = (row: Row, day: string): boolean =>
  granted.includes(row.status) && row.until !== null && row.until < day;

/** Whether a row waits for this reader. */
function isDue(row: Row, reading: Reading, reader: PersonId): boolean {
  switch (reading) {
    case 'applicant':
      return (
        row.status === 'more-asked' ||
        row.status === 'draft' ||
        (row.status === 'review-due' && !row.spoken.applicant)
      );
    case 'commenter':
      return (
        row.status === 'submitted' ||
        row.status === 'referred' ||
        (row.status === 'review-due' && !row.spoken.lead)
      );
    case 'decider':
      return (
        row.status === 'commented' ||
        row.status === 'review-due' ||
        (row.status === 'more-asked' && row.applicant === null && row.enteredBy === reader)
      );
    case 'second-reader':
      return row.status === 'decided' || row.status === 'renewing';
  }
}

/** Which rows a filter shows. */
export const passes: Readonly<Record<Filter, (row: Seen) => boolean>> = {
  due: ({ due }) => due,
  'in-force': ({ status }) => granted.includes(status) || status === 'recorded',
  waiting: ({ status }) => pending.includes(status) || status === 'draft',
  ended: ({ status }) =>
    !granted.includes(status) &&
    status !== 'recorded' &&
    !pending.includes(status) &&
    status !== 'draft',
  all: () => true,
};

/** What waits for the reader first, the nearest day first; then by the nearest end, then the newest. */
export function inOrder(rows: readonly Seen[]): readonly Seen[] {
  const day = (row: Seen): string => row.reviewBy ?? row.until ?? '9999-12-31';
  return rows.toSorted(
    (one, other) =>
      Number(other.due) - Number(one.due) ||
      (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0) ||
      other.changedAt.getTime() - one.changedAt.getTime(),
  );
}

export type Counts = Readonly<Record<Filter, number>>;
export const countsOf = (rows: readonly Seen[]): Counts => ({
  due: rows.filter(passes.due).length,
  'in-force': rows.filter(passes['in-force']).length,
  waiting: rows.filter(passes.waiting).length,
  ended: rows.filter(passes.ended).length,
  all: rows.length,
});
