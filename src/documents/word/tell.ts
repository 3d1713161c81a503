import mammoth from 'mammoth';
import { lists } from './dressed.ts';
import { type NoteReference, type Told, toldDocument, toldNote } from './told.ts';
import { made } from './tree.ts';
import { xmlOf } from './write-xml.ts';
import type { Element } from './xml.ts';
import { zipOf } from './zip.ts';

export type Document = {
  readonly body: readonly Told[];
  /** What a footnote or an endnote says; empty where a reference leads nowhere. */
  readonly noteOf: (reference: NoteReference) => readonly Told[];
};

/**
 * Has mammoth read the dressed parts, and them alone: of the file that came in it never sees
 * relationships, pictures, macros or XML of any other kind. Throws what mammoth throws.
 */
export async function tell(parts: ReadonlyMap<string, Element>): Promise<Document> {
  const files = new Map([...parts].map(([name, root]) => [`word/${name}.xml`, xmlOf(root)]));
  files.set('word/numbering.xml', xmlOf(numbering));
  const heard: unknown[] = [];
  await mammoth.convertToHtml(
    { buffer: zipOf(files) },
    {
      includeEmbeddedStyleMap: false,
      transformDocument: (document: object) => {
        heard.push(document);
        return { ...document, children: [] };
      },
    },
  );
  const { children, notes } = toldDocument.parse(heard[0]);
  return {
    body: children,
    noteOf: (reference) => toldNote.parse(notes.resolve(reference))?.body ?? [],
  };
}

const deepestLevel = 9;
const levels = (format: string): readonly Element[] =>
  Array.from({ length: deepestLevel }, (_, level) =>
    made('w:lvl', { 'w:ilvl': String(level) }, [made('w:numFmt', { 'w:val': format })]),
  );

const numbering = made('w:numbering', {}, [
  ...[
    [lists.bullet, 'bullet'],
    [lists.number, 'decimal'],
  ].map(([id = '', format = '']) =>
    made('w:abstractNum', { 'w:abstractNumId': id }, levels(format)),
  ),
  ...Object.values(lists).map((id) =>
    made('w:num', { 'w:numId': id }, [made('w:abstractNumId', { 'w:val': id })]),
  ),
]);
