import { tellsOfChildAlone } from './screen-child-alone.ts';
import { type Curiosity, curiosityIn } from './screen-curiosity.ts';
import { type Danger, dangerIn } from './screen-danger.ts';
import { declaresLink } from './screen-declaration.ts';
import { tellsOfAnything, tellsOfHappening } from './screen-event.ts';
import { asksInGeneral } from './screen-frames.ts';
import { asksOfPicture, handsOverPicture } from './screen-image.ts';
import { type Plain, plain } from './screen-plain.ts';
import { type Smalltalk, smalltalkIn } from './screen-smalltalk.ts';
import { playsDown, takesBack } from './screen-taken-back.ts';

/** What kind of message this is, in the order in which the kinds are looked for. */
export const messageKinds = [
  'emergency',
  'image',
  'curiosity',
  'incident',
  'question',
  'smalltalk',
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** What decided: the danger spoken of, or the rule that matched. */
export type Why =
  | Danger
  | Curiosity
  | Smalltalk
  | 'child-told-of'
  | 'half-said'
  | 'picture'
  | 'happened'
  | 'asked'
  | 'taken-back';

export type Screened = {
  readonly kind: MessageKind;
  readonly why: Why;
  /** The help already offered in this chat stays in front of the person. */
  readonly wantsHelpKept: boolean;
  /** Somebody tells of a family link of their own: for the register, not a report. */
  readonly declaration: boolean;
};

type Found = Pick<Screened, 'kind' | 'why'>;
/** What has to be known of the message before. */
export type Before = Pick<Screened, 'kind' | 'wantsHelpKept'>;

/** Whether a message sounds like those in which danger was half-said, though no rule finds it named. */
export type SoundsDangerous = (text: string) => boolean;
const hearsNothing: SoundsDangerous = () => false;

function find(said: Plain, soundsDangerous: SoundsDangerous): Found {
  const danger = dangerIn(said);
  if (danger) return { kind: 'emergency', why: danger };
  if (handsOverPicture(said)) return { kind: 'image', why: 'picture' };
  const curiosity = curiosityIn(said);
  if (curiosity) return { kind: 'curiosity', why: curiosity };
  const smalltalk = smalltalkIn(said);
  if (smalltalk) return { kind: 'smalltalk', why: smalltalk };
  if (tellsOfChildAlone(said) && tellsOfAnything(said)) {
    return { kind: 'emergency', why: 'child-told-of' };
  }
  const happened = tellsOfHappening(said);
  if (!happened && asksOfPicture(said)) return { kind: 'image', why: 'picture' };
  if (!asksInGeneral(said) && soundsDangerous(said.typed)) {
    return { kind: 'emergency', why: 'half-said' };
  }
  return happened ? { kind: 'incident', why: 'happened' } : { kind: 'question', why: 'asked' };
}

/** These are not withdrawn by what follows; of the rest there is nothing to withdraw. */
const stands: Record<MessageKind, boolean> = {
  emergency: true,
  image: true,
  incident: true,
  curiosity: false,
  question: false,
  smalltalk: false,
};
const givesHelp = (kind: MessageKind): boolean => kind === 'emergency' || kind === 'image';

/** Whether the message after it has to know of this one. */
export const bearsOnNext = ({ kind, wantsHelpKept }: Before): boolean =>
  stands[kind] || wantsHelpKept;

/** "nvm" after a disclosure: what was said before still stands, and the help with it. */
function takenBack(said: Plain, before: Before | undefined): Screened {
  const kind = before && stands[before.kind] ? before.kind : 'smalltalk';
  const wantsHelpKept = before?.wantsHelpKept === true || playsDown(said);
  return { kind, why: 'taken-back', wantsHelpKept, declaration: false };
}

/**
 * What kind of message this is, before anything else is done with it. Takes the text as typed, of any
 * length and language, and what the last message of the same chat was found to be; never throws. A
 * message that takes back or plays down the one before ("nvm", "hes ok now") keeps that one's kind,
 * and help once offered stays offered for as long as the caller hands `before` on.
 * @param soundsDangerous is asked of what the rules leave; it can make an emergency of a message and nothing less
 */
export function screen(
  text: string,
  before?: Before,
  soundsDangerous: SoundsDangerous = hearsNothing,
): Screened {
  const said = plain(text);
  const found = find(said, soundsDangerous);
  if (found.kind !== 'emergency' && takesBack(said)) return takenBack(said, before);
  const wantsHelpKept = before?.wantsHelpKept === true || givesHelp(found.kind);
  const declaration = found.kind === 'question' && declaresLink(said);
  return { ...found, wantsHelpKept, declaration };
}
