import { declaration } from './names.ts';
import { type Element, isElement, type Node } from './xml.ts';

/** The XML of a part in Word's own name space; what is of any other is left out. */
export const xmlOf = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, declaration)}`;

const isWords = (name: string): boolean => name.startsWith('w:');

function written({ name, attributes, children }: Element, first: string): string {
  const given = Object.entries(attributes)
    .filter(([key]) => isWords(key))
    .map(([key, value = '']) => ` ${key}="${escaped(value)}"`);
  const inner = children.map((child: Node) => {
    if (!isElement(child)) return escaped(child);
    return isWords(child.name) ? written(child, '') : '';
  });
  return `<${name}${first}${given.join('')}>${inner.join('')}</${name}>`;
}

const marks: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** XML has no way to say control characters and halves of characters. */
const unspeakable = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string =>
  text.replace(unspeakable, '').replace(/[&<>"]/g, (mark) => marks.get(mark) ?? mark);
