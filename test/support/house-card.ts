/** Reading a card as a person does: its words, its buttons, and what a press of one would send. */
import { isPart, type Part, partsOf } from './card-parts.ts';

export type Values = Readonly<Record<string, string>>;

export const asCard = (card: unknown): Part => {
  if (isPart(card)) return card;
  throw new Error('There is no card here');
};

/** What stands on a card to be read, a line for each text. */
export function textsOf(card: unknown): readonly string[] {
  return partsOf(asCard(card)).flatMap(({ part }) => {
    if (part.type === 'TextBlock') return [String(part.text)];
    const { inlines }: { inlines?: unknown } = part;
    return Array.isArray(inlines) ? [inlines.map((run) => String(Object(run).text)).join('')] : [];
  });
}

export const wordsOf = (card: unknown): string => textsOf(card).join('\n');

/** The titles of all that can be pressed, in order. */
export const buttonsOf = (card: unknown): readonly string[] =>
  partsOf(asCard(card)).flatMap(({ part, place }) =>
    isPressable(part) && !place.endsWith('.fallback') ? [String(part.title)] : [],
  );

const isPressable = (part: Part): boolean =>
  String(part.type).startsWith('Action.') && part.type !== 'Action.ShowCard';

/** What the inputs of a card say before anybody touches them. */
export const filledIn = (card: unknown): Values =>
  Object.fromEntries(
    partsOf(asCard(card)).flatMap(({ part }) =>
      String(part.type).startsWith('Input.') && typeof part.value === 'string'
        ? [[String(part.id), part.value]]
        : [],
    ),
  );

export type Pressable = {
  readonly type: string;
  readonly verb: string;
  /** What the bot is sent: the button's own data and the inputs of its card and of those around it. */
  readonly data: Record<string, unknown>;
};

/**
 * The press of a button, with these inputs filled in. Phones press the Submit that stands behind an Execute.
 * @throws when there is no such button, or no such input within its reach
 */
export function pressOf(
  card: unknown,
  title: string,
  inputs: Values,
  as?: 'execute' | 'submit',
): Pressable {
  const found = actionIn(asCard(card), title, []);
  if (!found) throw new Error(`No button “${title}”; there are: ${buttonsOf(card).join(', ')}`);
  const fallback: unknown = found.action.fallback;
  const action = as === 'submit' && isPart(fallback) ? fallback : found.action;
  const reach = action.associatedInputs === 'none' ? [] : found.within.flatMap(inputsOf);
  const unknown = Object.keys(inputs).filter((id) => !reach.some((input) => input.id === id));
  if (unknown.length > 0) throw new Error(`“${title}” sends no ${unknown.join(', ')}`);
  const values = reach.map((input) => {
    const given = inputs[String(input.id)] ?? input.value;
    return [String(input.id), given ?? (action.type === 'Action.Submit' ? '' : undefined)] as const;
  });
  const filled = Object.fromEntries(values.filter(([, value]) => value !== undefined));
  const own = isPart(action.data) ? action.data : {};
  const verb = String(action.verb ?? own.verb);
  return { type: String(action.type), verb, data: { ...filled, ...own } };
}

/** The inputs of one card, without those of cards that open inside it. */
function inputsOf(card: Part): readonly Part[] {
  return partsOf(card)
    .filter(({ part }) => String(part.type).startsWith('Input.'))
    .filter(
      ({ part }) => !innerCards(card).some((inner) => partsOf(inner).some((p) => p.part === part)),
    )
    .map(({ part }) => part);
}

function innerCards(card: Part): readonly Part[] {
  return partsOf(card).flatMap(({ part }) =>
    part.type === 'Action.ShowCard' && isPart(part.card) ? [part.card] : [],
  );
}

type Found = { readonly action: Part; readonly within: readonly Part[] };

function actionIn(card: Part, title: string, around: readonly Part[]): Found | undefined {
  const within = [...around, card];
  const inner = innerCards(card);
  for (const one of inner) {
    const found = actionIn(one, title, within);
    if (found) return found;
  }
  const own = partsOf(card).find(({ part }) => isPressable(part) && part.title === title);
  return own && { action: own.part, within };
}
