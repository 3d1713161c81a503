import type { Said } from './said.ts';

/** Two markers closer together than this, in points, stand under one another. */
const near = 5;

/** How far in each item of a list stands among its neighbours, from 0. */
export function depthsOf(
  said: readonly Said[],
  isHeading: (each: Said) => boolean,
): (each: Said) => number {
  const starts = new Map<string, number>();
  for (const each of said)
    if (each.kind === 'words')
      starts.set(
        each.region,
        Math.min(each.x, starts.get(each.region) ?? Number.POSITIVE_INFINITY),
      );
  const inColumns = (region: string): boolean => starts.has(region.replace(/\.\d+$/, '.1'));
  const depths = new Map<Said, number>();
  let open: number[] = [];
  for (const each of said) {
    if (each.kind !== 'words' || each.marker === null || isHeading(each)) {
      open = [];
      continue;
    }
    const x = each.x - (inColumns(each.region) ? (starts.get(each.region) ?? 0) : 0);
    open = open.filter((outer) => outer < x - near);
    depths.set(each, open.length);
    open.push(x);
  }
  return (each) => depths.get(each) ?? 0;
}
