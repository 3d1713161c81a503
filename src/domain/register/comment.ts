import type { Job } from '../job.ts';
import type { Comment, PolicyException, Stance } from './exception.ts';
import {
  type Answer,
  actingAs,
  asking,
  askingDeciders,
  decided,
  type Here,
  isBlank,
  mayStep,
  moved,
  no,
  type Pressed,
} from './move.ts';
import { deciders, listedOf } from './parts.ts';

export type Commenting = {
  readonly stance: Stance;
  readonly view: string;
  readonly flag: 'yes' | 'no';
};

/**
 * The safeguarding lead's view, before the decision or at any time after it. Whoever decides reads it
 * and sees the flag as yes or no; the applicant never does. On a link that is in force a flag puts it
 * before whoever decides at once.
 */
export function comment(
  link: PolicyException,
  pressed: Pressed,
  { stance, view, flag }: Commenting,
  here: Here,
): Answer {
  const why = mayStep(link, 'comment', pressed, here);
  if (why || !takesComment(link)) return no(why ?? 'already-settled');
  if (isBlank(view)) return no('reason-missing');
  const actor = actingAs(link, pressed.by, here.staff);
  const as = actor.as === 'clock' ? 'staff' : actor.as;
  const given: Comment = {
    ...{ by: pressed.by.id, as, at: here.now, stance, view: view.trim(), flag: flag === 'yes' },
  };
  const declared = { ...link.declared, comment: given };
  const to = link.status === 'submitted' || link.status === 'referred' ? 'commented' : link.status;
  // the view stands with the comment: the history is read by the applicant as well
  const { known, entry } = moved(link, 'comment', to, actor, null, here);
  if (link.status === 'submitted' || link.status === 'commented' || link.status === 'referred') {
    const next: PolicyException = { ...known, status: 'commented', declared };
    return decided(next, entry, askingDeciders(next, here.staff));
  }
  return decided({ ...link, ...known, declared }, entry, alarm(link, given, here));
}

/** A flag cannot wait; and a renewal has waited for this comment. */
const alarm = (link: PolicyException, { flag }: Comment, { staff }: Here): readonly Job[] =>
  flag || link.status === 'review-due' ? asking(link, deciders(listedOf(link), staff)) : [];

type Commentable = Extract<
  PolicyException,
  {
    status: 'submitted' | 'commented' | 'referred' | 'active' | 'review-due' | 'recorded';
  }
>;
export const takesComment = (link: PolicyException): link is Commentable =>
  ['submitted', 'commented', 'referred', 'active', 'review-due', 'recorded'].includes(link.status);
