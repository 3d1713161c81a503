import type { Status } from '../register/life.ts';
import type { Filter } from '../register/register.ts';
import type { CloseReason } from '../register/review.ts';
import type { ExceptionMode } from '../school.ts';
import { inEnglish, type Plain, type Say } from '../words/say.ts';

/** What a declaration leads to, as this school's policy has it; `head` is what the headteacher is called. */
export const whatFollows: Record<ExceptionMode, (head: string, say?: Say) => string> = {
  approve: (head, say = inEnglish) =>
    say(
      'For a link that you had before you worked here, or before the child came. Until the {head} has decided, it gives no leave for anything.',
      { head },
    ),
  'discuss-and-record': (head, say = inEnglish) =>
    say(
      'For a link or a situation that you had before. Please also talk it over with the {head}: what is agreed is recorded here. Until then it gives no leave for anything.',
      { head },
    ),
  'declare-only': (head, say = inEnglish) =>
    say(
      'The policy of this school has no exceptions. You can declare the link, so that the {head} knows of it; nobody can approve it.',
      { head },
    ),
  none: (head, say = inEnglish) =>
    say(
      'The policy of this school says nothing about such links. You can declare yours: the {head} decides outside the policy, and until then it gives no leave for anything.',
      { head },
    ),
};

/** What leave is called on a button, as the policy has it. */
export const giving: Readonly<Record<ExceptionMode, Plain>> = {
  approve: 'Approve',
  'discuss-and-record': 'Agree and record',
  // no rule offers it: a policy without exceptions has nothing to approve
  'declare-only': 'Record',
  none: 'Agree, outside the policy',
};

export const closeWords: Readonly<Record<CloseReason, Plain>> = {
  'not-needed': 'The contact is no longer there, or no longer needed',
  'child-left': 'The child has left the school',
};

const filterNames: Readonly<Record<Filter, Plain>> = {
  due: 'Waiting for you',
  'in-force': 'In force',
  waiting: 'Not decided yet',
  ended: 'Ended',
  all: 'All',
};

/** What a list of links is called; where nothing is leave, nothing is in force or decided either. */
export const filterWords: Readonly<Record<ExceptionMode, Readonly<Record<Filter, Plain>>>> = {
  approve: filterNames,
  'discuss-and-record': filterNames,
  'declare-only': { ...filterNames, 'in-force': 'Recorded', waiting: 'Not recorded yet' },
  none: filterNames,
};

/** What to ask oneself before deciding (domain facts 4.4). */
export const beforeDeciding = (mode: ExceptionMode, say: Say = inEnglish): string => {
  const asked = say(
    "Ask yourself: was it there before the job? Does the person with parental responsibility agree? Could other pupils be reached through it? Does this colleague teach or mark the child? Would less do, such as a parent's own phone? What if the family falls out?",
  );
  return mode === 'none'
    ? `${asked} ${say('Your policy is silent: this is decided outside it, and recorded so.')}`
    : asked;
};

/** Leave holds at once, or only with a second reader's word. */
const decided = (status: Status): Plain =>
  status === 'active'
    ? 'Decided: it holds from now on. The person who declared it is told.'
    : 'A second reader is asked now. Nothing new holds until they agree.';

const commented = (status: Status): Plain =>
  status === 'commented' || status === 'review-due'
    ? 'Saved. Whoever decides is asked now.'
    : 'Saved. Whoever decides can read it.';

/** What is said when a step is done and the link stands as it then does. */
export const doneWords = {
  comment: commented,
  approve: decided,
  renew: decided,
  refer: 'Referred on. Please speak to them yourself. It gives no leave.',
  close: 'Closed.',
  withdraw: 'Withdrawn.',
  reconfirm: 'Thank you. It is noted as the same.',
  'ask-more': 'Asked. Until it is answered, it gives no leave.',
  answer: 'Thank you. It is looked at again.',
  'leave-to-chair': 'The chair of governors decides from now on.',
  record: 'Recorded, with your advice. It gives no leave. The person who declared it is told.',
  decline: 'Declined. The person who declared it is told.',
  agree: 'Agreed: it holds from now on. The person who declared it is told.',
  'send-back': 'Sent back to whoever decided. It gives no leave.',
  'tell-change': 'Thank you for saying so. It is looked at again.',
  keep: 'Kept as it is.',
  revoke: 'Revoked, from now on. Please make sure that they have heard it from you.',
} as const satisfies Readonly<Record<string, Plain | ((status: Status) => Plain)>>;

export const saidOf = (step: keyof typeof doneWords, status: Status): Plain => {
  const said = doneWords[step];
  return typeof said === 'string' ? said : said(status);
};
