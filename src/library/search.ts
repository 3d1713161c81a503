import type { Found, Policy, Search } from '../domain/policy.ts';
import { contentWordsOf } from './content-words.ts';
import { coverageSignals } from './coverage.ts';
import type { Knowledge } from './knowledge.ts';
import { likelihood, weighedSum } from './linear.ts';
import { scoresOf } from './ranking.ts';
import { shippedKnowledge } from './shipped-knowledge.ts';
import { signalsOf } from './signals.ts';
import { isAside } from './standing.ts';

/** Longest question that is read, in characters: what follows is left out. */
const longestQuestion = 1000;
/** Prayers, mottoes and visions stand behind rules. */
const asideFactor = 0.4;
/** A passage less likely than this is not worth showing. */
const leastLikely = 0.001;

/**
 * Makes the search of one policy; what is needed of its passages is worked out once. A score is
 * the likelihood, 0 to 1, that the passage answers the question. Best first, and the same question
 * finds the same.
 */
export function searchOf(
  { passages }: Policy,
  { meanings, judgement }: Knowledge = shippedKnowledge,
): Search {
  const { bars } = judgement;
  const nothing = { found: [], covered: 0, bars };
  if (passages.length === 0) return () => nothing;
  const read = signalsOf(meanings, passages);
  const heldBack = passages.map((passage) => (isAside(passage) ? Math.log(asideFactor) : 0));
  return (asked) => {
    const question = asked.slice(0, longestQuestion);
    if (contentWordsOf(question).length === 0) return nothing;
    const reading = read(question);
    const scores = scoresOf(judgement, reading).map((score, at) => score + (heldBack[at] ?? 0));
    const signals = coverageSignals(reading, scores);
    const right = likelihood(weighedSum(judgement.right, signals));
    const found = passages
      .map((passage, at): Found => {
        const behind = (scores[at] ?? 0) - signals.best;
        return { passage, score: right * Math.exp(behind) };
      })
      .filter(({ score }) => score >= leastLikely)
      .sort((a, b) => b.score - a.score || a.passage.number - b.passage.number);
    return { found, covered: likelihood(weighedSum(judgement.covered, signals)), bars };
  };
}
