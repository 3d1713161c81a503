import type { Line } from './plan.ts';

/** One part of a paper: a heading, and below it lines, words as somebody wrote them, or both. */
export type PaperPart = {
  readonly heading: string;
  /** Names and what they say. */
  readonly lines: readonly Line[];
  /** Exactly as typed. */
  readonly words: readonly string[];
};

/** Something to be printed or kept as a file, in the order in which it is read. */
export type Paper = {
  readonly title: string;
  /** Who made it, when, and what it is, before everything else. */
  readonly opening: readonly string[];
  readonly parts: readonly PaperPart[];
  /** Stands at the foot of each page. */
  readonly foot: string;
};

export const part = (
  heading: string,
  lines: readonly Line[],
  words: readonly string[] = [],
): PaperPart => ({ heading, lines, words });
