import type { Job } from '../job.ts';
import { type Granting, grantFault, grantFrom, inForce } from './decide.ts';
import { endDate, nextHour, reviewedBy } from './end-dates.ts';
import {
  type Ending,
  type EndReason,
  grantOf,
  isInForce,
  type PolicyException,
  type Proposal,
  type Review,
  type Sent,
} from './exception.ts';
import {
  type Answer,
  actingAs,
  asking,
  askingCommenters,
  askingDeciders,
  clock,
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
import { commenters, decidingRole, listedOf, secondReaders, whySecondReader } from './parts.ts';

/**
 * Leave for another while. Nothing renews itself: somebody decides it anew, with a reason, after the
 * safeguarding lead has looked again since the review fell due.
 */
export function renew(
  link: PolicyException,
  pressed: Pressed,
  granting: Granting,
  here: Here,
): Answer {
  const { staff, school } = here;
  const second = whySecondReader(listedOf(link), staff, school);
  const step = second === null ? 'renew' : 'propose-renewal';
  const why = mayStep(link, step, pressed, here) ?? grantFault(granting, here);
  if (why || link.status !== 'review-due') return no(why ?? 'already-settled');
  const { declared, review } = link;
  if (!declared.comment || declared.comment.at < review.since) return no('lead-not-asked');
  const grant = grantFrom(link, granting, pressed.by, here);
  const actor = actingAs(link, pressed.by, staff);
  if (second !== null) {
    const readers = secondReaders(listedOf(link), staff, { why: second, decided: pressed.by.id });
    if (readers.length === 0) return no('no-second-reader');
    const { known, entry } = moved(link, step, 'renewing', actor, grant.reason, here);
    const proposed: Proposal = { ...grant, second };
    return decided(
      { ...link, ...known, status: 'renewing', proposed },
      entry,
      asking(link, readers),
    );
  }
  const { known, entry } = moved(link, step, 'active', actor, grant.reason, here);
  return inForce({ ...known, status: 'active', declared, grant, nextAt: here.now }, entry, here);
}

/** Looked at and left as it is, until the day that it has. */
export function keep(link: PolicyException, pressed: Pressed, reason: string, here: Here): Answer {
  const why = mayStep(link, 'keep', pressed, here);
  if (why || link.status !== 'review-due') return no(why ?? 'already-settled');
  if (isBlank(reason)) return no('reason-missing');
  if (endDate(here.school.calendar, link.grant.until, here.now) === 'past') return no('wrong-date');
  const actor = actingAs(link, pressed.by, here.staff);
  const { known, entry } = moved(link, 'keep', 'active', actor, reason, here);
  const { declared, grant } = link;
  return inForce({ ...known, status: 'active', declared, grant, nextAt: here.now }, entry, here);
}

/** "Still the same": it stays what it was, and the day is noted. */
export function reconfirm(link: PolicyException, pressed: Pressed, here: Here): Answer {
  const why = mayStep(link, 'reconfirm', pressed, here);
  if (why || !canReconfirm(link)) return no(why ?? 'already-settled');
  const actor = actingAs(link, pressed.by, here.staff);
  const { known, entry } = moved(link, 'reconfirm', link.status, actor, null, here);
  const declared = { ...link.declared, reconfirmedAt: here.now };
  const news = link.status === 'review-due' ? askingDeciders(link, here.staff) : [];
  return decided({ ...link, ...known, declared }, entry, news);
}

type Living = Extract<PolicyException, { status: 'active' | 'review-due' | 'recorded' }>;
export const canReconfirm = (link: PolicyException): link is Living =>
  link.status === 'active' || link.status === 'review-due' || link.status === 'recorded';

/** Something has changed: it is looked at again, and holds until then. */
export function tellChange(
  link: PolicyException,
  pressed: Pressed,
  words: string,
  here: Here,
): Answer {
  const why = mayStep(link, 'tell-change', pressed, here);
  if (why || !canReconfirm(link)) return no(why ?? 'already-settled');
  if (isBlank(words)) return no('reason-missing');
  const actor = actingAs(link, pressed.by, here.staff);
  const to = link.status === 'recorded' ? 'recorded' : 'review-due';
  const { known, entry } = moved(link, 'tell-change', to, actor, words, here);
  const next: PolicyException =
    link.status === 'recorded'
      ? { ...link, ...known }
      : underReview({ ...link, ...known }, 'changed', here);
  return decided(next, entry, bothAsked(next, here));
}

/** A new headteacher has decided none of these: they hold, and are looked at within six weeks, once. */
export function newHead(link: PolicyException, since: Date, here: Here): Answer {
  if (link.status !== 'active' && link.status !== 'review-due') return no('already-settled');
  if (decidingRole(listedOf(link), here.staff) !== 'head') return no('not-asked');
  const before = link.history.some(({ step, at }) => step === 'new-head' && at >= since);
  if (before) return no('already-settled');
  const { known, entry } = moved(link, 'new-head', 'review-due', clock, null, here);
  return decided(underReview({ ...link, ...known }, 'new-head', here), entry);
}

type Reviewable = Extract<PolicyException, { status: 'active' | 'review-due' }>;

/** A review that is due already stays due since it was; its nearest day counts. */
export function underReview(
  link: Reviewable,
  because: Review['because'],
  { school, now }: Here,
): PolicyException {
  const soon = reviewedBy(school.calendar, now);
  // days are texts, of which the smaller is the earlier
  const by = [soon, link.grant.until].toSorted((one, other) => one.localeCompare(other))[0] ?? soon;
  const review: Review = { because, since: now, by };
  const nextAt = nextHour(school.calendar, link.grant.until, now);
  return { ...link, status: 'review-due', review, nextAt };
}

export const bothAsked = (link: PolicyException, { staff }: Here): readonly Job[] => [
  ...askingCommenters(link, staff),
  ...askingDeciders(link, staff),
];

/** Ended at once: by whoever decides, or on safety grounds by the safeguarding lead, and whoever decides is told. */
export function revoke(
  link: PolicyException,
  pressed: Pressed,
  reason: string,
  here: Here,
): Answer {
  const why = mayStep(link, 'revoke', pressed, here);
  if (why || !isInForce(link)) return no(why ?? 'already-settled');
  if (isBlank(reason)) return no('reason-missing');
  const actor = actingAs(link, pressed.by, here.staff);
  const { known, entry } = moved(link, 'revoke', 'revoked', actor, reason, here);
  const onSafety = commenters(listedOf(link), here.staff).includes(pressed.by.id);
  const ending: Ending = {
    ...{ at: here.now, by: actor.by, because: onSafety ? 'safety' : 'revoked' },
    reason: reason.trim(),
  };
  const { declared, grant } = link;
  const next: PolicyException = { ...known, status: 'revoked', declared, grant, ending };
  return decided(next, entry, [
    ...telling(next, pressed.by.id),
    ...tellingDeciders(next, here.staff, pressed.by.id),
  ]);
}

export const closeReasons = ['not-needed', 'child-left'] as const;
export type CloseReason = (typeof closeReasons)[number];

/** No longer wanted, or the child has left: there is nothing left to have leave for. */
export function close(
  link: PolicyException,
  pressed: Pressed,
  because: CloseReason,
  here: Here,
): Answer {
  const why = mayStep(link, 'close', pressed, here);
  if (why || !canClose(link)) return no(why ?? 'already-settled');
  return closed(link, actingAs(link, pressed.by, here.staff), because, here);
}

/** The applicant has left the school: the directory no longer has them. */
export function applicantLeft(link: PolicyException, here: Here): Answer {
  if (!canClose(link)) return no('already-settled');
  return closed(link, clock, 'applicant-left', here);
}

type Closable = Exclude<
  Sent,
  { status: 'declined' | 'expired' | 'revoked' | 'withdrawn' | 'closed' }
>;
export const canClose = (link: PolicyException): link is Closable =>
  link.status !== 'draft' && !('ending' in link);

function closed(
  link: Closable,
  actor: Parameters<typeof moved>[3],
  because: EndReason,
  here: Here,
): Answer {
  const { known, entry } = moved(link, 'close', 'closed', actor, null, here);
  const ending: Ending = { at: here.now, by: actor.by, because, reason: null };
  const { declared } = link;
  const next: PolicyException = {
    ...{ ...known, status: 'closed', declared, grant: grantOf(link), ending },
  };
  return decided(next, entry, [
    ...(because === 'applicant-left' ? [] : telling(next, actor.by)),
    ...tellingDeciders(next, here.staff, actor.by),
  ]);
}
