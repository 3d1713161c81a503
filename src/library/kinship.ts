import { addRow, type ConceptTable, rowOf } from './concept-table.ts';
import type { Features } from './features.ts';
import type { Reading } from './signals.ts';

/** What a question wants of a passage besides what both speak of, as concepts of the passage. */
export type Kinship = {
  /** By concept of the question: `concepts` rows of as many values, each times the step. */
  readonly concepts: number;
  readonly step: number;
  readonly values: Int8Array;
  /** By word of the question, and by pairs of its words. */
  readonly words: ConceptTable;
};

/** Concepts of which a question speaks less (root of the share) have no kin. */
export const leastRoot = 0.07;

/** The same reading, in which each passage has what kinship says for it beyond the mean of all. */
export function withKinship(kinship: Kinship, reading: Reading): Reading {
  const wanted = wantedBy(kinship, reading);
  const sums = reading.held.map((roots) => {
    let sum = 0;
    for (let concept = 0; concept < roots.length; concept += 1)
      sum += (wanted[concept] ?? 0) * (roots[concept] ?? 0);
    return sum;
  });
  const mean = sums.reduce((all, sum) => all + sum, 0) / (sums.length || 1);
  const passages = reading.passages.map((signals, at) => ({
    ...signals,
    kinship: (sums[at] ?? 0) - mean,
  }));
  return { ...reading, passages };
}

/** Runs of letters and words that stand apart want nothing by themselves. */
const leastWeight = 0.5;

/** The keys of a question's words and of the pairs of them. */
export const wantingKeys = (features: Features): readonly number[] =>
  [...features].flatMap(([key, weight]) => (weight >= leastWeight ? [key] : []));

/** By concept of a passage, how much this question wants it. */
function wantedBy(
  { concepts: count, step, values, words }: Kinship,
  { asked, features }: Reading,
): Float64Array {
  const wanted = new Float64Array(count);
  const { concepts, roots } = asked;
  for (let at = 0; at < concepts.length; at += 1) {
    const root = roots[at] ?? 0;
    if (root < leastRoot) continue;
    const from = (concepts[at] ?? 0) * count;
    for (let concept = 0; concept < count; concept += 1)
      wanted[concept] = (wanted[concept] ?? 0) + root * step * (values[from + concept] ?? 0);
  }
  const rows = wantingKeys(features)
    .map((key) => rowOf(words, key))
    .filter((row) => row >= 0);
  for (const row of rows) addRow(words, row, 1 / Math.sqrt(rows.length), wanted);
  return wanted;
}
