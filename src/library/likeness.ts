import { type ConceptTable, rowOf } from './concept-table.ts';
import { contentWordsOf } from './content-words.ts';
import { hashOf, wordKey } from './features.ts';

/** The words of the corpus, each with the concepts in whose messages it stands. */
export type WordMeanings = { readonly table: ConceptTable; readonly messages: number };

/** For one passage: how nearly it has a like for each word of the question. */
export type Likeness = {
  /** Mean over the words of the question, rare ones counting more. */
  readonly plain: number;
  /** The same beyond what any passage of this policy would have. */
  readonly beyond: number;
};

/** A concept is one byte of the table. */
const mostConcepts = 256;

type Term = { readonly stem: string; readonly row: number };

/** Makes the comparison of questions with texts: each word with the likest word of each text. */
export function likenessTo(
  meanings: WordMeanings,
  texts: readonly string[],
): (question: string) => readonly Likeness[] {
  const number = new Map<string, number>();
  const terms: Term[] = [];
  const wordsOf = texts.map((text) =>
    Uint16Array.from(contentWordsOf(text), (stem) => {
      const known = number.get(stem);
      if (known !== undefined) return known;
      number.set(stem, terms.length);
      return terms.push({ stem, row: rowOfWord(meanings, stem) }) - 1;
    }),
  );
  const holders = holdersIn(meanings.table, terms);
  return (question) => {
    const plain = new Float64Array(texts.length);
    const beyond = new Float64Array(texts.length);
    let total = 0;
    for (const stem of contentWordsOf(question)) {
      const term = { stem, row: rowOfWord(meanings, stem) };
      const likes = likesOf(meanings.table, term.row, holders, terms.length);
      const same = number.get(stem);
      if (same !== undefined) likes[same] = 1;
      const weight = weightOf(meanings, term);
      const column = wordsOf.map((words) => likest(words, likes));
      const mean = column.reduce((sum, like) => sum + like, 0) / column.length;
      for (const [at, like] of column.entries()) {
        plain[at] = (plain[at] ?? 0) + weight * like;
        beyond[at] = (beyond[at] ?? 0) + weight * (like - mean);
      }
      total += weight;
    }
    const all = total || 1;
    return texts.map((_, at) => ({
      plain: (plain[at] ?? 0) / all,
      beyond: (beyond[at] ?? 0) / all,
    }));
  };
}

const rowOfWord = ({ table }: WordMeanings, stem: string): number =>
  rowOf(table, hashOf(wordKey(stem)));

const weightOf = ({ table, messages }: WordMeanings, { row }: Term): number =>
  Math.log(1 + messages / (row < 0 ? 1 : (table.counts[row] ?? 1)));

/** By concept the words of a policy that speak for or against it: those of `c` from `starts[c]` to `starts[c+1]`. */
type Holders = {
  readonly starts: Uint32Array;
  readonly terms: Uint16Array;
  readonly values: Int8Array;
};

function holdersIn({ starts, concepts, values }: ConceptTable, terms: readonly Term[]): Holders {
  const held: (readonly [term: number, value: number])[][] = Array.from(
    { length: mostConcepts },
    () => [],
  );
  for (const [term, { row }] of terms.entries())
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
      held[concepts[at] ?? 0]?.push([term, values[at] ?? 0]);
  const all = held.flat();
  const ends = Uint32Array.from(held, ({ length }) => length);
  for (let at = 1; at < ends.length; at += 1) ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0);
  return {
    starts: Uint32Array.of(0, ...ends),
    terms: Uint16Array.from(all, ([term]) => term),
    values: Int8Array.from(all, ([, value]) => value),
  };
}

/** How like a word is to each word of the policy by the concepts they share: 0 to 1. */
function likesOf(
  { starts, concepts, values, step }: ConceptTable,
  row: number,
  holders: Holders,
  terms: number,
): Float64Array {
  const sums = new Int32Array(terms);
  const end = row < 0 ? 0 : (starts[row + 1] ?? 0);
  for (let at = starts[row] ?? 0; at < end; at += 1) {
    const concept = concepts[at] ?? 0;
    const value = values[at] ?? 0;
    const last = holders.starts[concept + 1] ?? 0;
    for (let one = holders.starts[concept] ?? 0; one < last; one += 1) {
      const term = holders.terms[one] ?? 0;
      sums[term] = (sums[term] ?? 0) + value * (holders.values[one] ?? 0);
    }
  }
  const likes = new Float64Array(terms);
  // a loop, because `from` with a function takes five times as long
  for (let term = 0; term < terms; term += 1)
    likes[term] = Math.min(1, (sums[term] ?? 0) * step * step);
  return likes;
}

function likest(words: Uint16Array, likes: Float64Array): number {
  let most = 0;
  for (let at = 0; at < words.length; at += 1) {
    const like = likes[words[at] ?? 0] ?? 0;
    if (like > most) most = like;
  }
  return most;
}
