import { noteMarks, noteSign } from '../blocks.ts';
import { bulletSign, type Chunk, labelSign } from './chunks.ts';
import type { Grid } from './grids.ts';
import type { Piece } from './page.ts';

/** A line as it is read, with what stands before its words. */
export type TextLine = {
  readonly kind: 'line';
  readonly page: number;
  /** Which column or part of which page it stands in. */
  readonly region: string;
  /** What stands before an item; null for a line that begins with its words. */
  readonly marker: Marker | null;
  /** Words between wide gaps. */
  readonly cells: readonly Cell[];
  readonly x0: number;
  readonly x1: number;
  /** Where its words begin, after the marker. */
  readonly wordsAt: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
};
export type Marker = {
  readonly kind: 'bullet' | 'label';
  readonly text: string;
  readonly isSetOff: boolean;
};
export type Cell = { readonly text: string; readonly x0: number; readonly x1: number };

export type GridLine = {
  readonly kind: 'grid';
  readonly page: number;
  readonly region: string;
  readonly grid: Grid;
};

/**
 * A line from chunks on one base line; null when it holds no words. A line that is set flush is
 * one cell, however wide its blanks.
 */
export function lineOf(
  chunks: readonly Chunk[],
  { page, region, set }: { page: number; region: string; set: 'flush' | 'loose' },
): TextLine | null {
  const pieces = chunks.flatMap((chunk) => chunk.pieces);
  const words = pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text.replace(noteMarks, '')));
  const { marker, rest } = parted(chunks);
  const size = sizeOf(pieces);
  const cells = cellsOf(rest, set === 'flush' ? Number.POSITIVE_INFINITY : widestInWords * size);
  const [first] = cells;
  if (!first) return null;
  return {
    ...{ kind: 'line', page, region, marker, cells, size },
    x0: Math.min(...chunks.map(({ x0 }) => x0)),
    x1: Math.max(...chunks.map(({ x1 }) => x1)),
    wordsAt: first.x0,
    y: chunks.find((chunk) => chunk.size >= size - 0.1)?.y ?? chunks[0]?.y ?? 0,
    bold: words.length > 0 && words.every(({ bold }) => bold),
  };
}

/** A gap as wide as this parts label and value; a narrower one comes of words set flush. */
const widestInWords = 1.6;

function cellsOf(chunks: readonly Chunk[], widest: number): readonly Cell[] {
  const groups: Chunk[][] = [];
  for (const chunk of chunks) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && chunk.x0 - last.x1 < widest) group.push(chunk);
    else groups.push([chunk]);
  }
  return groups
    .map((group) => ({
      text: wordsOf(group.flatMap(({ pieces }) => pieces)),
      x0: Math.min(...group.map(({ x0 }) => x0)),
      x1: Math.max(...group.map(({ x1 }) => x1)),
    }))
    .filter(({ text }) => text !== '');
}

/** The size in which most of the characters are set. */
function sizeOf(pieces: readonly Piece[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of pieces) {
    const rounded = Math.round(size * 10) / 10;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Takes the marker off the first chunk, be it a piece of its own or the beginning of one. */
function parted(chunks: readonly Chunk[]): {
  readonly marker: Marker | null;
  readonly rest: readonly Chunk[];
} {
  const [chunk, ...others] = chunks;
  const [piece, ...pieces] = chunk?.pieces ?? [];
  if (!chunk || !piece) return { marker: null, rest: chunks };
  const own = piece.text.trim();
  const next = pieces[0] ?? others[0]?.pieces[0];
  if (next) {
    const isSetOff = next.x - (piece.x + piece.width) > 0.4 * piece.size;
    const isSymbol = isSetOff && own.length === 1 && piece.font !== next.font;
    const marker = standsAlone(piece, next) ? markerIn(isSymbol ? '•' : own, isSetOff) : null;
    const rest = pieces.length > 0 ? [{ ...chunk, pieces, x0: next.x }, ...others] : others;
    if (marker) return { marker, rest };
  }
  const [, sign = '', words = ''] = /^(\S{1,8})\s+(\S.*)$/s.exec(piece.text) ?? [];
  const marker = markerIn(sign);
  if (!marker) return { marker: null, rest: chunks };
  const shift = piece.width * (1 - words.length / piece.text.length);
  const cut = { ...piece, text: words, x: piece.x + shift, width: piece.width - shift };
  return { marker, rest: [{ ...chunk, pieces: [cut, ...pieces], x0: cut.x }, ...others] };
}

/** An "o" that a font has parted from the "ffice" behind it is no bullet. */
const standsAlone = (piece: Piece, next: Piece): boolean =>
  /\s$/.test(piece.text) || /^\s/.test(next.text) || isApart(piece, next);

const isApart = (before: Piece, piece: Piece): boolean =>
  piece.x - (before.x + before.width) > 0.12 * piece.size;

function markerIn(text: string, isSetOff = false): Marker | null {
  if (bulletSign.test(text)) return { kind: 'bullet', text, isSetOff };
  return labelSign.test(text) ? { kind: 'label', text, isSetOff } : null;
}

/** The words of pieces on one line; a blank where one is seen, though none was typed. */
export function wordsOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece, at) => {
      const before = pieces[at - 1];
      const follows = before && isApart(before, piece) && !piece.text.startsWith(noteSign);
      return follows ? ` ${piece.text}` : piece.text;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
