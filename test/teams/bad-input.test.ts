import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { verbs } from '../../src/teams/verbs.ts';
import { type Part, partsOf } from '../support/card-parts.ts';
import { freshId, type House, sentenceIn, startHouse } from '../support/house.ts';
import { filledIn } from '../support/house-card.ts';
import { hana, lena, tess } from '../support/house-cast.ts';
import { fillIn, openItem, pupilAsks, referencesIn } from '../support/house-report.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse();
  await house.install(tess, lena, hana);
});
afterAll(() => house.close());

const marker = 'Zanzibar';
const counted = [
  'incident',
  'draft',
  'exception',
  'question',
  'feedback',
  'absence',
  'policy_version',
];
async function stored(): Promise<Record<string, unknown>> {
  const each = counted.map((table) => `(select count(*)::int from ${table}) as ${table}`);
  return Object((await house.rows(`select ${each.join(', ')}`))[0]);
}
const seen = () => house.person(tess).sees().length;

/** What a hand-made press might carry in place of an id, a choice or a text. */
const hostile: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['an empty text', ''],
  ['a word', marker],
  ['SQL', `${marker}'; drop table incident; --`],
  ['a list', [marker, marker]],
  ['an object', { $ne: null, [marker]: { [marker]: marker } }],
  ['an id with something after it', `${freshId()} or 1=1`],
  ['the id of nothing', freshId()],
  ['10,001 signs', `${marker} and more. `.repeat(600).slice(0, 10_001)],
];
const fields = [
  'incident',
  'id',
  'exception',
  'question',
  'policy',
  'person',
  'press',
  'page',
  'to',
  'revision',
  'step',
  'filter',
  'what',
];
const inputs = [
  'words',
  'did',
  'reason',
  'until',
  'reference',
  'priority',
  'role',
  'outcome',
  'child',
];
const dataOf = (value: unknown): Record<string, unknown> => ({
  ...Object.fromEntries([...fields, ...inputs].map((name) => [name, value])),
  ...{ [marker]: marker, constructor: { prototype: { admin: true } }, toString: marker },
  ['__proto__']: { roles: ['head'], verb: 'report.send', admin: true },
});

test.each(hostile)(
  'every button carrying %s gets a plain answer, and stores nothing',
  async (_what, value) => {
    const before = await stored();
    for (const verb of verbs.keys()) {
      const reply = await house.forge(tess, verb, dataOf(value));
      expect([verb, reply.status]).toEqual([verb, 200]);
      expect([verb, sentenceIn(reply) || house.read(tess)]).not.toEqual([verb, '']);
      const messages = seen();
      expect((await house.forge(tess, verb, dataOf(value), 'Action.Submit')).status).toBe(200);
      expect([verb, seen()]).toEqual([verb, messages + 1]);
    }
    expect(await stored()).toEqual(before);
  },
);

test.each([
  ['an unknown button', 'incident.delete'],
  ['a button of an object', '__proto__'],
  ['a button of every object', 'constructor'],
  ['a button with a long name', 'x'.repeat(90)],
])('%s is no longer in use', async (_what, verb) => {
  expect(sentenceIn(await house.forge(tess, verb, {}))).toMatch(
    /^This button is no longer in use\./,
  );
  await house.forge(tess, verb, {}, 'Action.Submit');
  expect(house.lastText(tess)).toMatch(/^This button is no longer in use\./);
});

test.each([
  ['nothing', undefined],
  ['a text', 'x'],
  ['a list', []],
  ['no action', {}],
  ['an action that is null', { action: null }],
  ['a verb that is a number', { action: { verb: 7 } }],
  ['a verb of 10,000 signs', { action: { verb: 'x'.repeat(10_000) } }],
  ['data that are a text', { action: { verb: 'report.start', data: 'x' } }],
  ['data that are a list', { action: { verb: 'report.start', data: ['x'] } }],
])('a press whose value is %s is no longer in use', async (_what, value) => {
  const press = { type: 'invoke', name: 'adaptiveCard/action', value, text: undefined };
  expect(sentenceIn(await house.person(tess).does(press))).toMatch(/no longer in use/);
});

test.each([
  ['is a number', { name: 7 }],
  ['is one nobody knows', { name: 'file/consent', value: {} }],
])('an invoke whose name %s is answered', async (_what, over) => {
  const reply = await house.person(tess).does({ type: 'invoke', text: undefined, ...over });
  expect(reply.status).toBe(200);
});

test('an activity with odd parts is heard all the same', async () => {
  const odd = { replyToId: ['x'], entities: 'x', attachments: [7], from: { aadObjectId: tess.id } };
  expect((await house.person(tess).does({ ...odd, text: 'hello' })).status).toBe(200);
  const press = { ...odd, text: undefined, value: { verb: 'report.mine' } };
  expect((await house.person(tess).does(press)).status).toBe(200);
  expect(house.words(tess)).toMatch(/^My reports/);
});

test('a press with 100 kB of words stores nothing, and more than the door takes is refused without a word', async () => {
  const before = await stored();
  const words = `${marker} `.repeat(11_000);
  for (const verb of ['report.add', 'incident.log', 'exception.answer']) {
    const reply = await house.forge(tess, verb, {
      incident: freshId(),
      press: freshId(),
      words,
      did: words,
    });
    expect(sentenceIn(reply)).toMatch(/^Something is missing or too long\./);
  }
  const huge = await house.say(tess, 'x'.repeat(300_000));
  expect([huge.status, huge.text]).toEqual([413, '']);
  expect(await stored()).toEqual(before);
});

const odd: readonly (readonly [string, string])[] = [
  ['links and markup', `[${marker}](https://evil.example) <b>x</b> **bold** \`code\` ![x](y)`],
  ['right-to-left and zero-width signs', `\u202e${marker}\u202c \u200b\u200d\ufeff مرحبا`],
  ['emoji', '🆘👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿'.repeat(40)],
  ['SQL', `${marker}'); delete from incident; --`],
  ['10,000 signs', 'w'.repeat(10_000)],
  ['many lines', `${marker}\n`.repeat(1_000)],
];

test.each(odd)(
  'a report in %s is kept exactly as typed, and can be opened',
  async (_what, words) => {
    await fillIn(house, tess, { ...pupilAsks, words, child: '[x](y) _z_' });
    await house.press(tess, 'Send');
    const [reference = ''] = referencesIn(house.read(tess));
    const [row] = await house.rows('select state from incident where reference = $1', [reference]);
    expect(row).toMatchObject({ state: { report: { words, child: '[x](y) _z_' } } });
    await openItem(house, lena, reference);
    expect(house.read(lena)).toContain('Child: [x](y) _z_');
    const json = JSON.stringify(house.screen(lena));
    expect(Buffer.byteLength(json)).toBeLessThan(28_000);
    // the one kind of element that reads Markdown
    const marked = partsOf(house.screen(lena) as Part).filter(
      ({ part }) => part.type === 'TextBlock',
    );
    expect(JSON.stringify(marked.map(({ part }) => part.text))).not.toMatch(/\]\(https?:|\*\*/);
  },
);

test('what no database can hold is left out, and the rest is kept', async () => {
  await fillIn(house, tess, { ...pupilAsks, words: 'one\u0000two \ud800 three' });
  await house.press(tess, 'Send');
  const [reference = ''] = referencesIn(house.read(tess));
  const [row] = await house.rows('select state from incident where reference = $1', [reference]);
  expect(row).toMatchObject({ state: { report: { words: 'onetwo \ufffd three' } } });
});

test.each([
  ['words over their limit', { words: 'x'.repeat(10_001) }],
  ['a line over its limit', { child: 'x'.repeat(201) }],
  ['a choice that is none', { action: 'whatever' }],
  ['a colleague who is no id', { subject: 'Hana' }],
])('a form with %s comes back with the rest of what was typed', async (_what, wrong) => {
  const before = await stored();
  const data = { id: freshId(), ...pupilAsks, happened: 'On Tuesday', ...wrong };
  await house.forge(tess, 'report.preview', data);
  expect(house.read(tess)).toContain('Something is missing or too long.');
  expect(filledIn(house.screen(tess))).toMatchObject({
    happened: 'On Tuesday',
    initiator: 'pupil',
  });
  expect(await stored()).toEqual(before);
});

test.each([...odd, ['100 kB of words', `${marker} told me that `.repeat(4_000)] as const])(
  'a message in %s is answered',
  async (_what, text) => {
    const before = seen();
    expect((await house.say(tess, text)).status).toBe(200);
    expect(seen()).toBeGreaterThan(before);
  },
);

test('after all that the bot is there, and the log holds nothing of it', async () => {
  await house.say(hana, 'hello');
  expect(house.read(hana)).toMatch(/^Lantern, for the staff/);
  expect(house.written()).not.toMatch(new RegExp(`${marker}|drop table|evil\\.example|Tess|Lena`));
});
