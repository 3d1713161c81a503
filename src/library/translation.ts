import { rowOf } from './concept-table.ts';
import { type Thesaurus, termsIn } from './thesaurus.ts';

/** For one passage: how much of a question it says, if in other words. */
export type Translation = {
  /** Over the terms of the question, beyond the mean of all passages. */
  readonly beyond: number;
  /** Of what the best passages have for each term, the share that this one has. */
  readonly share: number;
};

const phraseWeight = 1.3;
const headingWeight = 0.5;
/** Long passages hold more terms by chance; how much that is held against them, and none is shorter than. */
const lengthWeight = 0.5;
const shortest = 0.3;

type Headed = { readonly headings: readonly string[]; readonly text: string };

/** What some passages hold: of the term in row `i` the passages from `starts[i]`, and what it is worth in each. */
type Held = {
  /** Ascending. */
  readonly keys: Uint32Array;
  /** Numbers in the thesaurus; -1 for those that it does not know. */
  readonly terms: Int32Array;
  readonly starts: Uint32Array;
  readonly passages: Uint16Array;
  readonly worths: Float32Array;
};

/** Makes the comparison of questions with the passages of one policy, term by term. */
export function translationTo(
  thesaurus: Thesaurus,
  passages: readonly Headed[],
): (question: string) => readonly Translation[] {
  const held = holdingsOf(thesaurus, passages);
  const count = passages.length;
  return (question) => {
    const { words, phrases } = termsIn(thesaurus, question);
    const sums = new Float64Array(count);
    const shares = new Float64Array(count);
    const best = new Float64Array(count);
    const all = new Float64Array(count);
    let asked = 0;
    const hear = (key: number, weight: number, itself: boolean) => {
      best.fill(0);
      all.fill(0);
      addWorths(held, thesaurus.standsFor(key), itself ? key : null, best, all);
      const most = Math.max(...best);
      if (most === 0) return;
      asked += weight;
      for (let at = 0; at < count; at += 1) {
        const heard = all[at] ?? 0;
        if (heard === 0) continue;
        sums[at] = (sums[at] ?? 0) + weight * Math.log1p(heard);
        shares[at] = (shares[at] ?? 0) + (weight * (best[at] ?? 0)) / most;
      }
    };
    for (const key of phrases) hear(key, phraseWeight, false);
    for (const key of words) hear(key, 1, true);
    const mean = sums.reduce((sum, one) => sum + one, 0) / (count || 1);
    return passages.map((_, at) => ({
      beyond: (sums[at] ?? 0) - mean,
      share: (shares[at] ?? 0) / (asked || 1),
    }));
  };
}

/** Adds to each passage what it has for one term of a question: the best of it, and all. */
function addWorths(
  held: Held,
  strengths: Float32Array,
  itself: number | null,
  best: Float64Array,
  all: Float64Array,
): void {
  const { terms, starts, passages, worths } = held;
  const own = itself === null ? -1 : rowOf(held, itself);
  for (let row = 0; row < terms.length; row += 1) {
    const term = terms[row] ?? -1;
    const strength = row === own ? 1 : term < 0 ? 0 : (strengths[term] ?? 0);
    if (strength === 0) continue;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const passage = passages[at] ?? 0;
      const worth = strength * (worths[at] ?? 0);
      if (worth > (best[passage] ?? 0)) best[passage] = worth;
      all[passage] = (all[passage] ?? 0) + worth;
    }
  }
}

function holdingsOf(thesaurus: Thesaurus, passages: readonly Headed[]): Held {
  const found = passages.map(({ headings, text }) => {
    const above = termsIn(thesaurus, headings.at(-1) ?? '');
    const own = termsIn(thesaurus, text);
    return new Map([
      ...[...above.phrases, ...above.words].map((key) => [key, headingWeight] as const),
      ...[...own.phrases, ...own.words].map((key) => [key, 1] as const),
    ]);
  });
  const lengths = passages.map(({ text }) => text.length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1);
  const heldBack = lengths.map((length) =>
    Math.sqrt(1 - lengthWeight + lengthWeight * Math.max(shortest, length / (mean || 1))),
  );
  const holders = new Map<number, { passage: number; weight: number }[]>();
  for (const [passage, terms] of found.entries())
    for (const [key, weight] of terms) {
      const some = holders.get(key) ?? [];
      some.push({ passage, weight: weight / (heldBack[passage] ?? 1) });
      holders.set(key, some);
    }
  const rows = [...holders].sort(([one], [other]) => one - other);
  const starts = new Uint32Array(rows.length + 1);
  for (const [row, [, some]] of rows.entries()) starts[row + 1] = (starts[row] ?? 0) + some.length;
  const cells = rows.flatMap(([, some]) => {
    const rarity = Math.log(1 + (passages.length - some.length + 0.5) / (some.length + 0.5));
    return some.map(({ passage, weight }) => ({ passage, worth: weight * rarity }));
  });
  return {
    keys: Uint32Array.from(rows, ([key]) => key),
    terms: Int32Array.from(rows, ([key]) => thesaurus.numbers.get(key) ?? -1),
    starts,
    passages: Uint16Array.from(cells, ({ passage }) => passage),
    worths: Float32Array.from(cells, ({ worth }) => worth),
  };
}
