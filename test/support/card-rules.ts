/** The house's own rules for a card, beyond what the schema and the renderer ask. */
import { isDeepStrictEqual } from 'node:util';
import { isPart, nameOf, type Part, type Placed, partsOf } from './card-parts.ts';

/** Holds in every Teams client, whichever limit a page of Microsoft's names, in bytes of UTF-8. */
const largest = 28_000;
const mostActions = 6;
const pictures = ['Image', 'ImageSet', 'Media'];

type CardRule = (card: Part) => string | undefined;
type PartRule = (placed: Placed) => string | undefined;

const cardRules: readonly CardRule[] = [
  (card) =>
    card.version === '1.5'
      ? undefined
      : `The version is ${JSON.stringify(card.version)}, not "1.5".`,
  (card) => {
    const size = Buffer.byteLength(JSON.stringify(card));
    return size > largest ? `The card is ${size} bytes, over ${largest}.` : undefined;
  },
  opensWithText,
];

const partRules: readonly PartRule[] = [
  labelled,
  explained,
  withoutPictures,
  (placed) =>
    [placed.part.actions].flat().length > mostActions
      ? `${nameOf(placed)} has more than ${mostActions} actions.`
      : undefined,
  titled,
  choicesTitled,
  withFallback,
  inActionSet,
];

/** Each breach of a rule as a sentence. */
export function brokenRules(card: Part): readonly string[] {
  const ofParts = partsOf(card).flatMap((placed) => partRules.map((rule) => rule(placed)));
  return [...cardRules.map((rule) => rule(card)), ...ofParts].filter(
    (fault) => fault !== undefined,
  );
}

/** Something to read comes before anything to fill in or press; it is also what is read aloud first. */
function opensWithText(card: Part): string | undefined {
  const first = partsOf(card).find(
    ({ part }) => part.type === 'TextBlock' || kindOf(part).startsWith('Input.') || isAction(part),
  );
  return first && first.part.type === 'TextBlock' && said(first.part.text)
    ? undefined
    : 'The card does not open with a TextBlock.';
}

function labelled(placed: Placed): string | undefined {
  const wanted = kindOf(placed.part).startsWith('Input.');
  return wanted && !said(placed.part.label) ? `${nameOf(placed)} has no label.` : undefined;
}

function explained(placed: Placed): string | undefined {
  return placed.part.isRequired === true && !said(placed.part.errorMessage)
    ? `${nameOf(placed)} is required and has no errorMessage.`
    : undefined;
}

function withoutPictures(placed: Placed): string | undefined {
  const { part } = placed;
  const drawn = pictures.includes(kindOf(part)) || 'backgroundImage' in part || 'iconUrl' in part;
  const written = Object.values(part).some(
    (value) => typeof value === 'string' && value.includes('!['),
  );
  return drawn || written ? `${nameOf(placed)} shows a picture.` : undefined;
}

function titled(placed: Placed): string | undefined {
  const wanted = isAction(placed.part) || placed.part.type === 'Input.Toggle';
  return wanted && !said(placed.part.title) ? `${nameOf(placed)} has no title.` : undefined;
}

function choicesTitled(placed: Placed): string | undefined {
  const choices = [placed.part.choices ?? []].flat();
  return choices.every((choice) => isPart(choice) && said(choice.title))
    ? undefined
    : `${nameOf(placed)} has a choice without a title.`;
}

/** Some phones ignore Action.Execute: its fallback alone must do the whole job. */
function withFallback(placed: Placed): string | undefined {
  const { part } = placed;
  if (part.type !== 'Action.Execute') return undefined;
  const { fallback } = part;
  if (!isPart(fallback) || fallback.type !== 'Action.Submit') {
    return `${nameOf(placed)} has no fallback Action.Submit.`;
  }
  const same =
    said(part.verb) &&
    isDeepStrictEqual(carried(fallback.data), { ...carried(part.data), verb: part.verb }) &&
    fallback.associatedInputs === part.associatedInputs;
  return same
    ? undefined
    : `${nameOf(placed)} has a fallback that does not carry the same verb, data and inputs.`;
}

/** Older clients understand a fallback inside an ActionSet, not among a card's own actions. */
function inActionSet(placed: Placed): string | undefined {
  return placed.part.type === 'Action.Execute' && placed.within?.type === 'AdaptiveCard'
    ? `${nameOf(placed)} stands outside an ActionSet.`
    : undefined;
}

function carried(data: unknown): Part {
  const { msteams: _teamsOnly, ...rest } = isPart(data) ? data : {};
  return rest;
}

function kindOf(part: Part): string {
  return typeof part.type === 'string' ? part.type : '';
}

function isAction(part: Part): boolean {
  return kindOf(part).startsWith('Action.');
}

function said(words: unknown): boolean {
  return typeof words === 'string' && words.trim() !== '';
}
