/** What stands before the text of a list item or a numbered line. */
export type Marked = { readonly marker: string; readonly text: string };

const bullet = /^([-–—•·*▪◦○●‣➢►✓]|o)[ \t]+(?=\S)/u;
const lettered = /^(\(?(?:[a-z]|[ivx]{1,4})\))[ \t]+(?=\S)/i;
const numbered = /^(\(?\d{1,2}(?:\.\d{1,2})*(?:[.)](?=[ \tA-Z])|(?=[ \t])))[ \t]*(?=\S)/;

const after = (pattern: RegExp, line: string): Marked | null => {
  const found = pattern.exec(line);
  return found?.[1] === undefined
    ? null
    : { marker: found[1], text: line.slice(found[0].length).trim() };
};

/** A bullet or a lettered item, such as "- …" or "a) …"; null for any other line. */
export const bulleted = (line: string): Marked | null =>
  after(bullet, line) ?? after(lettered, line);

/** A line that begins with a number, such as "4.1 Phones"; null for any other line. */
export const numberedLine = (line: string): Marked | null => after(numbered, line);

/** How many numbers the marker has: 1 for "4.", 2 for "4.1". */
export const depthOfNumber = (marker: string): number => marker.match(/\d+/g)?.length ?? 0;
