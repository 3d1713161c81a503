import type { Piece } from './page.ts';

/** Words on one base line with no wide gap between them. */
export type Chunk = {
  readonly pieces: readonly Piece[];
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
};

/** In parts of the size of the letters: a wider gap is no blank between words. */
const widestBlank = 1;
/** A bullet or a number is set off from its words by as much. */
const widestAfterMarker = 4.5;
const sameLine = 0.45;

/** What may stand before an item of a list. */
export const bulletSign = /^[•◦▪▫●○■□‣⁃∙·➢➤►▶✓✔❖◆§o–—-]$/u;
export const labelSign = /^\(?(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-z][.)]|[ivx]{1,5}[.)])$/i;

/** The words of a page, line by line and from left to right, cut where a wide gap is. */
export const chunksOf = (pieces: readonly Piece[]): readonly Chunk[] =>
  lineUp(pieces).flatMap(cutAtGaps);

type Set = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

/** Words in lines, top down; what is set high or low belongs to the line that it touches. */
export function lineUp<Words extends Set>(words: readonly Words[]): readonly (readonly Words[])[] {
  const lines: { y: number; size: number; words: Words[] }[] = [];
  // Large words first, so that a raised figure joins the line of the words it belongs to.
  for (const word of [...words].sort((a, b) => b.size - a.size || a.y - b.y)) {
    const line = lines.findLast(({ y, size }) => Math.abs(y - word.y) < reachOf(word, size));
    if (line) line.words.push(word);
    else lines.push({ y: word.y, size: word.size, words: [word] });
  }
  return lines.sort((a, b) => a.y - b.y).map((line) => line.words.sort((a, b) => a.x - b.x));
}

/** Of words beside a line of larger ones, only a raised figure may stand off its base line. */
const reachOf = ({ size, width }: Set, ofLine: number): number =>
  sameLine * (width < ofLine * 1.5 ? ofLine : size);

function cutAtGaps(line: readonly Piece[]): readonly Chunk[] {
  const chunks: Piece[][] = [];
  for (const piece of line) {
    const chunk = chunks.at(-1);
    const last = chunk?.at(-1);
    if (chunk && last && piece.x - (last.x + last.width) <= widest(chunk) * last.size)
      chunk.push(piece);
    else chunks.push([piece]);
  }
  return chunks.map(chunkOf);
}

function widest(chunk: readonly Piece[]): number {
  const [only] = chunk;
  const text = only?.text.trim() ?? '';
  const isMarker = chunk.length === 1 && (bulletSign.test(text) || labelSign.test(text));
  return isMarker ? widestAfterMarker : widestBlank;
}

export function chunkOf(pieces: readonly Piece[]): Chunk {
  const size = Math.max(...pieces.map((piece) => piece.size));
  return {
    pieces,
    x0: Math.min(...pieces.map(({ x }) => x)),
    x1: Math.max(...pieces.map(({ x, width }) => x + width)),
    y: pieces.find((piece) => piece.size === size)?.y ?? 0,
    size,
  };
}
