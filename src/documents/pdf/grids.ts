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
  for (const frame of connected(rules).flatMap(framesOf)) {
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

/** Tables that stand on one another with other columns are tables of their own. */
function framesOf(lines: readonly Rule[]): readonly Frame[] {
  const down = lines.filter(({ x0, x1 }) => x0 === x1);
  const across = lines.filter(({ y0, y1 }) => y0 === y1);
  const ys = apart([...across.map(({ y0 }) => y0), ...down.flatMap(({ y0, y1 }) => [y0, y1])]);
  const bands: { xs: readonly number[]; ys: number[] }[] = [];
  for (const [at, y] of ys.slice(0, -1).entries()) {
    const foot = ys[at + 1] ?? y;
    const crossing = down.filter((rule) => rule.y0 < foot - touching && rule.y1 > y + touching);
    const xs = apart(crossing.map(({ x0 }) => x0));
    const last = bands.at(-1);
    if (last && (isAmong(xs, last.xs) || isAmong(last.xs, xs))) {
      last.ys.push(foot);
      last.xs = xs.length > last.xs.length ? xs : last.xs;
    } else bands.push({ xs, ys: [y, foot] });
  }
  return bands.flatMap((band) => frameOf(across, down, band.ys) ?? []);
}

const isAmong = (some: readonly number[], all: readonly number[]): boolean =>
  some.every((one) => all.some((other) => Math.abs(one - other) <= touching));

/** Null for what does not divide anything into columns: a box, a line under a word. */
function frameOf(
  acrossAll: readonly Rule[],
  downAll: readonly Rule[],
  ys: readonly number[],
): Frame | null {
  const [y0 = 0, y1 = 0] = [ys[0], ys.at(-1)];
  const across = acrossAll.filter((rule) => rule.y0 >= y0 - touching && rule.y0 <= y1 + touching);
  const down = downAll.filter((rule) => rule.y0 < y1 - touching && rule.y1 > y0 + touching);
  const xs = apart([
    ...down.map((rule) => rule.x0),
    ...across.flatMap((rule) => [rule.x0, rule.x1]),
  ]);
  const [x0 = 0, x1 = 0] = [xs[0], xs.at(-1)];
  const divides = down.some((rule) => rule.x0 > x0 + 8 && rule.x0 < x1 - 8);
  return divides && across.length >= 2 ? { x0, x1, y0, y1, across, down, xs, ys } : null;
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
  for (const piece of pieces.flatMap((each) => cutAt(each, frame.down))) {
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

const nearBlank = 0.2;

/** Words of two narrow cells that came as one piece are parted at the blank near the line. */
function cutAt(piece: Piece, down: readonly Rule[]): readonly Piece[] {
  const { text, x, y, width, size } = piece;
  const line = down
    .filter((rule) => rule.y0 < y - size * 0.3 && rule.y1 > y - size * 0.3)
    .map((rule) => rule.x0)
    .sort((a, b) => a - b)
    .find((at) => at > x + touching && at < x + width - touching);
  const blanks = [...text.matchAll(/\s+/g)].map(({ index }) => index);
  if (line === undefined || blanks.length === 0) return [piece];
  const share = (line - x) / width;
  const off = (at: number): number => Math.abs(at / text.length - share);
  const at = blanks.reduce((best, blank) => (off(blank) < off(best) ? blank : best));
  if (off(at) > nearBlank) return [piece];
  const left = { ...piece, text: text.slice(0, at), width: line - x - 1 };
  const right = { ...piece, text: text.slice(at).trim(), x: line + 1, width: x + width - line - 1 };
  return [left, ...cutAt(right, down)];
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
