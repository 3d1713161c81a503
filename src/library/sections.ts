import type { Block, Bullet } from './blocks.ts';
import type { Heading } from './headings.ts';

/** Blocks of one kind that follow one another. */
export type Run =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'items'; readonly items: readonly Bullet[] }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'note'; readonly mark: string; readonly text: string };

/** What stands between two headings, with all the headings it stands under, outermost first. */
export type Section = {
  readonly headings: readonly string[];
  /** The innermost heading as it was written; empty where there is none. */
  readonly written: string;
  readonly runs: readonly Run[];
};

/**
 * The sections of a document. A heading of the masthead (the title, the school's name) starts
 * afresh and heads nothing.
 */
export function sectionsOf(
  blocks: readonly Block[],
  isMasthead: (heading: string) => boolean,
): readonly Section[] {
  const sections: Section[] = [];
  let path: readonly Heading[] = [];
  let own: Block[] = [];
  const close = () => {
    const written = path.at(-1)?.written ?? '';
    if (own.length > 0)
      sections.push({ headings: path.map(({ text }) => text), written, runs: runsOf(own) });
    own = [];
  };
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      own.push(block);
      continue;
    }
    close();
    path = isMasthead(block.text) ? [] : under(path, block);
  }
  close();
  return sections;
}

const under = (path: readonly Heading[], heading: Heading): readonly Heading[] => [
  ...path.filter(({ rank }) => rank < heading.rank),
  heading,
];

function runsOf(blocks: readonly Block[]): readonly Run[] {
  const runs: Run[] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    switch (block.kind) {
      case 'heading':
        break;
      case 'paragraph':
      case 'note':
        runs.push(block);
        break;
      case 'item':
        if (last?.kind === 'items') runs.splice(-1, 1, { ...last, items: [...last.items, block] });
        else runs.push({ kind: 'items', items: [block] });
        break;
      case 'row':
        if (last?.kind === 'rows' && !isNewTable(last.rows, block))
          runs.splice(-1, 1, { ...last, rows: [...last.rows, block.cells] });
        else runs.push({ kind: 'rows', rows: [block.cells] });
        break;
    }
  }
  return runs;
}

/** Labelled lines keep together over blank lines; a table with columns ends at one. */
const isNewTable = (
  rows: readonly (readonly string[])[],
  { cells, gap }: Extract<Block, { kind: 'row' }>,
): boolean => gap && [...rows, cells].some(({ length }) => length > 2);
