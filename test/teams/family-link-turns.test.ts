import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ExceptionId } from '../../src/domain/ids.ts';
import { referenceOf } from '../../src/domain/incident.ts';
import type { House } from '../support/house.ts';
import { buttonsOf } from '../support/house-card.ts';
import { cho, dev, hana, lena, tess, tom } from '../support/house-cast.ts';
import {
  approved,
  approving,
  commented,
  contact,
  declare,
  inAYear,
  linkHouse,
  open,
  readyToDecide,
  secrets,
  who,
  work,
} from '../support/house-link.ts';
import { referencesIn } from '../support/house-report.ts';

const again = { ...commented, flag: 'no' };

describe('in a school that approves', () => {
  let house: House;
  beforeAll(async () => {
    house = await linkHouse();
  });
  afterAll(() => house.close());

  test('the headteacher enters a link for a volunteer without an account, and hears for them', async () => {
    await house.say(hana, 'register');
    await house.press(hana, 'Enter one for somebody else');
    const named = { name: 'Vera Vale', post: 'Reading helper' };
    await house.press(hana, 'Next', { ...who, ...named, name: '' });
    expect(house.read(hana)).toContain('Something is missing or too long');
    await house.press(hana, 'Next', { ...who, ...named });
    expect(house.read(hana)).toContain('For Vera Vale, Reading helper.');
    await house.press(hana, 'Next', contact, 'submit');
    await house.press(hana, 'Next: check it', work, 'submit');
    expect(house.read(hana)).toContain('Vera Vale, Reading helper');
    await house.press(hana, 'Send', {}, 'submit');
    const [reference = ''] = referencesIn(house.read(hana));
    await open(house, lena, reference);
    expect(house.read(lena)).toContain('Entered by: Hana Hollis');
    await house.press(lena, 'Save comment', again);
    await open(house, hana, reference);
    await house.press(hana, 'Approve', approving);
    expect(house.read(hana)).toContain('State: Approved');
    expect(house.read(hana)).toContain('Declared by: Vera Vale, Reading helper');
    await house.say(tess, 'register');
    expect(house.read(tess)).not.toContain('Vera');
  });

  test('nobody but the headteacher enters a link for somebody else', async () => {
    await house.forge(lena, 'exception.another', {});
    expect(house.read(lena)).toBe('There is nothing here for you.');
    const id = crypto.randomUUID();
    const named = { another: 'yes', name: 'Vera Vale', post: 'Reading helper' };
    await house.forge(tess, 'exception.save', { id, step: 'who', ...who, ...named });
    expect(await house.rows('select id from exception where id = $1', [id])).toEqual([]);
  });

  test('what is asked of the applicant is answered, and the lead looks again before it is decided', async () => {
    const reference = await readyToDecide(house);
    await house.press(hana, 'Ask for more', { 'words-ask-more': 'Who else is in the group?' });
    expect(house.read(hana)).toContain('State: Waiting for an answer');
    await open(house, tess, reference);
    expect(house.read(tess)).toContain('Asked: Who else is in the group?');
    await house.press(tess, 'Answer', { 'words-answer': 'Only family.' }, 'submit');
    expect(house.read(tess)).toContain('Answer: Only family.');
    await house.say(lena, `open ${reference}`);
    await house.press(lena, 'Open');
    expect(house.read(lena)).toContain('consulted: Not yet');
    await house.press(lena, 'Save comment', again);
    await house.say(hana, `open ${reference}`);
    await house.press(hana, 'Open');
    await house.press(hana, 'Decline', { 'words-decline': 'Please use your sister’s phone.' });
    expect(house.read(hana)).toContain('State: Not approved');
  });

  test('what was withdrawn is not decided any more, whatever an old card offers', async () => {
    const reference = await readyToDecide(house);
    const old = house.lastSeen(hana);
    await house.say(tess, `open ${reference}`);
    await house.press(tess, 'Open');
    await house.press(tess, 'Yes, withdraw it', {}, 'submit');
    expect(house.read(tess)).toContain('State: Withdrawn: gives no leave');
    const { exception } = await linkOf(house, reference);
    await house.forge(hana, 'exception.approve', { exception, revision: '6', ...approving });
    expect(buttonsOf(old.card)).toContain('Approve');
    expect(house.read(hana)).toContain('This has already been settled.');
    expect((await linkOf(house, reference)).status).toBe('withdrawn');
  });

  test('a change is told, the lead looks, and the headteacher renews it for a new time', async () => {
    const reference = await approved(house, tom);
    await open(house, tom, reference);
    await house.press(tom, 'Something has changed', { 'words-tell-change': 'We play online now.' });
    expect(house.read(tom)).toContain('Review due');
    await house.say(hana, `open ${reference}`);
    await house.press(hana, 'Open');
    expect(house.read(hana)).toMatch(/Changed, .*: We play online now\./);
    const renewing = { reason: 'Still the same family', until: inAYear };
    await house.press(hana, 'Renew', renewing);
    expect(house.read(hana)).toContain('State: Approved. Review due');
    await house.say(lena, `open ${reference}`);
    await house.press(lena, 'Open');
    await house.press(lena, 'Save comment', again);
    await house.say(hana, `open ${reference}`);
    await house.press(hana, 'Open');
    await house.press(hana, 'Renew', renewing, 'submit');
    expect(house.read(hana)).toContain('Decided: it holds from now on.');
    expect((await linkOf(house, reference)).status).toBe('active');
  });

  test('on a phone the opened link is hidden again from the chat', async () => {
    const reference = await declare(house);
    await open(house, lena, reference);
    house.onPhone(lena);
    // so that the quarter of an hour after which details are hidden is over in fifteen seconds
    house.clock.stopped = new Date(Date.now() - 15 * 60_000 + 15_000);
    await house.say(lena, `open ${reference}`);
    await house.press(lena, 'Open', {}, 'submit');
    expect(house.read(lena)).toContain('Child: Wilf, Reception');
    await house.until(() => house.read(lena).includes('The details are hidden.'));
    expect(house.read(lena)).toBe(`Ref ${reference}\nThe details are hidden.`);
    expect(JSON.stringify(house.screen(lena))).not.toMatch(secrets);
    house.clock.stopped = null;
  });
});

describe('in a school whose headteacher leads safeguarding', () => {
  let house: House;
  beforeAll(async () => {
    house = await linkHouse({ dslIsHead: true });
  });
  afterAll(() => house.close());

  test('nothing holds until a second reader agrees, by name and in words', async () => {
    const reference = await approved(house);
    expect(house.read(hana)).toContain('A second reader is asked now.');
    expect(house.read(hana)).toContain('State: Waiting for a second reader. Gives no leave yet');
    await open(house, cho, reference);
    const refused = await house.press(cho, 'Agree', { 'words-agree': ' ' });
    expect(JSON.stringify(refused.body)).toContain('Please write something first.');
    await house.press(cho, 'Agree', { 'words-agree': 'I have spoken to both.' }, 'submit');
    expect(house.read(cho)).toContain('Agreed: it holds from now on.');
    await open(house, tess, reference);
    expect(house.read(tess)).toContain('State: Approved');
    expect(house.read(tess)).not.toContain('I have spoken to both.');
  });

  test('a second reader who does not agree sends it back, and the reason is for whoever decides', async () => {
    const reference = await approved(house);
    await open(house, cho, reference);
    await house.press(cho, 'Do not agree', { 'words-send-back': 'Please ask the mother first.' });
    await house.say(hana, `open ${reference}`);
    await house.press(hana, 'Open');
    expect(house.read(hana)).toContain('State: Waiting for a decision. Gives no leave');
    expect(house.read(hana)).toContain('Please ask the mother first.');
    await house.say(tess, `open ${reference}`);
    await house.press(tess, 'Open');
    expect(house.read(tess)).not.toContain('Please ask the mother first.');
    expect(buttonsOf(house.screen(hana))).toContain('Approve');
    await house.say(dev, `open ${reference}`);
    expect(house.read(dev)).not.toContain('Wilf');
  });
});

async function linkOf(house: House, reference: string) {
  const rows = await house.rows('select id, status from exception');
  const link = rows.find(({ id }) => referenceOf(String(id) as ExceptionId) === reference);
  return { exception: String(link?.id), status: String(link?.status) };
}
