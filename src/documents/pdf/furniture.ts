import { type Chunk, chunksOf } from './chunks.ts';
import type { Page } from './page.ts';

/** The share of a page, at its head and at its foot, in which running lines stand. */
const margin = 0.13;
const sameHeight = 4;
const sameLine = 3;
const pageNumber =
  /^[-–—|\s]*(?:page\s*)?(?:\d{1,3}|[ivx]{1,5})(?:\s*(?:of|\/|\|)\s*\d{1,3})?[-–—|\s]*$/i;

type Line = {
  readonly page: number;
  readonly chunks: readonly Chunk[];
  /** How far from the nearer edge of the page. */
  readonly off: number;
};

/**
 * The pages without their running heads and feet: whole lines next to the edge of the page that
 * stand at the same height on many pages, figures apart, and bare page numbers. From the first
 * other line on everything stays, so that no word of a rule goes with them.
 */
export function withoutFurniture(pages: readonly Page[]): readonly Page[] {
  const tops = pages.map((page) => linesFrom(page, ({ y }) => y));
  const feet = pages.map((page) => linesFrom(page, ({ y }) => page.height - y));
  const isTop = running(tops);
  const isFoot = running(feet);
  return pages.map((page, at) => {
    const gone = new Set(
      [...outermost(tops[at] ?? [], isTop), ...outermost(feet[at] ?? [], isFoot)].flatMap(
        ({ chunks }) => chunks.flatMap((chunk) => chunk.pieces),
      ),
    );
    return { ...page, pieces: page.pieces.filter((piece) => !gone.has(piece)) };
  });
}

/** The lines near one edge of a page, the nearest first. */
function linesFrom(page: Page, offOf: (chunk: Chunk) => number): readonly Line[] {
  const lines: { chunks: Chunk[]; off: number }[] = [];
  for (const chunk of [...chunksOf(page.pieces)].sort((a, b) => offOf(a) - offOf(b))) {
    const off = offOf(chunk);
    const line = lines.at(-1);
    if (line && off - line.off < sameLine) line.chunks.push(chunk);
    else lines.push({ chunks: [chunk], off });
  }
  return lines
    .filter(({ off }) => off < page.height * margin)
    .map((line) => ({ ...line, page: page.number }));
}

const outermost = (lines: readonly Line[], isRunning: (line: Line) => boolean): readonly Line[] => {
  const end = lines.findIndex((line) => !isRunning(line));
  return end === -1 ? lines : lines.slice(0, end);
};

/** Tells running lines from others; left, middle and right of one line may each run by itself. */
function running(pages: readonly (readonly Line[])[]): (line: Line) => boolean {
  const all = pages
    .flat()
    .flatMap(({ chunks, off, page }) =>
      chunks.map((chunk) => ({ words: wordsOf(chunk), off, page })),
    );
  const byWords = Map.groupBy(all, ({ words }) => words);
  const often = Math.max(2, Math.ceil(pages.length * 0.4));
  return ({ chunks, off }) =>
    chunks.every((chunk) => {
      const words = wordsOf(chunk);
      const alike = (byWords.get(words) ?? []).filter(
        (other) => Math.abs(other.off - off) < sameHeight,
      );
      return pageNumber.test(words) || new Set(alike.map(({ page }) => page)).size >= often;
    });
}

/** The words of a chunk with every figure the same, for a page counts up. */
const wordsOf = ({ pieces }: Chunk): string =>
  pieces
    .map(({ text }) => text)
    .join(' ')
    .replace(/\d+/g, '0')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
