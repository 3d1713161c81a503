import { type Block, noteMarks, type Written } from './blocks.ts';

/** The signs by which `readText` knows a footnote. */
const signs = ['\\*', '\\*\\*', '\\*\\*\\*', '†', '‡', '††', '‡‡'] as const;

/**
 * A document as plain Markdown for `readText`: one block a line, a blank line between blocks that
 * are not of one list or one table, cells parted by tabs. Footnotes follow the paragraph, list or
 * table that refers to them.
 */
export function markdownOf({ blocks, notes }: Written): string {
  return `${groupsOf(blocks)
    .map((group) => groupText(group, notes))
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
}

function groupsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && areOneThing(last, block)) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

const areOneThing = (before: Block, block: Block): boolean =>
  (before.kind === 'item' && block.kind === 'item') ||
  (before.kind === 'row' && block.kind === 'row' && !block.first);

function groupText(group: readonly Block[], notes: ReadonlyMap<string, string>): string {
  const signOf = new Map<string, string>();
  const below: string[] = [];
  const signed = (text: string): string =>
    text.replace(noteMarks, (_, key: string) => {
      const note = plain(notes.get(key) ?? '');
      if (note === '') return '';
      const sign = signOf.get(key) ?? signs[signOf.size];
      // More notes than signs: the words stand where they are referred to.
      if (sign === undefined) return ` (${note})`;
      if (!signOf.has(key)) below.push(`${sign} ${note}`);
      signOf.set(key, sign);
      return sign;
    });
  const isHeading = group[0]?.kind === 'heading';
  const lines = group.map((block) => lineOf(block, isHeading ? unsigned : signed));
  const alone = isHeading ? notesIn(group, notes) : [];
  const whole = lines.filter((line) => line !== '').join('\n');
  return [whole, ...below, ...alone].filter((text) => text !== '').join('\n\n');
}

const unsigned = (text: string): string => text.replace(noteMarks, '');

/** A heading is no passage, so a note on it stands beneath it as a paragraph. */
const notesIn = (group: readonly Block[], notes: ReadonlyMap<string, string>): readonly string[] =>
  group.flatMap((block) =>
    'text' in block
      ? [...block.text.matchAll(noteMarks)].map(([, key = '']) => plain(notes.get(key) ?? ''))
      : [],
  );

function lineOf(block: Block, signed: (text: string) => string): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, block.level))} ${signed(plain(block.text))}`;
    case 'paragraph':
      return signed(plain(block.text));
    case 'item':
      return `${'  '.repeat(block.depth)}${block.marker} ${signed(plain(block.text))}`;
    case 'typed':
      return block.text;
    case 'row':
      return rowText(block.cells.map((cell) => signed(plain(cell))));
  }
}

const rowText = (cells: readonly string[]): string =>
  cells.every((cell) => cell === '') ? '' : cells.join('\t');

/** One line; what would be read as emphasis or as an escape is only itself. */
const plain = (text: string): string =>
  text.replace(/\s+/g, ' ').trim().replaceAll('\\', '\\\\').replaceAll('*', '\\*');
