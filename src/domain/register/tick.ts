import { discard } from './declare.ts';
import { draftHour, lapsesAt, nextHour } from './end-dates.ts';
import {
  type Draft,
  type Ending,
  type InForce,
  isInForce,
  type PolicyException,
} from './exception.ts';
import {
  type Answer,
  clock,
  decided,
  type Here,
  moved,
  no,
  telling,
  tellingDeciders,
} from './move.ts';
import { bothAsked, underReview } from './review.ts';

/**
 * What the clock does with a link at its hour: reminds of a draft and throws an old one away; puts a
 * link under review thirty days before its end, reminds seven days before, and lets it lapse when its
 * last day is over. Called too early, it does nothing.
 */
export function tick(link: PolicyException, here: Here): Answer {
  if (link.status === 'draft') return tickDraft(link, here);
  if (!isInForce(link)) return no('already-settled');
  if (here.now >= lapsesAt(here.school.calendar, link.grant.until)) return expire(link, here);
  return here.now < link.nextAt ? no('not-due') : remind(link, here);
}

function tickDraft(link: Draft, here: Here): Answer {
  if (here.now < link.nextAt) return no('not-due');
  if (link.reminded) return discard(link, 'clock', here);
  const { known, entry } = moved(link, 'remind', 'draft', clock, null, here);
  const nextAt = draftHour(here.school.calendar, link.nextAt, 'reminded');
  return decided({ ...link, ...known, reminded: true, nextAt }, entry, [
    ...telling(link, 'clock'),
    { name: 'exception-clock', exception: link.id, runAt: nextAt },
  ]);
}

function remind(link: InForce, here: Here): Answer {
  const { calendar } = here.school;
  const nextAt = nextHour(calendar, link.grant.until, here.now);
  const step = link.status === 'active' ? 'fall-due' : 'remind';
  const to = link.status === 'active' ? 'review-due' : link.status;
  const { known, entry } = moved(link, step, to, clock, null, here);
  const next: PolicyException =
    link.status === 'active'
      ? underReview({ ...link, ...known }, 'end-date', here)
      : { ...link, ...known, nextAt };
  return decided(next, entry, [
    ...telling(next, 'clock'),
    ...bothAsked(next, here),
    { name: 'exception-clock', exception: link.id, runAt: nextAt },
  ]);
}

/** On its end date a link lapses to "not approved"; a renewal that nobody agreed to in time lapses with it. */
function expire(link: InForce, here: Here): Answer {
  const { known, entry } = moved(link, 'expire', 'expired', clock, null, here);
  const ending: Ending = { at: here.now, by: 'clock', because: 'end-date', reason: null };
  const { declared, grant } = link;
  const next: PolicyException = { ...known, status: 'expired', declared, grant, ending };
  return decided(next, entry, [
    ...telling(next, 'clock'),
    ...tellingDeciders(next, here.staff, 'clock'),
  ]);
}
