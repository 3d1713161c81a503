import { type Chunk, chunksOf, lineUp } from './chunks.ts';
import { inReadingOrder } from './columns.ts';
import { type Grid, gridsOf } from './grids.ts';
import { type GridLine, lineOf, type TextLine } from './lines.ts';
import type { Page } from './page.ts';

/** A line of words, or a table, in the order in which a document is read. */
export type Flow = TextLine | GridLine;

type Thing =
  | (Chunk & { readonly kind: 'chunk' })
  | {
      readonly kind: 'grid';
      readonly grid: Grid;
      readonly x0: number;
      readonly x1: number;
      readonly y: number;
    };

/** The lines and tables of the pages, one column after another. */
export const flowOf = (pages: readonly Page[]): readonly Flow[] => pages.flatMap(flowOfPage);

function flowOfPage(page: Page): readonly Flow[] {
  const { grids, rest } = gridsOf(page);
  const things: readonly Thing[] = [
    ...chunksOf(rest).map((chunk) => ({ kind: 'chunk', ...chunk }) as const),
    ...grids.map((grid) => ({ kind: 'grid', grid, x0: grid.x0, x1: grid.x1, y: grid.y0 }) as const),
  ];
  return inReadingOrder(things).flatMap((region, at) =>
    flowOfRegion(region, page.number, `${page.number}.${at}`),
  );
}

function flowOfRegion(things: readonly Thing[], page: number, region: string): readonly Flow[] {
  const chunks = things.flatMap((thing) =>
    thing.kind === 'chunk' ? [{ ...thing, x: thing.x0, width: thing.x1 - thing.x0 }] : [],
  );
  const rows = lineUp(chunks);
  const isFlush = flushIn(rows);
  const lines = rows
    .map((row) => lineOf(row, { page, region, set: isFlush(row) ? 'flush' : 'loose' }))
    .filter((line) => line !== null);
  const tables = things.flatMap((thing): readonly Flow[] =>
    thing.kind === 'grid' ? [{ kind: 'grid', page, region, grid: thing.grid }] : [],
  );
  const top = (flow: Flow): number => (flow.kind === 'grid' ? flow.grid.y0 : flow.y);
  const all: readonly Flow[] = [...lines, ...tables];
  return [...all].sort((a, b) => top(a) - top(b));
}

/** In words set flush most lines end at the same place, to a hair. */
const mostlyFlush = 0.4;

function flushIn(rows: readonly (readonly Chunk[])[]): (row: readonly Chunk[]) => boolean {
  const endOf = (row: readonly Chunk[]) => Math.max(...row.map(({ x1 }) => x1));
  const end = Math.max(...rows.map(endOf));
  const flush = rows.filter((row) => end - endOf(row) < 1.5);
  const isSet = flush.length >= 3 && flush.length >= rows.length * mostlyFlush;
  return (row) => isSet && flush.includes(row);
}
