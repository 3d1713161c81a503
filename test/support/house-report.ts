/** Filling in and sending a report in a house, and finding what came of it. */
import type { House } from './house.ts';
import type { Values } from './house-card.ts';
import type { Member } from './house-cast.ts';

export const pupilAsks: Values = { initiator: 'pupil', target: 'staff', action: 'request_sent' };

/** From the word "report" to the preview. */
export async function fillIn(house: House, who: Member, answers: Values): Promise<void> {
  await house.say(who, 'report');
  await house.press(who, 'Next: see who will read it', answers);
}

/** A report sent, and its references in order. */
export async function report(
  house: House,
  who: Member,
  answers: Values,
): Promise<readonly string[]> {
  await fillIn(house, who, answers);
  await house.press(who, 'Send');
  return referencesIn(house.read(who));
}

export const referencesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\b(?:Ref|and) ([2-9A-HJ-NP-TV-Z]{6})\b/g)].map(
    ([, reference = '']) => reference,
  );

/** Waits for the notice of an item in somebody's chat, and opens it. */
export async function openItem(house: House, who: Member, reference: string): Promise<void> {
  await house.until(() => house.messageWith(who, reference) !== undefined);
  const notice = house.messageWith(who, reference);
  if (notice) await house.pressOn(who, notice, 'Open');
}
