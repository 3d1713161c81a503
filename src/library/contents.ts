import { type Line, withoutEmphasis } from './lines.ts';

const heading = /^#*\s*(?:table of )?contents(?: page)?\s*:?$/i;
const leader = /(?:\.\s?){3,}\s*\d{1,3}$|…+\s*\d{1,3}$/;
const pageAtEnd = /\S[ \t]+\d{1,3}$/;

/** The lines without the list of contents, which only repeats headings. */
export function withoutContents(lines: readonly Line[]): readonly Line[] {
  const kept: Line[] = [];
  let inContents = false;
  lines.forEach((line, at) => {
    const text = withoutEmphasis(line.text.replaceAll('\t', ' '));
    if (heading.test(text)) {
      inContents = true;
      return;
    }
    inContents &&= isEntry(text, lines.slice(at + 1));
    if (!inContents && !hasLeader(text)) kept.push(line);
  });
  return kept;
}

const longestEntry = 200;
const hasLeader = (text: string): boolean => text.length <= longestEntry && leader.test(text);

/** An entry has a page number, or stands again further down as a heading. */
const isEntry = (text: string, later: readonly Line[]): boolean =>
  hasLeader(text) ||
  (text.length <= longestEntry && pageAtEnd.test(text)) ||
  (!text.startsWith('#') && later.some((line) => bare(line.text) === bare(text)));

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, '');
