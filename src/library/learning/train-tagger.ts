import { type Features, featuresOf } from '../features.ts';
import { rarity } from '../tagger.ts';
import { type FullTable, fullTable, numberKeys } from './full-table.ts';
import { randomFrom, shuffled } from './random.ts';

/** A text to learn from, with the numbers of its concepts, the main one first. */
export type Example = { readonly text: string; readonly concepts: readonly [number, ...number[]] };

const seed = 1;
const fewest = 2;
const rounds = 8;
const firstStep = 0.2;
/** The share of the first step that is gone by the last round. */
const slowing = 0.8;
/** What is kept is the mean of the last rounds' ends: one end alone depends on the order of the examples. */
const lastRounds = 3;
/** Errors smaller than this are left alone. */
const negligible = 1e-3;
const caution = 1e-3;
const length = 2;
/** How much the centre of each concept's texts counts beside what was learned by telling them apart. */
const centreWeight = 5;
const besideMain = 0.15;

type Vector = { readonly rows: Int32Array; readonly weights: Float64Array };

/**
 * Learns which features speak for which concept: a linear classifier by softmax regression
 * (AdaGrad), to which the centre of each concept's texts is added. The same examples give the
 * same table.
 */
export function trainTagger(examples: readonly Example[], concepts: number): FullTable {
  const features = examples.map(({ text }) => featuresOf(text));
  const { keys, counts, rowOf } = numberKeys(features, fewest);
  const table = fullTable(keys, counts, concepts);
  const vectors = features.map((one) => vectorOf(one, rowOf, counts, examples.length));
  descend(table, examples, vectors);
  addCentres(table, examples, vectors);
  level(table);
  return table;
}

function vectorOf(
  features: Features,
  rowOf: ReadonlyMap<number, number>,
  counts: Uint16Array,
  messages: number,
): Vector {
  const known = [...features].flatMap(([key, weight]) => {
    const row = rowOf.get(key);
    return row === undefined ? [] : [{ row, weight: weight * rarity(counts[row] ?? 1, messages) }];
  });
  const rows = Int32Array.from(known, ({ row }) => row);
  const weights = Float64Array.from(known, ({ weight }) => weight);
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  const scale = length / (Math.sqrt(squares) || 1);
  return { rows, weights: weights.map((weight) => weight * scale) };
}

function descend(table: FullTable, examples: readonly Example[], vectors: readonly Vector[]): void {
  const random = randomFrom(seed);
  const steepness = new Float32Array(table.values.length).fill(caution);
  const numbers = examples.map((_, at) => at);
  const errors = new Float64Array(table.concepts);
  const ends = new Float32Array(table.values.length);
  for (let round = 0; round < rounds; round += 1) {
    const step = firstStep * (1 - (round / rounds) * slowing);
    for (const at of shuffled(numbers, random)) {
      const vector = vectors[at];
      const example = examples[at];
      if (!vector || !example) continue;
      errorsOf(table, vector, example.concepts[0], errors);
      correct(table, vector, errors, steepness, step);
    }
    if (round >= rounds - lastRounds)
      for (let cell = 0; cell < ends.length; cell += 1)
        ends[cell] = (ends[cell] ?? 0) + (table.values[cell] ?? 0) / lastRounds;
  }
  table.values.set(ends);
}

/** By how much the share that the table now gives each concept is too large. */
function errorsOf(
  { values, concepts }: FullTable,
  { rows, weights }: Vector,
  right: number,
  errors: Float64Array,
): void {
  errors.fill(0);
  for (let one = 0; one < rows.length; one += 1) {
    const from = (rows[one] ?? 0) * concepts;
    const weight = weights[one] ?? 0;
    for (let concept = 0; concept < concepts; concept += 1)
      errors[concept] = (errors[concept] ?? 0) + weight * (values[from + concept] ?? 0);
  }
  let most = Number.NEGATIVE_INFINITY;
  for (const error of errors) most = Math.max(most, error);
  let total = 0;
  for (let concept = 0; concept < concepts; concept += 1) {
    const share = Math.exp((errors[concept] ?? 0) - most);
    errors[concept] = share;
    total += share;
  }
  for (let concept = 0; concept < concepts; concept += 1)
    errors[concept] = (errors[concept] ?? 0) / total - (concept === right ? 1 : 0);
}

function correct(
  { values, concepts }: FullTable,
  { rows, weights }: Vector,
  errors: Float64Array,
  steepness: Float32Array,
  step: number,
): void {
  const wrong = [...errors.keys()].filter((concept) => Math.abs(errors[concept] ?? 0) > negligible);
  for (let one = 0; one < rows.length; one += 1) {
    const from = (rows[one] ?? 0) * concepts;
    const weight = weights[one] ?? 0;
    for (const concept of wrong) {
      const at = from + concept;
      const slope = (errors[concept] ?? 0) * weight;
      const steep = (steepness[at] ?? 0) + slope * slope;
      steepness[at] = steep;
      values[at] = (values[at] ?? 0) - (step * slope) / Math.sqrt(steep);
    }
  }
}

function addCentres(
  table: FullTable,
  examples: readonly Example[],
  vectors: readonly Vector[],
): void {
  const { values, concepts } = table;
  const centres = new Float32Array(values.length);
  for (const [at, { rows, weights }] of vectors.entries()) {
    examples[at]?.concepts.forEach((concept, place) => {
      for (let one = 0; one < rows.length; one += 1) {
        const cell = (rows[one] ?? 0) * concepts + concept;
        centres[cell] = (centres[cell] ?? 0) + (weights[one] ?? 0) * (place === 0 ? 1 : besideMain);
      }
    });
  }
  const squares = new Float64Array(concepts);
  for (const [cell, centre] of centres.entries()) {
    const concept = cell % concepts;
    squares[concept] = (squares[concept] ?? 0) + centre * centre;
  }
  for (const [cell, centre] of centres.entries())
    values[cell] =
      (values[cell] ?? 0) + (centreWeight * centre) / Math.sqrt(squares[cell % concepts] || 1);
}

/** Takes the middle value of each row from it, which changes no share and leaves most values near nought. */
function level({ values, concepts, keys }: FullTable): void {
  for (let row = 0; row < keys.length; row += 1) {
    const cells = values.subarray(row * concepts, (row + 1) * concepts);
    const middle = cells.toSorted()[concepts >> 1] ?? 0;
    for (const [concept, value] of cells.entries()) cells[concept] = value - middle;
  }
}
