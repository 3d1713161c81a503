import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Reply } from '../support/channel-person.ts';
import { cardIn, type House, sentenceIn } from '../support/house.ts';
import { textsOf } from '../support/house-card.ts';
import type { Member } from '../support/house-cast.ts';
import { hana, lena, tess } from '../support/house-cast.ts';
import {
  approving,
  commented,
  contact,
  declare,
  linkHouse,
  neutral,
  open,
  readyToDecide,
  who,
  work,
} from '../support/house-link.ts';
import { referencesIn } from '../support/house-report.ts';
import { until } from '../support/until.ts';

let house: House;
beforeAll(async () => {
  house = await linkHouse();
});
afterEach(async () => {
  house.channel.heal();
  await house.database.back();
});
afterAll(() => house.close());

type As = 'execute' | 'submit';
const ways = ['execute', 'submit'] as const;
/** The sentence with which a press was answered, whichever way it came. */
const said = (by: Member, reply: Reply, as: As): string =>
  as === 'execute' ? sentenceIn(reply) : house.lastText(by);
/** A phone's Open writes the details into the chat; anywhere else they are before this person alone. */
async function openedBy(by: Member, reference: string, as: As): Promise<void> {
  await open(house, by, reference);
  await house.say(by, `open ${reference}`);
  await house.press(by, 'Open', {}, as);
}
const noticesOf = (by: Member, reference: string): number =>
  house
    .person(by)
    .sees()
    .filter(({ activity }) => textsOf(cardIn(activity))[0] === neutral(reference)).length;
const links = () => house.rows('select status from exception');
const due = `select from pgboss.job
  where state in ('created', 'active', 'retry') and start_after < now() + interval '5 seconds'`;
/** What is still on its way from an earlier test would stand below the card that is pressed next. */
const settled = () =>
  until('nothing is on its way', async () => (await house.rows(due)).length === 0);

test.each(ways)(
  'while the database is away every step of a declaration (as %s) says so, and keeps what was typed',
  async (as) => {
    const before = (await links()).length;
    await house.say(tess, 'declare');
    for (const [title, values] of [
      ['Next', who],
      ['Next', contact],
      ['Next: check it', work],
    ] as const) {
      const form = house.screen(tess);
      await house.database.away();
      const reply = await house.press(tess, title, values, as);
      expect(said(tess, reply, as)).toMatch(/^NOT SAVED\. .*still in the form/);
      expect(house.screen(tess)).toEqual(form);
      await house.database.back();
      await house.press(tess, title, values, as);
    }
    await house.database.away();
    const reply = await house.press(tess, 'Send', {}, as);
    expect(said(tess, reply, as)).toMatch(/^NOT SENT\. .*nobody has been told/);
    await house.database.back();
    await house.press(tess, 'Send', {}, as);
    expect(house.read(tess)).toMatch(/^Your declaration is recorded\. Ref /);
    await house.press(tess, 'Open', {}, as);
    expect(house.read(tess)).toContain('Child: Wilf, Reception');
    expect(await links()).toHaveLength(before + 1);
  },
);

test.each(ways)(
  'while the database is away a comment and a decision (as %s) are not kept, not called kept, and go through afterwards',
  async (as) => {
    await settled();
    const reference = await declare(house);
    await openedBy(lena, reference, as);
    await house.database.away();
    const comment = await house.press(lena, 'Save comment', commented, as);
    expect(said(lena, comment, as)).toMatch(/^That did not work\./);
    await house.database.back();
    await house.press(lena, 'Save comment', commented, as);
    expect(house.read(lena)).toContain('Saved. Whoever decides is asked now.');
    // of the declaration and of the comment: a notice that comes late would stand below her card
    await house.until(() => noticesOf(hana, reference) === 2);
    await openedBy(hana, reference, as);
    await house.database.away();
    const decision = await house.press(hana, 'Approve', approving, as);
    expect(said(hana, decision, as)).toMatch(/^That did not work\./);
    await house.database.back();
    await house.press(hana, 'Approve', approving, as);
    expect(house.read(hana)).toContain('Decided: it holds from now on.');
    expect(house.read(hana)).toContain('State: Approved');
  },
);

test('a declaration that was stored is never called unsent because its card could not be shown', async () => {
  await house.say(tess, 'declare');
  await house.press(tess, 'Next', who);
  await house.press(tess, 'Next', contact);
  await house.press(tess, 'Next: check it', work);
  house.channel.fault({ status: 404 }, 1);
  await house.press(tess, 'Send', {}, 'execute');
  expect(house.read(tess)).toMatch(/^Your declaration is recorded\. Ref /);
});

test('whoever is to comment and to decide hears of it as soon as the chat is back', async () => {
  await house.say(tess, 'declare');
  await house.press(tess, 'Next', who);
  await house.press(tess, 'Next', contact);
  await house.press(tess, 'Next: check it', work);
  house.channel.fault({ status: 429, headers: { 'retry-after': '1' } }, 3);
  await house.press(tess, 'Send', {}, 'execute');
  const [reference = ''] = referencesIn(house.read(tess));
  await house.until(() => house.messageWith(lena, neutral(reference)) !== undefined);
  await open(house, lena, reference);
  expect(house.read(lena)).toContain('Child: Wilf, Reception');
});

test('nothing of a declaration is in the log of an outage', async () => {
  await readyToDecide(house);
  expect(house.written()).not.toMatch(/Wilf|Quiet family|Thackeray|My sister|WhatsApp/);
});
