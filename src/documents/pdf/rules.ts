import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Rule } from './page.ts';

/** How a page's own measures become points from its top left corner, as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number];

const thickest = 3;
const shortest = 12;
/** More is a drawing, not the lines of tables and the dots of lists. */
const mostDrawn = 1500;

export const isMatrix = (value: unknown): value is Matrix =>
  Array.isArray(value) && value.length === 6 && value.every((part) => Number.isFinite(part));

export const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

const painted: ReadonlySet<unknown> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const onlyFilled: ReadonlySet<unknown> = new Set([OPS.fill, OPS.eoFill]);

/** What is drawn on a page: lines, the edges of boxes among them, and the dots of lists. */
export type Drawn = { readonly rules: readonly Rule[]; readonly dots: readonly Dot[] };
type Dot = { readonly x: number; readonly y: number; readonly width: number };

/** What a page's drawing steps leave on it; not what they only clip or shade. */
export function drawnBy(
  steps: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  page: Matrix,
): Drawn {
  const boxes: Painted[] = [];
  const kept: Matrix[] = [];
  let now = page;
  for (const [at, step] of steps.fnArray.entries()) {
    const given = steps.argsArray[at];
    if (step === OPS.save) kept.push(now);
    else if (step === OPS.restore) now = kept.pop() ?? page;
    else if (step === OPS.transform && isMatrix(given)) now = times(now, given);
    else if (step === OPS.paintFormXObjectBegin && Array.isArray(given)) {
      kept.push(now);
      if (isMatrix(given[0])) now = times(now, given[0]);
    } else if (step === OPS.paintFormXObjectEnd) now = kept.pop() ?? page;
    else if (step === OPS.constructPath && Array.isArray(given) && painted.has(given[0]))
      boxes.push(...paintedBox(boxOf(given[2]), now, onlyFilled.has(given[0])));
    if (boxes.length > mostDrawn) return { rules: [], dots: [] };
  }
  return { rules: boxes.flatMap(rulesIn), dots: boxes.flatMap(dotIn) };
}

type Box = readonly [number, number, number, number];

function boxOf(given: unknown): Box | null {
  if (!(ArrayBuffer.isView(given) || Array.isArray(given))) return null;
  const [x0, y0, x1, y1] = Object.values(given).map(Number);
  const whole = [x0, y0, x1, y1].filter((part) => part !== undefined && Number.isFinite(part));
  return whole.length === 4 &&
    x0 !== undefined &&
    y0 !== undefined &&
    x1 !== undefined &&
    y1 !== undefined
    ? [x0, y0, x1, y1]
    : null;
}

type Painted = Rule & { readonly isShade: boolean };

function paintedBox(box: Box | null, now: Matrix, isShade: boolean): readonly Painted[] {
  if (!box) return [];
  const [ax, ay] = placed(now, box[0], box[1]);
  const [bx, by] = placed(now, box[2], box[3]);
  return [
    {
      ...{ x0: Math.min(ax, bx), x1: Math.max(ax, bx), isShade },
      ...{ y0: Math.min(ay, by), y1: Math.max(ay, by) },
    },
  ];
}

function rulesIn({ x0, x1, y0, y1, isShade }: Painted): readonly Rule[] {
  const [wide, high] = [x1 - x0, y1 - y0];
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  if (high <= thickest) return wide >= shortest ? [{ x0, y0: y, x1, y1: y }] : [];
  if (wide <= thickest) return high >= shortest / 2 ? [{ x0: x, y0, x1: x, y1 }] : [];
  if (isShade) return [];
  return [
    { x0, y0, x1, y1: y0 },
    { x0, y0: y1, x1, y1 },
    { x0, y0, x1: x0, y1 },
    { x0: x1, y0, x1, y1 },
  ];
}

const smallestDot = 1.5;
const largestDot = 8;

/** Browsers draw the bullets of a list instead of writing them. */
function dotIn({ x0, x1, y0, y1 }: Painted): readonly Dot[] {
  const [wide, high] = [x1 - x0, y1 - y0];
  const isDot = Math.abs(wide - high) < 0.5 && wide >= smallestDot && wide <= largestDot;
  return isDot ? [{ x: x0, y: (y0 + y1) / 2, width: wide }] : [];
}

const placed = (m: Matrix, x: number, y: number): readonly [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];
