import type { PersonId } from '../ids.ts';
import type { Role } from '../people.ts';
import type { School } from '../school.ts';
import { dslIsHead, rolesOf, type Staff } from '../staff.ts';
import { applicantId, type PolicyException, type SecondReason } from './exception.ts';
import { type Part, pending, type Status, standing } from './life.ts';

/** What has to be known of a link to say whose it is: the register's lists hold no more. */
export type Listed = {
  readonly status: Status;
  readonly applicant: PersonId | null;
  readonly enteredBy: PersonId;
  readonly headLeftOut: boolean;
  /** What was decided waits for a second reader. */
  readonly second: { readonly why: SecondReason; readonly decided: PersonId } | null;
};

export const listedOf = (link: PolicyException): Listed => ({
  ...{ status: link.status, applicant: applicantId(link), enteredBy: link.enteredBy },
  headLeftOut: link.status !== 'draft' && link.declared.headLeftOut,
  second: 'proposed' in link ? { why: link.proposed.second, decided: link.proposed.by } : null,
});

export type DecidingRole = 'head' | 'chair' | 'governing-body';

/**
 * Who decides: the headteacher; the chair on the headteacher's own and on the headteacher's family;
 * another governor, the vice-chair first, on the chair's (domain facts 4.6).
 */
export function decidingRole({ applicant, headLeftOut }: Listed, staff: Staff): DecidingRole {
  const theirs = applicant ? rolesOf(staff, applicant) : [];
  if (theirs.includes('chair')) return 'governing-body';
  return theirs.includes('head') || headLeftOut ? 'chair' : 'head';
}

const holders = (staff: Staff, role: Role): readonly PersonId[] => staff.holders[role] ?? [];

/** Nobody has a part in their own link, and no headteacher in one that was left to the chair. */
export const isFree = (link: Listed, staff: Staff, person: PersonId): boolean =>
  person !== link.applicant &&
  (decidingRole(link, staff) === 'head' || !rolesOf(staff, person).includes('head'));

/** Who is left out of a link, for the time after its detail has gone: the rule of `isFree`. */
export const leftOutOfLink = (
  link: Listed,
  staff: Staff,
): { readonly excluded: readonly PersonId[]; readonly never: readonly Role[] } => ({
  excluded: link.applicant === null ? [] : [link.applicant],
  never: decidingRole(link, staff) === 'head' ? [] : ['head'],
});

const free = (link: Listed, staff: Staff, role: Role): readonly PersonId[] =>
  holders(staff, role).filter((person) => isFree(link, staff, person));

export const deciders = (link: Listed, staff: Staff): readonly PersonId[] =>
  free(link, staff, decidingRole(link, staff));

/** The safeguarding lead; a deputy where the lead is the applicant, or decides, or is left out. */
export function commenters(link: Listed, staff: Staff): readonly PersonId[] {
  const deciding = deciders(link, staff);
  const able = (['dsl', 'deputy-dsl'] as const).map((role) =>
    free(link, staff, role).filter((person) => !deciding.includes(person)),
  );
  return able.find((people) => people.length > 0) ?? [];
}

/** Why a second person has to agree to what was decided; null when one is enough. */
export function whySecondReader(
  link: Listed,
  staff: Staff,
  school: Pick<School, 'dslIsHead'>,
): SecondReason | null {
  const theirs = link.applicant ? rolesOf(staff, link.applicant) : [];
  const office = theirs.includes('head') || theirs.includes('chair');
  if (theirs.includes('governing-body') && !office) return 'governor';
  const headDecides = decidingRole(link, staff) === 'head';
  return headDecides && (school.dslIsHead || dslIsHead(staff)) ? 'lead-is-head' : null;
}

/** Who can be the second reader: never the applicant, the one who decided, or somebody left out. */
export function secondReaders(
  link: Listed,
  staff: Staff,
  { why, decided }: NonNullable<Listed['second']>,
): readonly PersonId[] {
  const from: readonly Role[] =
    why === 'governor' ? ['governing-body', 'chair'] : ['chair', 'deputy-dsl'];
  const able = from.map((role) =>
    free(link, staff, role).filter((person) => person !== decided && !staff.away.has(person)),
  );
  return able.find((people) => people.length > 0) ?? [];
}

export type Reading = Exclude<Part, 'clock'>;

/** As what somebody reads a link; null when it is not theirs to see. */
export function readsAs(link: Listed, person: PersonId, staff: Staff): Reading | null {
  if (!staff.people.has(person)) return null;
  if (link.applicant === person) return 'applicant';
  if (link.status === 'draft') return link.enteredBy === person ? 'applicant' : null;
  if (deciders(link, staff).includes(person)) return 'decider';
  if (link.second && secondReaders(link, staff, link.second).includes(person))
    return 'second-reader';
  if (!isFree(link, staff, person)) return null;
  const waits = pending.includes(link.status) || standing.includes(link.status);
  if (waits && commenters(link, staff).includes(person)) return 'commenter';
  const leads = rolesOf(staff, person).includes('dsl');
  return leads && standing.includes(link.status) ? 'commenter' : null;
}
