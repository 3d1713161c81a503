import { contentWordsOf } from '../content-words.ts';
import { hashOf, wordKey } from '../features.ts';
import { type FullTable, fullTable, numberKeys } from './full-table.ts';

/** A text to learn words from. */
export type Spoken = {
  readonly text: string;
  readonly concepts: readonly [number, ...number[]];
  readonly kind: 'question' | 'policy';
};

const besideMain = 0.35;
/** Sentences of policies are fewer, and choose their words with more care. */
const policyWeight = 2;
/** Seen once means little. */
const caution = 0.5;
const smoothing = 0.3 * 0.05;

/**
 * Learns for each word in which concepts' messages it stands oftener than it would by chance
 * (positive pointwise mutual information); every row has the length 1.
 */
export function learnWords(texts: readonly Spoken[], concepts: number): FullTable {
  const words = texts.map(
    ({ text }) => new Map(contentWordsOf(text).map((stem) => [hashOf(wordKey(stem)), 1])),
  );
  const { keys, counts, rowOf } = numberKeys(words);
  const table = fullTable(keys, counts, concepts);
  const spoken = new Float64Array(concepts);
  for (const [at, text] of texts.entries()) {
    text.concepts.forEach((concept, place) => {
      const share = place === 0 ? 1 : besideMain;
      spoken[concept] = (spoken[concept] ?? 0) + share;
      const weight = share * (text.kind === 'policy' ? policyWeight : 1);
      for (const key of words[at]?.keys() ?? []) {
        const cell = (rowOf.get(key) ?? 0) * concepts + concept;
        table.values[cell] = (table.values[cell] ?? 0) + weight;
      }
    });
  }
  const total = spoken.reduce((sum, one) => sum + one, 0);
  const chances = spoken.map((one) => one / total);
  for (let row = 0; row < keys.length; row += 1)
    weigh(table.values.subarray(row * concepts, (row + 1) * concepts), chances);
  return table;
}

function weigh(row: Float32Array, chances: Float64Array): void {
  const total = row.reduce((sum, one) => sum + one, 0);
  let squares = 0;
  for (const [concept, seen] of row.entries()) {
    const chance = chances[concept] ?? 0;
    const share = (seen + smoothing * chance * row.length) / (total + smoothing * row.length);
    const oftener = seen > 0 && chance > 0 ? Math.max(0, Math.log(share / chance)) : 0;
    row[concept] = oftener * Math.sqrt(seen / (seen + caution));
    squares += (row[concept] ?? 0) ** 2;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [concept, value] of row.entries()) row[concept] = value / length;
}
