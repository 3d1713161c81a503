import type { School } from './school.ts';

/** What the school was promised, as figures: each is watched, and somebody is told when it is not kept. */
export const promises = {
  'lantern.acknowledge.seconds':
    'the longest that a report of the last day waited until somebody took it in hand',
  'lantern.waiting.seconds': 'how long the oldest report has waited that nobody has in hand yet',
  'lantern.alerts.undelivered':
    'alerts of the last ten minutes that reached somebody in no way at all',
  'lantern.reach.faults':
    'roles without a holder, and holders who have blocked the bot or do not have it',
  'lantern.jobs.failed': 'jobs that broke down and are tried again',
  'lantern.alive': 'one, as long as the process works and its database answers',
} as const;
export type PromiseName = keyof typeof promises;

/** One figure of one school. It holds ids and kinds, never a name or a sentence. */
export type Figure = {
  readonly name: PromiseName;
  readonly value: number;
  readonly school?: School['id'];
  readonly priority?: string;
};
