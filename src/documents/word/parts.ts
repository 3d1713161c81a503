import { posix } from 'node:path';
import { done, type Step, unread } from '../reading.ts';
import { decoded } from '../text-file.ts';
import type { Archive } from './archive.ts';
import { childrenOf } from './tree.ts';
import { type Element, parseXml } from './xml.ts';

/** The parts of a Word document in which its words stand, and those that say how to read them. */
export type Parts = { readonly document: Element } & {
  readonly [Name in Extra]: Element | undefined;
};
type Extra = (typeof extras)[number];
const extras = ['styles', 'numbering', 'footnotes', 'endnotes'] as const;

/** Finds and parses the parts; headers, footers, comments, macros and pictures stay packed. */
export async function partsOf(archive: Archive): Promise<Step<Parts>> {
  const main = await related(archive, '');
  if (!main.ok) return main;
  const path = main.value.get('officeDocument') ?? 'word/document.xml';
  const document = await part(archive, path);
  if (!document.ok) return document;
  if (document.value?.name !== 'w:document') return unread('not-a-document');
  const links = await related(archive, path);
  if (!links.ok) return links;
  const found: Partial<Record<Extra, Element>> = {};
  for (const name of extras) {
    const extra = await part(archive, links.value.get(name) ?? `word/${name}.xml`);
    if (!extra.ok) return extra;
    if (extra.value) found[name] = extra.value;
  }
  const { styles, numbering, footnotes, endnotes } = found;
  return done({ document: document.value, styles, numbering, footnotes, endnotes });
}

async function part(archive: Archive, path: string): Promise<Step<Element | undefined>> {
  const packed = await archive.read(path);
  if (!packed.ok) return packed;
  if (packed.value === null) return done(undefined);
  const text = decoded(packed.value);
  return text === null ? unread('damaged') : parseXml(text);
}

/** To which parts a part leads, by what they are to it; the first of each kind counts. */
async function related(archive: Archive, path: string): Promise<Step<ReadonlyMap<string, string>>> {
  const folder = posix.dirname(path);
  const listed = await part(archive, posix.join(folder, '_rels', `${posix.basename(path)}.rels`));
  if (!listed.ok) return listed;
  const targets = new Map<string, string>();
  for (const { attributes } of listed.value ? childrenOf(listed.value) : []) {
    const kind = attributes.Type?.split('/').at(-1) ?? '';
    const target = attributes.Target ?? '';
    const at = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
    if (!targets.has(kind) && attributes.TargetMode !== 'External' && archive.names.has(at))
      targets.set(kind, at);
  }
  return done(targets);
}
