import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type House, startHouse } from '../support/house.ts';
import { buttonsOf, textsOf } from '../support/house-card.ts';
import { cho, dev, hana, lena, tess } from '../support/house-cast.ts';
import { fillIn, openItem, pupilAsks, referencesIn, report } from '../support/house-report.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse();
  await house.install(tess, lena, dev, hana, cho);
});
beforeEach(() => {
  house.clock.stopped = null;
});
afterAll(() => house.close());

const said = 'Ash from 6B asked me on Insta, he was upset';
const ledger = async (reference: string) =>
  (
    await house.rows(
      `select l.what->>'kind' as kind, l.by from ledger l join incident i on i.id = l.about
       where i.reference = $1 order by line`,
      [reference],
    )
  ).map(({ kind, by }) => `${kind} by ${by}`);

test('before sending, the reporter sees who will read it, why, and the way without Teams', async () => {
  await fillIn(house, tess, { ...pupilAsks, words: said });
  const lines = textsOf(house.cardsFor(tess));
  expect(lines.slice(0, 4)).toEqual([
    'Please check who will read this',
    'Will read it',
    'Lena Larkspur: Designated Safeguarding Lead (DSL). Named by your policy (S-14, 4. Staff and pupils online)',
    'Dev Dunmore: Deputy DSL. Safeguarding default, not in your policy',
  ]);
  expect(lines).toContain('If nobody answers in time, it goes to the headteacher. You are told.');
  expect(lines.join('\n')).toContain('Teams is not anonymous');
  expect(lines.join('\n')).not.toContain(said);
});

test('from the form to the close, each person sees what is theirs', async () => {
  const [reference = ''] = await report(house, tess, { ...pupilAsks, words: said });
  const receipt = house.read(tess);
  expect(receipt.split('\n').slice(0, 4)).toEqual([
    `Sent and stored. Ref ${reference}`,
    expect.stringMatching(/^Recorded: today at \d\d:\d\d$/),
    'State: Received',
    'With: Lena Larkspur, Designated Safeguarding Lead (DSL); Dev Dunmore, Deputy DSL',
  ]);
  expect(receipt).toContain('What to do now');
  expect(receipt).not.toContain(said);

  await house.until(() => [lena, dev].every((who) => house.words(who).includes(reference)));
  for (const who of [lena, dev]) {
    expect(textsOf(house.cardsFor(who))).toEqual([
      `New item needs your attention. Ref ${reference}. Please open Teams.`,
      `If the button does nothing on your phone, type: open ${reference}`,
    ]);
  }
  await house.press(lena, 'Open');
  const opened = house.read(lena);
  const order = [
    'NOT KNOWN whether the child is safe now',
    'Where the child is: ',
    'Home time: ',
    'Priority: P2',
    'What: Sent a friend or contact request',
    'Who to whom: A pupil of our school → a member of staff',
    'Recorded: ',
    'Still going on: ',
    'Pictures or video: ',
    `Reporter: Tess Thackeray, ${tess.phone}, ${tess.email}`,
    'Why you got this: Designated Safeguarding Lead (DSL). Named by your policy (S-14',
    'Nobody has this yet.',
    said,
  ];
  expect(order.map((part) => opened.indexOf(part))).toEqual(
    order.map((part) => opened.indexOf(part)).sort((one, other) => one - other),
  );
  expect(order.filter((part) => !opened.includes(part))).toEqual([]);
  expect(buttonsOf(house.screen(lena)).slice(0, 2)).toEqual(["I've got this", 'Call the reporter']);
  expect(house.words(lena)).not.toContain(said);

  await house.press(lena, "I've got this");
  expect(house.read(lena)).toContain('Thank you. This is now yours.');
  await house.until(() => house.words(dev).includes('Lena Larkspur has it.'));
  await house.until(() => house.words(tess).startsWith(`Your report is in hand. Ref ${reference}`));

  await house.press(lena, 'Log it', { did: 'Spoke to the mother by phone' });
  expect(house.read(lena)).toMatch(/Lena Larkspur\nSpoke to the mother by phone/);
  const closing = { outcome: 'parents-spoken-to', reason: 'All is well', recordedIn: 'CPOMS 4711' };
  await house.press(lena, 'Close this item', closing);
  expect(house.read(lena)).toContain('Recorded in: CPOMS 4711');
  await house.until(() => house.words(dev).includes(`Ref ${reference} is closed`));
  await house.until(() =>
    house.words(tess).startsWith(`Your report has been dealt with. Ref ${reference}`),
  );
  expect(await ledger(reference)).toEqual(
    expect.arrayContaining([
      `incident-opened by ${tess.id}`,
      'alert-delivered by clock',
      `incident-read by ${lena.id}`,
      `alert-acknowledged by ${lena.id}`,
      `action-logged by ${lena.id}`,
      `incident-closed by ${lena.id}`,
      'reporter-told by clock',
    ]),
  );
});

test('on phones the same walk goes by Submit alone: the messages change, and the details are hidden again', async () => {
  house.onPhone(tess);
  house.onPhone(lena);
  await house.say(lena, 'hello');
  await fillIn(house, tess, { ...pupilAsks, words: said });
  const count = house.person(tess).sees().length;
  await house.press(tess, 'Send');
  const [reference = ''] = referencesIn(house.read(tess));
  expect(house.read(tess)).toContain('Sent and stored');
  expect(house.person(tess).sees()).toHaveLength(count);
  const cards = [tess, lena].flatMap((who) => house.person(who).sees().slice(-1));
  expect(JSON.stringify(cards)).not.toContain('Action.Execute');

  await openItem(house, lena, reference);
  expect(house.read(lena)).toContain(said);
  await house.press(lena, "I've got this");
  expect(house.read(lena)).toContain('Thank you. This is now yours.');
  await house.press(lena, 'Log it', { did: 'Spoke to him' });
  await house.until(() => house.words(tess).startsWith('Your report is in hand'));

  // so that the quarter of an hour after which details are hidden is over in fifteen seconds
  house.clock.stopped = new Date(Date.now() - 15 * 60_000 + 15_000);
  await house.say(lena, `open ${reference}`);
  await house.press(lena, 'Open');
  expect(house.read(lena)).toContain(said);
  await house.until(() => !JSON.stringify(house.person(lena).sees()).includes(said));
  expect(house.read(lena)).toBe(`Ref ${reference} is in hand\nLena Larkspur has it.`);
});

test('a press whose message is gone from the chat is answered with a new one', async () => {
  await fillIn(house, tess, pupilAsks);
  house.channel.fault({ status: 404 }, 1);
  await house.press(tess, 'Send', {}, 'submit');
  expect(house.read(tess)).toContain('Sent and stored');
});

test('adding to a report is one line in it however often it is pressed, and what was added is not repeated to the reporter', async () => {
  const [reference = ''] = await report(house, tess, pupilAsks);
  const receipt = house.lastSeen(tess);
  for (let press = 0; press < 2; press += 1) {
    await house.pressOn(tess, receipt, 'Add it', { words: 'He has asked again' });
  }
  expect(house.read(tess)).not.toContain('He has asked again');
  const [stored] = await house.rows('select state from incident where reference = $1', [reference]);
  expect(stored).toMatchObject({ state: { additions: [{ words: 'He has asked again' }] } });
});

test('"my reports" lists what I sent with its state, and where it stands', async () => {
  const [reference = ''] = await report(house, hana, pupilAsks);
  await house.say(hana, 'my reports');
  expect(house.read(hana)).toContain(`Ref ${reference}: received`);
  await house.press(hana, `Where ${reference} stands`);
  expect(house.read(hana)).toContain('State: Received');
});

test('where advice is enough nothing is sent, unless the reporter wants the DSL to know', async () => {
  const answers = { initiator: 'ex_pupil_adult', target: 'staff', action: 'request_sent' };
  await fillIn(house, tess, { ...answers, danger: 'no' });
  expect(house.read(tess)).toMatch(/^Nothing has to be reported\n/);
  await house.press(tess, 'Tell the Designated Safeguarding Lead (DSL) all the same');
  expect(house.read(tess)).toContain('Lena Larkspur');
  await house.press(tess, 'Do not send');
  expect(house.read(tess)).toMatch(/^Nothing was sent\n/);
});
