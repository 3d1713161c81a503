import { accept, type Decision, type Outcome, type Refusal, refuse } from '../decision.ts';
import type { PersonId } from '../ids.ts';
import type { Job } from '../job.ts';
import type { Entry } from '../ledger.ts';
import type { Person, Role } from '../people.ts';
import type { School } from '../school.ts';
import type { Staff } from '../staff.ts';
import { lapsesAt } from './end-dates.ts';
import {
  applicantId,
  type Happened,
  isInForce,
  type Known,
  type PolicyException,
} from './exception.ts';
import { type Destination, leadsTo, type Part, type Status, type Step, whoMay } from './life.ts';
import { commenters, deciders, decidingRole, listedOf, readsAs } from './parts.ts';

export type Answer = Outcome<Decision<PolicyException>>;

/** The moment and the house in which something happens to a link. */
export type Here = {
  readonly school: School;
  readonly staff: Staff;
  /** The policy version that is current now. */
  readonly policy: string | null;
  readonly now: Date;
};

/** Who does it, in which office. */
export type Actor = { readonly by: PersonId | 'clock'; readonly as: Happened['as'] };
export const clock: Actor = { by: 'clock', as: 'clock' };

/** What is checked of every step a person takes, before its own rules. */
export type Pressed = {
  readonly by: Person;
  /** The revision that the card showed; null where it does not matter which. */
  readonly revision: number | null;
};

/**
 * Whether somebody may take a step now: the link is theirs to see, the step is theirs, it follows from
 * where the link stands, and nothing has changed since the card was drawn. An early "no" tells no more
 * than a late one would.
 */
export function mayStep(
  link: PolicyException,
  step: Step,
  { by, revision }: Pressed,
  here: Here,
): Refusal | null {
  const part = readsAs(listedOf(link), by.id, here.staff);
  if (part === null) return 'not-found';
  if (!playsIn(link, step, part, by, here))
    return part === 'applicant' ? 'own-request' : 'not-asked';
  const status = standsAs(link, here);
  if (leadsTo(here.school.exceptionMode, status, step) === null) {
    const elsewhere = leadsTo('approve', status, step) !== null;
    return elsewhere ? 'no-exceptions' : 'already-settled';
  }
  return revision !== null && revision !== link.revision ? 'changed-since' : null;
}

/** How a link stands at this moment: past its last day it has lapsed, whether or not the clock has come by. */
export const standsAs = (
  link: PolicyException,
  { school, now }: Pick<Here, 'school' | 'now'>,
): Status =>
  isInForce(link) && now >= lapsesAt(school.calendar, link.grant.until) ? 'expired' : link.status;

/** A person may have two parts: in a link of somebody without an account, whoever entered it speaks for them. */
function playsIn(
  link: PolicyException,
  step: Step,
  part: Part,
  by: Person,
  { staff }: Here,
): boolean {
  if (whoMay[step].includes(part)) return true;
  const speaks = applicantId(link) === null && part === 'decider';
  if (speaks && whoMay[step].includes('applicant')) return true;
  // a lead who is the second reader of one link may still have the first word on its safety
  return step === 'comment' && commenters(listedOf(link), staff).includes(by.id);
}

/** In which office somebody acts on this link. */
export function actingAs(link: PolicyException, by: Person, staff: Staff): Actor {
  const listed = listedOf(link);
  const part = readsAs(listed, by.id, staff);
  const office: Role | 'staff' =
    part === 'decider'
      ? decidingRole(listed, staff)
      : part === 'applicant'
        ? 'staff'
        : (by.roles.find((role) =>
            ['dsl', 'deputy-dsl', 'chair', 'governing-body'].includes(role),
          ) ?? 'staff');
  return { by: by.id, as: office };
}

/** The part of a link that every state has, one change later, and the line for the ledger that goes with it. */
export function moved(
  link: PolicyException,
  step: Step,
  to: Destination,
  actor: Actor,
  reason: string | null,
  here: Here,
): { readonly known: Known; readonly entry: Entry } {
  const { id, school, applicant, enteredBy, openedAt } = link;
  const happened: Happened = {
    ...{ at: here.now, ...actor, step, policy: here.policy },
    reason: reason === null || reason.trim() === '' ? null : reason.trim(),
  };
  const history = [...link.history, happened];
  return {
    known: { id, school, applicant, enteredBy, openedAt, revision: link.revision + 1, history },
    entry: entryFor(link, happened, to, history.length),
  };
}

/** Reasons may name a child, so the ledger has the number under which the record keeps it. */
export const entryFor = (
  { id, school }: Pick<Known, 'id' | 'school'>,
  { at, by, as, step, reason, policy }: Happened,
  to: Destination,
  place: number,
): Entry => ({
  ...{ at, school, about: id, by, as, kind: 'exception-moved' },
  ...{ step, to, why: reason === null ? null : place, policy },
});

export const decided = (next: PolicyException, entry: Entry, jobs: readonly Job[] = []): Answer =>
  accept({ next, entries: [entry], jobs });

/** One question to each of these people. */
export const asking = (link: Pick<Known, 'id'>, people: readonly PersonId[]): readonly Job[] =>
  people.map((to) => ({ name: 'ask-about-exception', exception: link.id, to }));

/** News for the applicant, or for whoever speaks for them; not for the one who made it. */
export function telling(link: PolicyException, except: PersonId | 'clock'): readonly Job[] {
  const to = applicantId(link) ?? link.enteredBy;
  return to === except ? [] : [{ name: 'tell-about-exception', exception: link.id, to }];
}

/** News for those who decide on it, except for the one who made it. */
export const tellingDeciders = (
  link: PolicyException,
  staff: Staff,
  except: PersonId | 'clock',
): readonly Job[] =>
  deciders(listedOf(link), staff)
    .filter((to) => to !== except)
    .map((to) => ({ name: 'tell-about-exception', exception: link.id, to }));

export const askingDeciders = (link: PolicyException, staff: Staff): readonly Job[] =>
  asking(link, deciders(listedOf(link), staff));
export const askingCommenters = (link: PolicyException, staff: Staff): readonly Job[] =>
  asking(link, commenters(listedOf(link), staff));

export const isBlank = (text: string): boolean => text.trim() === '';
export const no = (why: Refusal): Answer => refuse(why);
