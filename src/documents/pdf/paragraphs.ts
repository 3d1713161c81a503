import type { Flow } from './flow.ts';
import type { GridLine, TextLine } from './lines.ts';
import { isClose, type Measure, measureOf } from './measure.ts';

/** Lines that make one paragraph, item, heading or row. */
export type Paragraph = {
  readonly kind: 'paragraph';
  readonly lines: readonly [TextLine, ...TextLine[]];
};
export type Part = Paragraph | GridLine;

/** The paragraphs of a document, put together over the ends of columns and pages. */
export function paragraphsOf(flow: readonly Flow[]): readonly Part[] {
  const measure = measureOf(flow);
  const parts: Part[] = [];
  let open: [TextLine, ...TextLine[]] | null = null;
  for (const each of flow) {
    if (each.kind === 'grid') {
      parts.push(each);
      open = null;
    } else if (open && goesOn(open, each, measure)) open.push(each);
    else {
      open = [each];
      parts.push({ kind: 'paragraph', lines: open });
    }
  }
  return parts;
}

const finished = /[.!?:;]["'”’)]*$/;
const small = /^["'“‘(]?\p{Ll}/u;

/** Whether a line is still of the paragraph of the lines before it. */
function goesOn(lines: Paragraph['lines'], next: TextLine, measure: Measure): boolean {
  const [first] = lines;
  const last = lines.at(-1) ?? first;
  if (beginsItem(next, last, measure)) return false;
  if (first.cells.length > 1) return isOfRow(first, last, next, measure);
  if (next.cells.length > 1 || !looksTheSame(last, next)) return false;
  if (measure.hasRoomFor(last, next)) return false;
  if (last.region !== next.region)
    return !finished.test(wordsOf(last)) || small.test(wordsOf(next));
  return isClose(last, next, measure.leading) && isInLine(lines, next);
}

export const wordsOf = ({ cells }: TextLine): string => cells.map(({ text }) => text).join(' ');

/** A line may begin with a dash or a figure only because the line before it was full. */
function beginsItem(line: TextLine, before: TextLine, measure: Measure): boolean {
  if (line.marker === null) return false;
  const { kind, text, isSetOff } = line.marker;
  const isSure = kind === 'bullet' ? !/^[–—-]$/.test(text) : /[.)]$/.test(text);
  const isElsewhere = before.marker !== null || Math.abs(line.x0 - before.x0) > 0.5 * line.size;
  if (isSure || (isSetOff && isElsewhere)) return true;
  return measure.hasRoomFor(before, line) || finished.test(wordsOf(before));
}

/** Bold words that go on over a line's end do not begin anything. */
const looksTheSame = (last: TextLine, next: TextLine): boolean =>
  Math.abs(last.size - next.size) <= 0.6 && (last.bold === next.bold || small.test(wordsOf(next)));

/** Whether a line stands under the words before it, and not where a paragraph would begin. */
function isInLine(lines: Paragraph['lines'], next: TextLine): boolean {
  const [first, second] = lines;
  const near = 0.6 * next.size;
  const here = lines.find(({ region }) => region === next.region);
  if (here && first.region !== next.region) return Math.abs(next.x0 - here.x0) < near;
  if (second) return Math.abs(next.x0 - second.x0) < near;
  if (first.marker === null) return Math.abs(next.x0 - first.x0) < 4 * next.size;
  if (next.x0 > first.wordsAt - near) return next.x0 < first.wordsAt + near;
  return next.x0 > first.x0 - near && !finished.test(wordsOf(first));
}

/** A line under the second or a later cell of a row, and close to it, is more of that cell. */
const isOfRow = (first: TextLine, last: TextLine, next: TextLine, measure: Measure): boolean =>
  last.region === next.region &&
  isClose(last, next, measure.leading) &&
  next.cells.every(({ x0 }) => cellAt(first, x0) > 0);

/** Under which cell of a row something begins; -1 for under none. */
export const cellAt = ({ cells }: TextLine, x: number): number =>
  cells.findIndex(({ x0 }) => Math.abs(x0 - x) < 4);
