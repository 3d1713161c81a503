import { addRow, type ConceptTable, rowOf } from './concept-table.ts';
import { type Features, featuresOf } from './features.ts';

/** What a text speaks of: a share for each concept, all together 1. */
export type Concepts = Float64Array;

/** The corpus-wide weights of the tagger. */
export type Tagger = {
  readonly table: ConceptTable;
  /** How many messages it was learned from. */
  readonly messages: number;
  readonly concepts: number;
};

/** A factor, 0 to 1, for keys that say little where they stand in nearly every passage. */
export type Telling = (key: number) => number;

const rarityPower = 1.5;
/** The length to which the features of a text are brought, so that long texts weigh no more. */
const length = 2;

const always: Telling = () => 1;

/** The concepts of a text. */
export const conceptsOf = (tagger: Tagger, text: string, telling: Telling = always): Concepts =>
  sharesOf(tagger, featuresOf(text), telling);

/** The same for a text whose features are known. */
export const sharesOf = (tagger: Tagger, features: Features, telling: Telling = always): Concepts =>
  softmax(leaningsOf(tagger, features, telling));

/** How far a text leans to the one concept of a table. */
export const leaningOf = (tagger: Tagger, features: Features): number =>
  leaningsOf(tagger, features, always)[0] ?? 0;

function leaningsOf(tagger: Tagger, features: Features, telling: Telling): Float64Array {
  const { table, messages, concepts } = tagger;
  const rows: number[] = [];
  const weights: number[] = [];
  for (const [key, weight] of features) {
    const row = rowOf(table, key);
    if (row < 0) continue;
    rows.push(row);
    weights.push(weight * rarity(table.counts[row] ?? 1, messages) * telling(key));
  }
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  const scale = length / (Math.sqrt(squares) || 1);
  const sum = new Float64Array(concepts);
  rows.forEach((row, at) => {
    addRow(table, row, (weights[at] ?? 0) * scale, sum);
  });
  return sum;
}

/** How much a key says that stands in so many of all the messages. */
export const rarity = (count: number, messages: number): number =>
  Math.log(1 + messages / count) ** rarityPower;

/** Shares that add up to one, the larger the leaning the larger. */
export function softmax(leanings: Float64Array): Concepts {
  let most = Number.NEGATIVE_INFINITY;
  for (const leaning of leanings) most = Math.max(most, leaning);
  const shares = leanings.map((leaning) => Math.exp(leaning - most));
  let total = 0;
  for (const share of shares) total += share;
  return shares.map((share) => share / total);
}
