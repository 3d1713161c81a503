import { type Linear, likelihood } from '../linear.ts';
import { descend, type Signals, scaled, scaleOf, unscaled } from './descent.ts';

const steps = 600;
const holdingBack = 0.02;

/** Learns how likely something is from its signals (logistic regression). */
export function fitLikelihood<Name extends string>(
  seen: readonly { readonly signals: Signals<Name>; readonly isSo: boolean }[],
  names: readonly Name[],
): Linear<Name> {
  const scale = scaleOf(
    seen.map(({ signals }) => signals),
    names,
  );
  const rows = seen.map(({ signals, isSo }) => ({
    values: Float64Array.from([...scaled(scale, signals), 1]),
    truth: isSo ? 1 : 0,
  }));
  const count = names.length;
  const weights = descend(count + 1, steps, (now) => {
    const slope = new Float64Array(count + 1);
    for (const { values, truth } of rows) {
      const logit = values.reduce((sum, value, at) => sum + value * (now[at] ?? 0), 0);
      const tooMuch = (likelihood(logit) - truth) / rows.length;
      for (const [at, value] of values.entries()) slope[at] = (slope[at] ?? 0) + tooMuch * value;
    }
    return slope.map((by, at) => (at < count ? by + holdingBack * (now[at] ?? 0) : by));
  });
  return unscaled(scale, weights, weights[count] ?? 0);
}
