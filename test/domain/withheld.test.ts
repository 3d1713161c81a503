import { expect, test } from '@jest/globals';
import { type Count, inBand, type Shown, shownOf } from '../../src/domain/withheld.ts';

const kinds = ['a', 'b', 'c', 'd'] as const;
type Kind = (typeof kinds)[number];
const counts = (...numbers: readonly number[]): readonly Count<Kind>[] =>
  kinds.map((kind, at) => ({ kind, count: numbers[at] ?? 0 }));

test('counts of five and more stand alone, with their total', () => {
  expect(shownOf(counts(5, 6, 7, 8))).toEqual({
    ...{ total: 26, alone: counts(5, 6, 7, 8), together: null },
  });
});

test('fewer than five in all are not shown, and not even that there were none', () => {
  expect(shownOf(counts(1, 2, 1, 0))).toEqual({ total: null });
  expect(shownOf(counts(0, 0, 0, 0))).toEqual({ total: null });
});

test('counts under five are shown as one sum', () => {
  expect(shownOf(counts(12, 3, 1, 2))).toEqual({
    ...{ total: 18, alone: [{ kind: 'a', count: 12 }] },
    together: { kinds: ['b', 'c', 'd'], count: 6 },
  });
});

test('one count under five is never left alone against the total: a larger one is put with it', () => {
  const shown = shownOf(counts(20, 9, 3, 15));
  expect(shown).toMatchObject({ together: { kinds: ['b', 'c'], count: 12 } });
});

test('three counts of four are not given away by a sum that only they can make', () => {
  const shown = shownOf(counts(4, 4, 4, 30));
  expect(shown).toMatchObject({ alone: [], total: 42 });
});

/** Every table of four kinds with this total at most, by what is shown of it. */
function byShown(most: number): ReadonlyMap<string, readonly (readonly number[])[]> {
  const found = new Map<string, (readonly number[])[]>();
  const upTo = (left: number) => Array.from({ length: left + 1 }, (_, count) => count);
  for (const a of upTo(most))
    for (const b of upTo(most - a))
      for (const c of upTo(most - a - b))
        for (const d of upTo(most - a - b - c)) {
          const key = JSON.stringify(shownOf(counts(a, b, c, d)));
          const tables = found.get(key);
          if (tables) tables.push([a, b, c, d]);
          else found.set(key, [[a, b, c, d]]);
        }
  return found;
}

test('whoever knows the rule and the whole page can pin down no count under five', () => {
  const pinned: string[] = [];
  for (const [key, tables] of byShown(32)) {
    for (const [at] of kinds.entries()) {
      const possible = new Set(tables.map((table) => table[at] ?? -1));
      const small = [...possible].some((count) => count < 5);
      if (small && possible.size < 4) pinned.push(`${key}: ${[...possible].join()}`);
    }
  }
  expect(pinned).toEqual([]);
});

test('no figure that is shown is under five, the shared one not either', () => {
  const shown = [...byShown(24).keys()].map((key): Shown<Kind> => JSON.parse(key));
  const figures = shown.flatMap((one) =>
    one.total === null
      ? []
      : [one.total, ...one.alone.map(({ count }) => count), one.together?.count ?? one.total],
  );
  expect(Math.min(...figures)).toBe(5);
});

test.each([
  [0, 'fewer than 5'],
  [4, 'fewer than 5'],
  [5, '5 to 9'],
  [9, '5 to 9'],
  [23, '20 to 24'],
])('%i links are shown as %s', (count, words) => {
  expect(inBand(count)).toBe(words);
});
