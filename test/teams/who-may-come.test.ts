import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { freshId, type House, sentenceIn, startHouse } from '../support/house.ts';
import { cho, elsewhere, fay, gus, hana, lena, nina, pip, tess } from '../support/house-cast.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse();
  await house.install(tess, lena);
});
afterAll(() => house.close());
afterEach(() => house.directory.failWith(undefined));

const secret = 'Zanzibar said he hates me';
/** Everything that is stored, as one text. */
async function stored(): Promise<string> {
  const tables = ['inbound', 'conversation', 'person', 'draft', 'question', 'ledger', 'incident'];
  const rows = await Promise.all(tables.map((table) => house.rows(`select * from ${table}`)));
  return JSON.stringify(rows);
}

test.each([
  ['a pupil', pip],
  ['a guest', gus],
])(
  '%s is turned away with a helpline, and nothing of theirs is stored or logged',
  async (_who, who) => {
    await house.say(who, secret);
    expect(house.read(who).split('\n')).toEqual([
      'Lantern is only for the staff of this school',
      'Nothing you wrote has been kept. If you are worried about something, please talk to an adult whom you trust.',
      '• Childline, for children and young people: 0800 1111, free, day and night',
      '• In danger now: 999',
    ]);
    expect(await stored()).not.toContain(who.id);
    for (const text of [await stored(), house.written()]) expect(text).not.toContain('Zanzibar');
  },
);

test('a pupil who has got hold of a card and presses it is turned away as well', async () => {
  const reply = await house.forge(pip, 'report.mine', {});
  expect(house.read(pip)).toContain('Childline');
  expect(reply.status).toBe(200);
  await house.forge(pip, 'report.mine', {}, 'Action.Submit');
  expect(house.words(pip)).toContain('Childline');
  expect(await stored()).not.toContain(pip.id);
});

test('a pupil who uses "Report this message" is turned away in the dialog', async () => {
  const value = { messagePayload: { body: { contentType: 'text', content: secret } } };
  const reply = await house
    .person(pip)
    .does({ type: 'invoke', name: 'composeExtension/fetchTask', value, text: undefined });
  expect(reply.text).toContain('Childline');
  expect(reply.text).not.toContain('Zanzibar');
});

test('somebody of another tenant does not come in at all', async () => {
  const conversation = { id: `a:${fay.id}`, conversationType: 'personal', tenantId: elsewhere };
  const reply = await house
    .person(fay)
    .does({ text: secret, conversation, channelData: { tenant: { id: elsewhere } } });
  expect([reply.status, reply.text]).toEqual([403, '']);
  expect(house.person(fay).sees()).toEqual([]);
});

test('somebody of another tenant who names this one is not known here', async () => {
  await house.say(fay, secret);
  expect(house.read(fay)).toContain('only for the staff');
});

test('somebody whom the channel does not name is turned away', async () => {
  await house.person(tess).does({ text: secret, from: { id: '29:somebody' } });
  expect(house.words(tess)).toContain('only for the staff');
});

test('somebody who started this week is let in at once, before the next copy of the directory', async () => {
  house.starts(nina);
  await house.say(nina, 'hello');
  expect(house.read(nina)).toContain('Lantern, for the staff');
});

test('while the directory is away a stranger is told so, with numbers, and nothing is stored', async () => {
  house.directory.failWith(() => ({ status: 503 }));
  const stranger = { ...gus, id: freshId(), name: 'Sol Stranger' };
  const person = house.channel.person({ name: stranger.name, aadObjectId: stranger.id });
  await person.says(secret);
  const [said] = person.sees();
  expect(JSON.stringify(said?.activity)).toContain('I cannot check who you are at the moment');
  expect(JSON.stringify(said?.activity)).toContain('01632 960105');
  expect(await stored()).not.toContain(stranger.id);
});

test('while the directory is away, staff who are known still report, and the alert is delivered', async () => {
  house.directory.failWith(() => ({ status: 503 }));
  await house.install(tess, lena);
  await house.say(tess, 'report');
  const filled = { initiator: 'pupil', target: 'staff', action: 'request_sent' };
  await house.press(tess, 'Next: see who will read it', filled);
  await house.press(tess, 'Send');
  expect(house.read(tess)).toContain('Sent and stored');
  await house.until(() => house.words(lena).startsWith('New item needs your attention.'));
});

const group = { id: '19:group@thread.v2', conversationType: 'groupChat' };
const channel = { id: '19:team@thread.tacv2;messageid=1', conversationType: 'channel' };
test.each([
  ['a group chat', group],
  ['a channel', channel],
])('in %s there is one sentence for everything, and nothing is stored', async (_where, chat) => {
  const conversation = { ...chat, isGroup: true, tenantId: house.channel.tenant };
  for (const text of [
    'can I follow pupils',
    'he said he wants to die',
    '<at>Lantern</at> report',
  ]) {
    await house.say(hana, text, { conversation });
  }
  const said = house.channel.messagesIn(chat.id).map(({ activity }) => Object(activity).text);
  expect(said).toEqual(Array(3).fill('Please open me in a private chat.'));
  const kept = ['inbound', 'conversation', 'draft', 'question', 'ledger'];
  const rows = await Promise.all(kept.map((table) => house.rows(`select * from ${table}`)));
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${hana.id}|${chat.id}|wants to die`));
  expect(house.person(hana).sees()).toEqual([]);
});

test('a button pressed in a group chat gets the same sentence', async () => {
  const conversation = { ...group, tenantId: house.channel.tenant };
  const value = { action: { type: 'Action.Execute', verb: 'report.mine', data: {} } };
  const reply = await house
    .person(cho)
    .does({ type: 'invoke', name: 'adaptiveCard/action', value, conversation, text: undefined });
  expect(sentenceIn(reply)).toBe('Please open me in a private chat.');
});
