import type { Linear } from '../linear.ts';
import { descend, type Signals, scaled, scaleOf, unscaled } from './descent.ts';

/** The passages of one policy beside one question. */
export type Ranked<Name extends string> = readonly {
  readonly signals: Signals<Name>;
  readonly isRight: boolean;
}[];

const steps = 300;
const holdingBack = 0.02;

/**
 * Learns how much each signal counts, so that a right passage comes before the wrong ones
 * (softmax over the passages of a question). Questions without a right passage say nothing.
 */
export function fitRanking<Name extends string>(
  all: readonly Ranked<Name>[],
  names: readonly Name[],
): Linear<Name> {
  const questions = all.filter((passages) => passages.some(({ isRight }) => isRight));
  const scale = scaleOf(
    questions.flatMap((passages) => passages.map(({ signals }) => signals)),
    names,
  );
  const rows = questions.map((passages) =>
    passages.map(({ signals, isRight }) => ({ values: scaled(scale, signals), isRight })),
  );
  const weights = descend(names.length, steps, (now) => {
    const slope = new Float64Array(names.length);
    for (const passages of rows) addSlope(passages, now, slope);
    return slope.map((by, at) => by / rows.length + holdingBack * (now[at] ?? 0));
  });
  return { ...unscaled(scale, weights, 0), constant: 0 };
}

type Row = { readonly values: Float64Array; readonly isRight: boolean };

function addSlope(passages: readonly Row[], weights: Float64Array, slope: Float64Array): void {
  const scores = passages.map(({ values }) =>
    values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0),
  );
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const right = shares.reduce((sum, share, at) => sum + (passages[at]?.isRight ? share : 0), 0);
  for (const [at, { values, isRight }] of passages.entries()) {
    const share = shares[at] ?? 0;
    const tooMuch = share / total - (isRight ? share / right : 0);
    for (const [signal, value] of values.entries())
      slope[signal] = (slope[signal] ?? 0) + tooMuch * value;
  }
}
