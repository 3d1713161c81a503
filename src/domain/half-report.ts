import type { About, Action, Party } from './report.ts';

/** What a message already says of a report. */
export type HalfReport = {
  readonly initiator?: Party;
  readonly target?: Party;
  readonly action?: Action;
  readonly about?: About;
  readonly app?: string;
};

export const halfReport = (_text: string): HalfReport => ({});
