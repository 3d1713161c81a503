import { type Block, blocksOf } from '../../src/library/blocks.ts';
import { withoutContents } from '../../src/library/contents.ts';
import { type Item, itemsOf } from '../../src/library/items.ts';
import { linesOf, shown } from '../../src/library/lines.ts';

/** How a kind of document writes each thing that a policy is made of; the words come plain. */
export type Setting = {
  readonly heading: (text: string, rank: number) => string;
  readonly paragraph: (text: string) => string;
  readonly list: (items: readonly ListItem[]) => string;
  readonly table: (rows: readonly (readonly string[])[]) => string;
  /** Between two tables, which would else be one. */
  readonly between: string;
};
/** A numbered or lettered item keeps its label as words. */
export type ListItem = { readonly text: string; readonly inner: readonly ListItem[] };

/** A policy's text set as a school would set it: headings, lists and tables of their own kind. */
export function setText(document: string, setting: Setting): string {
  const blocks = blocksOf(withoutContents(linesOf(document)));
  const out: string[] = [];
  for (let at = 0; at < blocks.length; ) {
    const kind = blocks[at]?.kind;
    const end = blocks.findIndex((block, place) => place > at && block.kind !== kind);
    const run = blocks.slice(at, end === -1 ? blocks.length : end);
    if (kind === 'item')
      out.push(setting.list(listOf(itemsOf(run.filter((block) => block.kind === 'item')))));
    else if (kind === 'row') out.push(tablesIn(run).map(setting.table).join(setting.between));
    else out.push(...run.map((block) => textOf(block, setting)));
    at += run.length;
  }
  return out.join('\n');
}

function textOf(block: Block, setting: Setting): string {
  switch (block.kind) {
    case 'heading':
      return setting.heading(shown(block.written), block.rank);
    case 'paragraph':
    case 'note':
      return setting.paragraph(shown(block.text));
    case 'item':
    case 'row':
      return '';
  }
}

const listOf = (items: readonly Item[]): readonly ListItem[] =>
  items.map(({ marker, text, inner }) => ({
    text: shown(isLabel(marker) ? `${marker} ${text}` : text),
    inner: listOf(inner),
  }));

const isLabel = (marker: string): boolean => /[\p{L}\p{N}]/u.test(marker) && marker !== 'o';

type Row = Extract<Block, { kind: 'row' }>;

/** A gap before a row of a table begins another table; every row is filled up to the longest. */
function tablesIn(blocks: readonly Block[]): readonly (readonly (readonly string[])[])[] {
  const tables: Row[][] = [];
  for (const block of blocks) {
    if (block.kind !== 'row') continue;
    const table = tables.at(-1);
    if (table && !(block.gap && block.cells.length > 1)) table.push(block);
    else tables.push([block]);
  }
  return tables.map((rows) => {
    const columns = Math.max(...rows.map(({ cells }) => cells.length));
    return rows.map(({ cells }) =>
      Array.from({ length: columns }, (_, at) => shown(cells[at] ?? '')),
    );
  });
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
