import { type Chunk, chunksOf } from './chunks.ts';
import type { Page, Piece, Rule } from './page.ts';

/** A table with drawn lines: its rows from the top, each a list of cells from the left. */
export type Grid = {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly rows: readonly (readonly (readonly Chunk[])[])[];
};

const touching = 3;

/** The tables of a page, and the pieces that stand in none of them. */
export function gridsOf({ pieces, rules }: Page): {
  readonly grids: readonly Grid[];
  readonly rest: readonly Piece[];
} {
  let rest = pieces;
  const grids: Grid[] = [];
  for (const lines of connected(rules)) {
    const frame = frameOf(lines);
    if (!frame) continue;
    const inside = rest.filter((piece) => isWithin(piece, frame));
    if (inside.length === 0) continue;
    const { x0, x1, y0, y1 } = frame;
    grids.push({ x0, x1, y0, y1, rows: rowsOf(frame, inside) });
    rest = rest.filter((piece) => !isWithin(piece, frame));
  }
  return { grids, rest };
}

type Frame = Omit<Grid, 'rows'> & {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
  readonly xs: readonly number[];
  readonly ys: readonly number[];
};

/** Lines that touch one another, as the lines of one table do. */
function connected(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const groups: Rule[][] = [];
  for (const rule of rules) {
    const met = groups.filter((group) => group.some((other) => touch(rule, other)));
    const [first] = met;
    if (!first) {
      groups.push([rule]);
      continue;
    }
    first.push(rule);
    for (const other of met.slice(1)) {
      first.push(...other);
      groups.splice(groups.indexOf(other), 1);
    }
  }
  return groups;
}

const touch = (a: Rule, b: Rule): boolean =>
  a.x0 - touching <= b.x1 &&
  b.x0 - touching <= a.x1 &&
  a.y0 - touching <= b.y1 &&
  b.y0 - touching <= a.y1;

/** Null for what does not divide anything into columns: a box, a line under a word. */
function frameOf(lines: readonly Rule[]): Frame | null {
  const across = lines.filter(({ y0, y1 }) => y0 === y1);
  const down = lines.filter(({ x0, x1 }) => x0 === x1);
  const xs = apart([...down.map(({ x0 }) => x0), ...across.flatMap(({ x0, x1 }) => [x0, x1])]);
  const ys = apart([...across.map(({ y0 }) => y0), ...down.flatMap(({ y0, y1 }) => [y0, y1])]);
  const [x0, x1, y0, y1] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  const divides = down.some(
    (rule) => x0 !== undefined && x1 !== undefined && rule.x0 > x0 + 8 && rule.x0 < x1 - 8,
  );
  if (x0 === undefined || x1 === undefined || y0 === undefined || y1 === undefined) return null;
  return divides && ys.length >= 2 && across.length >= 2
    ? { x0, x1, y0, y1, across, down, xs, ys }
    : null;
}

function apart(places: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const place of [...places].sort((a, b) => a - b))
    if (place - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > touching) kept.push(place);
  return kept;
}

const isWithin = ({ x, y, size, width }: Piece, { x0, x1, y0, y1 }: Frame): boolean =>
  x + width / 2 > x0 - touching && x < x1 && y > y0 && y - size * 0.4 < y1;

function rowsOf(frame: Frame, pieces: readonly Piece[]): Grid['rows'] {
  const cells = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const column = placeIn(frame.xs, piece.x + Math.min(piece.width / 2, piece.size));
    const row = topOf(frame, placeIn(frame.ys, piece.y - piece.size * 0.35), column);
    const key = `${row} ${column}`;
    cells.set(key, [...(cells.get(key) ?? []), piece]);
  }
  return frame.ys
    .slice(0, -1)
    .map((_, row) =>
      frame.xs.slice(0, -1).map((_place, column) => chunksOf(cells.get(`${row} ${column}`) ?? [])),
    )
    .filter((row) => row.some((cell) => cell.length > 0));
}

const placeIn = (places: readonly number[], at: number): number =>
  Math.min(
    Math.max(
      0,
      places.findLastIndex((place) => place <= at),
    ),
    Math.max(0, places.length - 2),
  );

/** A cell reaches up to the nearest line that is drawn over it. */
function topOf({ across, xs, ys }: Frame, row: number, column: number): number {
  const middle = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
  for (let top = row; top > 0; top -= 1) {
    const y = ys[top] ?? 0;
    const isDrawn = across.some(
      (rule) => Math.abs(rule.y0 - y) <= touching && rule.x0 <= middle && rule.x1 >= middle,
    );
    if (isDrawn) return top;
  }
  return 0;
}
