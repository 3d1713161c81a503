import { done, type Step, unread } from '../reading.ts';
import { prefixOf } from './names.ts';

/** An element under its known prefix, as in `w:p`, with its attributes, as in `w:val`. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Partial<Record<string, string>>>;
  readonly children: readonly Node[];
};
export type Node = Element | string;

const deepest = 250;
const most = 2_000_000;

const name = '[^\\s<>/=!?"\']+';
const token = new RegExp(
  [
    '<!--[\\s\\S]*?-->|<\\?[\\s\\S]*?\\?>',
    '<!\\[CDATA\\[(?<data>[\\s\\S]*?)\\]\\]>',
    `</(?<end>${name})\\s*>`,
    `<(?<start>${name})(?<given>(?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(?<alone>/?)>`,
    '(?<text>[^<]+)',
  ].join('|'),
  'y',
);
const attribute = new RegExp(`(${name})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');

type Open = {
  readonly raw: string;
  readonly name: string;
  readonly attributes: Readonly<Partial<Record<string, string>>>;
  readonly children: Node[];
  readonly spaces: Spaces;
};
type Spaces = Readonly<Record<string, string>>;

/**
 * The root of an XML part. A document type or any entity of its own makes the part hostile: Word
 * writes neither, and both are used to blow up or to steer what reads them.
 */
export function parseXml(text: string): Step<Element> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return unread('hostile');
  const document: Open = { raw: '', name: '', attributes: {}, children: [], spaces: {} };
  const open: Open[] = [document];
  token.lastIndex = 0;
  for (let count = 0; token.lastIndex < text.length; count += 1) {
    const found = token.exec(text)?.groups;
    const inside = open.at(-1);
    if (!found || !inside || count > most || open.length > deepest) return unread('damaged');
    if (found.start !== undefined) {
      const opened = openingOf(found.start, found.given ?? '', inside.spaces);
      if (found.alone === '/') inside.children.push(elementOf(opened));
      else open.push(opened);
    } else if (found.end !== undefined) {
      if (open.length < 2 || inside.raw !== found.end) return unread('damaged');
      open.pop();
      open.at(-1)?.children.push(elementOf(inside));
    } else if (open.length > 1) inside.children.push(found.data ?? plain(found.text ?? ''));
  }
  const roots = document.children.filter(isElement);
  const [root] = roots;
  return root && roots.length === 1 && open.length === 1 ? done(root) : unread('damaged');
}

const elementOf = ({ name: named, attributes, children }: Open): Element => ({
  name: named,
  attributes,
  children,
});

function openingOf(raw: string, given: string, above: Spaces): Open {
  const pairs = [...given.matchAll(attribute)].map(
    ([, key = '', double, single]) => [key, plain(double ?? single ?? '')] as const,
  );
  const declared = pairs.filter(([key]) => /^xmlns(?::|$)/.test(key));
  const spaces =
    declared.length === 0
      ? above
      : { ...above, ...Object.fromEntries(declared.map(([key, uri]) => [key.slice(6), uri])) };
  const rest = pairs.filter(([key]) => !/^xmlns(?::|$)/.test(key));
  return {
    raw,
    name: knownName(raw, spaces),
    attributes: Object.fromEntries(rest.map(([key, value]) => [attributeName(key, spaces), value])),
    children: [],
    spaces,
  };
}

const attributeName = (raw: string, spaces: Spaces): string =>
  raw.includes(':') ? knownName(raw, spaces) : raw;

function knownName(raw: string, spaces: Spaces): string {
  const [prefix, local] = raw.includes(':') ? raw.split(':', 2) : ['', raw];
  if (prefix === 'xml') return raw;
  return `${prefixOf(spaces[prefix ?? ''] ?? '')}:${local}`;
}

const named: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const plain = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, ten, hex, word) => {
        if (word !== undefined) return named.get(word) ?? whole;
        return character(ten === undefined ? Number.parseInt(hex, 16) : Number(ten));
      })
    : text;

const character = (code: number): string =>
  code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10_ff_ff)
    ? String.fromCodePoint(code)
    : '';

export const isElement = (node: Node): node is Element => typeof node !== 'string';
