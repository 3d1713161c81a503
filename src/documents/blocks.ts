/** What a document is made of once its looks have been understood, in order. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'item';
      /** How far in, from 0. */
      readonly depth: number;
      readonly marker: string;
      readonly text: string;
    }
  /** A whole document that was typed as plain text, line by line. */
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly first: boolean };

/** Blocks, and the footnotes to which their texts refer with `noteMark`. */
export type Written = {
  readonly blocks: readonly Block[];
  readonly notes: ReadonlyMap<string, string>;
};

/** Stands in a text where a footnote is referred to; no document can bring it in itself. */
export const noteMark = (key: string): string => `${noteSign}${key}\ue011`;
export const noteSign = '\ue010';
export const noteMarks = /\ue010([^\ue011]*)\ue011/g;
