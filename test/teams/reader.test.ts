import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type FakeReader, openFakeReader } from '../support/fake-reader.ts';
import { type House, startHouse } from '../support/house.ts';
import { lena, tess } from '../support/house-cast.ts';

let fake: FakeReader;
let house: House;
beforeAll(async () => {
  fake = await openFakeReader();
  const settings = { READER_ENDPOINT: fake.url, READER_DEPLOYMENT: 'small' };
  house = await startHouse({ settings });
  await house.install(tess, lena);
  // the first request also fetches a token, for which three seconds may be too short on a busy machine
  for (let time = 0; time < 10 && fake.asked.length === 0; time += 1)
    await house.say(tess, 'which colour should the new minibus be painted');
});
afterAll(async () => {
  await house.close();
  await fake.close();
});

const sent = () => JSON.parse(JSON.parse(fake.asked.at(-1)?.text ?? '{}').messages[1].content);
const numberOf = (words: string): number => {
  const found = sent().passages.find(({ text }: { text: string }) => text.includes(words));
  return Number(found?.number);
};

test('the passage that the reader picked is shown in the policy’s own words, and its use is said', async () => {
  await house.say(tess, 'which colour should the new minibus be painted');
  expect(house.read(tess)).toMatch(/^I cannot find this in your policy\./);
  const number = numberOf('We ask pupils not to follow the accounts of staff');
  fake.says({ content: JSON.stringify({ passages: [number] }) });
  await house.say(tess, 'which colour should the new minibus be painted');
  expect(house.read(tess)).toMatch(/^Your policy says:/);
  expect(house.read(tess)).toContain('We ask pupils not to follow the accounts of staff');
  expect(house.read(tess)).toContain("Your school's own AI service picked the passage.");
});

test('names and numbers are taken out of the question before it leaves', async () => {
  const asks = 'who do I ask about photos for the website, Mrs Underhill or';
  await house.say(tess, `${asks} ${lena.name} or Jayden in 5B, on 07700 900123`);
  const { question } = sent();
  expect(question).not.toMatch(/Underhill|Jayden|5B|07700|900123|Larkspur/);
  expect(question).toBe(
    'who do I ask about photos for the website, somebody or a colleague or somebody in a number, on a number a number',
  );
});

test('while it stands still or talks back the local answer comes, with nothing said of a reader', async () => {
  for (const says of ['nothing', { content: 'Yes you may!' }] as const) {
    fake.says(says);
    await house.say(tess, 'can a pupil follow me on instagram');
    expect(house.read(tess)).toContain('We ask pupils not to follow the accounts of staff');
    expect(house.read(tess)).not.toContain('AI service');
  }
});

test('of reports, dangers and what happened nothing ever goes to it', async () => {
  const before = fake.asked.length;
  await house.say(tess, 'a year 6 pupil has just sent me a friend request on snapchat');
  await house.say(tess, 'a child says she will hurt herself tonight');
  await house.say(tess, 'report');
  await house.say(tess, 'has anyone reported Mr Smith');
  expect(fake.asked).toHaveLength(before);
});

test('nothing of the question or of its answer is in the log', () => {
  expect(house.written()).not.toMatch(/minibus|Underhill|Jayden|Yes you may/);
  expect(house.written()).toContain('the reader gave no answer');
});
