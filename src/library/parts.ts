import type { Block, Bullet } from './blocks.ts';
import { isContinuedList } from './page-break.ts';
import { leansBack, sentencesOf } from './sentences.ts';

export type Item = {
  readonly marker: string;
  readonly text: string;
  readonly inner: readonly Item[];
};

/** A stretch of a document under its headings: prose, a list with its lead-in, a table or a footnote. */
export type Part = { readonly headings: readonly string[] } & (
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'list'; readonly leadIn: string; readonly items: readonly Item[] }
  | { readonly kind: 'table'; readonly leadIn: string; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'note'; readonly mark: string; readonly text: string }
);

type Path = readonly { readonly rank: number; readonly text: string }[];

/** The parts of a document; headings named in `mastheads` (title, school) head nothing. */
export function partsOf(
  blocks: readonly Block[],
  mastheads: (heading: string) => boolean,
): readonly Part[] {
  const parts: Part[] = [];
  let path: Path = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (block === undefined) break;
    if (block.kind === 'heading') {
      path = mastheads(block.text) ? [] : under(path, block);
      at += 1;
      continue;
    }
    const run = runFrom(blocks, at);
    const headings = path.map(({ text }) => text);
    parts.push(...partsOfRun(run, headings, parts.at(-1), parts));
    at += run.length;
  }
  return parts;
}
