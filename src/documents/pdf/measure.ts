import type { Flow } from './flow.ts';
import type { TextLine } from './lines.ts';

/** How a document is set, against which a line is seen to end or to begin something. */
export type Measure = {
  /** From one base line to the next within a paragraph, in sizes of the letters. */
  readonly leading: number;
  /** Whether the first word of the next line would have stood on this line too. */
  readonly hasRoomFor: (line: TextLine, next: TextLine) => boolean;
};

/** Steps that occur at least this often, measured by the most frequent one, are the setting's. */
const often = 0.25;
/** A block narrower than this share of its column ends where its lines end by themselves. */
const wide = 0.6;
const slack = 0.3;
const blank = 0.25;

export function measureOf(flow: readonly Flow[]): Measure {
  const lines = flow.filter((each) => each.kind === 'line');
  const leading = leadingOf(lines);
  const ends = endsOf(lines, leading);
  return {
    leading,
    hasRoomFor: (line, next) => {
      const [cell] = next.cells;
      if (!cell) return true;
      const [word = ''] = cell.text.split(' ');
      const needed = ((cell.x1 - cell.x0) * breadthOf(word)) / Math.max(1, breadthOf(cell.text));
      return (ends.get(line) ?? 0) - line.x1 > needed + (blank + slack) * line.size;
    },
  };
}

/** How broad words are among other words of the same font: an "m" takes three times an "i". */
const breadthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[mwMWOQG@]/.test(letter) ? 1.5 : narrowOr(letter)), 0);

const narrowOr = (letter: string): number =>
  /[ijlI.,;:'’|!()[\]]/.test(letter) ? 0.5 : /[ftr \-/]/.test(letter) ? 0.65 : 1;

export const isClose = (before: TextLine, line: TextLine, leading: number): boolean =>
  (line.y - before.y) / Math.max(before.size, line.size) <= leading * 1.18 + 0.05;

/** The closest common step: paragraphs set apart may well outnumber lines within them. */
function leadingOf(lines: readonly TextLine[]): number {
  const steps = new Map<number, number>();
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before?.region !== line.region || Math.abs(before.size - line.size) > 0.3) return;
    const step = Math.round(((line.y - before.y) / line.size) * 20) / 20;
    if (step > 0.9 && step < 2.6) steps.set(step, (steps.get(step) ?? 0) + 1);
  });
  const most = Math.max(0, ...steps.values());
  const common = [...steps].filter(([, count]) => count >= Math.max(2, most * often));
  return Math.min(...(common.length > 0 ? common.map(([step]) => step) : [1.2]));
}

/** Where the lines about each line end at the furthest: those of its block, or of its column. */
function endsOf(lines: readonly TextLine[], leading: number): ReadonlyMap<TextLine, number> {
  const ends = new Map<TextLine, number>();
  for (const region of Map.groupBy(lines, (line) => line.region).values()) {
    const end = Math.max(...region.map(({ x1 }) => x1));
    const width = end - Math.min(...region.map(({ x0 }) => x0));
    for (const block of blocksIn(region, leading)) {
      const own = Math.max(...block.map(({ x1 }) => x1));
      const start = Math.min(...block.map(({ x0 }) => x0));
      const isOwn = block.length >= 3 && own - start >= wide * width;
      for (const line of block) ends.set(line, isOwn ? own : end);
    }
  }
  return ends;
}

function blocksIn(region: readonly TextLine[], leading: number): readonly (readonly TextLine[])[] {
  const blocks: TextLine[][] = [];
  for (const line of region) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    if (block && last && isClose(last, line, leading)) block.push(line);
    else blocks.push([line]);
  }
  return blocks;
}
