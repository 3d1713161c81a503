import type { ConceptTable } from '../concept-table.ts';
import type { Features } from '../features.ts';

/** A concept table before it is made small: a row of `concepts` numbers for each key. */
export type FullTable = {
  readonly keys: readonly number[];
  readonly counts: Uint16Array;
  readonly concepts: number;
  readonly values: Float32Array;
};

type Numbered = {
  /** Ascending. */
  readonly keys: readonly number[];
  readonly counts: Uint16Array;
  readonly rowOf: ReadonlyMap<number, number>;
};

/** All keys of some texts in order, and in how many texts each stands. */
export function numberKeys(texts: Iterable<Features>, fewest = 1): Numbered {
  const counted = new Map<number, number>();
  for (const text of texts)
    for (const key of text.keys()) counted.set(key, (counted.get(key) ?? 0) + 1);
  const keys = [...counted]
    .filter(([, count]) => count >= fewest)
    .map(([key]) => key)
    .sort((a, b) => a - b);
  return {
    keys,
    counts: Uint16Array.from(keys, (key) => counted.get(key) ?? 0),
    rowOf: new Map(keys.map((key, row) => [key, row])),
  };
}

/** A table of noughts. */
export const fullTable = (
  keys: readonly number[],
  counts: Uint16Array,
  concepts: number,
): FullTable => ({ keys, counts, concepts, values: new Float32Array(keys.length * concepts) });

const largest = 127;

/**
 * The table in one byte a value: of each row the strongest `most` values that are at least
 * `weakest`, and only rows that have any.
 */
export function packed(
  { keys, counts, concepts, values }: FullTable,
  { most, weakest }: { readonly most: number; readonly weakest: number },
): ConceptTable {
  let strongest = 0;
  for (const value of values) strongest = Math.max(strongest, Math.abs(value));
  const step = Math.fround(strongest / largest) || 1;
  const rows = keys.map((key, row) => {
    const cells: { concept: number; value: number; strength: number }[] = [];
    for (let concept = 0; concept < concepts; concept += 1) {
      const exact = values[row * concepts + concept] ?? 0;
      const [value, strength] = [Math.round(exact / step), Math.abs(exact)];
      if (value !== 0 && strength >= weakest) cells.push({ concept, value, strength });
    }
    const strong = cells
      .sort((a, b) => b.strength - a.strength || a.concept - b.concept)
      .slice(0, most);
    return { key, count: counts[row] ?? 0, cells: strong.sort((a, b) => a.concept - b.concept) };
  });
  const kept = rows.filter(({ cells }) => cells.length > 0);
  const starts = new Uint32Array(kept.length + 1);
  for (const [row, { cells }] of kept.entries())
    starts[row + 1] = (starts[row] ?? 0) + cells.length;
  return {
    keys: Uint32Array.from(kept, ({ key }) => key),
    counts: Uint16Array.from(kept, ({ count }) => count),
    starts,
    concepts: Uint8Array.from(kept.flatMap(({ cells }) => cells.map(({ concept }) => concept))),
    values: Int8Array.from(kept.flatMap(({ cells }) => cells.map(({ value }) => value))),
    step,
  };
}
