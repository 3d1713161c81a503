import { type Kinship, leastRoot, wantingKeys } from '../kinship.ts';
import type { RankingSignal } from '../knowledge.ts';
import type { Linear } from '../linear.ts';
import type { Reading } from '../signals.ts';
import { type Scaled, scaled, scaleOf, unscaled } from './descent.ts';
import { numberKeys, packed } from './full-table.ts';
import { randomFrom, shuffled } from './random.ts';

/** A question as the finder reads it, and which passages of the reading are right. */
export type Ranked = { readonly reading: Reading; readonly isRight: readonly boolean[] };

type Signal = Exclude<RankingSignal, 'kinship'>;

const seed = 5;
const rounds = 8;
/** What is kept is the mean of the last rounds' ends: one end alone depends on the order of the questions. */
const lastRounds = 4;
/** The share of the first step that is gone by the last round. */
const slowing = 0.8;
const steps = { signal: 0.15, kinship: 0.03 } as const;
const holdingBack = { signal: 2e-4, concepts: 1e-5, words: 1e-3 } as const;
/** A word that fewer questions have is left alone, and of a row so many values are kept. */
const rare = 5;
const kept = { most: 32, weakest: 0 } as const;
const whole = { most: 256, weakest: 0 } as const;
const caution = 1e-3;
const negligible = { error: 1e-3, concepts: 1e-5, words: 1e-4 } as const;

/** A row of numbers for each concept of a question, or each word, that kinship is learned in. */
type Wanting = { readonly row: number; readonly by: number };

type Row = {
  readonly signals: readonly Float64Array[];
  readonly isRight: readonly boolean[];
  readonly held: readonly Float32Array[];
  readonly asked: readonly Wanting[];
  readonly words: readonly Wanting[];
};

/** Numbers that are learned, with how steep the way was to each so far (AdaGrad). */
type Learned = {
  readonly values: Float32Array;
  readonly steepness: Float32Array;
  readonly ends: Float32Array;
};
const nothing = (count: number): Learned => ({
  values: new Float32Array(count),
  ends: new Float32Array(count),
  steepness: new Float32Array(count).fill(caution),
});
type Weights = { readonly signals: Learned; readonly concepts: Learned; readonly words: Learned };

/**
 * Learns how much each signal counts, and what concepts and words of a question want of a passage, so that
 * a right passage comes before the wrong ones (softmax over the passages of a question). Questions without
 * a right passage say nothing.
 */
export function fitRanking(
  all: readonly Ranked[],
  names: readonly Signal[],
  concepts: number,
): { readonly ranking: Linear<RankingSignal>; readonly kinship: Kinship } {
  const questions = all.filter(({ isRight }) => isRight.includes(true));
  const scale = scaleOf(
    questions.flatMap(({ reading }) => reading.passages),
    names,
  );
  const wanting = questions.map(({ reading }) => wantingKeys(reading.features));
  const { keys, counts, rowOf } = numberKeys(
    wanting.map((some) => new Map(some.map((key) => [key, 1]))),
    rare,
  );
  const rows = questions.map((question, at) => ({
    ...rowFor(question, scale),
    words: wordsOf(wanting[at] ?? [], rowOf),
  }));
  const weights = {
    signals: nothing(names.length),
    concepts: nothing(concepts * concepts),
    words: nothing(keys.length * concepts),
  };
  const random = randomFrom(seed);
  for (let round = 0; round < rounds; round += 1) {
    const pace = 1 - (round / rounds) * slowing;
    for (const row of shuffled(rows, random)) improve(row, weights, concepts, pace);
    if (round >= rounds - lastRounds) for (const one of Object.values(weights)) addEnd(one);
  }
  const linear = unscaled(scale, Float64Array.from(weights.signals.ends), 0);
  const numbers = {
    keys: Array.from({ length: concepts }, (_, at) => at),
    counts: new Uint16Array(),
  };
  return {
    ranking: { constant: 0, weights: { ...linear.weights, kinship: 1 } },
    kinship: {
      concepts: packed({ ...numbers, concepts, values: weights.concepts.ends }, whole),
      words: packed({ keys, counts, concepts, values: weights.words.ends }, kept),
    },
  };
}

const rowFor = ({ reading, isRight }: Ranked, scale: Scaled<Signal>): Omit<Row, 'words'> => ({
  signals: reading.passages.map((passage) => scaled(scale, passage)),
  ...{ isRight, held: reading.held },
  asked: [...reading.asked.concepts]
    .map((row, at) => ({ row, by: reading.asked.roots[at] ?? 0 }))
    .filter(({ by }) => by >= leastRoot),
});

function addEnd({ values, ends }: Learned): void {
  for (let at = 0; at < ends.length; at += 1)
    ends[at] = (ends[at] ?? 0) + (values[at] ?? 0) / lastRounds;
}

function wordsOf(keys: readonly number[], rowOf: ReadonlyMap<number, number>): readonly Wanting[] {
  const rows = keys.map((key) => rowOf.get(key)).filter((row) => row !== undefined);
  return rows.map((row) => ({ row, by: 1 / Math.sqrt(rows.length) }));
}

function improve(row: Row, weights: Weights, concepts: number, pace: number): void {
  const errors = errorsOf(row, weights, concepts);
  for (const at of weights.signals.values.keys()) {
    const slope = errors.reduce(
      (sum, error, passage) => sum + error * (row.signals[passage]?.[at] ?? 0),
      0,
    );
    step(weights.signals, at, slope, holdingBack.signal, steps.signal * pace);
  }
  const wrong = new Float64Array(concepts);
  for (const [passage, error] of errors.entries()) {
    if (Math.abs(error) >= negligible.error) add(row.held[passage], error, wrong);
  }
  for (const kind of ['concepts', 'words'] as const)
    for (const { row: from, by } of kind === 'words' ? row.words : row.asked)
      for (let concept = 0; concept < concepts; concept += 1) {
        const slope = by * (wrong[concept] ?? 0);
        if (Math.abs(slope) < negligible[kind]) continue;
        step(
          weights[kind],
          from * concepts + concept,
          slope,
          holdingBack[kind],
          steps.kinship * pace,
        );
      }
}

function step(
  { values, steepness }: Learned,
  at: number,
  slope: number,
  held: number,
  length: number,
): void {
  const by = slope + held * (values[at] ?? 0);
  const steep = (steepness[at] ?? 0) + by * by;
  steepness[at] = steep;
  values[at] = (values[at] ?? 0) - (length * by) / Math.sqrt(steep);
}

/** By passage, by how much the share that it is now given is too large. */
function errorsOf(row: Row, weights: Weights, concepts: number): readonly number[] {
  const wanted = new Float64Array(concepts);
  for (const { row: from, by } of row.asked)
    add(rowIn(weights.concepts, from, concepts), by, wanted);
  for (const { row: from, by } of row.words) add(rowIn(weights.words, from, concepts), by, wanted);
  const scores = row.signals.map(
    (values, at) => product(values, weights.signals.values) + product(wanted, row.held[at]),
  );
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const right = shares.reduce((sum, share, at) => sum + (row.isRight[at] ? share : 0), 0);
  return shares.map((share, at) => share / total - (row.isRight[at] ? share / right : 0));
}

const rowIn = ({ values }: Learned, row: number, length: number): Float32Array =>
  values.subarray(row * length, (row + 1) * length);

function add(numbers: Float32Array | undefined, by: number, sum: Float64Array): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + by * (numbers?.[at] ?? 0);
}

function product(ones: Float64Array, others: Float32Array | undefined): number {
  let sum = 0;
  for (let at = 0; at < ones.length; at += 1) sum += (ones[at] ?? 0) * (others?.[at] ?? 0);
  return sum;
}
