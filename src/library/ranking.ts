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

const taken = [
  'concept',
  'theme',
  'closest',
  'likeness',
  'likenessPlain',
  'translated',
  'translatedShare',
  'keyword',
  'keywordShare',
  'person',
  'time',
  'length',
] as const satisfies readonly (keyof PassageSignals)[];

/** Of these it also counts how far a passage stands behind the best. */
const compared = [
  'concept',
  'theme',
  'closest',
  'likeness',
  'translated',
  'translatedShare',
  'keyword',
] as const satisfies readonly (keyof PassageSignals)[];

/** By passage the numbers that are weighed. */
export function inputsOf(passages: readonly PassageSignals[]): readonly Float64Array[] {
  const best = compared.map((name) => Math.max(...passages.map((signals) => signals[name])));
  return passages.map((signals) =>
    Float64Array.from([
      ...taken.map((name) => signals[name]),
      ...compared.map((name, at) => signals[name] - (best[at] ?? 0)),
    ]),
  );
}

/** Beyond this, in spreads, an input counts no more. */
const furthest = 5;

/** The inputs of a passage, scaled. */
export const scaledInput = (
  { means, spreads }: Pick<Ranking, 'means' | 'spreads'>,
  input: Float64Array,
): Float64Array =>
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

function product(weights: readonly number[], numbers: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < numbers.length; at += 1) sum += (weights[at] ?? 0) * (numbers[at] ?? 0);
  return sum;
}
