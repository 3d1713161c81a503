import type { Outcome } from '../domain/decision.ts';
import type { ExceptionId } from '../domain/ids.ts';
import { type Commenting, comment } from '../domain/register/comment.ts';
import * as deciding from '../domain/register/decide.ts';
import { answer, discard, submit, withdraw } from '../domain/register/declare.ts';
import type { PolicyException, Referral } from '../domain/register/exception.ts';
import type { Answer, Here, Pressed } from '../domain/register/move.ts';
import * as review from '../domain/register/review.ts';
import type { School } from '../domain/school.ts';
import { change } from '../store/change.ts';
import type { Db } from '../store/db.ts';
import { exceptions } from '../store/exceptions.ts';
import { hereAt } from './here.ts';

/** What a person does to a family link. */
export type DoingToLink =
  | { readonly does: 'submit' | 'discard' | 'withdraw' | 'reconfirm' }
  | { readonly does: 'comment'; readonly comment: Commenting }
  | { readonly does: 'approve' | 'renew'; readonly grant: deciding.Granting }
  | { readonly does: 'refer'; readonly to: Referral; readonly words: string }
  | { readonly does: 'close'; readonly because: review.CloseReason }
  | { readonly does: Worded; readonly words: string };

/** Steps that need nothing but words: a question, an answer, a reason. */
export type Worded = keyof typeof worded;

const worded = {
  'ask-more': deciding.askMore,
  answer,
  'leave-to-chair': deciding.leaveToChair,
  record: deciding.record,
  decline: deciding.decline,
  agree: deciding.agree,
  'send-back': deciding.sendBack,
  'tell-change': review.tellChange,
  keep: review.keep,
  revoke: review.revoke,
} as const satisfies Record<
  string,
  (link: PolicyException, pressed: Pressed, words: string, here: Here) => Answer
>;

export const wordedSteps = [
  ...(['ask-more', 'answer', 'leave-to-chair', 'record', 'decline', 'agree'] as const),
  ...(['send-back', 'tell-change', 'keep', 'revoke'] as const),
] as const satisfies readonly Worded[];

/**
 * Lock, decide, save. `revision` is what the pressed card showed: a card drawn before somebody else's
 * change decides nothing.
 */
export async function changeException(
  db: Db,
  school: School,
  id: ExceptionId,
  { by, revision }: Pressed,
  doing: DoingToLink,
  now: Date,
): Promise<Outcome<PolicyException>> {
  const here = await hereAt(db.rows, school, now);
  return change(db, exceptions, id, (link) =>
    link.school === school.id
      ? decide(link, { by, revision }, doing, here)
      : { ok: false, why: 'not-found' },
  );
}

function decide(link: PolicyException, pressed: Pressed, doing: DoingToLink, here: Here): Answer {
  switch (doing.does) {
    case 'submit':
      return submit(link, pressed, here);
    case 'discard':
      return discard(link, pressed.by, here);
    case 'withdraw':
      return withdraw(link, pressed, here);
    case 'reconfirm':
      return review.reconfirm(link, pressed, here);
    case 'comment':
      return comment(link, pressed, doing.comment, here);
    case 'approve':
      return deciding.approve(link, pressed, doing.grant, here);
    case 'renew':
      return review.renew(link, pressed, doing.grant, here);
    case 'refer':
      return deciding.refer(link, pressed, { to: doing.to, reason: doing.words }, here);
    case 'close':
      return review.close(link, pressed, doing.because, here);
    case 'ask-more':
    case 'answer':
    case 'leave-to-chair':
    case 'record':
    case 'decline':
    case 'agree':
    case 'send-back':
    case 'tell-change':
    case 'keep':
    case 'revoke':
      return worded[doing.does](link, pressed, doing.words, here);
  }
}
