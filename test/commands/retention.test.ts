import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { retention } from '../../src/commands/retention.ts';
import { openStore } from '../../src/store/open.ts';
import { keepQuestion, unansweredSince } from '../../src/store/questions.ts';
import { school } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { emptyEmbedded } from '../support/empty-embedded.ts';

const held = { folder: '' };
const withStore = async <T>(
  work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>,
): Promise<T> => {
  const store = await openStore({ directory: held.folder }, () => undefined);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

beforeAll(async () => {
  held.folder = await emptyEmbedded();
  const question = { id: randomUUID(), school: school.id, kind: 'not-covered' } as const;
  await withStore(({ db }) =>
    keepQuestion(db.rows, { ...question, words: 'may I knit', day: '2026-09-01' }),
  );
});
afterAll(() => rmSync(join(held.folder, '..'), { recursive: true }));

async function run(...args: string[]) {
  const said: string[] = [];
  const faults: string[] = [];
  const code = await retention(
    args,
    {},
    at('09:00'),
    (line) => said.push(line),
    (line) => faults.push(line),
  );
  return { code, said, faults };
}
const words = () => withStore(({ db }) => unansweredSince(db.rows, school.id, '2026-01-01'));

test('a dry run names what is due and changes nothing', async () => {
  const { code, said } = await run('--school', 'sample', '--data', held.folder, '--dry-run');
  expect(code).toBe(0);
  expect(said).toContain('Words of questions (30 days): 1 due');
  expect(said.at(-1)).toBe('Nothing was changed.');
  expect(await words()).toHaveLength(1);
});

test('without it, what is due goes', async () => {
  const { code, said } = await run('--school', 'sample', '--data', held.folder);
  expect({ code, last: said.at(-1) }).toEqual({
    ...{ code: 0, last: 'Done. The ledger has a line for each.' },
  });
  expect(await words()).toEqual([]);
});

test.each([
  [['--school', 'nowhere'], /There is no school nowhere/],
  [['--school', 'sample', '--data', '/nowhere'], /There is no data of Lantern's/],
  [['--school', 'sample', '--dryrun'], /^Usage/],
  [[], /^Usage/],
])('%j is answered with what to type', async (args, sentence) => {
  const { code, faults } = await run(...args);
  expect(code).toBe(2);
  expect(faults.join()).toMatch(sentence);
});
