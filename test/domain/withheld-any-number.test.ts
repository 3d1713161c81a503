import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reportTypes } from '../../src/domain/figures.ts';
import { fewest, type Shown, shownOf } from '../../src/domain/withheld.ts';

type Table = readonly number[];
const shown = (table: Table): Shown<string> =>
  shownOf(table.map((count, at) => ({ kind: String(at), count })));
const same = (one: Table, other: Table): boolean =>
  JSON.stringify(shown(one)) === JSON.stringify(shown(other));

/** Which counts are kept back of a table: none that stands alone. */
function keptBack(table: Table): readonly number[] {
  const { total, ...rest } = { alone: [], together: null, ...shown(table) };
  if (total === null) return [...table.keys()];
  if (rest.alone.length === 0) return [...table.keys()];
  return (rest.together?.kinds ?? []).map(Number);
}

/** As many values are left possible. */
const enough = 3;

/** What else a count could be: other tables that are shown alike to the letter, found by moving it. */
function couldBe(table: Table, at: number): ReadonlySet<number> {
  const possible = new Set([table[at] ?? 0]);
  const hidden = keptBack(table).filter((other) => other !== at);
  const { total } = shown(table);
  // of a page without a total, any other table with as little in it is the same page
  if (total === null) return new Set(Array.from({ length: fewest }, (_, count) => count));
  for (let count = 0; count <= Math.min(total, 40) && possible.size < enough; count += 1) {
    const moved = (table[at] ?? 0) - count;
    const found = takers(hidden, moved).some((taken) => {
      const other = table.map((was, one) => (one === at ? count : was + (taken.get(one) ?? 0)));
      return other.every((one) => one >= 0) && same(table, other);
    });
    if (found) possible.add(count);
  }
  return possible;
}

/** Ways in which one or two of the others could take what the count gives up. */
function takers(hidden: readonly number[], moved: number): readonly ReadonlyMap<number, number>[] {
  const single = hidden.map((one) => new Map([[one, moved]]));
  const pairs = hidden.flatMap((one) =>
    hidden
      .filter((other) => other > one)
      .flatMap((other) =>
        Array.from(
          { length: 17 },
          (_, at) =>
            new Map([
              [one, at - 8],
              [other, moved - at + 8],
            ]),
        ),
      ),
  );
  return [...single, ...pairs];
}

const table = (kinds: number) =>
  fc.array(fc.oneof({ weight: 3, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.nat(25) }), {
    ...{ minLength: kinds, maxLength: kinds },
  });

test.each([2, 3, 4, 5, reportTypes.length, 8])(
  'of %i kinds no count under five can be worked out from the page, not even by whoever knows the rule',
  (kinds) => {
    fc.assert(
      fc.property(table(kinds), (counts) => {
        for (const at of keptBack(counts)) {
          if ((counts[at] ?? 0) >= fewest) continue;
          expect(couldBe(counts, at).size).toBeGreaterThanOrEqual(enough);
        }
      }),
      { numRuns: 200, seed: 20_261_121 },
    );
  },
);

test.each([1, 2, reportTypes.length, 12])(
  'of %i kinds no figure under five is shown, and what is shown adds up to the total',
  (kinds) => {
    fc.assert(
      fc.property(table(kinds), (counts) => {
        const page = shown(counts);
        const total = counts.reduce((all, count) => all + count, 0);
        if (page.total === null) return expect(total).toBeLessThan(fewest);
        const figures = [...page.alone, ...(page.together ? [page.together] : [])];
        for (const { count } of figures) expect(count).toBeGreaterThanOrEqual(fewest);
        expect(figures.reduce((all, { count }) => all + count, 0)).toBe(page.total);
      }),
      { numRuns: 500, seed: 20_261_121 },
    );
  },
);
