import type { Bars } from '../domain/policy.ts';
import type { CoverageSignals } from './coverage.ts';
import type { DangerSense } from './danger-sense.ts';
import type { Kinship } from './kinship.ts';
import type { Linear } from './linear.ts';
import type { Ranking } from './ranking.ts';
import type { Meanings } from './signals.ts';

/** The signals by which a question is held to be covered, and its first passage to be right. */
export const coverageSignalNames = [
  'elsewhere',
  'sureness',
  'spread',
  'cover',
  'mainCover',
  'words',
  'best',
  'lead',
  'share',
  'bestLikeness',
  'bestClosest',
  'bestKeywordShare',
  'mostClosest',
  'mostLikeness',
  'mostLikenessPlain',
  'mostKeywordShare',
  'bestTranslated',
  'mostTranslated',
  'bestTranslatedShare',
  'mostTranslatedShare',
] as const satisfies readonly (keyof CoverageSignals)[];

export type Judgement = {
  readonly kinship: Kinship;
  readonly ranking: Ranking;
  /** That the policy speaks of what is asked. */
  readonly covered: Linear<keyof CoverageSignals>;
  /** That the first passage is a right answer. */
  readonly right: Linear<keyof CoverageSignals>;
  readonly bars: Bars;
};

/** All that is learned from the corpus; nothing in it is of one school. */
export type Knowledge = {
  readonly meanings: Meanings;
  readonly judgement: Judgement;
  readonly danger: DangerSense;
  /** Of the corpus from which it was learned. */
  readonly digest: string;
};
