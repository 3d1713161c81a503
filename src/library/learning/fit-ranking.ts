import { type Kinship, leastRoot, wantingKeys } from '../kinship.ts';
import { inputsOf, type Ranking, scaledInput } from '../ranking.ts';
import type { Reading } from '../signals.ts';
import { columnsOf } from './descent.ts';
import {
  addSlopes,
  answersOf,
  endedUnits,
  improveUnits,
  type Units,
  unitsFrom,
} from './fit-units.ts';
import { numberKeys, packed } from './full-table.ts';
import { addEnd, type Learned, learnedFrom, step } from './learned.ts';
import { randomFrom, shuffled } from './random.ts';

/** A question as the finder reads it, and which passages of the reading are right. */
export type Ranked = { readonly reading: Reading; readonly isRight: readonly boolean[] };

const seed = 5;
const rounds = 8;
/** What is kept is the mean of the last rounds' ends: one end alone depends on the order of the questions. */
const lastRounds = 4;
/** The share of the first step that is gone by the last round. */
const slowing = 0.8;
const steps = { inputs: 0.15, units: 0.05, kinship: 0.03 } as const;
const holdingBack = { inputs: 2e-4, units: 1e-4, concepts: 1e-5, words: 1e-3 } as const;
/** A word that fewer questions have is left alone, and of a row so many values are kept. */
const rare = 5;
const kept = { most: 32, weakest: 0 } as const;
const whole = { most: 256, weakest: 0 } as const;
const negligible = { error: 1e-3, concepts: 1e-5, words: 1e-4 } as const;

/** A row of numbers for each concept of a question, or each word, that kinship is learned in. */
type Wanting = { readonly row: number; readonly by: number };

type Row = {
  readonly inputs: readonly (readonly number[])[];
  readonly isRight: readonly boolean[];
  readonly held: readonly Float32Array[];
  readonly asked: readonly Wanting[];
  readonly words: readonly Wanting[];
};

type Weights = {
  readonly inputs: Learned;
  readonly units: Units;
  readonly concepts: Learned;
  readonly words: Learned;
};

/**
 * Learns how much each signal counts, and what concepts and words of a question want of a passage, so that
 * a right passage comes before the wrong ones (softmax over the passages of a question). Questions without
 * a right passage say nothing.
 */
export function fitRanking(
  all: readonly Ranked[],
  concepts: number,
): { readonly ranking: Ranking; readonly kinship: Kinship } {
  const questions = all.filter(({ isRight }) => isRight.includes(true));
  const inputs = questions.map(({ reading }) => inputsOf(reading.passages));
  const scale = columnsOf(inputs.flat());
  const wanting = questions.map(({ reading }) => wantingKeys(reading.features));
  const { keys, counts, rowOf } = numberKeys(
    wanting.map((some) => new Map(some.map((key) => [key, 1]))),
    rare,
  );
  const rows = questions.map((question, at) => ({
    ...rowFor(question),
    inputs: (inputs[at] ?? []).map((input) => scaledInput(scale, input)),
    words: wordsOf(wanting[at] ?? [], rowOf),
  }));
  const random = randomFrom(seed);
  const weights = {
    inputs: learnedFrom(scale.means.length),
    units: unitsFrom(scale.means.length, random),
    concepts: learnedFrom(concepts * concepts),
    words: learnedFrom(keys.length * concepts),
  };
  for (let round = 0; round < rounds; round += 1) {
    const pace = 1 - (round / rounds) * slowing;
    for (const row of shuffled(rows, random)) improve(row, weights, concepts, pace);
    if (round >= rounds - lastRounds)
      for (const one of [weights.inputs, weights.units.numbers, weights.concepts, weights.words])
        addEnd(one, lastRounds);
  }
  const numbers = {
    keys: Array.from({ length: concepts }, (_, at) => at),
    counts: new Uint16Array(),
  };
  return {
    ranking: { ...scale, weights: [...weights.inputs.ends], units: endedUnits(weights.units) },
    kinship: {
      concepts: packed({ ...numbers, concepts, values: weights.concepts.ends }, whole),
      words: packed({ keys, counts, concepts, values: weights.words.ends }, kept),
    },
  };
}

const rowFor = ({ reading, isRight }: Ranked): Pick<Row, 'isRight' | 'held' | 'asked'> => ({
  ...{ isRight, held: reading.held },
  asked: [...reading.asked.concepts]
    .map((row, at) => ({ row, by: reading.asked.roots[at] ?? 0 }))
    .filter(({ by }) => by >= leastRoot),
});

function wordsOf(keys: readonly number[], rowOf: ReadonlyMap<number, number>): readonly Wanting[] {
  const rows = keys.map((key) => rowOf.get(key)).filter((row) => row !== undefined);
  return rows.map((row) => ({ row, by: 1 / Math.sqrt(rows.length) }));
}

function improve(row: Row, weights: Weights, concepts: number, pace: number): void {
  const answers = row.inputs.map((input) => answersOf(weights.units, input));
  const errors = errorsOf(row, weights, concepts, answers);
  const wrong = new Float64Array(concepts);
  const slopes = new Float64Array(weights.inputs.values.length);
  const unitSlopes = new Float64Array(weights.units.numbers.values.length);
  for (const [passage, error] of errors.entries()) {
    const [input, answer] = [row.inputs[passage], answers[passage]];
    if (Math.abs(error) < negligible.error || !input || !answer) continue;
    add(row.held[passage], error, wrong);
    add(input, error, slopes);
    addSlopes(weights.units, input, answer.bent, error, unitSlopes);
  }
  for (const [at, slope] of slopes.entries())
    step(weights.inputs, at, slope, holdingBack.inputs, steps.inputs * pace);
  improveUnits(weights.units, unitSlopes, holdingBack.units, steps.units * pace);
  for (const kind of ['concepts', 'words'] as const)
    for (const { row: from, by } of kind === 'words' ? row.words : row.asked)
      for (let concept = 0; concept < concepts; concept += 1) {
        const slope = by * (wrong[concept] ?? 0);
        if (Math.abs(slope) < negligible[kind]) continue;
        const at = from * concepts + concept;
        step(weights[kind], at, slope, holdingBack[kind], steps.kinship * pace);
      }
}

/** By passage, by how much the share that it is now given is too large. */
function errorsOf(
  row: Row,
  weights: Weights,
  concepts: number,
  answers: readonly { readonly sum: number }[],
): readonly number[] {
  const wanted = new Float64Array(concepts);
  for (const { row: from, by } of row.asked)
    add(rowIn(weights.concepts, from, concepts), by, wanted);
  for (const { row: from, by } of row.words) add(rowIn(weights.words, from, concepts), by, wanted);
  const scores = row.inputs.map(
    (input, at) =>
      product(input, weights.inputs.values) +
      (answers[at]?.sum ?? 0) +
      product(wanted, row.held[at]),
  );
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const right = shares.reduce((sum, share, at) => sum + (row.isRight[at] ? share : 0), 0);
  return shares.map((share, at) => share / total - (row.isRight[at] ? share / right : 0));
}

const rowIn = ({ values }: Learned, row: number, length: number): Float32Array =>
  values.subarray(row * length, (row + 1) * length);

function add(
  numbers: Float32Array | readonly number[] | undefined,
  by: number,
  sum: Float64Array,
): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + by * (numbers?.[at] ?? 0);
}

function product(ones: Float64Array | readonly number[], others: Float32Array | undefined): number {
  let sum = 0;
  for (let at = 0; at < ones.length; at += 1) sum += (ones[at] ?? 0) * (others?.[at] ?? 0);
  return sum;
}
