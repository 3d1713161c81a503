import { endOfDay } from '../domain/calendar-days.ts';
import type { Outcome } from '../domain/decision.ts';
import { approve, decline, expire, type PolicyException } from '../domain/exception.ts';
import type { ExceptionId } from '../domain/ids.ts';
import type { Person } from '../domain/people.ts';
import type { School } from '../domain/school.ts';
import { change } from '../store/change.ts';
import type { Db } from '../store/db.ts';
import { exceptions } from '../store/exceptions.ts';
import { readStaff } from '../store/people.ts';

export type Deciding =
  | { readonly verdict: 'approve'; readonly reason: string; readonly until: string }
  | { readonly verdict: 'decline'; readonly reason: string };

/** The headteacher's decision (the chair's, on the headteacher's own link). */
export async function decideException(
  db: Db,
  school: School,
  by: Person,
  id: ExceptionId,
  deciding: Deciding,
  now: Date,
): Promise<Outcome<PolicyException>> {
  const staff = await readStaff(db.rows, school.id, now);
  return change(db, exceptions, id, (exception) => {
    if (exception.school !== by.school) return { ok: false, why: 'not-found' };
    if (deciding.verdict === 'decline') return decline(exception, by, deciding.reason, staff, now);
    const endsAt = endOfDay(school.calendar, deciding.until);
    return approve(exception, by, { ...deciding, endsAt }, staff, now);
  });
}

/** Ends a link when its last day is over. */
export async function expireException(
  db: Db,
  school: School,
  id: ExceptionId,
  now: Date,
): Promise<void> {
  await change(db, exceptions, id, (exception) =>
    exception.status === 'approved'
      ? expire(exception, endOfDay(school.calendar, exception.until), now)
      : { ok: false, why: 'already-settled' },
  );
}
