import { formsOf, isClass } from './lexicon.ts';
import { stopWords } from './stop-words.ts';
import { wordsIn } from './words.ts';

/** What a text shows, under the hash of its key, and how much it counts. */
export type Features = ReadonlyMap<number, number>;

const weights = {
  word: 1,
  stopWord: 0.5,
  letters: 0.15,
  class: 0.7,
  pair: 0.7,
  apart: 0.49,
} as const;
const fewestLetters = 3;
const mostLetters = 5;

/**
 * The features of a text: the stems of its words, runs of three to five letters (so that a slip of
 * the pen is still recognised), classes of the lexicon, and forms that stand beside one another or
 * one apart.
 */
export function featuresOf(text: string): Features {
  const features = new Map<number, number>();
  const add = (key: string, weight: number) => {
    const hash = hashOf(key);
    features.set(hash, Math.max(features.get(hash) ?? 0, weight));
  };
  const words = wordsIn(text);
  for (const { word, stem } of words) {
    const isStop = stopWords.has(word);
    add(wordKey(stem), isStop ? weights.stopWord : weights.word);
    if (!isStop) for (const run of runsOf(word)) add(`n${run}`, weights.letters);
  }
  const forms = formsOf(words.map(({ stem }) => stem));
  for (const [at, form] of forms.entries()) {
    const [next, afterNext] = [forms[at + 1], forms[at + 2]];
    if (isClass(form)) add(`c${form}`, weights.class);
    if (next !== undefined) add(`p${form} ${next}`, weights.pair);
    if (afterNext !== undefined) add(`s${form} ${afterNext}`, weights.apart);
  }
  return features;
}

/** The key of a word by its stem. */
export const wordKey = (stem: string): string => `w${stem}`;

function runsOf(word: string): readonly string[] {
  const edged = `^${word}$`;
  const runs: string[] = [];
  for (let length = fewestLetters; length <= mostLetters; length += 1)
    for (let from = 0; from + length <= edged.length; from += 1)
      runs.push(edged.slice(from, from + length));
  return runs;
}

/** FNV-1a in 32 bits. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
