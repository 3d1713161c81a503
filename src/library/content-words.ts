import { stopWords } from './stop-words.ts';
import { wordsIn } from './words.ts';

/** The stems of the words that say what a text is about, each once, in order. */
export const contentWordsOf = (text: string): readonly string[] => [
  ...new Set(
    wordsIn(text)
      .filter(({ word }) => !stopWords.has(word))
      .map(({ stem }) => stem),
  ),
];
