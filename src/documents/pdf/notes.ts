import { noteMark } from '../blocks.ts';
import { lineUp } from './chunks.ts';
import { wordsOf } from './lines.ts';
import type { Page, Piece } from './page.ts';

const raised = 0.15;
const smaller = 0.8;
/** The share of the usual size below which the lines at the foot of a page are its notes. */
const smallPrint = 0.95;
const figure = /^\d{1,2}$/;

export type Noted = {
  readonly pages: readonly Page[];
  readonly notes: ReadonlyMap<string, string>;
};

/**
 * The pages without their footnotes, each of which is kept under the key of the mark that now
 * stands for its raised figure. A figure without a note on its page stays what it was.
 */
export function withNotes(pages: readonly Page[]): Noted {
  const usual = usualSize(pages);
  const read = pages.map((page) => notesOn(page, usual));
  return {
    pages: read.map(({ page }) => page),
    notes: new Map(read.flatMap(({ notes }) => [...notes])),
  };
}

function usualSize(pages: readonly Page[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of pages.flatMap(({ pieces }) => pieces)) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

type Read = { readonly page: Page; readonly notes: ReadonlyMap<string, string> };

function notesOn(page: Page, usual: number): Read {
  const lines = lineUp(page.pieces);
  const foot = footOf(lines, usual);
  const body = lines.slice(0, lines.length - foot.length);
  const figures = new Map(body.flatMap(raisedIn).map((piece) => [piece, piece.text.trim()]));
  const known = new Set(figures.values());
  const notes = new Map<string, Piece[][]>();
  const kept: Piece[] = [];
  let open: Piece[][] | undefined;
  for (const line of foot) {
    const { number, rest } = numbered(line);
    if (known.has(number)) {
      open = [rest];
      notes.set(number, open);
    } else if (open) open.push([...line]);
    else kept.push(...line);
  }
  const key = (number: string): string => `${page.number}/${number}`;
  const marked = body.flat().map((piece) => {
    const number = figures.get(piece);
    return number !== undefined && notes.has(number)
      ? { ...piece, text: noteMark(key(number)) }
      : piece;
  });
  return {
    page: { ...page, pieces: [...marked, ...kept] },
    notes: new Map(
      [...notes].map(([number, rows]) => [key(number), rows.map(wordsOf).join(' ').trim()]),
    ),
  };
}

/** The lines of small print with which a page ends. */
function footOf(
  lines: readonly (readonly Piece[])[],
  usual: number,
): readonly (readonly Piece[])[] {
  const from = lines.findLastIndex((line) =>
    line.some(({ size, text }) => size > usual * smallPrint && text.trim() !== ''),
  );
  return lines.slice(from + 1);
}

const raisedIn = (line: readonly Piece[]): readonly Piece[] =>
  line.filter((piece, at) => {
    const before = line[at - 1];
    return (
      before !== undefined &&
      figure.test(piece.text.trim()) &&
      piece.size <= before.size * smaller &&
      piece.y <= before.y - before.size * raised &&
      piece.x - (before.x + before.width) < before.size * 0.6
    );
  });

/** The figure with which a note begins, and its words. */
function numbered(line: readonly Piece[]): { readonly number: string; readonly rest: Piece[] } {
  const [first, ...others] = line;
  const [, number = '', words = ''] =
    /^\s*(\d{1,2})(?!\d)\.?\s*(.*)$/s.exec(first?.text ?? '') ?? [];
  if (!first || number === '') return { number: '', rest: [...line] };
  return { number, rest: words === '' ? others : [{ ...first, text: words }, ...others] };
}
