import { isTyped } from '../typed.ts';
import { piecesIn } from './lines.ts';
import type { Document } from './tell.ts';

/** The lines of a document that was typed or pasted as plain text; null for a dressed one. */
export function typedIn({ body }: Document): string | null {
  const lines: string[] = [];
  const sizes = new Set<number | null>();
  for (const told of body) {
    if (told.type === 'other') continue;
    if (told.type !== 'paragraph' || told.styleId !== null || told.numbering !== null) return null;
    const pieces = piecesIn(told);
    const words = pieces.filter(({ text }) => text.trim() !== '');
    if (words.some(({ bold, underlined }) => bold || underlined)) return null;
    for (const { size } of words) sizes.add(size);
    lines.push(pieces.map(({ text }) => text).join(''));
  }
  return sizes.size === 1 && isTyped(lines) ? lines.join('\n') : null;
}
