const wordPattern = /[\p{L}’']+(?:-[\p{L}’']+)*/gu;
const cutWord = /[\p{L}’']+(?:-[\p{L}’']+)*(?=-$)/u;
/** These are hardly ever cut off a word without a hyphen of its own. */
const prefixes = new Set([
  'all',
  'anti',
  'cyber',
  'e',
  'ex',
  'multi',
  'non',
  'self',
  'vice',
  'well',
]);
const restOfWord = /^\p{Ll}[\p{L}’']*/u;

/** Joins the lines of a paragraph into one. */
export type Join = (lines: readonly string[]) => string;

/**
 * How this document's lines are joined. A hyphen at a line's end is a hyphen of the word, or a
 * mark of the break alone: the document itself tells, by the words that it has elsewhere.
 */
export function joinBy(lines: readonly string[]): Join {
  const known = new Set(lines.flatMap((line) => wordsIn(line)));
  return (parts) => {
    const own = parts.filter((part) => part !== '');
    return own.map((part, at) => endedFor(part, own[at + 1], known)).join('');
  };
}

const wordsIn = (line: string): readonly string[] =>
  [...line.matchAll(wordPattern)]
    .filter(({ 0: word, index }) => index + word.length < line.length - 1 || !line.endsWith('-'))
    .map(([word]) => word.toLowerCase());

/** A line with the blank that parts it from the next one, or without a hyphen of the break. */
function endedFor(line: string, next: string | undefined, known: ReadonlySet<string>): string {
  if (next === undefined) return line;
  if (line.endsWith('\u00ad')) return line.slice(0, -1);
  const first = line.endsWith('-') ? cutWord.exec(line)?.[0] : undefined;
  const second = restOfWord.exec(next)?.[0];
  if (first === undefined || second === undefined) return `${line} `;
  const has = (word: string): boolean => known.has(word.toLowerCase());
  const isWhole =
    prefixes.has(first.toLowerCase()) || first.length === 1 || (has(first) && has(second));
  const isBreak = has(first + second) || !(isWhole || has(`${first}-${second}`));
  return isBreak ? line.slice(0, -1) : line;
}
