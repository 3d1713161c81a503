import { accept, type Decision, type Outcome, refuse } from '../decision.ts';
import type { ExceptionId } from '../ids.ts';
import type { Job } from '../job.ts';
import type { Person } from '../people.ts';
import { type Answered, nothingFilled, wholeOf, withAnswers } from './declaration.ts';
import { draftHour } from './end-dates.ts';
import type { Applicant, Declared, Draft, PolicyException } from './exception.ts';
import {
  type Answer,
  actingAs,
  askingCommenters,
  clock,
  decided,
  entryFor,
  type Here,
  isBlank,
  mayStep,
  moved,
  no,
  type Pressed,
  tellingDeciders,
} from './move.ts';
import { commenters, deciders, listedOf } from './parts.ts';

/** The first saved step opens a draft, which nobody else ever sees. */
export function openDraft(
  id: ExceptionId,
  applicant: Applicant,
  by: Person,
  answered: Answered,
  here: Here,
): Outcome<Decision<PolicyException>> {
  if (!('person' in applicant) && !by.roles.includes('head')) return refuse('not-asked');
  const { school, now, policy } = here;
  const as = 'person' in applicant ? 'staff' : 'head';
  const happened = { at: now, by: by.id, as, step: 'save', reason: null, policy } as const;
  const next: Draft = {
    ...{ id, school: school.id, applicant, enteredBy: by.id, openedAt: now },
    ...{ revision: 1, history: [happened], status: 'draft' },
    ...{ reminded: false, savedAt: now },
    ...{
      filled: withAnswers(nothingFilled, answered),
      nextAt: draftHour(school.calendar, now, 'saved'),
    },
  };
  return accept({
    next,
    entries: [entryFor(next, happened, 'draft', 1)],
    jobs: [{ name: 'exception-clock', exception: id, runAt: next.nextAt }],
  });
}

/** A step saved in a draft that is there; the last one saved stands, from whichever device. */
export function saveStep(
  link: PolicyException,
  by: Person,
  answered: Answered,
  here: Here,
): Answer {
  const why = mayStep(link, 'save', { by, revision: null }, here);
  if (why || link.status !== 'draft') return no(why ?? 'already-settled');
  // saving is not a change that anybody has to account for: the line of its opening stands for all
  const filled = withAnswers(link.filled, answered);
  const nextAt = draftHour(here.school.calendar, here.now, 'saved');
  const { known, entry } = moved(link, 'save', 'draft', actingAs(link, by, here.staff), null, here);
  const next: Draft = {
    ...{ ...known, status: 'draft', filled, nextAt, reminded: false, savedAt: here.now },
    history: link.history,
  };
  return decided(next, entry, [{ name: 'exception-clock', exception: link.id, runAt: nextAt }]);
}

/** Sent: recorded, and before the safeguarding lead. Until it is decided it gives no leave for anything. */
export function submit(link: PolicyException, pressed: Pressed, here: Here): Answer {
  const why = mayStep(link, 'submit', pressed, here);
  if (why || link.status !== 'draft') return no(why ?? 'already-settled');
  const declaration = wholeOf(link.filled);
  if (!declaration) return no('incomplete');
  const actor = actingAs(link, pressed.by, here.staff);
  const { known, entry } = moved(link, 'submit', 'submitted', actor, null, here);
  const declared: Declared = {
    ...{ declaration, at: here.now, mode: here.school.exceptionMode, policy: here.policy },
    ...{ headLeftOut: declaration.headsRelative, comment: null, asked: [], reconfirmedAt: null },
  };
  const next: PolicyException = { ...known, status: 'submitted', declared };
  return decided(next, entry, askingFirst(next, here));
}

/** The safeguarding lead is asked first, and whoever decides hears of it; with nobody to comment, they are asked at once. */
export function askingFirst(link: PolicyException, { staff }: Here): readonly Job[] {
  const leads = askingCommenters(link, staff);
  return [...leads, ...tellingDeciders(link, staff, link.history.at(-1)?.by ?? 'clock')];
}

/** The answer to what the headteacher asked; the safeguarding lead looks at it again. */
export function answer(link: PolicyException, pressed: Pressed, words: string, here: Here): Answer {
  const why = mayStep(link, 'answer', pressed, here);
  if (why || link.status !== 'more-asked') return no(why ?? 'already-settled');
  if (isBlank(words)) return no('reason-missing');
  const actor = actingAs(link, pressed.by, here.staff);
  const { known, entry } = moved(link, 'answer', 'submitted', actor, words, here);
  const asked = link.declared.asked.map((one, at) =>
    at === link.declared.asked.length - 1 ? { ...one, answer: words.trim() } : one,
  );
  const next: PolicyException = {
    ...{ ...known, status: 'submitted' },
    declared: { ...link.declared, asked, comment: null },
  };
  return decided(next, entry, askingFirst(next, here));
}

/** Taken back before anything was decided. */
export function withdraw(link: PolicyException, pressed: Pressed, here: Here): Answer {
  const why = mayStep(link, 'withdraw', pressed, here);
  if (why || !canWithdraw(link)) return no(why ?? 'already-settled');
  const actor = actingAs(link, pressed.by, here.staff);
  const { known, entry } = moved(link, 'withdraw', 'withdrawn', actor, null, here);
  const ending = { at: here.now, by: actor.by, because: 'withdrawn', reason: null } as const;
  const next: PolicyException = { ...known, status: 'withdrawn', declared: link.declared, ending };
  return decided(next, entry, tellingDeciders(next, here.staff, pressed.by.id));
}

type Pending = Extract<
  PolicyException,
  { status: 'submitted' | 'commented' | 'more-asked' | 'referred' | 'decided' }
>;
export const canWithdraw = (link: PolicyException): link is Pending =>
  ['submitted', 'commented', 'more-asked', 'referred', 'decided'].includes(link.status);

/** What the ledger says of a draft that is thrown away; the draft itself is kept nowhere. */
export function discard(link: PolicyException, by: Person | 'clock', here: Here): Answer {
  if (by !== 'clock') {
    const why = mayStep(link, 'discard', { by, revision: null }, here);
    if (why) return no(why);
  }
  if (link.status !== 'draft') return no('already-settled');
  const actor = by === 'clock' ? clock : actingAs(link, by, here.staff);
  const { known, entry } = moved(link, 'discard', 'gone', actor, null, here);
  return decided({ ...link, ...known }, entry);
}

/** Nobody in school can comment on it, or decide on it: the applicant is told so. */
export const nobodyFor = (
  link: PolicyException,
  { staff }: Pick<Here, 'staff'>,
): { readonly toComment: boolean; readonly toDecide: boolean } => ({
  toComment: commenters(listedOf(link), staff).length === 0,
  toDecide: deciders(listedOf(link), staff).length === 0,
});
