import type { Judgement } from '../knowledge.ts';
import { scoresOf } from '../ranking.ts';
import type { Trial } from './learn.ts';

/** How often the first, and one of the first three, is a right passage, of questions that are covered. */
export function ranksOf(
  trials: readonly Trial[],
  judgement: Judgement,
): { readonly first: number; readonly three: number } {
  const covered = trials.filter(({ isCovered }) => isCovered);
  const rank = covered.map(({ reading, isRight }) =>
    scoresOf(judgement, reading)
      .map((score, at) => ({ score, isRight: isRight[at] ?? false }))
      .sort((a, b) => b.score - a.score)
      .findIndex((one) => one.isRight),
  );
  const within = (places: number) =>
    rank.filter((at) => at >= 0 && at < places).length / (rank.length || 1);
  return { first: within(1), three: within(3) };
}
