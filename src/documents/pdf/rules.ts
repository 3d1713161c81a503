import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Rule } from './page.ts';

/** How a page's own measures become points from its top left corner, as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number];

const thickest = 3;
const shortest = 12;
/** More is a drawing, not the lines of tables. */
const mostRules = 1500;

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

/** The lines drawn on a page, the edges of boxes among them; not what clips or shades. */
export function rulesOf(
  steps: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  page: Matrix,
): readonly Rule[] {
  const rules: Rule[] = [];
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
      rules.push(...rulesIn(boxOf(given[2]), now, onlyFilled.has(given[0])));
    if (rules.length > mostRules) return [];
  }
  return rules;
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

function rulesIn(box: Box | null, now: Matrix, isShade: boolean): readonly Rule[] {
  if (!box) return [];
  const [ax, ay] = placed(now, box[0], box[1]);
  const [bx, by] = placed(now, box[2], box[3]);
  const [x0, x1] = [Math.min(ax, bx), Math.max(ax, bx)];
  const [y0, y1] = [Math.min(ay, by), Math.max(ay, by)];
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

const placed = (m: Matrix, x: number, y: number): readonly [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];
