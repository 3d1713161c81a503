/** Numbers that are learned, with how steep the way was to each so far (AdaGrad), and the mean of their last ends. */
export type Learned = {
  readonly values: Float32Array;
  readonly steepness: Float32Array;
  readonly ends: Float32Array;
};

const caution = 1e-3;

/** Numbers to be learned that begin at nought, or as given. */
export const learnedFrom = (count: number, start: (at: number) => number = () => 0): Learned => ({
  values: Float32Array.from({ length: count }, (_, at) => start(at)),
  ends: new Float32Array(count),
  steepness: new Float32Array(count).fill(caution),
});

/** Moves one number down its slope; `held` draws it to nought. */
export function step(
  { values, steepness }: Learned,
  at: number,
  slope: number,
  held: number,
  length: number,
): void {
  const by = slope + held * (values[at] ?? 0);
  const steep = (steepness[at] ?? 0) + by * by;
  steepness[at] = steep;
  values[at] = (values[at] ?? 0) - (length * by) / Math.sqrt(steep);
}

/** Counts the numbers as they are as one of so many ends. */
export function addEnd({ values, ends }: Learned, of: number): void {
  for (let at = 0; at < ends.length; at += 1) ends[at] = (ends[at] ?? 0) + (values[at] ?? 0) / of;
}
