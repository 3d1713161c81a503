import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Job } from '../../src/domain/job.ts';
import { carried } from '../../src/store/carry/carried-tables.ts';
import { countsOf } from '../../src/store/carry/manifest.ts';
import { readIncident } from '../../src/store/incidents.ts';
import { localKey } from '../../src/store/keys/local-key.ts';
import { openStore } from '../../src/store/open.ts';
import { testKeyText } from '../support/content-key.ts';
import { emptyEmbedded } from '../support/empty-embedded.ts';
import { freshDatabase, startPostgres } from '../support/postgres.ts';
import { asOwner } from '../support/store.ts';
import {
  carriedSchool,
  exported,
  facts,
  filled,
  held,
  inServer,
  onStore,
  run,
  to,
  words,
} from './carried-school.ts';

carriedSchool();

test('an export holds every row and no word that anybody wrote', async () => {
  const { code, said } = await run({}, 'export', exported(), '--data', held.embedded);
  expect({ code, said }).toEqual({
    code: 0,
    said: expect.stringContaining(`rows in ${carried.length} tables`),
  });
  const files = ['incident', 'draft', 'ledger', 'jobs', 'data_key'].map((name) =>
    readFileSync(join(exported(), `${name}.jsonl`), 'utf8'),
  );
  expect(files[0]).toContain(held.incident);
  expect(files.join()).not.toContain('Zebedee');
  const again = await run({}, 'export', exported(), '--data', held.embedded);
  expect(again).toMatchObject({ code: 2, faults: expect.stringContaining('is there already') });
});

test('the demo moves to a server: the same rows, the same ledger, and what was written can be read', async () => {
  const before = await onStore({ directory: held.embedded }, facts);
  const database = await freshDatabase(await startPostgres());
  const key = ['--key', join(held.embedded, 'content.key')];
  const moved = await run(to(database.url), 'import', exported(), ...key);
  expect(moved).toMatchObject({ code: 0, said: expect.stringContaining('Everything arrived') });
  await onStore(inServer(database.url), async (store) => {
    expect(await facts(store)).toEqual(before);
    expect((await readIncident(store.db.rows, held.incident))?.report.words).toBe(words);
    const ran: Job[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    await store.queue.start(async (job) => {
      ran.push(job);
      resolve();
    });
    // what waited in the old queue is done from the new one
    await promise;
    expect(ran.length).toBeGreaterThan(0);
  });
  const twice = await run(to(database.url), 'import', exported(), ...key);
  expect(twice).toMatchObject({ code: 2, faults: expect.stringContaining('is not empty') });
  await database.drop();
});

test('an import that breaks off leaves the database as empty as it was, and can be started again', async () => {
  const database = await freshDatabase(await startPostgres());
  const key = ['--key', join(held.embedded, 'content.key')];
  const file = join(exported(), 'receipt.jsonl');
  const good = readFileSync(file, 'utf8');
  writeFileSync(file, '{"school": "sample", "policy": "v1"\n');
  const broken = await run(to(database.url), 'import', exported(), ...key);
  expect(broken.code).toBe(2);
  await onStore(inServer(database.url), async ({ db }) => {
    const { data_key: _, ...counts } = await asOwner(db, countsOf);
    expect(Object.values(counts).every((rows) => rows === 0)).toBe(true);
  });
  writeFileSync(file, good);
  const ledger = join(exported(), 'ledger.jsonl');
  const lines = readFileSync(ledger, 'utf8');
  writeFileSync(ledger, lines.replace('incident-opened', 'incident-closed'));
  const forged = await run(to(database.url), 'import', exported(), ...key);
  expect(forged.faults).toContain('ledger.jsonl is not as it was exported');
  writeFileSync(ledger, lines);
  const keyless = await run(to(database.url), 'import', exported());
  expect(keyless.faults).toContain('encrypted with another key');
  expect((await run(to(database.url), 'import', exported(), ...key)).code).toBe(0);
  await database.drop();
});

test('a start does not vouch for plain text that was put into the database: only a command does', async () => {
  const database = await freshDatabase(await startPostgres());
  const id = await onStore(inServer(database.url), async (store) => {
    const made = await filled(store);
    const forged = JSON.stringify(await readIncident(store.db.rows, made));
    await asOwner(store.db, (tx) =>
      sql`update incident set state = ${forged}::jsonb where id = ${made}::uuid`.execute(tx),
    );
    return made;
  });
  const read = () => onStore(inServer(database.url), ({ db }) => readIncident(db.rows, id));
  await expect(read()).rejects.toThrow('is not encrypted');
  await expect(read()).rejects.toThrow('is not encrypted');
  const { said } = await run(to(database.url), 'seal-plain');
  expect(said).toContain('Values that were not encrypted, and are now: 1.');
  expect(said).toContain('whoever can write to the database could have put them there');
  expect((await read())?.report.words).toBe(words);
  expect((await run(to(database.url), 'seal-plain')).said).toContain('and are now: 0.');
  await database.drop();
});

test('a database that a newer version has changed is not exported by an older one, which would leave something behind', async () => {
  const directory = await emptyEmbedded();
  await onStore({ directory }, (store) =>
    asOwner(store.db, (tx) =>
      sql`insert into kysely_migration (name, timestamp) values ('999-more', 'then')`.execute(tx),
    ),
  );
  const folder = join(held.folder, 'newer');
  for (const verb of ['export', 'backup']) {
    const { code, faults } = await run({}, verb, folder, '--data', directory);
    expect([code, faults]).toEqual([2, expect.stringContaining('only that version can export')]);
    expect(existsSync(folder)).toBe(false);
  }
  rmSync(join(directory, '..'), { recursive: true });
});

test('the keys of a database are changed by command, while another instance goes on with it', async () => {
  const database = await freshDatabase(await startPostgres());
  const running = await openStore(inServer(database.url), () => undefined);
  const id = await filled(running);
  const renewed = await run(to(database.url), 'new-data-key');
  expect(renewed.said).toMatch(/Encrypted anew: [1-9]/);
  // it does not know the new key yet, learns it from the first record, and uses it from then on
  expect((await readIncident(running.db.rows, id))?.report.words).toBe(words);
  await filled(running);
  const { rows } = await sql<{ keys: number }>`
    select count(distinct state ->> 'k')::int as keys from incident`.execute(running.db.rows);
  expect(rows).toEqual([{ keys: 1 }]);
  await running.close();
  const next = Buffer.alloc(32, 9).toString('base64');
  const moved = { DATABASE_URL: database.url, CONTENT_KEY: next, CONTENT_KEY_OLD: testKeyText };
  const { faults } = await run(moved, 'new-data-key');
  expect(faults).toContain('Run db rewrap with CONTENT_KEY_OLD first');
  const { said } = await run(moved, 'rewrap');
  expect(said).toContain('wrapped by the key that is set now: 2');
  expect(said).toContain('Keep the old key for as long as any backup or export from before');
  const { CONTENT_KEY_OLD: _, ...without } = moved;
  expect((await run(without, 'rewrap')).code).toBe(0);
  expect((await run(to(database.url), 'rewrap')).faults).toContain('encrypted with another key');
  const opened = await onStore(
    { url: database.url, keys: localKey(Buffer.alloc(32, 9)) },
    (store) => readIncident(store.db.rows, id),
  );
  expect(opened?.report.words).toBe(words);
  await database.drop();
});

test.each([[[]], [['export']], [['import', 'a', 'b']], [['drop', 'a']], [['rewrap', 'a']]])(
  '%j is answered with how it is used',
  async (args) => {
    expect(await run({}, ...args)).toMatchObject({
      code: 2,
      faults: expect.stringMatching(/^Usage/),
    });
  },
);
