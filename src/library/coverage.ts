import type { PassageSignals, QuestionSignals, Reading } from './signals.ts';

/** What speaks for the policy's covering a question, once its passages are ranked. */
export type CoverageSignals = QuestionSignals & {
  /** Score of the best passage, its lead on the second, and its share among all. */
  readonly best: number;
  readonly lead: number;
  readonly share: number;
  readonly bestLikeness: number;
  readonly bestClosest: number;
  readonly bestKeywordShare: number;
  readonly mostClosest: number;
  readonly mostLikeness: number;
  readonly mostLikenessPlain: number;
  readonly mostKeywordShare: number;
  readonly bestTranslated: number;
  readonly mostTranslated: number;
  readonly bestTranslatedShare: number;
  readonly mostTranslatedShare: number;
};

/** The coverage signals of a question; `scores` are those of the passages of the reading, in its order. */
export function coverageSignals(reading: Reading, scores: readonly number[]): CoverageSignals {
  const sorted = scores.toSorted((a, b) => b - a);
  const [best = 0, second = best] = sorted;
  const top = reading.passages[scores.indexOf(best)];
  const most = (name: keyof PassageSignals) =>
    Math.max(0, ...reading.passages.map((passage) => passage[name]));
  return {
    ...reading.question,
    best,
    lead: best - second,
    share: shareOfBest(scores),
    bestLikeness: top?.likeness ?? 0,
    bestClosest: top?.closest ?? 0,
    bestKeywordShare: top?.keywordShare ?? 0,
    mostClosest: most('closest'),
    mostLikeness: most('likeness'),
    mostLikenessPlain: most('likenessPlain'),
    mostKeywordShare: most('keywordShare'),
    bestTranslated: top?.translated ?? 0,
    mostTranslated: most('translated'),
    bestTranslatedShare: top?.translatedShare ?? 0,
    mostTranslatedShare: most('translatedShare'),
  };
}

function shareOfBest(scores: readonly number[]): number {
  const best = Math.max(...scores);
  return 1 / scores.reduce((sum, score) => sum + Math.exp(score - best), 0);
}
