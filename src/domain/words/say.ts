import type { welsh } from './welsh.ts';

/**
 * A fixed text as it stands in the code, in English: it is its own key, and what Welsh lacks does not
 * compile. What follows a bar is not shown; it tells two uses of the same English word apart.
 */
export type Text = keyof typeof welsh;

/** What a text leaves open: `{reference}` is filled in where it is said. */
type Holes<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Holes<Rest>
  : never;

/** A text that leaves nothing open. */
export type Plain = { [T in Text]: [Holes<T>] extends [never] ? T : never }[Text];

type Filled<T extends Text> = [Holes<T>] extends [never]
  ? []
  : [filled: Readonly<Record<Holes<T>, string>>];

/** Says a fixed text in somebody's language. What is filled in is left as it is. */
export type Say = <T extends Text>(text: T, ...filled: Filled<T>) => string;

/** Speaks a language: the texts that it has, and English for the others. */
export const speaking =
  (texts: Readonly<Partial<Record<Text, string>>>): Say =>
  (text, ...[filled]) =>
    fill(texts[text] ?? text.replace(/\|.*$/, ''), filled ?? {});

const fill = (text: string, filled: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => filled[name] ?? hole);

export const inEnglish: Say = speaking({});
