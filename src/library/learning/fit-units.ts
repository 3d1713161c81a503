import type { Ranking } from '../ranking.ts';
import { type Learned, learnedFrom, step } from './learned.ts';

/** How many units bend: twice as many rank no better. */
const units = 16;
const widestStart = 0.3;

/** Of each unit in turn the weights of the inputs, its constant, and what it is worth. */
export type Units = { readonly numbers: Learned; readonly inputs: number };

/** Units with small numbers drawn at random. */
export const unitsFrom = (inputs: number, random: () => number): Units => ({
  numbers: learnedFrom(units * (inputs + 2), () => widestStart * (2 * random() - 1)),
  inputs,
});

/** What each unit answers to an input, and what they say together. */
export function answersOf(
  { numbers: { values }, inputs }: Units,
  input: readonly number[],
): { readonly bent: Float64Array; readonly sum: number } {
  const bent = new Float64Array(units);
  let sum = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const start = unit * (inputs + 2);
    let lean = values[start + inputs] ?? 0;
    for (let at = 0; at < inputs; at += 1) lean += (values[start + at] ?? 0) * (input[at] ?? 0);
    bent[unit] = Math.tanh(lean);
    sum += (values[start + inputs + 1] ?? 0) * (bent[unit] ?? 0);
  }
  return { bent, sum };
}

/** Adds how steep the way is at each number for an input whose score is too large by `error`. */
export function addSlopes(
  { numbers: { values }, inputs }: Units,
  input: readonly number[],
  bent: Float64Array,
  error: number,
  slopes: Float64Array,
): void {
  for (let unit = 0; unit < units; unit += 1) {
    const start = unit * (inputs + 2);
    const answer = bent[unit] ?? 0;
    const lean = error * (values[start + inputs + 1] ?? 0) * (1 - answer * answer);
    for (let at = 0; at < inputs; at += 1)
      slopes[start + at] = (slopes[start + at] ?? 0) + lean * (input[at] ?? 0);
    slopes[start + inputs] = (slopes[start + inputs] ?? 0) + lean;
    slopes[start + inputs + 1] = (slopes[start + inputs + 1] ?? 0) + error * answer;
  }
}

/** Moves every number down its slope. */
export function improveUnits(
  { numbers }: Units,
  slopes: Float64Array,
  held: number,
  length: number,
): void {
  for (const [at, slope] of slopes.entries()) step(numbers, at, slope, held, length);
}

/** The units as they ended. */
export const endedUnits = ({ numbers: { ends }, inputs }: Units): Ranking['units'] =>
  Array.from({ length: units }, (_, unit) => {
    const own = ends.subarray(unit * (inputs + 2), (unit + 1) * (inputs + 2));
    return {
      weights: [...own.subarray(0, inputs)],
      constant: own[inputs] ?? 0,
      worth: own[inputs + 1] ?? 0,
    };
  });
