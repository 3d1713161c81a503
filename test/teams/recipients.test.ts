import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freshId, type House, startHouse } from '../support/house.ts';
import { buttonsOf } from '../support/house-card.ts';
import { cho, clem, dev, hana, lena, type Member, tess, tom } from '../support/house-cast.ts';
import { fillIn, openItem, pupilAsks, report } from '../support/house-report.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse();
  await house.install(tess, lena, dev, hana, cho, tom, clem);
});
afterAll(() => house.close());

const everybodyElse = (told: readonly Member[]) =>
  [tess, lena, dev, hana, cho, tom, clem].filter((who) => !told.includes(who));
const hears = (who: Member, reference: string) =>
  JSON.stringify(house.person(who).sees()).includes(reference);
const accepted = { initiator: 'staff', target: 'pupil', action: 'request_accepted' };
const kinds = async (about: string) =>
  (
    await house.rows(`select l.what->>'kind' as kind, l.by from ledger l where about = $1`, [about])
  ).map(({ kind, by }) => `${kind} by ${by}`);
const idOf = async (reference: string): Promise<string> =>
  String((await house.rows('select id from incident where reference = $1', [reference]))[0]?.id);

test('a member of staff accepted a pupil: two linked records, and neither shows the other', async () => {
  const words = 'Tom has her on Snap';
  const answers = { ...accepted, subject: tom.id, child: 'Maya, 6B', words };
  await fillIn(house, tess, answers);
  const preview = house.read(tess);
  expect(preview).toContain("Hana Hollis: Headteacher, for the adult's conduct.");
  expect(preview).toContain(
    "Lena Larkspur: Designated Safeguarding Lead (DSL), for the child's welfare.",
  );
  expect(preview).toContain('Left out: will never see it\n• Tom Tarrant-Vale');
  expect(preview).toContain('two linked records are kept, each for its own readers');
  const [adult = '', child = ''] = await report(house, tess, answers);

  await openItem(house, hana, adult);
  expect(house.read(hana)).toContain('Adult: Tom Tarrant-Vale');
  expect(house.read(hana)).toContain(words);
  expect(house.read(hana)).toContain(`Linked to: ${child}`);
  await openItem(house, lena, child);
  expect(house.read(lena)).toContain('Child: Maya, 6B');
  expect(house.read(lena)).not.toMatch(/Tom|Snap/);
  expect(house.read(lena)).toContain(`Linked to: ${adult}`);

  await house.press(hana, "I've got this");
  await house.press(hana, 'Log it', { did: 'Spoke to Tom with HR' });
  await house.press(lena, "I've got this");
  expect(house.read(lena)).not.toContain('HR');
  await house.until(() => hears(dev, child));
  expect([hana, lena, dev, cho, tom, clem].filter((who) => hears(who, child))).toEqual([lena, dev]);
  expect([hana, lena, dev, cho, tom, clem].filter((who) => hears(who, adult))).toEqual([hana]);

  await house.press(hana, "Release the adult's identity to the child's record");
  expect(house.read(hana)).toContain(`Ref ${adult}`);
  await house.forge(lena, 'alert.open', { incident: await idOf(child) });
  expect(house.read(lena)).toContain('Adult: Tom Tarrant-Vale');
});

test('what is about the headteacher goes to the chair alone, and the headteacher can open nothing of it', async () => {
  const answers = { initiator: 'head', target: 'staff', action: 'post', about: 'conduct' };
  await fillIn(house, tess, answers);
  expect(house.read(tess)).toContain('Cho Chesterton: Chair of Governors.');
  expect(house.read(tess)).toContain('• The headteacher (Hana Hollis)');
  const [reference = ''] = await report(house, tess, answers);
  await house.until(() => hears(cho, reference));
  const incident = await idOf(reference);
  await house.forge(hana, 'alert.open', { incident });
  expect(house.read(hana)).toBe('There is nothing here for you.\nNothing was changed.');
  await house.say(hana, `open ${reference}`);
  expect(house.read(hana)).toBe('There is nothing here for you.');
  await house.say(hana, 'my items');
  expect(house.read(hana)).not.toContain(reference);
  for (const who of everybodyElse([tess, cho])) {
    expect([who.name, hears(who, reference)]).toEqual([who.name, false]);
  }
});

test('a colleague chosen as "a member of staff" who is the headteacher is the headteacher', async () => {
  await fillIn(house, tess, { ...accepted, action: 'post', target: 'staff', subject: hana.id });
  expect(house.read(tess)).not.toContain('Hana Hollis: Headteacher');
  expect(house.read(tess)).toContain('Cho Chesterton');
  await house.press(tess, 'Do not send');
});

test('what is about the safeguarding lead goes to the headteacher', async () => {
  const answers = { initiator: 'dsl', target: 'pupil', action: 'direct_message' };
  const references = await report(house, tess, answers);
  await house.until(() => references.every((one) => hears(hana, one) || hears(dev, one)));
  for (const one of references) expect(hears(lena, one)).toBe(false);
});

test('telling about oneself is welcome, and labelled as such for the headteacher', async () => {
  const answers = { initiator: 'self', target: 'pupil', action: 'request_accepted' };
  const [adult = '', child = ''] = await report(house, tom, { ...answers, danger: 'no' });
  expect(house.read(tom)).toContain('so is telling about yourself');
  await openItem(house, hana, adult);
  expect(house.read(hana)).toContain('Label: Reported by the person themselves');
  await openItem(house, lena, child);
  expect(house.read(lena)).not.toContain('themselves');
});

test('pressing Send three times at once opens one incident, and each press gets the receipt', async () => {
  await fillIn(house, tess, pupilAsks);
  const preview = house.lastSeen(tess);
  const before = await house.rows('select id from incident');
  const replies = await Promise.all([1, 2, 3].map(() => house.pressOn(tess, preview, 'Send')));
  for (const reply of replies) expect(reply.text).toContain('Sent and stored');
  expect(await house.rows('select id from incident')).toHaveLength(before.length + 1);
});

test('the same Submit sent again by Teams opens one incident', async () => {
  await fillIn(house, tess, pupilAsks);
  const { message } = house.lastSeen(tess);
  const [draft] = await house.rows('select id from draft order by saved_at desc');
  const press = {
    text: undefined,
    value: { verb: 'report.send', id: draft?.id },
    replyToId: message,
  };
  const before = await house.rows('select id from incident');
  for (let time = 0; time < 3; time += 1) {
    await house.person(tess).does({ ...press, id: 'in-the-same' });
  }
  expect(await house.rows('select id from incident')).toHaveLength(before.length + 1);
});

test('an old card of a report that was sent says that it was sent', async () => {
  await fillIn(house, tess, pupilAsks);
  const preview = house.lastSeen(tess);
  await house.press(tess, 'Send');
  for (const title of ['Do not send', 'Change something', 'Send']) {
    await house.pressOn(tess, preview, title);
    expect(house.read(tess)).toMatch(/^Sent and stored\. Ref /);
  }
});

test('a form that was sent before and is filled in again is a new report, and says so', async () => {
  await house.say(tess, 'report');
  const form = house.lastSeen(tess);
  await house.press(tess, 'Next: see who will read it', pupilAsks);
  await house.press(tess, 'Send');
  const first = house.read(tess);
  await house.pressOn(tess, form, 'Next: see who will read it', { ...pupilAsks, words: 'More' });
  expect(house.read(tess)).toContain('You have sent this form before.');
  await house.press(tess, 'Send');
  expect(house.read(tess)).not.toBe(first);
  const stored = await house.rows('select state from incident');
  expect(stored.filter(({ state }) => Object(state).report.words === 'More')).toHaveLength(1);
});

test("somebody who opens another's item by its id is refused, learns nothing, and it is noted", async () => {
  const [reference = ''] = await report(house, tess, { ...pupilAsks, words: 'Zanzibar' });
  await house.until(() => hears(lena, reference));
  const incident = await idOf(reference);
  const real: string[] = [];
  const made: string[] = [];
  for (const verb of [
    'alert.open',
    'alert.take',
    'incident.release',
    'alert.conflict',
    'alert.read',
  ]) {
    await house.forge(tom, verb, { incident });
    real.push(house.read(tom));
    await house.forge(tom, verb, { incident: freshId() });
    made.push(house.read(tom));
  }
  expect(new Set([...real, ...made])).toEqual(
    new Set(['There is nothing here for you.\nNothing was changed.']),
  );
  expect(await kinds(incident)).toContain(`reading-refused by ${tom.id}`);
  expect(await kinds(incident)).not.toContain(`alert-acknowledged by ${tom.id}`);
});

test("another's draft can be neither sent, changed nor thrown away", async () => {
  await fillIn(house, tess, { ...pupilAsks, words: 'Zanzibar' });
  const [draft] = await house.rows('select id from draft order by saved_at desc');
  for (const verb of ['report.send', 'report.change', 'report.cancel', 'report.tell-anyway']) {
    await house.forge(tom, verb, { id: draft?.id });
    expect(JSON.stringify(house.screen(tom))).not.toContain('Zanzibar');
  }
  await house.press(tess, 'Send');
  expect(house.read(tess)).toContain('Sent and stored');
});

test('who asked whom is on the card: nobody can be handed an item who may not have it', async () => {
  const answers = { initiator: 'head', target: 'staff', action: 'post', about: 'conduct' };
  const [reference = ''] = await report(house, tess, answers);
  await openItem(house, cho, reference);
  expect(JSON.stringify(house.screen(cho))).not.toContain(hana.id);
  expect(buttonsOf(house.screen(cho))).not.toContain('Send it to them as well');
});
