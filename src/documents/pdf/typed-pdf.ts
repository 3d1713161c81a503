import { lineUp } from './chunks.ts';
import type { Page, Piece } from './page.ts';

/** A line as it was typed; `y` is its base line, and blanks before its words are kept. */
type TypedLine = {
  readonly page: number;
  readonly y: number;
  readonly end: number;
  readonly text: string;
};

/** Words of so many letters tell how wide a letter is; letters of one width vary by less. */
const telling = 4;
const variance = 0.005;
const fewestWords = 5;
/** A gap that is no whole number of letters, or that is wider than this, is a tab. */
const widestBlank = 2.5;
const offGrid = 0.15;

/**
 * The text of a document that was printed from plain text, in letters that are all of one width: its
 * lines as they were typed, put together again where the edge of the page has cut them. Null for a
 * document that is set in any other way.
 */
export function typedIn(pages: readonly Page[]): string | null {
  const pieces = pages.flatMap((page) => page.pieces);
  const letter = letterOf(pieces);
  if (letter === null) return null;
  const left = Math.min(...pieces.map(({ x }) => x));
  const right = Math.max(...pieces.map(({ x, width }) => x + width));
  const lines = pages.flatMap((page) =>
    lineUp(page.pieces).map((row) => lineOf(row, page.number, letter, left)),
  );
  const leading = Math.min(...lines.map((line, at) => stepTo(lines[at - 1], line)));
  return lines
    .map((line, at) => {
      const before = lines[at - 1];
      if (!before) return line.text;
      const [word = ''] = line.text.split(/\s/);
      const isClose = stepTo(before, line) < leading * 1.5;
      const isCut = before.end + (1 + word.length) * letter > right && /^[^\s-]/.test(line.text);
      // A stroke belongs to the sign after it: a line cut there was cut within a word.
      if (isCut && before.text.endsWith('\\')) return line.text;
      if (isCut && (isClose || line.page !== before.page)) return ` ${line.text}`;
      return isClose ? `\n${line.text}` : `\n\n${line.text}`;
    })
    .join('');
}

/** How wide every letter is; null where letters are of many widths, of many sizes, or bold. */
function letterOf(pieces: readonly Piece[]): number | null {
  const sizes = new Set(pieces.map(({ size }) => Math.round(2 * size)));
  if (sizes.size > 1 || pieces.some(({ bold }) => bold)) return null;
  const widths = pieces
    .filter(({ text }) => text.length >= telling)
    .map(({ width, text }) => width / text.length)
    .sort((a, b) => a - b);
  const middle = widths[Math.floor(widths.length / 2)] ?? 0;
  const alike = widths.filter((width) => Math.abs(width - middle) < variance * middle);
  const isOne = alike.length >= fewestWords && alike.length > widths.length * 0.95;
  return isOne ? middle : null;
}

const stepTo = (before: TypedLine | undefined, line: TypedLine): number =>
  before?.page === line.page ? line.y - before.y : Number.POSITIVE_INFINITY;

function lineOf(row: readonly Piece[], page: number, letter: number, left: number): TypedLine {
  let text = '';
  let end = left;
  for (const piece of row) {
    const gap = (piece.x - end) / letter;
    const blanks = Math.max(0, Math.round(gap));
    const isTab = text !== '' && (gap > widestBlank || Math.abs(gap - blanks) > offGrid);
    text += isTab ? `\t${piece.text}` : `${' '.repeat(blanks)}${piece.text}`;
    end = piece.x + piece.width;
  }
  return { page, y: row[0]?.y ?? 0, end, text: text.trimEnd() };
}
