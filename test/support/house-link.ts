/** A family link as the people of a house take it through their chats. */
import { expect } from '@jest/globals';
import type { School } from '../../src/domain/school.ts';
import { type House, startHouse } from './house.ts';
import { textsOf, type Values } from './house-card.ts';
import { cho, clem, dev, hana, lena, type Member, tess, tom } from './house-cast.ts';
import { referencesIn } from './house-report.ts';

export const who: Values = {
  ...{ child: 'Wilf, Reception', relationship: 'niece-or-nephew' },
  ...{ since: 'he was born', origin: 'before-post' },
};
export const contact: Values = {
  ...{ apps: 'WhatsApp', contact: 'family-group,messages', otherPupils: 'no' },
  ...{ parent: 'My sister', agreement: 'agrees', agreedHow: 'by phone' },
};
export const work: Values = {
  ...{ teaching: 'none', headsRelative: 'no' },
  understood: 'no-leave-yet,only-this-child,tell-of-changes',
};
export const commented: Values = {
  stance: 'no-concern',
  view: 'Quiet family, nothing known',
  flag: 'yes',
};
export const inAYear = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);
export const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
export const approving: Values = { reason: 'Family of long standing', until: inAYear };
export const secrets = /Wilf|nephew|WhatsApp|sister|Quiet family/;
export const neutral = (reference: string) =>
  `New item needs your attention. Ref ${reference}. Please open Teams.`;

/** A house with these settings, in which everybody who has a part in a link has met the bot. */
export async function linkHouse(over: Partial<School> = {}): Promise<House> {
  const house = await startHouse({ school: (one) => ({ ...one, ...over }) });
  await house.install(tess, lena, dev, hana, cho, clem, tom);
  return house;
}

/** Tess's link as far as a card that Hana can decide on. @returns its reference */
export async function readyToDecide(house: House, by: Member = tess): Promise<string> {
  const reference = await declare(house, by);
  await open(house, lena, reference);
  await house.press(lena, 'Save comment', { ...commented, flag: 'no' });
  await open(house, hana, reference);
  return reference;
}

export async function approved(house: House, by: Member = tess): Promise<string> {
  const reference = await readyToDecide(house, by);
  await house.press(hana, 'Approve', approving);
  return reference;
}

export async function declare(
  house: House,
  by: Member = tess,
  last: Values = work,
): Promise<string> {
  await house.say(by, 'declare');
  await house.press(by, 'Next', who);
  await house.press(by, 'Next', contact);
  await house.press(by, 'Next: check it', last);
  await house.press(by, 'Send');
  return referencesIn(house.read(by))[0] ?? '';
}

/** The neutral notice arrives, says nothing, and is opened. */
export async function open(house: House, person: Member, reference: string): Promise<void> {
  await house.until(() => house.messageWith(person, neutral(reference)) !== undefined);
  const notice = house.messageWith(person, neutral(reference));
  expect(textsOf(notice?.card)[0]).toBe(neutral(reference));
  expect(JSON.stringify(notice?.card)).not.toMatch(secrets);
  if (notice) await house.pressOn(person, notice, 'Open');
}
