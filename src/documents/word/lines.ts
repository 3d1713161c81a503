import { noteMark } from '../blocks.ts';
import type { Line } from '../looks.ts';
import { plainText } from '../plain-text.ts';
import type { NoteReference, Paragraph, Told } from './told.ts';

type Piece = Omit<Line, 'label'>;

const plainLook = { bold: false, underlined: false, size: null };

export const keyOf = ({ noteType, noteId }: NoteReference): string =>
  plainText(`${noteType} ${noteId}`);

/** The words of a paragraph, blanks and line breaks and all. */
export const piecesIn = ({ children }: Pick<Paragraph, 'children'>): readonly Piece[] =>
  children.flatMap((child) => piecesOf(child, plainLook));

/** The lines of a paragraph that have words on them. */
export function linesOf({ children, numbering }: Paragraph): readonly Line[] {
  const pieces = piecesIn({ children });
  const counted = numbering?.isOrdered === true;
  const tab = counted ? pieces.findIndex(({ text }) => text.includes('\t')) : -1;
  const label = pieces
    .slice(0, tab + 1)
    .map(({ text }) => text)
    .join('');
  return brokenUp(pieces.slice(tab + 1))
    .map((line, at) => ({
      text: line
        .map(({ text }) => text)
        .join('')
        .trim(),
      label: counted && at === 0 ? label.trim() : null,
      ...lookOf(line.filter(({ text }) => text.trim() !== '')),
    }))
    .filter(({ text }) => text !== '');
}

function piecesOf(told: Told, look: Omit<Piece, 'text'>): readonly Piece[] {
  switch (told.type) {
    case 'run': {
      const own = { bold: told.isBold, underlined: told.isUnderline, size: told.fontSize };
      return told.children.flatMap((child) => piecesOf(child, own));
    }
    case 'hyperlink':
      return told.children.flatMap((child) => piecesOf(child, look));
    case 'text':
      return [{ ...look, text: plainText(told.value) }];
    case 'tab':
      return [{ ...look, text: '\t' }];
    case 'break':
      return [{ ...look, text: '\n' }];
    case 'checkbox':
      return [{ ...look, text: told.checked ? '☒' : '☐' }];
    case 'noteReference':
      return [{ ...look, text: noteMark(keyOf(told)) }];
    case 'paragraph':
    case 'table':
    case 'other':
      return [];
  }
}

function brokenUp(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    const [first = '', ...rest] = piece.text.split('\n');
    lines.at(-1)?.push({ ...piece, text: first });
    for (const text of rest) lines.push([{ ...piece, text }]);
  }
  return lines;
}

/** Underlined words are often only links: a line counts as underlined when all of it is. */
const lookOf = (pieces: readonly Piece[]): Omit<Line, 'label' | 'text'> => ({
  bold: pieces.every(({ bold }) => bold),
  underlined: pieces.every(({ underlined }) => underlined),
  size: pieces.reduce<number | null>(
    (largest, { size }) => (size === null ? largest : Math.max(size, largest ?? 0)),
    null,
  ),
});
