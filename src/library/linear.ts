/** A weighted sum of named signals. */
export type Linear<Name extends string> = {
  readonly constant: number;
  readonly weights: Readonly<Record<Name, number>>;
};

/** The value of the sum for these signals. */
export function weighedSum<Name extends string>(
  { constant, weights }: Linear<Name>,
  signals: Readonly<Record<Name, number>>,
): number {
  let sum = constant;
  for (const name in weights) sum += weights[name] * signals[name];
  return sum;
}

/** A likelihood, 0 to 1, from its logit. */
export const likelihood = (logit: number): number => 1 / (1 + Math.exp(-logit));
