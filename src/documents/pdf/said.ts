import { entryOf, levelOfLabel, longestEntry, longestLabel } from '../cells.ts';
import type { Line } from '../looks.ts';
import { lineUp } from './chunks.ts';
import type { Flow } from './flow.ts';
import type { Join } from './hyphens.ts';
import { type GridLine, lineOf, type Marker, type TextLine } from './lines.ts';
import { cellAt, type Paragraph, type Part, paragraphsOf, wordsOf } from './paragraphs.ts';

/** A part of a document with its words on one line. */
export type Said =
  | {
      readonly kind: 'words';
      readonly line: Line;
      readonly marker: Marker | null;
      /** On how many lines it stands, where the first of them begins, and where the longest ends. */
      readonly lines: number;
      readonly x: number;
      readonly end: number;
      readonly region: string;
      /** The level at which it heads a row of a table; null for all else. */
      readonly heads: number | null;
    }
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly first: boolean };

/** What the lines and tables of a PDF say, in order. */
export function saidIn(flow: readonly Flow[], join: Join): readonly Said[] {
  const parts = paragraphsOf(flow);
  return parts.flatMap((part, at): readonly Said[] => {
    if (part.kind === 'grid') return tableOf(part, join, opens(parts[at - 1], part));
    if (part.lines[0].cells.length === 1) return [wordsIn(part, join)];
    const before = parts[at - 1];
    const goesOn =
      before?.kind === 'paragraph' &&
      before.lines[0].cells.length > 1 &&
      before.lines[0].region === part.lines[0].region;
    return [{ kind: 'row', cells: rowOf(part.lines, join), first: !goesOn }];
  });
}

function wordsIn({ lines }: Paragraph, join: Join): Extract<Said, { kind: 'words' }> {
  const [{ marker, x0: x, region }, ...rest] = lines;
  const texts = lines.map((line, at) =>
    at > 0 && line.marker ? `${line.marker.text} ${wordsOf(line)}` : wordsOf(line),
  );
  return {
    ...{ kind: 'words', marker, x, region, lines: lines.length, heads: null },
    end: Math.max(...lines.map(({ x1 }) => x1)),
    line: {
      text: join(texts),
      label: marker?.kind === 'label' ? marker.text : null,
      bold: lines.every(({ bold }) => bold),
      underlined: false,
      size: Math.max(lines[0].size, ...rest.map(({ size }) => size)),
    },
  };
}

function rowOf([first, ...others]: Paragraph['lines'], join: Join): readonly string[] {
  const label = first.marker ? `${first.marker.text} ` : '';
  return first.cells.map(({ text }, at) =>
    join([
      at === 0 ? label + text : text,
      ...others.flatMap(({ cells }) =>
        cells.filter(({ x0 }) => cellAt(first, x0) === at).map((cell) => cell.text),
      ),
    ]),
  );
}

type Opens = 'opens' | 'goes on';

/** A table that the end of a page has cut goes on with as many columns at the top of the next. */
const opens = (before: Part | undefined, { grid, page }: GridLine): Opens =>
  before?.kind === 'grid' &&
  before.page < page &&
  before.grid.rows.at(-1)?.length === grid.rows[0]?.length
    ? 'goes on'
    : 'opens';

/** A table as its rows; one that only lays out a page, as what stands in its cells. */
function tableOf({ grid, page, region }: GridLine, join: Join, opens: Opens): readonly Said[] {
  const rows = grid.rows.map((cells, row) =>
    cells.map((chunks, column) => {
      const lines = lineUp(
        chunks.map((chunk) => ({ ...chunk, x: chunk.x0, width: chunk.x1 - chunk.x0 })),
      );
      const flow = lines.map((line) =>
        lineOf(line, { page, region: `${region}/${row}/${column}`, set: 'flush' }),
      );
      return saidIn(flow.filter(isLine), join);
    }),
  );
  const entries = rows.map((cells) => cells.map(textOf));
  if (entries.flat().every((entry) => entry.length <= longestEntry))
    return entries.map((cells, at) => ({
      kind: 'row',
      cells,
      first: at === 0 && opens === 'opens',
    }));
  return rows.flatMap(([label = [], ...cells]) => [
    ...label.flatMap((each) => headed(each, label)),
    ...cells.flat(),
  ]);
}

const isLine = (line: TextLine | null): line is TextLine => line !== null;

const headed = (said: Said, label: readonly Said[]): readonly Said[] =>
  said.kind === 'words' && label.length === 1 && said.line.text.length <= longestLabel
    ? [{ ...said, heads: levelOfLabel }]
    : [said];

const textOf = (cell: readonly Said[]): string =>
  entryOf(
    cell.map((said) =>
      said.kind === 'words'
        ? {
            inList: said.marker !== null,
            text: [said.line.label, said.line.text].filter(Boolean).join(' '),
          }
        : { inList: false, text: said.cells.filter(Boolean).join(' ') },
    ),
  );
