/**
 * What each key (a word, a run of letters, a pair) says for and against each concept, sparse and
 * in one byte each: the row of key `i` is `concepts` and `values` from `starts[i]` to `starts[i+1]`.
 */
export type ConceptTable = {
  /** Hashes, ascending. */
  readonly keys: Uint32Array;
  /** In how many messages of the corpus the key stands. */
  readonly counts: Uint16Array;
  readonly starts: Uint32Array;
  readonly concepts: Uint8Array;
  readonly values: Int8Array;
  /** What one unit of a value is worth. */
  readonly step: number;
};

/** The row of a key, or -1. */
export function rowOf({ keys }: Pick<ConceptTable, 'keys'>, key: number): number {
  let [from, to] = [0, keys.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const found = keys[middle] ?? 0;
    if (found === key) return middle;
    if (found < key) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}

/** Adds a row, times a weight, to a sum by concept. */
export function addRow(table: ConceptTable, row: number, weight: number, sum: Float64Array): void {
  const by = weight * table.step;
  const end = table.starts[row + 1] ?? 0;
  for (let at = table.starts[row] ?? 0; at < end; at += 1) {
    const concept = table.concepts[at] ?? 0;
    sum[concept] = (sum[concept] ?? 0) + by * (table.values[at] ?? 0);
  }
}
