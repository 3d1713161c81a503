import { dayIn } from '../calendar-days.ts';
import type { Refusal } from '../decision.ts';
import type { Person } from '../people.ts';
import { canWithdraw } from './declare.ts';
import { endDate, nextHour } from './end-dates.ts';
import type { Condition, Grant, PolicyException, Proposal, Referral } from './exception.ts';
import {
  type Answer,
  actingAs,
  asking,
  askingCommenters,
  askingDeciders,
  decided,
  type Here,
  isBlank,
  mayStep,
  moved,
  no,
  type Pressed,
  telling,
  tellingDeciders,
} from './move.ts';
import { listedOf, secondReaders, whySecondReader } from './parts.ts';

/** What leave is given with. */
export type Granting = {
  readonly reason: string;
  readonly conditions: readonly Condition[];
  readonly own: string | null;
  readonly until: string;
  readonly discussedOn: string | null;
};

/** What is wrong with leave as it was filled in; null when it can be given. */
export function grantFault(granting: Granting, { school, now }: Here): Refusal | null {
  if (isBlank(granting.reason)) return 'reason-missing';
  const end = endDate(school.calendar, granting.until, now);
  if (end !== 'right') return end === 'past' ? 'wrong-date' : 'date-too-far';
  if (school.exceptionMode !== 'discuss-and-record') return null;
  const { discussedOn } = granting;
  return discussedOn === null || discussedOn > dayIn(school.calendar, now) ? 'not-discussed' : null;
}

export function grantFrom(
  link: PolicyException,
  granting: Granting,
  by: Person,
  here: Here,
): Grant {
  const { as } = actingAs(link, by, here.staff);
  return {
    ...{ by: by.id, as: as === 'clock' ? 'staff' : as, at: here.now },
    ...{ mode: here.school.exceptionMode, policy: here.policy },
    ...{ reason: granting.reason.trim(), conditions: granting.conditions, own: granting.own },
    ...{ until: granting.until, discussedOn: granting.discussedOn },
  };
}

/**
 * Leave until a day, with a reason and conditions. Where one person leads safeguarding and heads the
 * school, or a governor applies, it waits for a second reader; with nobody to be one, nothing is given.
 */
export function approve(
  link: PolicyException,
  pressed: Pressed,
  granting: Granting,
  here: Here,
): Answer {
  const { by } = pressed;
  const { staff, school } = here;
  const second = whySecondReader(listedOf(link), staff, school);
  const step = second === null ? 'approve' : 'propose';
  const why = mayStep(link, step, pressed, here) ?? grantFault(granting, here);
  if (why || link.status !== 'commented') return no(why ?? 'already-settled');
  const grant = grantFrom(link, granting, by, here);
  const actor = actingAs(link, by, staff);
  const { declared } = link;
  if (second !== null) {
    const readers = secondReaders(listedOf(link), staff, { why: second, decided: by.id });
    if (readers.length === 0) return no('no-second-reader');
    const { known, entry } = moved(link, step, 'decided', actor, grant.reason, here);
    const proposed: Proposal = { ...grant, second };
    return decided(
      { ...known, status: 'decided', declared, proposed },
      entry,
      asking(link, readers),
    );
  }
  const { known, entry } = moved(link, step, 'active', actor, grant.reason, here);
  return inForce({ ...known, status: 'active', declared, grant, nextAt: here.now }, entry, here);
}

type Active = Extract<PolicyException, { status: 'active' }>;

/** A link that is leave from now on: its clock is set, and the applicant hears of it. */
export function inForce(
  link: Active,
  entry: Parameters<typeof decided>[1],
  { school, now }: Here,
): Answer {
  const nextAt = nextHour(school.calendar, link.grant.until, now);
  return decided({ ...link, nextAt }, entry, [
    ...telling(link, 'clock'),
    { name: 'exception-clock', exception: link.id, runAt: nextAt },
  ]);
}

/** The second reader agrees: only now it is leave. */
export function agree(link: PolicyException, pressed: Pressed, reason: string, here: Here): Answer {
  const why = mayStep(link, 'agree', pressed, here);
  if (why || (link.status !== 'decided' && link.status !== 'renewing')) {
    return no(why ?? 'already-settled');
  }
  if (isBlank(reason)) return no('reason-missing');
  const { second: _, ...grant } = link.proposed;
  // what was decided some days ago must still make sense on the day on which it begins to hold
  const end = endDate(here.school.calendar, grant.until, here.now);
  if (end === 'past') return no('wrong-date');
  const actor = actingAs(link, pressed.by, here.staff);
  const { known, entry } = moved(link, 'agree', 'active', actor, reason, here);
  const { declared } = link;
  return inForce({ ...known, status: 'active', declared, grant, nextAt: here.now }, entry, here);
}

/** The second reader does not agree: it is open again, and an earlier leave holds until its day. */
export function sendBack(
  link: PolicyException,
  pressed: Pressed,
  reason: string,
  here: Here,
): Answer {
  const why = mayStep(link, 'send-back', pressed, here);
  if (why || (link.status !== 'decided' && link.status !== 'renewing')) {
    return no(why ?? 'already-settled');
  }
  if (isBlank(reason)) return no('reason-missing');
  const actor = actingAs(link, pressed.by, here.staff);
  const to = link.status === 'decided' ? 'commented' : 'review-due';
  const { known, entry } = moved(link, 'send-back', to, actor, reason, here);
  const { proposed: _, ...before } = link;
  const next: PolicyException =
    before.status === 'decided'
      ? { ...before, ...known, status: 'commented' }
      : { ...before, ...known, status: 'review-due' };
  return decided(next, entry, askingDeciders(next, here.staff));
}

/** Where the policy has no exceptions: the school knows of the link, and gives advice. No leave comes of it. */
export function record(
  link: PolicyException,
  pressed: Pressed,
  advice: string,
  here: Here,
): Answer {
  const why = mayStep(link, 'record', pressed, here);
  if (why || link.status !== 'commented') return no(why ?? 'already-settled');
  if (isBlank(advice)) return no('reason-missing');
  const actor = actingAs(link, pressed.by, here.staff);
  const { known, entry } = moved(link, 'record', 'recorded', actor, advice, here);
  const { declared } = link;
  const next: PolicyException = { ...known, status: 'recorded', declared, advice: advice.trim() };
  return decided(next, entry, telling(next, 'clock'));
}

/** No, with advice on how to step back safely. */
export function decline(
  link: PolicyException,
  pressed: Pressed,
  reason: string,
  here: Here,
): Answer {
  const why = mayStep(link, 'decline', pressed, here);
  if (why || !canWithdraw(link)) return no(why ?? 'already-settled');
  if (isBlank(reason)) return no('reason-missing');
  const actor = actingAs(link, pressed.by, here.staff);
  const { known, entry } = moved(link, 'decline', 'declined', actor, reason, here);
  const ending = {
    at: here.now,
    by: actor.by,
    because: 'declined',
    reason: reason.trim(),
  } as const;
  const next: PolicyException = { ...known, status: 'declined', declared: link.declared, ending };
  return decided(next, entry, telling(next, 'clock'));
}

/** Something is not clear yet: the applicant is asked. */
export function askMore(
  link: PolicyException,
  pressed: Pressed,
  question: string,
  here: Here,
): Answer {
  const why = mayStep(link, 'ask-more', pressed, here);
  if (why || (link.status !== 'submitted' && link.status !== 'commented')) {
    return no(why ?? 'already-settled');
  }
  if (isBlank(question)) return no('reason-missing');
  const actor = actingAs(link, pressed.by, here.staff);
  const { known, entry } = moved(link, 'ask-more', 'more-asked', actor, question, here);
  const asked = [...link.declared.asked, { question: question.trim(), answer: null }];
  const next: PolicyException = {
    ...{ ...known, status: 'more-asked' },
    declared: { ...link.declared, asked },
  };
  return decided(next, entry, telling(next, 'clock'));
}

/** It is more than a family link: somebody else has to look first, and the safeguarding lead speaks again. */
export function refer(
  link: PolicyException,
  pressed: Pressed,
  { to, reason }: { readonly to: Referral; readonly reason: string },
  here: Here,
): Answer {
  const why = mayStep(link, 'refer', pressed, here);
  if (why || (link.status !== 'submitted' && link.status !== 'commented')) {
    return no(why ?? 'already-settled');
  }
  if (isBlank(reason)) return no('reason-missing');
  const actor = actingAs(link, pressed.by, here.staff);
  const { known, entry } = moved(link, 'refer', 'referred', actor, reason, here);
  const next: PolicyException = { ...known, status: 'referred', declared: link.declared, to };
  return decided(next, entry, askingCommenters(next, here.staff));
}

/** The headteacher's own family: from now on the chair decides, and the headteacher no longer sees it. */
export function leaveToChair(
  link: PolicyException,
  pressed: Pressed,
  reason: string,
  here: Here,
): Answer {
  const why = mayStep(link, 'leave-to-chair', pressed, here);
  if (why || (link.status !== 'submitted' && link.status !== 'commented')) {
    return no(why ?? 'already-settled');
  }
  if (isBlank(reason)) return no('reason-missing');
  if (link.declared.headLeftOut) return no('already-settled');
  const actor = actingAs(link, pressed.by, here.staff);
  const { known, entry } = moved(link, 'leave-to-chair', link.status, actor, reason, here);
  const declared = { ...link.declared, headLeftOut: true };
  const next: PolicyException = { ...link, ...known, declared };
  const waits = link.status === 'submitted' ? askingCommenters : askingDeciders;
  return decided(next, entry, [
    ...waits(next, here.staff),
    ...tellingDeciders(next, here.staff, pressed.by.id),
  ]);
}
