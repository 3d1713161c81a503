import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type House, sentenceIn, startHouse } from '../support/house.ts';
import { buttonsOf, wordsOf } from '../support/house-card.ts';
import { cho, dev, hana, lena, type Member, tess } from '../support/house-cast.ts';
import { openItem, pupilAsks, report } from '../support/house-report.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse();
  await house.install(tess, lena, dev, hana, cho);
});
afterAll(() => house.close());

/** A report of Tess's that Lena has in hand, open in front of her. */
async function inHand(words = ''): Promise<string> {
  const [reference = ''] = await report(house, tess, { ...pupilAsks, words });
  await openItem(house, lena, reference);
  await house.press(lena, "I've got this");
  return reference;
}
const state = async (reference: string): Promise<Record<string, unknown>> =>
  Object(
    (await house.rows('select state from incident where reference = $1', [reference]))[0]?.state,
  );
const sees = (who: Member, text: string) => house.messageWith(who, text) !== undefined;

test('a conflict is asked about twice; then the item is gone from that person for good', async () => {
  const [reference = ''] = await report(house, tess, pupilAsks);
  await openItem(house, lena, reference);
  expect(buttonsOf(house.screen(lena))).toContain('Yes, I have a conflict');
  await house.press(lena, 'Yes, I have a conflict');
  expect(house.read(lena)).toContain(`Ref ${reference} is no longer with you`);
  await house.say(lena, `open ${reference}`);
  expect(house.read(lena)).toBe('There is nothing here for you.');
  expect((await state(reference)).excluded).toContain(lena.id);
});

test('passing on asks the named person, with the same neutral sentence', async () => {
  const reference = await inHand();
  await house.press(lena, 'Pass it on', { to: hana.id });
  expect(house.read(lena)).toContain('Passed on.');
  await house.until(() => sees(hana, reference));
  expect(wordsOf(house.messageWith(hana, reference)?.card)).toMatch(
    /^New item needs your attention\./,
  );
  await openItem(house, hana, reference);
  expect(house.read(hana)).toContain('Why you got this: Passed on to you, or next in line');
});

test('sending it to the headteacher as well keeps it with the safeguarding lead', async () => {
  const reference = await inHand();
  await house.press(lena, 'Send it to them as well', { role: 'head' });
  await house.until(() => sees(hana, reference));
  expect(house.read(lena)).toContain('Sent to them as well.');
});

test('a priority is raised, never lowered, and the card stays as it is when it is not', async () => {
  await inHand();
  await house.press(lena, 'Raise the priority', { priority: 'P1' });
  expect(house.read(lena)).toContain('Priority: P1: now');
  const reply = await house.press(lena, 'Raise the priority', { priority: 'P3' });
  expect(sentenceIn(reply)).toBe('A priority can be raised, never lowered. Nothing was changed.');
});

test('logging pressed twice is one line', async () => {
  const reference = await inHand();
  const card = house.lastSeen(lena);
  await house.pressOn(lena, card, 'Log it', { did: 'Phoned the mother' });
  await house.pressOn(lena, card, 'Log it', { did: 'Phoned the mother' });
  expect(house.read(lena)).toContain('Logged.');
  expect((await state(reference)).actions).toHaveLength(1);
});

const actionsOf = async (reference: string) =>
  ((await state(reference)).planned ?? []) as readonly { id: string; settled: unknown }[];
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

test('an action is planned once however often it is pressed, and its owner is told nothing of what it says', async () => {
  const reference = await inHand();
  const card = house.lastSeen(lena);
  const answers = { what: 'Ring Zanzibar', owner: dev.id, due: tomorrow() };
  await house.pressOn(lena, card, 'Plan it', answers);
  expect(house.read(lena)).toContain('Planned.');
  await house.pressOn(lena, card, 'Plan it', answers);
  expect(await actionsOf(reference)).toHaveLength(1);
  await house.until(() => sees(dev, 'An action is now yours.'));
  const notice = wordsOf(house.messageWith(dev, 'An action is now yours.')?.card);
  expect(notice).toContain(reference);
  expect(notice).not.toContain('Zanzibar');
  await openItem(house, dev, reference);
  expect(house.read(dev)).toContain('Action 1: Ring Zanzibar');
});

test('an action is marked done from the card, and only then is the item closed', async () => {
  const reference = await inHand();
  const closing = { outcome: 'advice-given', reason: 'x', recordedIn: 'CPOMS 1' };
  await house.press(lena, 'Plan it', { what: 'Ring home', owner: lena.id, due: tomorrow() });
  expect(sentenceIn(await house.press(lena, 'Close this item', closing))).toBe(
    'Some actions are still open: mark each of them done, or drop it with a reason. Nothing was changed.',
  );
  const [action] = await actionsOf(reference);
  const dropped = await house.press(lena, 'Drop it', { action: action?.id ?? '', said: ' ' });
  expect(sentenceIn(dropped)).toBe('Please write something first. Nothing was changed.');
  await house.press(lena, 'Mark it done', { action: action?.id ?? '' });
  expect(house.read(lena)).toContain('Marked as done.');
  expect(await actionsOf(reference)).toMatchObject([{ settled: { how: 'done', by: lena.id } }]);
  await house.press(lena, 'Close this item', closing);
  expect(await state(reference)).toMatchObject({ status: 'closed' });
});

test('an action is not planned for a day that has gone by, nor for somebody who may not read the item', async () => {
  const reference = await inHand();
  const answers = { what: 'Ring home', owner: lena.id, due: '2020-01-01' };
  expect(sentenceIn(await house.press(lena, 'Plan it', answers))).toBe(
    'That day has gone by. Please choose today or a later day. Nothing was changed.',
  );
  const forTess = { what: 'Ring home', owner: tess.id, due: tomorrow() };
  expect(sentenceIn(await house.press(lena, 'Plan it', forTess))).toBe(
    'It cannot be given to that person. Nothing was changed.',
  );
  expect(await actionsOf(reference)).toEqual([]);
});

test('without a reason nothing is closed, and what was typed stays on the card', async () => {
  const reference = await inHand();
  const before = house.screen(lena);
  const answers = { outcome: 'advice-given', reason: '  ', recordedIn: 'CPOMS 1' };
  const reply = await house.press(lena, 'Close this item', answers);
  expect(sentenceIn(reply)).toBe('Please write something first. Nothing was changed.');
  expect(before).toBeDefined();
  expect(await state(reference)).toMatchObject({ status: 'in-hand' });
});

test('closing without an outcome says that something is missing', async () => {
  await inHand();
  const reply = await house.press(lena, 'Close this item', { reason: 'x', recordedIn: 'y' });
  expect(sentenceIn(reply)).toContain('Something is missing or too long. Nothing was changed.');
});

test('a record that one may not open cannot be linked to, and does not show that it is there', async () => {
  const answers = { initiator: 'head', target: 'staff', action: 'post', about: 'conduct' };
  const [hidden = ''] = await report(house, tess, answers);
  const reference = await inHand();
  const wrong = sentenceIn(await house.press(lena, 'Link', { reference: hidden }));
  expect(wrong).toBe('You have no record with that reference. Nothing was changed.');
  const other = await inHand();
  expect(sentenceIn(await house.press(lena, 'Link', { reference: 'ZZZZZZ' }))).toBe(wrong);
  await house.press(lena, 'Link', { reference: reference.toLowerCase() });
  expect(house.read(lena)).toContain(`Linked to: ${reference}`);
  expect(other).not.toBe(reference);
});

test('however much was written, the item opens, and all of it can be read page by page', async () => {
  const sentence = 'He wrote *this* to me, 日本語 and more. ';
  const words = sentence.repeat(250).slice(0, 9_999);
  const reference = await inHand(words);
  for (const did of ['first', 'second', 'third', 'fourth', 'fifth']) {
    await house.press(lena, 'Log it', { did: `${did}: ${'what was done. '.repeat(600)}` });
  }
  expect(Buffer.byteLength(JSON.stringify(house.screen(lena)))).toBeLessThan(28_000);
  expect(house.read(lena)).toContain('…');
  await house.press(lena, 'Read all that was written');
  const pages: string[] = [];
  for (let page = 1; page < 20; page += 1) {
    expect(Buffer.byteLength(JSON.stringify(house.screen(lena)))).toBeLessThan(28_000);
    pages.push(house.read(lena));
    if (!buttonsOf(house.screen(lena)).includes('Next page')) break;
    await house.press(lena, 'Next page');
  }
  const all = pages.join('\n').replace(/\s+/g, ' ');
  expect(all.split('日本語')).toHaveLength(words.split('日本語').length);
  for (const did of ['first', 'second', 'fifth']) expect(all).toContain(`${did}: what was done.`);
  await house.press(lena, 'Back to the item');
  expect(house.read(lena)).toContain(`Ref ${reference}`);
});

test('details are hidden when asked, at once', async () => {
  const reference = await inHand('Zanzibar');
  await house.press(lena, 'Hide details');
  expect(house.read(lena)).toBe(`Ref ${reference} is in hand\nLena Larkspur has it.`);
});

test('"my items" lists by reference alone', async () => {
  const reference = await inHand('Zanzibar');
  await house.say(lena, 'my items');
  expect(house.read(lena)).toContain(`Ref ${reference}: in hand`);
  expect(house.read(lena)).not.toContain('Zanzibar');
  await house.press(lena, `Open ${reference}`);
  expect(house.read(lena)).toContain('Zanzibar');
  expect(house.words(lena)).not.toContain('Zanzibar');
});
