import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { db as command } from '../../src/commands/db.ts';
import type { IncidentId } from '../../src/domain/ids.ts';
import type { Job } from '../../src/domain/job.ts';
import { carried } from '../../src/store/carry/carried-tables.ts';
import { countsOf, headsOf } from '../../src/store/carry/manifest.ts';
import { readIncident } from '../../src/store/incidents.ts';
import { localKey } from '../../src/store/keys/local-key.ts';
import { verifyLedger } from '../../src/store/ledger.ts';
import * as start from '../../src/store/migrations/001-start.ts';
import * as register from '../../src/store/migrations/002-register.ts';
import { openStore, type Store, type StorePlace } from '../../src/store/open.ts';
import { stepsOf } from '../../src/store/schema-state.ts';
import { openServer } from '../../src/store/server.ts';
import { newSchool } from '../flows/new-school.ts';
import { requestFromPupil, requestFromStaff } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { testKey, testKeyText } from '../support/content-key.ts';
import { emptyEmbedded } from '../support/empty-embedded.ts';
import { freshDatabase, ownServer, startPostgres } from '../support/postgres.ts';
import { asOwner } from '../support/store.ts';

const held = { embedded: '', folder: '', incident: '' as IncidentId };
const words = 'Zebedee Quillfeather said so';

const onStore = async <T>(place: StorePlace, work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openStore(place, () => undefined);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};
const inServer = (url: string): StorePlace => ({ url, keys: testKey });
const facts = ({ db }: Store) =>
  asOwner(db, async (tx) => {
    const { data_key: _, ...counts } = await countsOf(tx);
    return { counts, heads: await headsOf(tx), whole: (await verifyLedger(tx)).ok };
  });

async function filled({ db }: Store): Promise<IncidentId> {
  const town = await newSchool(db);
  const [{ id }] = await town.report({ ...requestFromPupil, words }, town.cast.tess, at('09:00'));
  await town.report(requestFromStaff, town.cast.tess, at('09:05'));
  await town.settle(at('09:06'));
  // signs that begin a line for some readers, and stand in what people type all the same
  const name = 'Tess\u2028Thackeray\u2029';
  await db.rows.updateTable('person').set({ name }).where('id', '=', town.cast.tess.id).execute();
  return id;
}

beforeAll(async () => {
  held.embedded = await emptyEmbedded();
  held.folder = mkdtempSync(join(tmpdir(), 'lantern-carry-'));
  held.incident = await onStore({ directory: held.embedded }, filled);
});
afterAll(() => {
  rmSync(join(held.embedded, '..'), { recursive: true });
  rmSync(held.folder, { recursive: true });
});

async function run(env: Record<string, string>, ...args: string[]) {
  const said: string[] = [];
  const faults: string[] = [];
  const code = await command(
    args,
    env,
    at('10:00'),
    (line) => said.push(line),
    (line) => faults.push(line),
  );
  return { code, said: said.join('\n'), faults: faults.join('\n') };
}
const to = (url: string) => ({ DATABASE_URL: url, CONTENT_KEY: testKeyText });
const exported = () => join(held.folder, 'export');

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

/** A server whose own pg_dump is on this machine, where there is one. */
const debian = '/usr/lib/postgresql/15/bin';
const servers = [
  ['by the export, where pg_dump does not fit', undefined],
  ...(existsSync(debian) ? [['by pg_dump', [debian]] as const] : []),
] as const;

test.each(servers)(
  'a server is backed up %s while it is written to, and restored whole',
  async (_how, folders) => {
    const server = await ownServer({ durable: false, ...(folders ? { folders } : {}) });
    const from = await freshDatabase(server);
    const target = await freshDatabase(server);
    const folder = join(held.folder, `backup-${randomUUID()}`);
    const store = await openStore(inServer(from.url), () => undefined);
    const id = await filled(store);
    const before = await facts(store);
    const writing: { on: boolean; lines: number } = { on: true, lines: 0 };
    const town = await newSchool(store.db);
    const busy = (async () => {
      for (; writing.on; writing.lines += 1) {
        await town.report(requestFromPupil, town.cast.tess, at('11:00'));
      }
    })();
    const backedUp = await run(to(from.url), 'backup', folder);
    writing.on = false;
    await busy;
    expect(backedUp).toMatchObject({ code: 0, faults: '' });
    expect(backedUp.said).toContain(folders ? 'by pg_dump' : 'as an export');
    expect(writing.lines).toBeGreaterThan(0);
    const restored = await run(to(target.url), 'restore', folder);
    expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('Restored') });
    await onStore(inServer(target.url), async (after) => {
      const now = await facts(after);
      expect(now.whole).toBe(true);
      expect(now.counts.incident).toBeGreaterThanOrEqual(before.counts.incident ?? 0);
      expect(now.heads).toEqual(expect.arrayContaining([...before.heads]));
      expect((await readIncident(after.db.rows, id))?.report.words).toBe(words);
    });
    const full = await run(to(target.url), 'restore', folder);
    expect(full).toMatchObject({ code: 2, faults: expect.stringContaining('is not empty') });
    await store.close();
    await from.drop();
    await target.drop();
    await server.stop();
  },
);

/** A database as a version before records were encrypted left it, with one plain record in it. */
async function ofAnEarlierVersion(url: string): Promise<void> {
  const { owner, boss, close } = await openServer({ url, keys: testKey });
  const early = { '001-start': start, '002-register': register };
  const provider = { getMigrations: async () => early };
  await new Migrator({ db: owner, provider }).migrateToLatest();
  await boss.start();
  await boss.stop({ graceful: false });
  await sql`insert into draft (id, school, person, saved_at, state)
    values (${randomUUID()}::uuid, 'sample', ${randomUUID()}::uuid, now(), '{"words": "plain"}')`.execute(
    owner,
  );
  await close();
}

const schemaOf = async (url: string) => {
  const { owner, close } = await openServer({ url, keys: testKey });
  const steps = await stepsOf(owner as never);
  const { rows } = await sql<{ words: string | null }>`
    select state ->> 'words' as words from draft`.execute(owner);
  await close();
  return { steps, words: rows.map(({ words: kept }) => kept) };
};

test.each(servers)(
  'a database of an earlier version is backed up %s as it is: nothing in it is changed first',
  async (_how, folders) => {
    const server = await ownServer({ durable: false, ...(folders ? { folders } : {}) });
    const from = await freshDatabase(server);
    const target = await freshDatabase(server);
    await ofAnEarlierVersion(from.url);
    const as = { steps: ['001-start', '002-register'], words: ['plain'] };
    const folder = join(held.folder, `older-${randomUUID()}`);
    const { code, faults } = await run(to(from.url), 'backup', folder);
    expect({ code, faults }).toEqual({ code: 0, faults: '' });
    expect(await schemaOf(from.url)).toEqual(as);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ migrations: as.steps, rows: { draft: 1 } });
    expect(manifest.rows).not.toHaveProperty('legal_hold');
    if (folders) {
      const restored = await run(to(target.url), 'restore', folder);
      expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('Restored') });
      expect((await schemaOf(target.url)).words).toEqual([null]);
    } else {
      expect(readFileSync(join(folder, 'draft.jsonl'), 'utf8')).toContain('plain');
    }
    await from.drop();
    await target.drop();
    await server.stop();
  },
);

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

test.each(servers)(
  'backed up %s and restored under another key, the data keys are wrapped anew, and only the new key opens them',
  async (_how, folders) => {
    const server = await ownServer({ durable: false, ...(folders ? { folders } : {}) });
    const [from, target] = [await freshDatabase(server), await freshDatabase(server)];
    const id = await onStore(inServer(from.url), filled);
    const folder = join(held.folder, `rekeyed-${randomUUID()}`);
    expect((await run(to(from.url), 'backup', folder)).code).toBe(0);
    const file = join(held.folder, 'old.key');
    writeFileSync(file, `${testKeyText}\n`);
    const next = Buffer.alloc(32, 9);
    const env = { DATABASE_URL: target.url, CONTENT_KEY: next.toString('base64') };
    const without = await run(env, 'restore', folder);
    expect(without).toMatchObject({ code: 2, faults: expect.stringContaining('another key') });
    await target.drop();
    const again = await freshDatabase(server);
    const onNew = { ...env, DATABASE_URL: again.url };
    const { code, said } = await run(onNew, 'restore', folder, '--key', file);
    expect(code).toBe(0);
    expect(said).toContain('Data keys wrapped by the key that is set here: ');
    expect(said).toContain('Keep the old key for as long as any backup or export from before');
    const read = (keys: typeof testKey) =>
      onStore({ url: again.url, keys }, (store) => readIncident(store.db.rows, id));
    expect((await read(localKey(next)))?.report.words).toBe(words);
    await expect(read(testKey)).rejects.toThrow('encrypted with another key');
    const { owner, close } = await openServer({ url: again.url, keys: testKey });
    const wrapped = await owner.selectFrom('data_key').select('by').distinct().execute();
    expect(wrapped).toHaveLength(1);
    await close();
    for (const one of [from, again]) await one.drop();
    await server.stop();
  },
);

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
