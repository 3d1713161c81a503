import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Passage } from '../../src/domain/policy.ts';
import { readerAt } from '../../src/reader/azure-openai.ts';
import { type FakeReader, openFakeReader, type Says } from '../support/fake-reader.ts';

let fake: FakeReader;
const faults: string[] = [];
beforeAll(async () => {
  fake = await openFakeReader();
});
afterAll(() => fake.close());

const passages: readonly Passage[] = [3, 4, 5].map((number) => ({
  ...{ number, headings: ['4. Photographs'], text: `Rule ${number} of the school.` },
}));
const token = async () => 'a-token';
const ask = (says: Says, over = {}) => {
  fake.says(says);
  faults.length = 0;
  const onFault = (why: string) => void faults.push(why);
  const settings = { endpoint: fake.url, deployment: 'small', token, onFault, timeoutMs: 2_000 };
  return readerAt({ ...settings, ...over })('may I post it', passages);
};

test('it is given the numbered passages and the question, and asked for numbers only', async () => {
  expect(await ask({ content: '{"passages":[4,3]}' })).toEqual([4, 3]);
  const { path, token: sent, text } = fake.asked.at(-1) ?? { path: '', token: '', text: '{}' };
  expect(path).toBe('/openai/deployments/small/chat/completions?api-version=2024-10-21');
  expect(sent).toBe('Bearer a-token');
  const body = JSON.parse(text);
  expect(JSON.parse(body.messages[1].content)).toEqual({ passages, question: 'may I post it' });
  expect(body.response_format.json_schema).toMatchObject({
    ...{ strict: true, schema: { required: ['passages'], additionalProperties: false } },
  });
});

test('none is an answer too', async () => {
  expect(await ask({ content: '{"passages":[]}' })).toEqual([]);
});

const bad: readonly (readonly [string, Says, string])[] = [
  ['a passage that is not there', { content: '{"passages":[4,99]}' }, 'no-such-passage'],
  ['words in place of numbers', { content: 'You may post it, I think.' }, 'not-json'],
  ['words beside the numbers', { content: '{"passages":[4],"say":"yes"}' }, 'not-numbers'],
  ['half a number', { content: '{"passages":[4.5]}' }, 'not-numbers'],
  ['hundreds of numbers', { content: `{"passages":[${Array(99).fill(4)}]}` }, 'not-numbers'],
  ['no choice at all', { body: '{"choices":[]}' }, 'not-json'],
  ['what is no JSON', { body: '<html>' }, 'not-json'],
  ['a very long answer', { body: ' '.repeat(30_000) }, 'too-long'],
  ['a refusal', { status: 403 }, 'status-403'],
  ['a fault of its own', { status: 500 }, 'status-500'],
  ['too many requests', { status: 429 }, 'status-429'],
  ['nothing, in time', 'nothing', 'late'],
  ['half an answer, in time', 'half', 'late'],
  ['a redirect to another place', { to: 'http://127.0.0.1:9/' }, 'no-answer'],
];

test.each(bad)('%s is as if it had not been asked', async (_what, says, why) => {
  expect(await ask(says)).toBe('no-answer');
  expect(faults).toEqual([why]);
});

test('a token that does not come in time holds nobody up, and one that fails is no fault of the turn', async () => {
  expect(
    await ask({ content: '{"passages":[4]}' }, { token: () => new Promise(() => undefined) }),
  ).toBe('no-answer');
  const fails = async () => {
    throw new Error('no token today');
  };
  expect(await ask({ content: '{"passages":[4]}' }, { token: fails })).toBe('no-answer');
  expect(faults).toEqual(['no-answer']);
});
