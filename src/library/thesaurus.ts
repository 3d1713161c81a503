import { hashOf } from './features.ts';
import { stopWords } from './stop-words.ts';
import { type Word, wordsIn } from './words.ts';

/** Lines that join terms of policies with the everyday ones that stand for them; a term is a word or a short phrase. */
export type ThesaurusLines = {
  /** Of each term the hash of its stems. */
  readonly keys: Uint32Array;
  /** Where each line begins in `members`; one more than there are lines. */
  readonly starts: Uint32Array;
  /** Of each line how many of its terms, the first ones, are a policy's. */
  readonly written: Uint8Array;
  /** Numbers of terms, line by line. */
  readonly members: Uint32Array;
};

export type Thesaurus = {
  readonly given: ThesaurusLines;
  /** Of terms by their keys. */
  readonly numbers: ReadonlyMap<number, number>;
  /** How strongly a term stands for each, by number; to be read before the next is asked for. */
  readonly standsFor: (key: number) => Float32Array;
};

/** By term the lines it stands in: those from `ends[term]` to `ends[term + 1]`. */
type Standing = { readonly lines: Uint32Array; readonly ends: Uint32Array };

/** The lines ready to be looked up. */
export function thesaurusOf(given: ThesaurusLines): Thesaurus {
  const numbers = new Map(Array.from(given.keys, (key, term) => [key, term]));
  return { given, numbers, standsFor: lookUp(given, numbers) };
}

function standingOf({ keys, starts, members }: ThesaurusLines): Standing {
  const ends = new Uint32Array(keys.length + 1);
  for (const term of members) ends[term + 1] = (ends[term + 1] ?? 0) + 1;
  for (let term = 0; term < keys.length; term += 1)
    ends[term + 1] = (ends[term + 1] ?? 0) + (ends[term] ?? 0);
  const lines = new Uint32Array(members.length);
  const next = ends.slice();
  for (let line = 0; line + 1 < starts.length; line += 1)
    for (let at = starts[line] ?? 0; at < (starts[line + 1] ?? 0); at += 1) {
      const term = members[at] ?? 0;
      const place = next[term] ?? 0;
      lines[place] = line;
      next[term] = place + 1;
    }
  return { lines, ends };
}

const longestTerm = 4;

/** The key of a term; null when it is too long, or a single word that says nothing. */
export function termKey(term: string): number | null {
  const words = wordsIn(term);
  const [first] = words;
  if (!first || words.length > longestTerm) return null;
  return words.length === 1 && stopWords.has(first.word) ? null : keyOf(words);
}

const keyOf = (words: readonly Word[]): number => hashOf(words.map(({ stem }) => stem).join(' '));

/** The keys of a text: of each word that says something, and of the phrases that a thesaurus knows. */
export function termsIn(
  { numbers }: Thesaurus,
  text: string,
): { readonly words: ReadonlySet<number>; readonly phrases: ReadonlySet<number> } {
  const words = wordsIn(text);
  const phrases = new Set<number>();
  for (let at = 0; at < words.length; at += 1)
    for (let end = at + 2; end <= Math.min(at + longestTerm, words.length); end += 1) {
      const key = keyOf(words.slice(at, end));
      if (numbers.has(key)) phrases.add(key);
    }
  const telling = words.filter(({ word }) => !stopWords.has(word));
  return { words: new Set(telling.map((word) => keyOf([word]))), phrases };
}

/** By how much a line joins two terms: from everyday to policy whole, else half; everyday ones not at all. */
const worth = 1;
const worthOtherwise = 0.5;
const strengthOfOne = 0.5;
const mostStrength = 1.5;
/** A term that stands for many things says less of each. */
const many = 8;

function lookUp(given: ThesaurusLines, numbers: Thesaurus['numbers']): Thesaurus['standsFor'] {
  const { keys, starts, written, members } = given;
  const { lines, ends } = standingOf(given);
  const counts = new Float32Array(keys.length);
  const strengths = new Float32Array(keys.length);
  const touched: number[] = [];
  const join = (term: number, other: number, by: number) => {
    if (other === term) return;
    if (counts[other] === 0) touched.push(other);
    counts[other] = (counts[other] ?? 0) + by;
  };
  const joinLine = (term: number, line: number) => {
    const start = starts[line] ?? 0;
    const middle = start + (written[line] ?? 0);
    const end = starts[line + 1] ?? 0;
    const isWritten = members.subarray(start, middle).includes(term);
    for (let at = start; at < (isWritten ? end : middle); at += 1)
      join(term, members[at] ?? 0, isWritten ? worthOtherwise : worth);
  };
  return (key) => {
    for (const term of touched.splice(0)) {
      counts[term] = 0;
      strengths[term] = 0;
    }
    const term = numbers.get(key);
    if (term === undefined) return strengths;
    for (let at = ends[term] ?? 0; at < (ends[term + 1] ?? 0); at += 1)
      joinLine(term, lines[at] ?? 0);
    const all = touched.reduce((sum, other) => sum + (counts[other] ?? 0), 0);
    const spread = Math.sqrt(1 + all / many);
    for (const other of touched)
      strengths[other] =
        Math.min(mostStrength, strengthOfOne * Math.log2(1 + (counts[other] ?? 0))) / spread;
    return strengths;
  };
}
