import * as z from 'zod';

/** What mammoth makes of a document, as far as words are concerned. */
export type Told =
  | Paragraph
  | {
      readonly type: 'run';
      readonly isBold: boolean;
      readonly isUnderline: boolean;
      readonly fontSize: number | null;
      readonly children: readonly Told[];
    }
  | { readonly type: 'hyperlink'; readonly children: readonly Told[] }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'tab' }
  | { readonly type: 'break' }
  | { readonly type: 'checkbox'; readonly checked: boolean }
  | NoteReference
  | Table
  | { readonly type: 'other' };

export type Paragraph = {
  readonly type: 'paragraph';
  readonly styleId: string | null;
  readonly numbering: { readonly isOrdered: boolean; readonly level: number } | null;
  readonly children: readonly Told[];
};

export type NoteReference = {
  readonly type: 'noteReference';
  readonly noteType: string;
  readonly noteId: string;
};

export type Table = { readonly type: 'table'; readonly children: readonly Row[] };
export type Row = { readonly type: 'tableRow'; readonly children: readonly Cell[] };
export type Cell = {
  readonly type: 'tableCell';
  /** Over how many rows it reaches. */
  readonly rowSpan: number;
  readonly children: readonly Told[];
};

const children = z.lazy(() => z.array(told));

const row = z.object({
  type: z.literal('tableRow'),
  children: z.array(z.object({ type: z.literal('tableCell'), rowSpan: z.number(), children })),
});

const told: z.ZodType<Told> = z.union([
  z.discriminatedUnion('type', [
    z.object({
      type: z.literal('paragraph'),
      styleId: z.string().nullable(),
      numbering: z.object({ isOrdered: z.boolean(), level: z.coerce.number() }).nullable(),
      children,
    }),
    z.object({
      type: z.literal('run'),
      isBold: z.boolean(),
      isUnderline: z.boolean(),
      fontSize: z.number().nullable(),
      children,
    }),
    z.object({ type: z.literal('hyperlink'), children }),
    z.object({ type: z.literal('text'), value: z.string() }),
    z.object({ type: z.literal('tab') }),
    z.object({ type: z.literal('break') }),
    z.object({ type: z.literal('checkbox'), checked: z.boolean() }),
    z.object({ type: z.literal('noteReference'), noteType: z.string(), noteId: z.string() }),
    z.object({ type: z.literal('table'), children: z.array(row) }),
  ]),
  z.looseObject({ type: z.string() }).transform(() => ({ type: 'other' }) as const),
]);

type Resolve = (reference: NoteReference) => unknown;

const notes = z.custom<{ readonly resolve: Resolve }>(
  (value) => z.object({ resolve: z.function() }).safeParse(value).success,
);

/** The document that mammoth hands over before it makes HTML of it. */
export const toldDocument = z.object({ type: z.literal('document'), children, notes });

/** A note that mammoth finds for a reference; null where the reference leads nowhere. */
export const toldNote = z.object({ body: children }).nullable();
