import { noteSign } from './blocks.ts';

/** What people type for want of lists and headings: "- ", "· ", "## ", "**bold**", "[words](address)". */
const sign = /^\s*(?:#{1,6}\s+\S|[-*·•]\s+\S)|\*\*\S|\]\(/;
const fewest = 2;

/**
 * Whether a text without any dressing was typed as plain text, signs and all, and then only put into
 * a Word document or printed: such a text means what it would mean in a `.txt` file.
 */
export const isTyped = (lines: readonly string[]): boolean =>
  lines.filter((line) => sign.test(line)).length >= fewest &&
  !lines.some((line) => line.includes(noteSign));
