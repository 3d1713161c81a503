/** What every bench reckons and prints. */

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The value below which this share of them lies, from 0 to 1; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const place = Math.min(sorted.length, Math.max(1, Math.ceil(sorted.length * share)));
  return sorted[place - 1] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export type Point = { readonly x: number; readonly y: number };

/** The slope of the straight line that fits the points best (least squares). */
export function slope(points: readonly Point[]): number {
  const mean = (of: (point: Point) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const x = mean((point) => point.x);
  const y = mean((point) => point.y);
  const across = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  return across / points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
}

/** How a time grows with a size: 0 where it stays the same, 1 where ten times as much takes ten times as long. */
export const growth = (points: readonly Point[]): number =>
  slope(points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) })));

export const thousands = (count: number): string => count.toLocaleString('en-GB');
export const fixed = (value: number, digits = 1, wide = 7): string =>
  value.toFixed(digits).padStart(wide);

/** How long the work took, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Whether this run is a short one, for development: `-- --short`. */
export const isShort = process.argv.includes('--short');
