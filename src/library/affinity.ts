import type { Concepts } from './tagger.ts';

/** The concepts of which a question speaks at all, the share of each, and the root of it. */
export type Main = {
  readonly concepts: Uint8Array;
  readonly shares: Float64Array;
  readonly roots: Float64Array;
};

const leastShare = 1e-4;

export function mainOf(asked: Concepts): Main {
  const spoken: number[] = [];
  asked.forEach((share, concept) => {
    if (share >= leastShare) spoken.push(concept);
  });
  const concepts = Uint8Array.from(spoken);
  const shares = new Float64Array(spoken.map((concept) => asked[concept] ?? 0));
  return { concepts, shares, roots: shares.map(Math.sqrt) };
}

/** The sum, over the concepts of a question, of its share and what a text holds of it. */
export function product({ concepts, shares }: Main, held: Concepts): number {
  let sum = 0;
  for (let at = 0; at < concepts.length; at += 1)
    sum += (shares[at] ?? 0) * (held[concepts[at] ?? 0] ?? 0);
  return sum;
}

/** How alike a question and a passage are, 0 to 1: with its heading as a whole, and by its likest unit. */
export type Affinity = { readonly theme: number; readonly closest: number };

/** Makes the comparison with passages, each given by the concepts of its units, the second with its heading. */
export function affinityTo(
  passages: readonly (readonly Concepts[])[],
): (main: Main) => readonly Affinity[] {
  const headed = passages.map((units) => Float32Array.from(units[1] ?? [], Math.sqrt));
  // the shares themselves are not kept: a thousand schools' would be hundreds of megabytes
  const ends = endsOf(passages.map(({ length }) => length));
  const units = ends.at(-1) ?? 0;
  const held = byConcept(passages.flat());
  return (main) => {
    const alike = affinities(main, units, held);
    return headed.map((roots, at) => ({
      theme: themeOf(main, roots),
      closest: mostIn(alike, ends[at - 1] ?? 0, ends[at] ?? 0),
    }));
  };
}

function endsOf(lengths: readonly number[]): readonly number[] {
  let end = 0;
  return lengths.map((length) => {
    end += length;
    return end;
  });
}

function mostIn(numbers: Float64Array, from: number, end: number): number {
  let most = 0;
  for (let at = from; at < end; at += 1) most = Math.max(most, numbers[at] ?? 0);
  return most;
}

/** The roots of all shares, concept by concept, so that each concept of a question is one run through memory. */
function byConcept(units: readonly Concepts[]): Float32Array {
  const held = new Float32Array(units.length * (units[0]?.length ?? 0));
  for (const [unit, shares] of units.entries())
    for (const [concept, share] of shares.entries())
      held[concept * units.length + unit] = Math.sqrt(share);
  return held;
}

/** Hellinger affinity with each unit. */
function affinities({ concepts, roots }: Main, units: number, held: Float32Array): Float64Array {
  const sums = new Float64Array(units);
  for (let at = 0; at < concepts.length; at += 1) {
    const root = roots[at] ?? 0;
    const start = (concepts[at] ?? 0) * units;
    for (let unit = 0; unit < units; unit += 1)
      sums[unit] = (sums[unit] ?? 0) + root * (held[start + unit] ?? 0);
  }
  return sums;
}

function themeOf({ concepts, shares }: Main, roots: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < concepts.length; at += 1)
    sum += (shares[at] ?? 0) * (roots[concepts[at] ?? 0] ?? 0) ** 2;
  return Math.sqrt(sum);
}
