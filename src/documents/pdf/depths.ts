import type { Said } from './said.ts';

/** Two markers closer together than this, in points, stand under one another. */
const near = 5;

/** How far in each item of a list stands among its neighbours, from 0. */
export function depthsOf(
  said: readonly Said[],
  isHeading: (each: Said) => boolean,
): (each: Said) => number {
  const startOf = columnStarts(said);
  const depths = new Map<Said, number>();
  let open: number[] = [];
  for (const each of said) {
    if (each.kind !== 'words' || each.marker === null || isHeading(each)) {
      open = [];
      continue;
    }
    const x = each.x - startOf(each.region);
    open = open.filter((outer) => outer < x - near);
    depths.set(each, open.length);
    open.push(x);
  }
  return (each) => depths.get(each) ?? 0;
}

type Column = { readonly region: string; readonly from: number; readonly to: number };

/**
 * Where the column of each region begins, so that a list goes on at its depth in the next column;
 * 0 on a page of one column. A column may begin in the middle of an inner list: then its like on
 * another page tells where it begins.
 */
function columnStarts(said: readonly Said[]): (region: string) => number {
  const columns = columnsIn(said);
  const starts = new Map(
    columns.map((column) => [
      column.region,
      Math.min(...columns.filter((other) => isSame(column, other)).map(({ from }) => from)),
    ]),
  );
  return (region) => starts.get(region) ?? 0;
}

function columnsIn(said: readonly Said[]): readonly Column[] {
  const words = said.filter((each) => each.kind === 'words');
  const regions = Map.groupBy(words, ({ region }) => region);
  return [...regions]
    .filter(([region]) => regions.has(region.replace(/\.\d+$/, '.1')))
    .map(([region, own]) => ({
      region,
      from: Math.min(...own.map(({ x }) => x)),
      to: Math.max(...own.map(({ end }) => end)),
    }));
}

/** Two regions are of one column when neither reaches far beyond the other. */
function isSame(one: Column, other: Column): boolean {
  const shared = Math.min(one.to, other.to) - Math.max(one.from, other.from);
  const wider = Math.max(one.to - one.from, other.to - other.from);
  return shared > 0.7 * wider;
}
