import { isBarred } from '../access.ts';
import { inWords } from '../calendar-words.ts';
import type { PersonId } from '../ids.ts';
import { type Incident, referenceOf } from '../incident.ts';
import { describe } from '../ledger.ts';
import type { PolicyException } from '../register/exception.ts';
import { isFree, listedOf } from '../register/parts.ts';
import type { School } from '../school.ts';
import type { Staff } from '../staff.ts';
import type { Told } from './item.ts';

/** Who did what when, in which part, and to which record: nothing of what stands in it. */
export type AuditRow = {
  readonly when: string;
  readonly what: string;
  readonly as: string;
  readonly reference: string | null;
};

/**
 * Whether somebody who audits may know that this record was touched. Whoever is left out of an item for
 * a conflict learns nothing of it here either, and nobody audits their own report (domain facts 2.5). It stays so
 * when nothing but that is kept of it.
 */
export const mayAuditItem = (
  incident: Pick<Incident, 'excluded' | 'never'>,
  auditor: PersonId,
  staff: Staff,
): boolean => !isBarred(incident, auditor, staff);

/** The same for a family link: not the one who applied for it, nor a headteacher of whom it was kept. */
export const mayAuditLink = (link: PolicyException, auditor: PersonId, staff: Staff): boolean =>
  isFree(listedOf(link), staff, auditor);

/** A line for whoever audits. Somebody who has left keeps a mark by which their lines are told apart. */
export function auditRow(
  entry: Told,
  about: string | null,
  school: School,
  staff: Staff,
  now: Date,
): AuditRow {
  const nameOf = (id: PersonId): string =>
    staff.people.get(id)?.name ?? `someone who has left (${referenceOf(id)})`;
  const when = inWords(school.calendar, entry.at, now);
  const reference = about === null ? null : referenceOf(about as PersonId);
  if (entry.kind === 'unreadable') {
    return { when, what: 'A line that can no longer be read', as: '', reference };
  }
  return { when, what: describe(entry, nameOf), as: asWords(entry.as, school), reference };
}

function asWords(as: Exclude<Told, { kind: 'unreadable' }>['as'], { titles }: School): string {
  if (as === 'clock') return 'By itself';
  return as === 'staff' ? 'Member of staff' : titles[as];
}
