import { type Heading, headingOf, type Placed } from './headings.ts';
import { isSignOff, rowOf } from './labels.ts';
import { type Line, star, withoutEmphasis } from './lines.ts';
import { bulleted, numberedLine } from './markers.ts';

/** The building blocks of a document, in order. */
export type Block =
  | ({ readonly kind: 'heading' } & Heading)
  | { readonly kind: 'paragraph'; readonly text: string }
  | Bullet
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly gap: boolean }
  | { readonly kind: 'note'; readonly mark: string; readonly text: string };

export type Bullet = {
  readonly kind: 'item';
  readonly marker: string;
  readonly indent: number;
  readonly gap: boolean;
  readonly text: string;
};

const noteStart = new RegExp(`^([${star}*]{1,3}|[†‡]{1,2})\\s*(?=[^\\s${star}*])`);
const finished = /[.!?:;…]["'”’)\]]*[\uE000*†‡]*$/;

/**
 * The blocks of a document. Lines that a page break or a narrow page has torn from their
 * paragraph are put back.
 */
export function blocksOf(lines: readonly Line[]): readonly Block[] {
  const narrow = isNarrow(lines);
  const blocks: Block[] = [];
  lines.forEach((line, at) => {
    const placed = { line, before: lines[at - 1], after: lines[at + 1] };
    const last = blocks.at(-1);
    if (last && 'text' in last && last.kind !== 'heading' && continues(last.text, placed, narrow))
      blocks.splice(-1, 1, { ...last, text: `${last.text} ${line.text}` });
    else blocks.push(blockOf(placed, blocks));
  });
  return blocks.map(withPlainText);
}

const withPlainText = (block: Block): Block =>
  block.kind === 'row' ? block : { ...block, text: withoutEmphasis(block.text) };

/** A page set in short lines: there a line's end says nothing. */
const isNarrow = (lines: readonly Line[]): boolean =>
  lines.length > 20 && lines.every(({ text }) => text.length <= 120);

function continues(paragraph: string, { line, after, before }: Placed, narrow: boolean): boolean {
  if (bulleted(line.text) || rowOf(line.text) || line.text.startsWith('#')) return false;
  if (/^\p{Ll}/u.test(line.text) && !finished.test(paragraph)) return true;
  if (!narrow || line.gap || numberedLine(line.text) || noteStart.test(line.text)) return false;
  return headingOf({ line, before, after }) === null;
}

function blockOf(placed: Placed, blocks: readonly Block[]): Block {
  const { line } = placed;
  const plain = withoutEmphasis(line.text);
  const note = noteOf(plain, blocks);
  if (note) return note;
  const marked = bulleted(line.text);
  if (marked) return { kind: 'item', indent: line.indent, gap: line.gap, ...marked };
  const row = cellsOf(placed);
  if (row) return { kind: 'row', cells: row, gap: line.gap };
  const heading = headingOf(placed);
  if (heading) return { kind: 'heading', ...heading };
  return numberedItem(line, blocks) ?? { kind: 'paragraph', text: line.text };
}

/** The cells of a row; a line closely between two rows is one whose other cells are empty. */
function cellsOf({ line, before, after }: Placed): readonly string[] | null {
  const plain = line.text.split('\t').map(withoutEmphasis).join('\t');
  const inTable = (!line.gap && isTabbed(before)) || (!after?.gap && isTabbed(after));
  if (isTabbed(line)) return numberedLine(line.text) && !inTable ? null : rowOf(plain);
  const between = !line.gap && !after?.gap && isTabbed(before) && isTabbed(after);
  return isSignOff(plain) || between ? [plain] : rowOf(plain);
}

const isTabbed = (line: Line | undefined): boolean => line?.text.includes('\t') ?? false;

/** A line that opens with a footnote mark which an earlier word carries. */
function noteOf(line: string, blocks: readonly Block[]): Block | null {
  const mark = noteStart.exec(line)?.[1];
  if (mark === undefined) return null;
  const carried = blocks.some(
    (block) => 'text' in block && carriesMark(withoutEmphasis(block.text), mark),
  );
  return carried || mark.startsWith(star)
    ? { kind: 'note', mark: asStars(mark), text: line }
    : null;
}

export const asStars = (mark: string): string => mark.replaceAll(star, '*');

/** Whether a word of the text carries exactly this footnote mark. */
export function carriesMark(text: string, mark: string): boolean {
  const marks = asStars(text).matchAll(/(?<=[^\s*†‡(])(\*{1,3}|[†‡]{1,2})(?=$|[^\p{L}\p{N}*†‡])/gu);
  return [...marks].some((found) => found[1] === asStars(mark));
}

/** Numbered lines are items under a lead-in or after one another, and paragraphs elsewhere. */
function numberedItem(line: Line, blocks: readonly Block[]): Block | null {
  const marked = numberedLine(line.text);
  if (!marked || !/[.)]/.test(marked.marker)) return null;
  const last = blocks.at(-1);
  const listed = last?.kind === 'item' || (last?.kind === 'paragraph' && last.text.endsWith(':'));
  return listed ? { kind: 'item', indent: line.indent, gap: line.gap, ...marked } : null;
}
