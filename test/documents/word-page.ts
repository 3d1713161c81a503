import { escaped, type ListItem, type Setting, setText } from './set-text.ts';
import { item, numbering, p, styles, table, wordFile } from './word-file.ts';

const wordSetting: Setting = {
  heading: (text, rank) => p(escaped(text), `<w:outlineLvl w:val="${rank - 1}"/>`),
  paragraph: (text) => p(escaped(text)),
  list: (items) => listOf(items, 0),
  table: (rows) => table(...rows.map((cells) => cells.map(escaped))),
  between: p(' '),
};

const listOf = (items: readonly ListItem[], level: number): string =>
  items.map(({ text, inner }) => item(escaped(text), level) + listOf(inner, level + 1)).join('');

/** A policy's text as a Word document, with a running head that is no policy. */
export const wordPage = (document: string, runningHead: string): Uint8Array =>
  wordFile({
    ...{ styles, numbering, header1: p(escaped(runningHead)) },
    body: setText(document, wordSetting),
  });
