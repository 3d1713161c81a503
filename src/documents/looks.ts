/** One line of a document and how it looks. */
export type Line = {
  readonly text: string;
  /** The number or letter before it; null for a line without one. */
  readonly label: string | null;
  /** Whether all its words are. */
  readonly bold: boolean;
  readonly underlined: boolean;
  /** Of its largest words, in points; null where nothing says. */
  readonly size: number | null;
};

/** How most of a document looks, against which a heading stands out. */
export type Usual = { readonly size: number | null; readonly mostlyBold: boolean };

const longestHeading = 120;
const mostWords = 15;
const standsOut = 1.08;

/** The look of most characters of a document. */
export function usualLook(lines: readonly Line[]): Usual {
  const charactersOf = new Map<number | null, number>();
  for (const { size, text } of lines)
    charactersOf.set(size, (charactersOf.get(size) ?? 0) + text.length);
  const [size = null] = [...charactersOf].sort((a, b) => b[1] - a[1])[0] ?? [];
  const all = lines.reduce((sum, { text }) => sum + text.length, 0);
  const bold = lines.reduce((sum, line) => sum + (line.bold ? line.text.length : 0), 0);
  return { size, mostlyBold: bold > all / 2 };
}

/**
 * Whether a line without a heading's style looks like one: short, no sentence, and set off. A
 * bold line that ends in a colon leads into what follows more often than it heads it, and is left
 * for `readText` to weigh.
 */
export function looksLikeHeading(line: Line, usual: Usual): boolean {
  const { text } = line;
  if (text.length > longestHeading || text.split(/\s+/).length > mostWords) return false;
  if (!/\p{L}{2}/u.test(text) || /[.,;:]$/.test(text)) return false;
  return ((line.bold || line.underlined) && !usual.mostlyBold) || isLarge(line, usual);
}

const isLarge = ({ size }: Line, usual: Usual): boolean =>
  size !== null && usual.size !== null && size >= usual.size * standsOut;

/** The ranks of headings known by look alone: the larger first, then what is in capitals. */
export function ranksByLook(headings: readonly Line[]): (line: Line) => number {
  const weights = [...new Set(headings.map(weightOf))].sort((a, b) => b - a);
  return (line) => 1 + weights.indexOf(weightOf(line)) + depthOf(line.label ?? line.text);
}

const weightOf = ({ size, text }: Line): number =>
  Math.round(2 * (size ?? 0)) * 2 + (text === text.toUpperCase() ? 1 : 0);

/** "4.2" stands one deeper than "4." */
const depthOf = (text: string): number =>
  Math.max(0, (/^\d{1,2}(?:\.\d{1,2})*/.exec(text)?.[0].split('.').length ?? 1) - 1);
