import type { ExceptionId, IncidentId, PersonId, SchoolId } from './ids.ts';
import type { Role } from './people.ts';
import type { Plan, PlannedRecord, Reader } from './plan.ts';
import type { PlannedAction } from './planned-action.ts';
import type { Priority, Report } from './report.ts';

/** What was done about it; kept whole, never edited. */
export type LoggedAction = {
  readonly at: Date;
  readonly by: PersonId;
  readonly as: Role | 'staff';
  readonly did: string;
};
export type Addition = { readonly at: Date; readonly words: string };

export const outcomes = [
  'child-safe-no-further-action',
  'advice-given',
  'parents-spoken-to',
  'referred-outside',
  'managed-in-school',
  'unfounded',
  'opened-in-error',
] as const;
export type ClosingOutcome = (typeof outcomes)[number];

export type Closing = {
  readonly outcome: ClosingOutcome;
  readonly reason: string;
  /** Where the full record is kept, with its reference. */
  readonly recordedIn: string;
};

type Opened = {
  readonly id: IncidentId;
  readonly school: SchoolId;
  readonly kind: PlannedRecord['kind'];
  readonly linked: readonly IncidentId[];
  readonly reporter: PersonId;
  readonly report: Report;
  readonly priority: Priority;
  readonly label: Plan['label'];
  readonly external: Plan['external'];
  readonly policy: string | null;
  readonly drill: boolean;
  readonly recordedAt: Date;
  /** Who was told first, and why. */
  readonly readers: readonly Reader[];
  readonly ladder: readonly Role[];
  readonly never: readonly Role[];
  readonly excluded: readonly PersonId[];
  /** Everyone asked so far, first asked first. */
  readonly asked: readonly PersonId[];
  /** The roles asked so far: whoever fills one of them may read. */
  readonly askedRoles: readonly Role[];
  /** Passed on to them as a person: they read it for as long as they fill a role that may hold it. */
  readonly personally: readonly PersonId[];
  /** Whether the child's record shows the adult's identity and the reporter's words. */
  readonly released: boolean;
  readonly actions: readonly LoggedAction[];
  /** What is to be done, and what became of it; first planned first. */
  readonly planned: readonly PlannedAction[];
  readonly additions: readonly Addition[];
  /** How often those asked have been reminded, from 1. */
  readonly round: number;
};

export type Incident =
  | (Opened & {
      readonly status: 'waiting';
      /** From when the clock runs: recorded, or passed on. */
      readonly since: Date;
      readonly step: number;
      readonly nextAt: Date;
    })
  | (Opened & { readonly status: 'in-hand'; readonly by: PersonId; readonly at: Date })
  | (Opened & { readonly status: 'unanswered'; readonly at: Date; readonly nextAt: Date })
  | (Opened & { readonly status: 'sealed' })
  | (Opened & {
      /** Closed by a headteacher who is also the safeguarding lead: a second reader has to agree first. */
      readonly status: 'to-confirm';
      readonly by: PersonId;
      readonly at: Date;
      readonly closing: Closing;
      readonly second: PersonId;
      /** When the second reader is reminded. */
      readonly nextAt: Date;
    })
  | (Opened & {
      readonly status: 'closed';
      readonly by: PersonId;
      readonly at: Date;
      readonly outcome: ClosingOutcome;
      readonly reason: string;
      readonly recordedIn: string;
    });

/** The part that every state shares, without what belongs to one state only. */
export function opened(incident: Incident): Opened {
  const { id, school, kind, linked, reporter, report, priority, label, external, policy } =
    incident;
  const { drill, recordedAt, readers, ladder, never, excluded, asked, askedRoles } = incident;
  const { personally, released, actions, planned, additions, round } = incident;
  return {
    ...{ id, school, kind, linked, reporter, report, priority, label, external, policy },
    ...{ drill, recordedAt, readers, ladder, never, excluded, asked, askedRoles },
    ...{ personally, released, actions, planned, additions, round },
  };
}

/** The other record of one report: linked when it was opened, not by somebody afterwards. */
export const sameReport = (one: Incident, other: Incident): boolean =>
  one.linked.includes(other.id) &&
  one.reporter === other.reporter &&
  one.recordedAt.getTime() === other.recordedAt.getTime();

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The short reference that people say aloud: six signs made from the id, none that look alike. */
export function referenceOf(id: IncidentId | ExceptionId | PersonId): string {
  let rest = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  let signs = '';
  while (signs.length < 6) {
    signs += letters[rest % letters.length];
    rest = Math.floor(rest / letters.length);
  }
  return signs;
}
