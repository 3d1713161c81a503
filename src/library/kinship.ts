import { addRow, type ConceptTable, rowOf } from './concept-table.ts';
import type { Features } from './features.ts';
import type { Reading } from './signals.ts';

/** What a question wants of a passage besides what both speak of, as concepts of the passage. */
export type Kinship = {
  /** By concept of the question, the number of which is the key. */
  readonly concepts: ConceptTable;
  /** By word of the question, and by pairs of its words. */
  readonly words: ConceptTable;
};

/** Concepts of which a question speaks less (root of the share) have no kin. */
export const leastRoot = 0.07;

/** By passage what kinship says for it beyond the mean of all passages. */
export function kinshipOf(kinship: Kinship, reading: Reading): readonly number[] {
  const wanted = wantedBy(kinship, reading);
  const sums = reading.held.map((roots) => {
    let sum = 0;
    for (let concept = 0; concept < roots.length; concept += 1)
      sum += (wanted[concept] ?? 0) * (roots[concept] ?? 0);
    return sum;
  });
  const mean = sums.reduce((all, sum) => all + sum, 0) / (sums.length || 1);
  return sums.map((sum) => sum - mean);
}

/** Runs of letters and words that stand apart want nothing by themselves. */
const leastWeight = 0.5;

/** The keys of a question's words and of the pairs of them. */
export const wantingKeys = (features: Features): readonly number[] =>
  [...features].flatMap(([key, weight]) => (weight >= leastWeight ? [key] : []));

/** By concept of a passage, how much this question wants it. */
function wantedBy({ concepts, words }: Kinship, { asked, features, held }: Reading): Float64Array {
  const wanted = new Float64Array(held[0]?.length ?? 0);
  asked.concepts.forEach((concept, at) => {
    const root = asked.roots[at] ?? 0;
    const row = root < leastRoot ? -1 : rowOf(concepts, concept);
    if (row >= 0) addRow(concepts, row, root, wanted);
  });
  const rows = wantingKeys(features)
    .map((key) => rowOf(words, key))
    .filter((row) => row >= 0);
  for (const row of rows) addRow(words, row, 1 / Math.sqrt(rows.length), wanted);
  return wanted;
}
