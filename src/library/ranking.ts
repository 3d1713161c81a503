import { type Kinship, kinshipOf } from './kinship.ts';
import type { PassageSignals, Reading } from './signals.ts';

/** How signals weigh: a weighted sum, and units that bend, for what counts only beside something else. */
export type Ranking = {
  /** What brings each input to mean 0 and spread 1. */
  readonly means: readonly number[];
  readonly spreads: readonly number[];
  readonly weights: readonly number[];
  readonly units: readonly Unit[];
};

/** The hyperbolic tangent of a weighted sum, times what it is worth. */
type Unit = {
  readonly weights: readonly number[];
  readonly constant: number;
  readonly worth: number;
};

type Read = (signals: PassageSignals) => number;
type Input = { readonly read: Read; readonly compared: boolean };

const taken = (read: Read): Input => ({ read, compared: false });
/** Of these it also counts how far a passage stands behind the best. */
const compared = (read: Read): Input => ({ read, compared: true });

const inputs = [
  compared(({ concept }) => concept),
  compared(({ theme }) => theme),
  compared(({ closest }) => closest),
  compared(({ likeness }) => likeness),
  taken(({ likenessPlain }) => likenessPlain),
  compared(({ translated }) => translated),
  compared(({ translatedShare }) => translatedShare),
  compared(({ keyword }) => keyword),
  taken(({ keywordShare }) => keywordShare),
  taken(({ person }) => person),
  taken(({ time }) => time),
  taken(({ length }) => length),
];

const reads = inputs.map(({ read }) => read);
const comparedAt = inputs.flatMap(({ compared }, at) => (compared ? [at] : []));

/**
 * By passage the numbers that are weighed: the signals, and then how far it stands behind the best. Plain
 * arrays, because a typed one of this size takes longer to make than all that is worked out with it.
 */
export function inputsOf(passages: readonly PassageSignals[]): readonly (readonly number[])[] {
  const rows = passages.map((signals) => reads.map((read) => read(signals)));
  for (const at of comparedAt) {
    const best = rows.reduce((most, row) => Math.max(most, row[at] ?? 0), Number.NEGATIVE_INFINITY);
    for (const row of rows) row.push((row[at] ?? 0) - best);
  }
  return rows;
}

/** Beyond this, in spreads, an input counts no more. */
const furthest = 5;

/** The inputs of a passage, scaled. */
export const scaledInput = (
  { means, spreads }: Pick<Ranking, 'means' | 'spreads'>,
  input: readonly number[],
): readonly number[] =>
  input.map((value, at) => {
    const scaled = (value - (means[at] ?? 0)) / (spreads[at] ?? 1);
    return Math.max(-furthest, Math.min(furthest, scaled));
  });

/** By passage how well it answers the question, the higher the better. */
export function scoresOf(
  { ranking, kinship }: { readonly ranking: Ranking; readonly kinship: Kinship },
  reading: Reading,
): readonly number[] {
  const kin = kinshipOf(kinship, reading);
  return inputsOf(reading.passages).map((input, at) => {
    const scaled = scaledInput(ranking, input);
    const bent = ranking.units.reduce(
      (sum, { weights, constant, worth }) =>
        sum + worth * Math.tanh(constant + product(weights, scaled)),
      0,
    );
    return product(ranking.weights, scaled) + bent + (kin[at] ?? 0);
  });
}

function product(weights: readonly number[], numbers: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < numbers.length; at += 1) sum += (weights[at] ?? 0) * (numbers[at] ?? 0);
  return sum;
}
