import { entryOf, levelOfLabel, longestEntry, longestLabel } from '../cells.ts';
import type { Line } from '../looks.ts';
import { linesOf } from './lines.ts';
import type { Cell, Paragraph, Row, Table, Told } from './told.ts';

/** A document line by line, out of its tables where a table only lays out a page. */
export type Flat =
  | {
      readonly kind: 'line';
      readonly line: Line;
      /** The level that its style gives a heading; null for a line of no heading's style. */
      readonly heading: number | null;
      /** How far in the list that it is in; null for a line in none. */
      readonly depth: number | null;
    }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] };

export const flatOf = (told: readonly Told[]): readonly Flat[] =>
  told.flatMap((each) => {
    if (each.type === 'paragraph') return flatParagraph(each);
    return each.type === 'table' ? flatTable(each) : [];
  });

function flatParagraph(paragraph: Paragraph): readonly Flat[] {
  const level = /^Heading(\d)$/.exec(paragraph.styleId ?? '')?.[1];
  const { numbering } = paragraph;
  return linesOf(paragraph).map((line, at) => ({
    kind: 'line',
    line,
    heading: level === undefined ? null : Number(level),
    depth: numbering && at === 0 ? numbering.level : null,
  }));
}

function flatTable({ children: rows }: Table): readonly Flat[] {
  const cells = rows.map(({ children }) => children.map((cell) => flatOf(cell.children)));
  const isTable =
    cells.some((row) => row.length > 1) &&
    cells.flat().every((cell) => wordsIn(cell).length <= longestEntry);
  return isTable ? [{ kind: 'rows', rows: filledIn(rows) }] : cells.flatMap(laidOut);
}

function laidOut(cells: readonly (readonly Flat[])[]): readonly Flat[] {
  const [label = [], ...rest] = cells;
  const [first] = label;
  const heads = rest.length > 0 && label.length === 1 && first?.kind === 'line';
  if (!heads || first.depth !== null || first.line.text.length > longestLabel) return cells.flat();
  return [{ ...first, heading: first.heading ?? levelOfLabel }, ...rest.flat()];
}

/** The rows with the words of a cell that reaches over several of them in each of these. */
function filledIn(rows: readonly Row[]): readonly (readonly string[])[] {
  const reaching = new Map<number, { readonly text: string; readonly rows: number }>();
  return rows.map(({ children }) => {
    const waiting = [...children];
    const texts: string[] = [];
    while (waiting.length > 0 || reaching.has(texts.length)) {
      const at = texts.length;
      const above = reaching.get(at);
      const own: Cell | undefined = above ? undefined : waiting.shift();
      const text = above?.text ?? wordsIn(flatOf(own?.children ?? []));
      const left = (above?.rows ?? own?.rowSpan ?? 1) - 1;
      if (left > 0) reaching.set(at, { text, rows: left });
      else reaching.delete(at);
      texts.push(text);
    }
    return texts;
  });
}

const wordsIn = (cell: readonly Flat[]): string =>
  entryOf(
    cell.map((flat) =>
      flat.kind === 'line'
        ? {
            inList: flat.depth !== null,
            text: [flat.line.label, flat.line.text].filter(Boolean).join(' '),
          }
        : { inList: false, text: flat.rows.flat().filter(Boolean).join(' ') },
    ),
  );
