import { type Chunk, chunksOf } from './chunks.ts';
import type { Page } from './page.ts';

/** The share of a page, at its head and at its foot, in which running lines stand. */
const margin = 0.13;
const sameHeight = 4;
const pageNumber =
  /^(?:[-–—|\s]*)(?:page\s*)?(?:\d{1,3}|[ivx]{1,5})(?:\s*(?:of|\/|\|)\s*\d{1,3})?(?:[-–—|\s]*)$/i;

type Running = {
  readonly page: number;
  readonly from: 'top' | 'foot';
  readonly at: number;
  readonly words: string;
};

/**
 * The pages without their running heads and feet: what stands at the same height on many pages,
 * figures apart, and bare page numbers. A document of one page has only its page number taken.
 */
export function withoutFurniture(pages: readonly Page[]): readonly Page[] {
  const lines = pages.map((page) => ({ page, chunks: chunksOf(page.pieces) }));
  const running = lines.flatMap(({ page, chunks }) =>
    chunks.flatMap((chunk) => runningOf(page, chunk)),
  );
  const byWords = Map.groupBy(running, ({ from, words }) => `${from} ${words}`);
  const often = Math.max(2, Math.ceil(pages.length * 0.4));
  const repeats = (line: Running): boolean => {
    const alike = (byWords.get(`${line.from} ${line.words}`) ?? []).filter(
      ({ at }) => Math.abs(at - line.at) < sameHeight,
    );
    return new Set(alike.map((each) => each.page)).size >= often;
  };
  return lines.map(({ page, chunks }) => ({
    ...page,
    pieces: chunks
      .filter((chunk) => {
        const line = runningOf(page, chunk);
        return !line.some((each) => pageNumber.test(wordsOf(chunk)) || repeats(each));
      })
      .flatMap((chunk) => chunk.pieces),
  }));
}

const wordsOf = ({ pieces }: Chunk): string =>
  pieces
    .map(({ text }) => text)
    .join(' ')
    .trim();

function runningOf(page: Page, chunk: Chunk): readonly Running[] {
  const words = wordsOf(chunk).replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();
  if (chunk.y < page.height * margin)
    return [{ page: page.number, from: 'top', at: chunk.y, words }];
  const up = page.height - chunk.y;
  return up < page.height * margin ? [{ page: page.number, from: 'foot', at: up, words }] : [];
}
