import { leansBack, sentencesOf } from './sentences.ts';

/** No passage is longer, in characters: more than that is a page, not an answer. */
export const longest = 1000;
const comfortable = 420;
const stretched = 700;
const sentencesTogether = 3;

/**
 * A paragraph in pieces of one to three sentences. A sentence that points back stays with the
 * one before it where there is room.
 */
export function cutProse(paragraph: string): readonly string[] {
  const pieces: string[][] = [];
  for (const sentence of sentencesOf(paragraph).flatMap(cutLong)) {
    const last = pieces.at(-1);
    if (last && belongs(last, sentence)) last.push(sentence);
    else pieces.push([sentence]);
  }
  return pieces.map((piece) => piece.join(' '));
}

/** Whether two paragraphs, the second of which points back at the first, make one passage. */
export const fitTogether = (first: string, second: string): boolean =>
  first.length <= comfortable && first.length + second.length < stretched;

function belongs(piece: readonly string[], sentence: string): boolean {
  const together = piece.join(' ').length + 1 + sentence.length;
  if (leansBack(sentence)) return together <= stretched;
  return piece.length < sentencesTogether && together <= comfortable;
}

/** A text too long for a passage is cut at a semicolon, a comma or, failing these, a blank. */
export function cutLong(text: string): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const head = rest.slice(0, longest);
    const at = [head.lastIndexOf('; '), head.lastIndexOf(', '), head.search(/\s\S*$/)].find(
      (place) => place > longest / 2,
    );
    const cut = at === undefined ? longest : at + 1;
    pieces.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return [...pieces, rest];
}
