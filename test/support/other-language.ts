import { speaking, type Text } from '../../src/domain/words/say.ts';
import { welsh } from '../../src/domain/words/welsh.ts';

const texts = Object.keys(welsh) as Text[];

/** A language that nobody speaks: every fixed text stands in brackets, so that what escaped shows. */
const bracketed = Object.fromEntries(texts.map((text) => [text, `⟦${text.replace(/\|.*$/, '')}⟧`]));
export const inBrackets = speaking(bracketed as Record<Text, string>);

/** What of a text stands outside all brackets. */
export function outside(text: string): string {
  const inner = text.replace(/⟦[^⟦⟧]*⟧/g, '');
  return inner === text ? text : outside(inner);
}
