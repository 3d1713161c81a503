import type { Job } from './job.ts';
import type { Entry } from './ledger.ts';

/** What a rule answers with: the next state, the lines for the ledger, the jobs to run. */
export type Decision<State> = {
  readonly next: State;
  readonly entries: readonly [Entry, ...Entry[]];
  readonly jobs: readonly Job[];
};

/** Every "no" that we expect; the words for each are in view/refusal.ts. */
export type Refusal =
  | 'already-settled'
  | 'already-planned'
  | 'actions-open'
  | 'day-gone-by'
  | 'day-too-far'
  | 'not-your-action'
  | 'not-asked'
  | 'not-due'
  | 'not-found'
  | 'no-such-record'
  | 'not-yours'
  | 'own-request'
  | 'nobody-to-agree'
  | 'reason-missing'
  | 'route-changed'
  | 'wrong-date'
  | 'no-exceptions'
  | 'advice-only'
  | 'not-eligible'
  | 'not-higher'
  | 'not-looked-at'
  | 'closed-report'
  | 'not-in-hand'
  | 'not-closed'
  | 'goes-by-itself'
  | 'incomplete'
  | 'changed-since'
  | 'date-too-far'
  | 'not-discussed'
  | 'lead-not-asked'
  | 'no-second-reader'
  | 'only-a-drill'
  | 'not-that-file'
  | 'several-people'
  | 'away-too-long'
  | 'asked-by-you'
  | 'under-way';

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: Refusal };

export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refuse = (why: Refusal): Outcome<never> => ({ ok: false, why });
