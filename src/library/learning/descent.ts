import type { Linear } from '../linear.ts';

/** Signals brought to mean 0 and spread 1, so that one step suits them all. */
export type Scaled<Name extends string> = {
  readonly names: readonly Name[];
  readonly means: readonly number[];
  readonly spreads: readonly number[];
};

export type Signals<Name extends string> = Readonly<Record<Name, number>>;

/** How the signals of some rows are scaled. */
export function scaleOf<Name extends string>(
  rows: readonly Signals<Name>[],
  names: readonly Name[],
): Scaled<Name> {
  return { names, ...columnsOf(rows.map((row) => names.map((name) => row[name]))) };
}

/** Mean and spread of each column; the spread of one that never changes is 1. */
export function columnsOf(
  rows: readonly ArrayLike<number>[],
): Pick<Scaled<string>, 'means' | 'spreads'> {
  const columns = Array.from(rows[0] ?? [], (_, at) => at);
  const means = columns.map(
    (at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length,
  );
  const spreads = columns.map((at) => {
    const squares = rows.reduce((sum, row) => sum + ((row[at] ?? 0) - (means[at] ?? 0)) ** 2, 0);
    return Math.sqrt(squares / rows.length) || 1;
  });
  return { means, spreads };
}

/** A row of signals, scaled. */
export const scaled = <Name extends string>(
  { names, means, spreads }: Scaled<Name>,
  row: Signals<Name>,
): Float64Array =>
  Float64Array.from(names, (name, at) => (row[name] - (means[at] ?? 0)) / (spreads[at] ?? 1));

/** The sum in terms of the signals as they were before scaling. */
export function unscaled<Name extends string>(
  { names, means, spreads }: Scaled<Name>,
  weights: Float64Array,
  constant: number,
): Linear<Name> {
  const own = names.map((name, at) => [name, (weights[at] ?? 0) / (spreads[at] ?? 1)] as const);
  const moved = own.reduce((sum, [, weight], at) => sum - weight * (means[at] ?? 0), constant);
  return { constant: moved, weights: Object.fromEntries(own) as Record<Name, number> };
}

const momentum = 0.9;
const memory = 0.99;
const step = 0.05;

/** Walks down a slope in a fixed number of steps (Adam), from nought. */
export function descend(
  count: number,
  steps: number,
  slopeAt: (weights: Float64Array) => Float64Array,
): Float64Array {
  const weights = new Float64Array(count);
  const speed = new Float64Array(count);
  const size = new Float64Array(count);
  for (let turn = 1; turn <= steps; turn += 1) {
    const slope = slopeAt(weights);
    for (const [at, by] of slope.entries()) {
      const moving = momentum * (speed[at] ?? 0) + (1 - momentum) * by;
      const steep = memory * (size[at] ?? 0) + (1 - memory) * by * by;
      speed[at] = moving;
      size[at] = steep;
      const pace = moving / (1 - momentum ** turn);
      weights[at] =
        (weights[at] ?? 0) - (step * pace) / (Math.sqrt(steep / (1 - memory ** turn)) + 1e-8);
    }
  }
  return weights;
}
