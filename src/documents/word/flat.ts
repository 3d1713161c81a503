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

/** A cell with more characters holds a piece of the document and no entry of a table. */
const longestEntry = 700;
const longestLabel = 80;

/** Where the label of a laid-out row heads what stands beside it. */
const levelOfLabel = 5;

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
    cells.flat().every((cell) => entryOf(cell).length <= longestEntry);
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
      const text = above?.text ?? entryOf(flatOf(own?.children ?? []));
      const left = (above?.rows ?? own?.rowSpan ?? 1) - 1;
      if (left > 0) reaching.set(at, { text, rows: left });
      else reaching.delete(at);
      texts.push(text);
    }
    return texts;
  });
}

/** The words of a cell on one line; items of a list are parted by semicolons. */
function entryOf(cell: readonly Flat[]): string {
  return cell
    .map((flat) => ({
      inList: flat.kind === 'line' && flat.depth !== null,
      text:
        flat.kind === 'line'
          ? [flat.line.label, flat.line.text].filter(Boolean).join(' ')
          : flat.rows.flat().filter(Boolean).join(' '),
    }))
    .reduce((so, { inList, text }, at, all) => {
      if (so === '') return text;
      const parted = inList && all[at - 1]?.inList === true && !/[.,;:!?]$/.test(so);
      return `${so}${parted ? ';' : ''} ${text}`;
    }, '');
}
