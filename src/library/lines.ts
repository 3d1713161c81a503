/** One line of a document that has something on it. */
export type Line = {
  readonly text: string;
  /** Columns before the first character. */
  readonly indent: number;
  /** Whether blank lines stand before it. */
  readonly gap: boolean;
};

/** Stands for a literal asterisk (a footnote mark) until emphasis has been taken out. */
export const star = '\uE000';

const tidying: readonly (readonly [RegExp, string])[] = [
  [/\r\n?|\f/g, '\n'],
  [/[\u00a0\u2007\u202f]/g, ' '],
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ''],
  [/\[bookmark:[^\]\n]*\]/gi, ''],
  [/<!--[\s\S]*?-->/g, ''],
  [/!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)/g, ''],
  [/\[([^\]\n]{0,300})\]\([^)\n]{0,2000}\)/g, '$1'],
  [/^[ \t]*\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*(?::?-{3,}:?)?[ \t]*\n/gm, ''],
  [/^[ \t]*(?:[-*_=][ \t]*){3,}$/gm, ''],
  [/\\\*/g, star],
  [/\\([[\]\\`_{}()#+\-.!>~|])/g, '$1'],
];

const pageNumber = /^(?:page\s+)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?$/i;

/** The lines of a document, without blank ones, page numbers and the traces of conversion. */
export function linesOf(document: string): readonly Line[] {
  const text = tidying.reduce((so, [from, to]) => so.replace(from, to), document);
  const lines: Line[] = [];
  let gap = true;
  for (const raw of text.split('\n')) {
    const line = tableRow(raw.trimEnd());
    if (line.trim() === '' || pageNumber.test(line.trim())) {
      gap = true;
      continue;
    }
    lines.push({ text: line.trim(), indent: indentOf(line), gap });
    gap = false;
  }
  return lines;
}

const tableRow = (line: string): string =>
  /^\s*\|.*\|$/.test(line)
    ? line
        .trim()
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
        .join('\t')
    : line;

const indentOf = (line: string): number =>
  (/^[ \t]*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length;

const emphasis: readonly (readonly [RegExp, string])[] = [
  [/\*\*(?=\S)(.+?)\*\*/g, '$1'],
  [/(^|[\s("'“‘/])\*(?=\S)([^*]*[^*\s])\*(?=$|[\s).,;:!?'"”’/])/g, '$1$2'],
  [/(^|[\s(])__?(?=\S)([^_]+)__?(?=$|[\s).,;:!?])/g, '$1$2'],
  [/`([^`]+)`/g, '$1'],
];

/** The words of a line or a paragraph without the marks of bold, italics and code. */
export const withoutEmphasis = (text: string): string =>
  emphasis
    .reduce((so, [from, to]) => so.replace(from, to), text)
    .replace(/\s+/g, ' ')
    .trim();

/** How a passage is shown: footnote marks as asterisks again. */
export const shown = (text: string): string => text.replaceAll(star, '*');
