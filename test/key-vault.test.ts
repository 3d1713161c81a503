import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { keyInVault } from '../src/key-vault.ts';
import { keyRing } from '../src/store/keys/key-ring.ts';
import { localKey } from '../src/store/keys/local-key.ts';
import { openStore } from '../src/store/open.ts';
import { keepQuestion, unansweredSince } from '../src/store/questions.ts';
import { openServer } from '../src/store/server.ts';
import { school } from './support/cast.ts';
import { startKeyVault } from './support/key-vault.ts';
import { freshDatabase, startPostgres } from './support/postgres.ts';

const held: { vault?: Awaited<ReturnType<typeof startKeyVault>> } = {};
beforeAll(async () => {
  held.vault = await startKeyVault();
});
afterAll(() => held.vault?.stop());
const vault = () => {
  if (!held.vault) throw new Error('The vault is opened when the tests begin');
  return held.vault;
};
const secret = randomBytes(32);
const wrapper = (token = vault().token) => keyInVault(vault().url, async () => token);

test('a key is wrapped by the newest version, and unwrapped by the version that wrapped it', async () => {
  const one = await wrapper().wrap(secret);
  vault().rotate();
  const two = await wrapper().wrap(secret);
  expect(one.by).not.toBe(two.by);
  expect(await wrapper().unwrap(one)).toEqual(secret);
  expect(await wrapper().unwrap(two)).toEqual(secret);
  expect(new Set(vault().seen)).toEqual(
    new Set([
      'GET /keys/content',
      'POST /keys/content/VERSION/wrapkey',
      'POST /keys/content/VERSION/unwrapkey',
    ]),
  );
});

test('nothing in the database chooses whom Lantern asks, or with which key', async () => {
  const { box } = await wrapper().wrap(secret);
  const asked = vault().seen.length;
  for (const by of [
    'https://elsewhere.example/keys/content/0123',
    `${vault().url}/../other/0123`,
    `${vault().url}-other/0123`,
    'local:0123',
  ]) {
    await expect(wrapper().unwrap({ by, box })).rejects.toThrow(/encrypted with another key/);
  }
  expect(vault().seen.length).toBe(asked);
});

test.each([
  [401, /managed identity/],
  [403, /Key Vault Crypto Service Encryption User/],
  [404, /no such key/],
  [503, /Key Vault answered 503/],
])('an answer of %i is said in plain words', async (status, words) => {
  vault().trouble.status = status;
  try {
    await expect(wrapper().wrap(secret)).rejects.toThrow(words);
  } finally {
    vault().trouble.status = null;
  }
});

test('a wrong token is refused, and a vault that is away says so', async () => {
  await expect(wrapper('another').wrap(secret)).rejects.toThrow(/does not accept who Lantern is/);
  const nowhere = keyInVault('http://127.0.0.1:1/keys/content', async () => 'x');
  await expect(nowhere.wrap(secret)).rejects.toThrow(/does not answer/);
});

test('the key in the vault is changed while Lantern reads and writes, and the old one is let go', async () => {
  const database = await freshDatabase(await startPostgres());
  const ask = (id: string, words: string) => ({
    ...({ id, school: school.id, kind: 'not-covered', day: '2026-11-24' } as const),
    words,
  });
  const ids = [1, 2, 3].map((at) => `00000000-0000-4000-8000-00000000000${at}`);
  const first = await openStore({ url: database.url, keys: wrapper() }, () => undefined);
  await keepQuestion(first.db.rows, ask(ids[0] ?? '', 'the first'));

  vault().rotate();
  const owner = await openServer({ url: database.url, keys: wrapper() });
  await keepQuestion(first.db.rows, ask(ids[1] ?? '', 'the second'));
  expect(await owner.owner.transaction().execute((tx) => keyRing(wrapper()).rewrap(tx))).toBe(1);
  await owner.close();
  vault().forgetOld();

  await keepQuestion(first.db.rows, ask(ids[2] ?? '', 'the third'));
  const again = await openStore({ url: database.url, keys: wrapper() }, () => undefined);
  for (const { db } of [first, again]) {
    const read = await unansweredSince(db.rows, school.id, '2026-11-01');
    expect(read.map(({ words }) => words).toSorted()).toEqual([
      'the first',
      'the second',
      'the third',
    ]);
  }
  await first.close();
  await again.close();
  await database.drop();
});

test('another key opens nothing and changes nothing, and the right one still opens everything', async () => {
  const database = await freshDatabase(await startPostgres());
  const keys = localKey(Buffer.alloc(32, 1));
  const other = localKey(Buffer.alloc(32, 2));
  const right = await openStore({ url: database.url, keys }, () => undefined);
  const id = '00000000-0000-4000-8000-000000000001';
  const question = { id, school: school.id, kind: 'not-covered', day: '2026-11-24' } as const;
  await keepQuestion(right.db.rows, { ...question, words: 'may I knit' });
  await right.close();
  await expect(openStore({ url: database.url, keys: other }, () => undefined)).rejects.toThrow(
    /encrypted with another key than the one that is set/,
  );
  // without any key the ledger can still be verified, but no word is read or written
  const keyless = await openStore({ url: database.url }, () => undefined);
  const reading = unansweredSince(keyless.db.rows, school.id, '2026-11-01');
  await expect(reading).rejects.toThrow(/No key for what people write is set/);
  await keyless.close();
  const moved = localKey(Buffer.alloc(32, 2), Buffer.alloc(32, 1));
  const after = await openServer({ url: database.url, keys: moved });
  expect(await after.owner.transaction().execute((tx) => keyRing(moved).rewrap(tx))).toBe(1);
  await after.close();
  const again = await openStore({ url: database.url, keys: other }, () => undefined);
  expect(await unansweredSince(again.db.rows, school.id, '2026-11-01')).toHaveLength(1);
  await again.close();
  await database.drop();
});
