import { stemmer } from 'stemmer';
import { stopWords } from './stop-words.ts';
import { synonyms } from './synonyms.ts';

/** A word that matters, as the terms under which it may be found: its stem, then its meanings. */
export type ContentWord = readonly string[];

type Phrase = { readonly stems: readonly string[]; readonly meaning: string };
type Mention = { readonly from: number; readonly to: number; readonly meaning: string };

/** Tells a meaning (a group of synonyms) from a word. */
const meaningMark = '=';

const phrases: ReadonlyMap<string, readonly Phrase[]> = Map.groupBy(
  synonyms.flatMap((group, at) =>
    group.map((phrase) => ({
      stems: wordsIn(phrase).map(stemmer),
      meaning: `${meaningMark}${at}`,
    })),
  ),
  ({ stems }) => stems[0] ?? '',
);

/** All that a text may be found by: the stems of its words, and the meanings of words and phrases. */
export function termsOf(text: string): readonly string[] {
  const words = wordsIn(text);
  const stems = words.map(stemmer);
  return [
    ...stems.filter((_, at) => !stopWords.has(words[at] ?? '')),
    ...mentionsIn(words, stems).map(({ meaning }) => meaning),
  ];
}

/** The words of a question that say what it is about, in order. */
export function contentWordsOf(question: string): readonly ContentWord[] {
  const words = wordsIn(question);
  const stems = words.map(stemmer);
  const mentions = mentionsIn(words, stems);
  return stems.flatMap((stem, at): readonly ContentWord[] => {
    if (stopWords.has(words[at] ?? '')) return [];
    const meant = mentions.filter(({ from, to }) => from <= at && at < to);
    return [[stem, ...meant.map(({ meaning }) => meaning)]];
  });
}

/** Whether a term stands for a group of synonyms and not for one word. */
export const isMeaning = (term: string): boolean => term.startsWith(meaningMark);

function mentionsIn(words: readonly string[], stems: readonly string[]): readonly Mention[] {
  return stems.flatMap((stem, from) =>
    (phrases.get(stem) ?? [])
      .filter((phrase) => phrase.stems.every((part, offset) => stems[from + offset] === part))
      .filter((phrase) => phrase.stems.length > 1 || !stopWords.has(words[from] ?? ''))
      .map(({ stems: parts, meaning }) => ({ from, to: from + parts.length, meaning })),
  );
}

function wordsIn(text: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`]/g, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
