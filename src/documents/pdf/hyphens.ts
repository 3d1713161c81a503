const wordPattern = /[\p{L}’']+(?:-[\p{L}’']+)*/gu;

/** Joins the lines of a paragraph into one. */
export type Join = (lines: readonly string[]) => string;

/**
 * How this document's lines are joined. A hyphen at a line's end is a hyphen of the word, or a
 * mark of the break alone: the document itself tells, by the words that it has elsewhere.
 */
export function joinBy(lines: readonly string[]): Join {
  const known = new Set(lines.flatMap((line) => wordsIn(line)));
  return (parts) => parts.reduce((so, part) => (so === '' ? part : joined(so, part, known)), '');
}

const wordsIn = (line: string): readonly string[] =>
  [...line.matchAll(wordPattern)]
    .filter(({ 0: word, index }) => index + word.length < line.length - 1 || !line.endsWith('-'))
    .map(([word]) => word.toLowerCase());

function joined(before: string, after: string, known: ReadonlySet<string>): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  const first = /[\p{L}’']+(?:-[\p{L}’']+)*(?=-$)/u.exec(before)?.[0];
  const second = /^\p{Ll}[\p{L}’']*/u.exec(after)?.[0];
  if (first === undefined || second === undefined) return `${before} ${after}`;
  const has = (word: string): boolean => known.has(word.toLowerCase());
  const isBreak =
    has(first + second) || (!has(`${first}-${second}`) && !(has(first) && has(second)));
  return (isBreak ? before.slice(0, -1) : before) + after;
}
