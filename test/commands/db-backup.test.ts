import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { readIncident } from '../../src/store/incidents.ts';
import { localKey } from '../../src/store/keys/local-key.ts';
import * as start from '../../src/store/migrations/001-start.ts';
import * as register from '../../src/store/migrations/002-register.ts';
import { openStore } from '../../src/store/open.ts';
import { stepsOf } from '../../src/store/schema-state.ts';
import { openServer } from '../../src/store/server.ts';
import { newSchool } from '../flows/new-school.ts';
import { requestFromPupil } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { testKey, testKeyText } from '../support/content-key.ts';
import { freshDatabase, ownServer } from '../support/postgres.ts';
import {
  carriedSchool,
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
