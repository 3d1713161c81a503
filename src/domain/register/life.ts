import type { ExceptionMode } from '../school.ts';

/** How a family link stands. Only active, review-due and renewing are leave, and only until their day. */
export const statuses = [
  'draft',
  'submitted',
  'commented',
  'more-asked',
  'referred',
  'decided',
  'active',
  'review-due',
  'renewing',
  'recorded',
  'declined',
  'expired',
  'revoked',
  'withdrawn',
  'closed',
] as const;
export type Status = (typeof statuses)[number];

/** What can happen to a family link. */
export const steps = [
  'save',
  'discard',
  'submit',
  'comment',
  'ask-more',
  'answer',
  'refer',
  'leave-to-chair',
  'approve',
  'propose',
  'record',
  'decline',
  'agree',
  'send-back',
  'remind',
  'fall-due',
  'new-head',
  'reconfirm',
  'tell-change',
  'keep',
  'renew',
  'propose-renewal',
  'expire',
  'revoke',
  'withdraw',
  'close',
] as const;
export type Step = (typeof steps)[number];

/** A draft that is thrown away leaves nothing but its lines in the ledger. */
export type Destination = Status | 'gone';
type Ways = Readonly<Partial<Record<Step, Destination>>>;

const beforeDeciding = {
  ...{ 'ask-more': 'more-asked', refer: 'referred', decline: 'declined' },
  ...{ withdraw: 'withdrawn', close: 'closed' },
} as const satisfies Ways;
const endings = { expire: 'expired', revoke: 'revoked', close: 'closed' } as const satisfies Ways;

/** The life of a family link: what may follow from each state, and where it leads. What is not here cannot happen. */
export const life: Readonly<Record<Status, Ways>> = {
  draft: { save: 'draft', remind: 'draft', submit: 'submitted', discard: 'gone' },
  submitted: { comment: 'commented', 'leave-to-chair': 'submitted', ...beforeDeciding },
  commented: {
    ...{ comment: 'commented', 'leave-to-chair': 'commented', ...beforeDeciding },
    ...{ approve: 'active', propose: 'decided', record: 'recorded' },
  },
  'more-asked': {
    ...{ answer: 'submitted', decline: 'declined', withdraw: 'withdrawn', close: 'closed' },
  },
  referred: { comment: 'commented', decline: 'declined', withdraw: 'withdrawn', close: 'closed' },
  decided: {
    ...{ agree: 'active', 'send-back': 'commented', withdraw: 'withdrawn', close: 'closed' },
  },
  active: {
    ...{ 'fall-due': 'review-due', 'new-head': 'review-due', 'tell-change': 'review-due' },
    ...{ comment: 'active', reconfirm: 'active', ...endings },
  },
  'review-due': {
    ...{ remind: 'review-due', 'tell-change': 'review-due', reconfirm: 'review-due' },
    ...{ 'new-head': 'review-due', comment: 'review-due', keep: 'active' },
    ...{ renew: 'active', 'propose-renewal': 'renewing', ...endings },
  },
  renewing: { remind: 'renewing', agree: 'active', 'send-back': 'review-due', ...endings },
  recorded: {
    ...{ comment: 'recorded', reconfirm: 'recorded', 'tell-change': 'recorded', close: 'closed' },
  },
  declined: {},
  expired: {},
  revoked: {},
  withdrawn: {},
  closed: {},
};

/** Where a policy knows no exceptions there is nothing to grant; everywhere else nothing is merely recorded. */
const grants: readonly Step[] = [
  ...(['approve', 'propose', 'decline', 'agree', 'renew', 'propose-renewal'] as const),
];
export const missingIn: Readonly<Record<ExceptionMode, readonly Step[]>> = {
  approve: ['record'],
  'discuss-and-record': ['record'],
  'declare-only': grants,
  none: ['record'],
};

/** Where a step leads, in a school of this mode; null when it cannot happen there. */
export const leadsTo = (mode: ExceptionMode, from: Status, step: Step): Destination | null =>
  missingIn[mode].includes(step) ? null : (life[from][step] ?? null);

/** Everything that can happen from a state, in the order of the steps. */
export const waysFrom = (
  mode: ExceptionMode,
  from: Status,
): readonly (readonly [Step, Destination])[] =>
  steps.flatMap((step) => {
    const to = leadsTo(mode, from, step);
    return to === null ? [] : [[step, to] as const];
  });

/** Waits for somebody: gives no leave. */
export const pending: readonly Status[] = [
  ...(['submitted', 'commented', 'more-asked', 'referred', 'decided'] as const),
];
/** In force until its day, or known to the school. */
export const standing: readonly Status[] = ['active', 'review-due', 'renewing', 'recorded'];
export const granted: readonly Status[] = ['active', 'review-due', 'renewing'];
export const ended: readonly Status[] = [
  ...(['declined', 'expired', 'revoked', 'withdrawn', 'closed'] as const),
];

/** Who takes part in the life of a link. */
export type Part = 'applicant' | 'commenter' | 'decider' | 'second-reader' | 'clock';

/** Whose step each one is. The clock stands for the end date, the directory and the time of year. */
export const whoMay: Readonly<Record<Step, readonly Part[]>> = {
  save: ['applicant'],
  discard: ['applicant', 'clock'],
  submit: ['applicant'],
  comment: ['commenter'],
  'ask-more': ['decider'],
  answer: ['applicant'],
  refer: ['decider'],
  'leave-to-chair': ['decider'],
  approve: ['decider'],
  propose: ['decider'],
  record: ['decider'],
  decline: ['decider'],
  agree: ['second-reader'],
  'send-back': ['second-reader'],
  remind: ['clock'],
  'fall-due': ['clock'],
  'new-head': ['clock'],
  reconfirm: ['applicant'],
  'tell-change': ['applicant'],
  keep: ['decider'],
  renew: ['decider'],
  'propose-renewal': ['decider'],
  expire: ['clock'],
  revoke: ['decider', 'commenter'],
  withdraw: ['applicant'],
  close: ['applicant', 'decider', 'clock'],
};
