import type { SchoolId } from '../domain/ids.ts';
import type { Policy, Search } from '../domain/policy.ts';
import type { Reader } from '../domain/read-answer.ts';
import type { School } from '../domain/school.ts';
import type { SoundsDangerous } from '../domain/screen.ts';
import type { Say } from '../domain/words/say.ts';
import type { Opened } from '../flows/meet.ts';
import type { AtSchool, WhoAndWhere } from '../flows/who-and-where.ts';
import type { AskedLately } from './asked-lately.ts';
import type { Card } from './cards/card.ts';

export type PolicyAtHand = {
  readonly id: string;
  readonly policy: Policy;
  readonly search: Search;
};

/** What every turn of the bot needs, joined together once at the start. */
export type Desk = {
  /** As they were when they could last be read: for the numbers, while they cannot. */
  readonly lastKnown: ReadonlyMap<SchoolId, School>;
  readonly find: WhoAndWhere;
  policyOf(school: SchoolId, id: string | null): Promise<PolicyAtHand | undefined>;
  readonly asked: AskedLately;
  readonly reader: Reader | undefined;
  readonly soundsDangerous: SoundsDangerous;
  now(): Date;
  mint(): string;
  /** Writes down that something did not work although nobody in the turn could be helped by hearing so. */
  note(what: string, fault: unknown): void;
};

/** One turn: who, at which school, when. Who comes from the channel, never from a card. */
export type Turn = AtSchool & {
  readonly desk: Desk;
  readonly now: Date;
  /** Speaks the language of the client that the person writes from. */
  readonly say: Say;
};

/** What the person sees now, and what the message in the chat becomes (null: as it was). */
export type Shown = {
  readonly shows: Card;
  readonly keeps: Card | null;
  /** Whose details are shown: where a press writes them into the chat, they are hidden again later. */
  readonly details?: Opened;
};

/**
 * What a press answers: a card in the place of the one pressed; a new card below it; or a sentence,
 * with which the card stays and all that was typed into it.
 */
export type Reply = Shown | { readonly adds: Card } | { readonly says: string };

export const both = (card: Card): Shown => ({ shows: card, keeps: card });
export const viewOnly = (card: Card): Shown => ({ shows: card, keeps: null });
export const adds = (card: Card): Reply => ({ adds: card });
export const says = (sentence: string): Reply => ({ says: sentence });
