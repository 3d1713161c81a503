/** A piece of a card. The schema is checked in tests; here only the pieces that we use can be built. */
export type Element = Readonly<Record<string, unknown>>;
export type Card = {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  /** Read out, and shown where cards are not: never more than the neutral first line. */
  readonly speak: string;
  readonly fallbackText: string;
  readonly body: readonly Element[];
};

/** A card whose first line is also all that a preview or a screen reader's summary is given. */
export function card(first: string, body: readonly Element[]): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    speak: first,
    fallbackText: first,
    body: [heading(first), ...body],
  };
}

const heading = (text: string): Element => ({
  ...{ type: 'TextBlock', size: 'medium', weight: 'bolder', wrap: true, style: 'heading' },
  text: bare(text),
});
export const subheading = (text: string): Element => ({
  ...{ type: 'TextBlock', weight: 'bolder', wrap: true, spacing: 'medium' },
  text: bare(text),
});

type Look = { readonly weight?: 'bolder'; readonly size?: 'small' };
type Run = Look & { readonly text: string };

/**
 * Text as it is. A TextBlock reads Markdown, and phones show the backslashes that should stop it; the
 * runs of a RichTextBlock are drawn as they are everywhere, so that a quotation stays word for word and
 * what people typed turns into no links, lists or emphasis.
 */
const runs = (...all: readonly Run[]): Element => ({
  ...{ type: 'RichTextBlock', spacing: 'small' },
  inlines: all.map((run) => ({ type: 'TextRun', ...run })),
});

export const paragraph = (text: string): Element => runs({ text });
export const small = (text: string): Element => runs({ text, size: 'small' });

/** Somebody's words or a policy's, set apart and left as they are. */
export const quotation = (text: string): Element => ({
  type: 'Container',
  style: 'emphasis',
  items: text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map(paragraph),
});

export const alarm = (lines: readonly string[]): Element => ({
  type: 'Container',
  style: 'attention',
  items: lines.map((text, at) => runs({ text, ...(at === 0 ? { weight: 'bolder' } : {}) })),
});

/** A line for each: its name, and what it is. */
export const facts = (
  lines: readonly { readonly name: string; readonly value: string }[],
): readonly Element[] =>
  lines.map(({ name, value }) =>
    runs({ text: `${name}: `, weight: 'bolder' }, { text: value.replace(/\s*\n\s*/g, ' ') }),
  );

export const bullets = (lines: readonly string[]): readonly Element[] =>
  lines.map((line) => paragraph(`• ${line}`));

/** A heading has to be a TextBlock, because previews show the first one: what would be Markdown is left out. */
export const bare = (text: string): string =>
  text
    .replace(/[\\*_`~]/g, '')
    .replaceAll('[', '(')
    .replaceAll(']', ')');

export type Data = Readonly<Record<string, string>>;

/** Whether a press carries the card's inputs along, and whether they must be filled in for it. */
export type Carries = 'inputs' | 'nothing';

/** A button. Phones that do not know Execute, or do nothing on it, get the same press as a Submit. */
export function button(title: string, verb: string, data: Data = {}, carries: Carries = 'nothing') {
  const inputs = carries === 'nothing' ? { associatedInputs: 'none' } : {};
  return {
    ...{ type: 'Action.Execute', title, verb, data: { ...data, verb }, ...inputs },
    fallback: { type: 'Action.Submit', title, data: { ...data, verb }, ...inputs },
  } as const satisfies Element;
}
export type Button = ReturnType<typeof button>;

/** Opens a page or a call outside the card. */
export const openUrl = (title: string, url: string) =>
  ({ type: 'Action.OpenUrl', title, url }) as const satisfies Element;

export type Action = Button | ShowCard | ReturnType<typeof openUrl>;

/** What fits side by side on a phone: so many buttons, whose longest words have so many letters together. */
const abreast = { buttons: 3, letters: 24 };

/** Buttons stand in the body: some clients do not honour a fallback in the card's own actions. */
export function buttons(...all: readonly Action[]): Element {
  const sets = rowsOf(all).map((actions, at) => ({
    ...{ type: 'ActionSet', spacing: at === 0 ? 'medium' : 'small', actions },
  }));
  const [only] = sets;
  return sets.length === 1 && only ? only : { type: 'Container', items: sets };
}

/** A title is broken between its words, so the longest of them is as narrow as its button can be. */
function rowsOf(all: readonly Action[]): readonly (readonly Action[])[] {
  const rows: Action[][] = [];
  for (const action of all) {
    const row = rows.at(-1);
    const fits =
      row && row.length < abreast.buttons && lettersOf([...row, action]) <= abreast.letters;
    if (fits) row.push(action);
    else rows.push([action]);
  }
  return rows;
}

const lettersOf = (row: readonly Action[]): number =>
  row
    .map(({ title }) =>
      Math.max(
        ...String(title)
          .split(/\s+/)
          .map(({ length }) => length),
      ),
    )
    .reduce((sum, letters) => sum + letters, 0);

export type ShowCard = { readonly type: 'Action.ShowCard'; readonly title: string } & Element;
/** A part of the card that opens when asked for. */
export const reveal = (title: string, body: readonly Element[]): ShowCard => ({
  type: 'Action.ShowCard',
  title,
  card: { type: 'AdaptiveCard', version: '1.5', body },
});
