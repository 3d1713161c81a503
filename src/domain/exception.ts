import { accept, type Decision, type Outcome, refuse } from './decision.ts';
import type { ExceptionId, PersonId, SchoolId } from './ids.ts';
import type { Job } from './job.ts';
import type { Person, Role } from './people.ts';
import type { ExceptionMode } from './school.ts';
import { rolesOf, type Staff } from './staff.ts';

/** What a member of staff declares about a family link that was there before the job. */
export type Declaration = {
  readonly child: string;
  readonly relationship: string;
  /** Since when, in the declarer's words. */
  readonly since: string;
  readonly contact: string;
};

type Declared = Declaration & {
  readonly id: ExceptionId;
  readonly school: SchoolId;
  readonly declarer: PersonId;
  readonly mode: ExceptionMode;
  readonly policy: string | null;
  readonly declaredAt: Date;
};

/** Pending grants nothing: only `approved` is leave, and only until its day. */
export type PolicyException =
  | (Declared & { readonly status: 'declared' })
  | (Declared & {
      readonly status: 'approved';
      readonly approver: PersonId;
      readonly at: Date;
      readonly reason: string;
      /** The last day on which it holds, YYYY-MM-DD. */
      readonly until: string;
    })
  | (Declared & {
      readonly status: 'declined';
      readonly approver: PersonId;
      readonly at: Date;
      readonly reason: string;
    })
  | (Declared & { readonly status: 'expired'; readonly until: string; readonly at: Date });

type Answer = Outcome<Decision<PolicyException>>;

/** Who decides: the headteacher, and the chair where the declarer is the headteacher (domain facts 4.6). */
export function approverRole(staff: Staff, declarer: PersonId): Role {
  return rolesOf(staff, declarer).includes('head') ? 'chair' : 'head';
}

export function declare(
  declared: Declared,
  by: Person,
  staff: Staff,
): Outcome<Decision<PolicyException>> {
  const approvers = staff.holders[approverRole(staff, by.id)] ?? [];
  const asks = approvers
    .filter((to) => to !== by.id)
    .map((to): Job => ({ name: 'ask-approver', exception: declared.id, to }));
  return accept({
    next: { ...declared, status: 'declared' },
    entries: [
      {
        ...trace(declared, by, declared.declaredAt),
        kind: 'exception-declared',
        policy: declared.policy,
      },
    ],
    jobs: asks,
  });
}

/** Leave until a day, with a reason. Where the policy has no exceptions there is nothing to approve. */
export function approve(
  exception: PolicyException,
  by: Person,
  given: { readonly reason: string; readonly until: string; readonly endsAt: Date },
  staff: Staff,
  now: Date,
): Answer {
  if (exception.mode === 'declare-only') return refuse('no-exceptions');
  const no = mayDecide(exception, by, given.reason, staff);
  if (no) return refuse(no);
  if (given.endsAt <= now) return refuse('wrong-date');
  return accept({
    next: {
      ...declaredPart(exception),
      ...{ status: 'approved', approver: by.id, at: now, reason: given.reason, until: given.until },
    },
    entries: [{ ...trace(exception, by, now), kind: 'exception-approved', until: given.until }],
    jobs: [
      { name: 'tell-declarer', exception: exception.id },
      { name: 'expire-exception', exception: exception.id, runAt: given.endsAt },
    ],
  });
}

export function decline(
  exception: PolicyException,
  by: Person,
  reason: string,
  staff: Staff,
  now: Date,
): Answer {
  const no = mayDecide(exception, by, reason, staff);
  if (no) return refuse(no);
  return accept({
    next: { ...declaredPart(exception), status: 'declined', approver: by.id, at: now, reason },
    entries: [{ ...trace(exception, by, now), kind: 'exception-declined' }],
    jobs: [{ name: 'tell-declarer', exception: exception.id }],
  });
}

/** On its end date a link lapses to "not approved"; nothing renews itself. */
export function expire(exception: PolicyException, endsAt: Date, now: Date): Answer {
  if (exception.status !== 'approved') return refuse('already-settled');
  if (now < endsAt) return refuse('not-due');
  return accept({
    next: { ...declaredPart(exception), status: 'expired', until: exception.until, at: now },
    entries: [
      {
        at: now,
        school: exception.school,
        about: exception.id,
        by: 'clock',
        as: 'clock',
        kind: 'exception-expired',
      },
    ],
    jobs: [{ name: 'tell-declarer', exception: exception.id }],
  });
}

function mayDecide(exception: PolicyException, by: Person, reason: string, staff: Staff) {
  if (exception.declarer === by.id) return 'own-request' as const;
  if (!by.roles.includes(approverRole(staff, exception.declarer))) return 'not-asked' as const;
  if (exception.status !== 'declared') return 'already-settled' as const;
  return reason.trim() === '' ? ('reason-missing' as const) : null;
}

function declaredPart(exception: PolicyException): Declared {
  const { id, school, declarer, mode, policy, declaredAt, child, relationship, since, contact } =
    exception;
  return { id, school, declarer, mode, policy, declaredAt, child, relationship, since, contact };
}

const trace = (exception: Declared, by: Person, at: Date) =>
  ({
    at,
    school: exception.school,
    about: exception.id,
    by: by.id,
    as: by.roles[0] ?? 'staff',
  }) as const;
