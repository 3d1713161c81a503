import { EventEmitter, once } from 'node:events';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type House, sentenceIn, startHouse } from '../support/house.ts';
import { textsOf } from '../support/house-card.ts';
import { dev, hana, lena, tess } from '../support/house-cast.ts';
import { fillIn, openItem, pupilAsks, referencesIn, report } from '../support/house-report.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse();
  await house.install(tess, lena, dev, hana);
});
afterEach(async () => {
  house.channel.heal();
  house.directory.failWith(undefined);
  await house.database.back();
});
afterAll(() => house.close());

type Mail = {
  readonly subject: string;
  readonly body: { readonly content: string };
  readonly toRecipients: readonly { readonly emailAddress: { readonly address: string } }[];
};

/** From now on: so many mails about one item. */
function mailsAbout({ directory }: House) {
  const mails: Mail[] = [];
  const came = new EventEmitter();
  directory.failWith(({ path, body }) => {
    if (path.endsWith('/sendMail')) mails.push(Object(body).message);
    came.emit('request');
    return undefined;
  });
  return async (reference: string, count: number): Promise<readonly Mail[]> => {
    const signal = AbortSignal.timeout(60_000);
    for (;;) {
      const found = mails.filter((mail) => JSON.stringify(mail).includes(reference));
      if (found.length >= count) return found;
      await once(came, 'request', { signal });
    }
  };
}

const answers = { ...pupilAsks, words: 'Zanzibar wrote to me' };
const notSent = [
  'NOT SENT. Your report could not be stored',
  'Nobody has been told. Find your safeguarding lead in person, or phone.',
  'In danger now: 999.',
  'School office: 01632 960105 (checked 7 September 2026)',
  'Emergency services: 999',
  "Lyreshire children's social care: 01632 960101 (checked 7 September 2026)",
];

test.each(['execute', 'submit'] as const)(
  'while the database is away, Send (as %s) says NOT SENT with numbers, and nothing is lost',
  async (as) => {
    await fillIn(house, tess, answers);
    await house.database.away();
    await house.press(tess, 'Send', {}, as);
    expect(textsOf(house.screen(tess)).slice(0, 6)).toEqual(notSent);
    await house.press(tess, 'Try again');
    expect(textsOf(house.screen(tess))[0]).toBe(notSent[0]);
    await house.database.back();
    await house.press(tess, 'Try again');
    expect(house.read(tess)).toMatch(/^Sent and stored\. Ref /);
    const [stored] = await house.rows(`select count(*)::int as n from draft`);
    expect(stored).toEqual({ n: 0 });
  },
);

test('while something holds the ledger of the school, Send says NOT SENT with numbers and does not hang', async () => {
  await fillIn(house, tess, answers);
  await house.database.holding(`select from ledger_head for update`, async () => {
    await house.press(tess, 'Send');
    expect(textsOf(house.screen(tess)).slice(0, 6)).toEqual(notSent);
  });
  await house.press(tess, 'Try again');
  expect(house.read(tess)).toMatch(/^Sent and stored\. Ref /);
});

test('while the database is away, "Next" says NOT SENT and the form stays with all that was typed', async () => {
  await house.say(tess, 'report');
  const form = house.screen(tess);
  await house.database.away();
  const reply = await house.press(tess, 'Next: see who will read it', answers);
  expect(sentenceIn(reply)).toMatch(/^NOT SENT\. .*nobody has been told/);
  expect(sentenceIn(reply)).toContain('School office: 01632 960105');
  expect(house.screen(tess)).toBe(form);
  await house.press(tess, 'Next: see who will read it', answers, 'submit');
  expect(house.lastText(tess)).toMatch(/^NOT SENT\. /);
});

test('while the database is away, whatever else is typed gets a plain sentence with numbers', async () => {
  await house.database.away();
  const reply = await house.say(tess, 'can a pupil follow me');
  expect(reply.status).toBe(200);
  expect(house.lastText(tess)).toMatch(/^That did not work\./);
  expect(house.lastText(tess)).toContain('School office: 01632 960105');
});

test('nothing of what was written is in the log of an outage', () => {
  expect(house.written()).toContain('a report could not be stored');
  expect(house.written()).not.toMatch(/Zanzibar|Tess|Lena/);
});

test('a report that was stored is never called unsent because the receipt could not be shown', async () => {
  await fillIn(house, tess, answers);
  house.channel.fault({ status: 404 });
  await house.press(tess, 'Send', {}, 'execute');
  expect(house.read(tess)).toMatch(/^Sent and stored\. Ref /);
  expect(house.written()).toContain('could not be brought up to date');
});

test('whoever blocked the bot is told by mail, in the same neutral sentence', async () => {
  await fillIn(house, tess, answers);
  house.channel.fault({ status: 403, body: { error: { code: 'ConversationBlockedByUser' } } });
  const mailed = mailsAbout(house);
  await house.press(tess, 'Send', {}, 'execute');
  const [reference = ''] = referencesIn(house.read(tess));
  const sentence = `New item needs your attention. Ref ${reference}. Please open Teams.`;
  const sent = await mailed(reference, 2);
  expect(sent.map((mail) => mail.toRecipients[0]?.emailAddress.address).sort()).toEqual([
    dev.email,
    lena.email,
  ]);
  for (const { subject, body } of sent) {
    expect([subject, body.content]).toEqual([sentence, sentence]);
  }
});

test('while Graph is away and the chat too, the alert is delivered when the chat is back', async () => {
  await house.install(tess, lena, dev);
  house.directory.failWith(() => ({ status: 503 }));
  await fillIn(house, tess, answers);
  house.channel.fault({ status: 429, headers: { 'retry-after': '1' } }, 4);
  await house.press(tess, 'Send');
  const [reference = ''] = referencesIn(house.read(tess));
  await house.until(() => house.messageWith(lena, reference) !== undefined);
  await openItem(house, lena, reference);
  expect(house.read(lena)).toContain('Zanzibar wrote to me');
});

test('a reminder is the same sentence, and says how to open the item', async () => {
  const [reference = ''] = await report(house, tess, answers);
  await house.until(() => house.messageWith(lena, reference) !== undefined);
  await house.say(lena, `open ${reference.toLowerCase()}`);
  expect(house.read(lena)).toMatch(
    new RegExp(`^New item needs your attention\\. Ref ${reference}`),
  );
});
