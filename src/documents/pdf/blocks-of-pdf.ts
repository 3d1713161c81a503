import type { Block } from '../blocks.ts';
import { type Line, looksLikeHeading, ranksByLook, usualLook } from '../looks.ts';
import { markerOf } from '../marker.ts';
import { depthsOf } from './depths.ts';
import type { Flow } from './flow.ts';
import { joinBy } from './hyphens.ts';
import { wordsOf } from './paragraphs.ts';
import { type Said, saidIn } from './said.ts';

const mostHeadingLines = 3;

/** The lines and tables of a PDF in reading order, as blocks. */
export function blocksOfPdf(flow: readonly Flow[]): readonly Block[] {
  const join = joinBy(flow.flatMap((each) => (each.kind === 'line' ? [wordsOf(each)] : [])));
  const said = saidIn(flow, join);
  const usual = usualLook(said.flatMap((each) => (each.kind === 'words' ? [each.line] : [])));
  const isHeading = (each: Said): boolean =>
    each.kind === 'words' &&
    each.marker?.kind !== 'bullet' &&
    each.lines <= mostHeadingLines &&
    looksLikeHeading(each.line, usual);
  const heads = said
    .filter(isHeading)
    .flatMap((each) => (each.kind === 'words' ? [each.line] : []));
  const rankOf = ranksByLook(heads);
  const depthOf = depthsOf(said, isHeading);
  return said.map((each): Block => {
    if (each.kind === 'row') return each;
    const { line, marker, heads: level } = each;
    if (level !== null) return heading(level, line);
    if (isHeading(each)) return heading(rankOf(line), line);
    if (marker === null) return { kind: 'paragraph', text: line.text };
    const sign = marker.kind === 'bullet' ? '-' : markerOf(marker.text);
    return sign === null
      ? { kind: 'paragraph', text: `${marker.text} ${line.text}` }
      : { kind: 'item', depth: depthOf(each), marker: sign, text: line.text };
  });
}

const heading = (level: number, { label, text }: Line): Block => ({
  kind: 'heading',
  level,
  text: [label, text].filter(Boolean).join(' '),
});
