import { accept, type Decision, type Outcome, refuse } from './decision.ts';
import type { PersonId, SchoolId } from './ids.ts';
import type { Person, Role } from './people.ts';
import type { Passage, Policy } from './policy.ts';
import type { Staff } from './staff.ts';

type Kept = {
  readonly id: string;
  readonly school: SchoolId;
  readonly policy: Policy;
  readonly addedAt: Date;
  /** What whoever accepts it has to know of how the document was read, a sentence each. */
  readonly warnings: readonly string[];
};

/** Imported, looked at, made current by a named person, superseded by the next. Old ones stay readable. */
export type PolicyVersion =
  | (Kept & { readonly status: 'imported' })
  | (Kept & { readonly status: 'looked-at'; readonly by: PersonId; readonly at: Date })
  | (Kept & { readonly status: 'current'; readonly by: PersonId | 'clock'; readonly at: Date })
  | (Kept & { readonly status: 'superseded'; readonly at: Date });

type Answer = Outcome<Decision<PolicyVersion>>;

const keepers: readonly Role[] = ['policy-owner', 'head', 'dsl'];
/** Who looks after the policy: its owner, the headteacher, the safeguarding lead. */
export const keepsPolicy = (person: Person): boolean =>
  person.roles.some((role) => keepers.includes(role));

/** Who is told of it: its owner; where there is none, the headteacher, else the safeguarding lead. */
export function keepersIn(staff: Staff): readonly PersonId[] {
  for (const role of keepers) {
    const holders = (staff.holders[role] ?? []).filter((id) => staff.people.has(id));
    if (holders.length > 0) return holders;
  }
  return [];
}

/** A version without what has become of it. */
export const kept = ({ id, school, policy, addedAt, warnings }: PolicyVersion): Kept => ({
  ...{ id, school, policy, addedAt, warnings },
});

export function lookAt(version: PolicyVersion, by: Person, now: Date): Answer {
  if (!keepsPolicy(by)) return refuse('not-asked');
  if (version.status !== 'imported') return refuse('already-settled');
  return accept({
    next: { ...kept(version), status: 'looked-at', by: by.id, at: now },
    entries: [{ ...trace(version, by, now), kind: 'policy-looked-at', policy: version.id }],
    jobs: [],
  });
}

/** Nobody makes current what nobody has looked at. */
export function makeCurrent(version: PolicyVersion, by: Person, now: Date): Answer {
  if (!keepsPolicy(by)) return refuse('not-asked');
  if (version.status === 'imported') return refuse('not-looked-at');
  if (version.status !== 'looked-at') return refuse('already-settled');
  return accept({
    next: { ...kept(version), status: 'current', by: by.id, at: now },
    entries: [{ ...trace(version, by, now), kind: 'policy-current', policy: version.id }],
    jobs: [],
  });
}

const trace = (version: PolicyVersion, by: Person, at: Date) =>
  ({ at, school: version.school, about: null, by: by.id, as: by.roles[0] ?? 'staff' }) as const;

const bindsStaff = /\b(?:staff|employees?|colleagues|teachers?|adults|governors|volunteers)\b/i;
const binds =
  /\b(?:must|never|may not|not|prohibit\w*|required|expected|should|will|only|report(?:ed)?|tell|notif\w+)\b/i;
const mostInSummary = 8;

/**
 * The two-minute summary: passages that bind staff, in the policy's own order and words. Chosen by rule
 * (they name staff and say what is required, forbidden or to be reported), the firmest first to be kept.
 */
export function summaryOf({ passages }: Policy): readonly Passage[] {
  const firmness = ({ text }: Passage): number =>
    [...text.matchAll(new RegExp(binds, 'gi'))].length;
  return passages
    .filter(({ text }) => text.length <= 500 && bindsStaff.test(text) && binds.test(text))
    .sort((one, other) => firmness(other) - firmness(one) || one.number - other.number)
    .slice(0, mostInSummary)
    .sort((one, other) => one.number - other.number);
}
