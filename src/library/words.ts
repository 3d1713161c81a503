import { stemmer } from 'stemmer';

/** A word of a text with its stem. */
export type Word = { readonly word: string; readonly stem: string };

/** The words of a text in order, in small letters and without apostrophes. */
export function wordsIn(text: string): readonly Word[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`]/g, '');
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => ({ word, stem: stemmer(word) }));
}
