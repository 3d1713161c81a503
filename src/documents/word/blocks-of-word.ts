import { type Block, noteMarks, type Written } from '../blocks.ts';
import { type Line, looksLikeHeading, ranksByLook, usualLook } from '../looks.ts';
import { markerOf } from '../marker.ts';
import { type Flat, flatOf } from './flat.ts';
import { keyOf } from './lines.ts';
import type { Document } from './tell.ts';
import type { NoteReference, Told } from './told.ts';
import { typedIn } from './typed-word.ts';

type FlatLine = Extract<Flat, { kind: 'line' }>;

/** A document of mammoth's as blocks, with the notes that its words refer to. */
export function blocksOfWord(document: Document): Written {
  const typed = typedIn(document);
  if (typed !== null) return { blocks: [{ kind: 'typed', text: typed }], notes: new Map() };
  const { body, noteOf } = document;
  const flat = flatOf(body);
  const lines = flat.filter((each) => each.kind === 'line');
  const usual = usualLook(lines.map(({ line }) => line));
  const isHeading = ({ line, heading, depth }: FlatLine): boolean =>
    heading === null && (depth === null || line.label !== null) && looksLikeHeading(line, usual);
  const rankOf = ranksByLook(lines.filter(isHeading).map(({ line }) => line));
  const blocks: Block[] = [];
  let styled = 0;
  for (const each of flat) {
    if (each.kind === 'rows') blocks.push(...rowsOf(each.rows));
    else if (each.heading !== null) {
      styled = each.heading;
      blocks.push(heading(each.heading, each.line));
    } else if (isHeading(each)) blocks.push(heading(styled + rankOf(each.line), each.line));
    else blocks.push(blockOf(each));
  }
  return {
    blocks,
    notes: new Map(referencesIn(body).map((to) => [keyOf(to), wordsOf(noteOf(to))])),
  };
}

const heading = (level: number, { label, text }: Line): Block => ({
  kind: 'heading',
  level,
  text: [label, text].filter(Boolean).join(' '),
});

const rowsOf = (rows: readonly (readonly string[])[]): readonly Block[] =>
  rows.map((cells, at) => ({ kind: 'row', cells, first: at === 0 }));

function blockOf({ line: { label, text }, depth }: FlatLine): Block {
  if (depth === null) return { kind: 'paragraph', text };
  const marker = label === null || label === '' ? '-' : markerOf(label);
  return marker === null
    ? { kind: 'paragraph', text: `${label} ${text}` }
    : { kind: 'item', depth, marker, text };
}

const referencesIn = (told: readonly Told[]): readonly NoteReference[] =>
  told.flatMap((each) => {
    if (each.type === 'noteReference') return [each];
    if (each.type === 'table')
      return each.children.flatMap((row) =>
        row.children.flatMap((cell) => referencesIn(cell.children)),
      );
    return 'children' in each ? referencesIn(each.children) : [];
  });

const wordsOf = (told: readonly Told[]): string =>
  flatOf(told)
    .map((each) => (each.kind === 'line' ? each.line.text : each.rows.flat().join(' ')))
    .join(' ')
    .replace(noteMarks, '');
