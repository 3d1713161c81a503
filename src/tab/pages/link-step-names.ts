import type { Step } from '../../domain/register/life.ts';
import type { ExceptionMode } from '../../domain/school.ts';
import { giving } from '../../domain/view/link-offers.ts';

/** What each step is called on its button; a step without a name is nobody's button here. */
const names = {
  comment: 'Comment',
  approve: giving,
  propose: giving,
  record: 'Record',
  decline: 'Decline',
  'ask-more': 'Ask for more',
  refer: 'Refer on',
  'leave-to-chair': 'This is my own family',
  answer: 'Answer',
  agree: 'Agree',
  'send-back': 'Do not agree',
  reconfirm: 'Still the same',
  'tell-change': 'Something has changed',
  keep: 'Keep as it is',
  renew: 'Renew',
  'propose-renewal': 'Renew',
  revoke: 'Revoke',
  withdraw: 'Withdraw',
  close: 'Close',
} as const satisfies Partial<Record<Step, string | Readonly<Record<ExceptionMode, string>>>>;

export type ShownStep = keyof typeof names;
export const isShown = (step: Step): step is ShownStep => step in names;

export function nameOf(step: ShownStep, mode: ExceptionMode): string {
  const name = names[step];
  return typeof name === 'string' ? name : name[mode];
}
