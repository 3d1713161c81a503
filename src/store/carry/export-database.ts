import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Db, Tx } from '../db.ts';
import { knownSteps } from '../migrate.ts';
import { stateOf } from '../schema-state.ts';
import type { TableName } from './carried-tables.ts';
import { asOwner, carriedIn, headsOf, type Manifest, migrationsOf } from './manifest.ts';

const page = 1000;

/**
 * Writes all rows, and the jobs that are not done, into a folder of its own: as they were at one moment,
 * and what people wrote as it lies in the database, encrypted. Whatever stops it, the folder is there
 * whole or not at all. @throws when the folder is there already
 */
export async function exportDatabase(
  db: Pick<Db, 'transaction'>,
  folder: string,
  now: Date,
): Promise<Manifest> {
  if (existsSync(folder)) throw new Error(`${folder} is there already. Name a new folder.`);
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true, mode: 0o700 });
  const manifest = await db.transaction(async (tx) => {
    await sql`set transaction isolation level repeatable read read only`.execute(tx);
    await asOwner(tx);
    await refuseNewer(tx);
    return writeAll(tx, partial, now);
  });
  await writeFile(join(partial, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await rename(partial, folder);
  return manifest;
}

/** A table of which this version does not know would be left behind. */
async function refuseNewer(tx: Tx): Promise<void> {
  const { unknown } = stateOf(await migrationsOf(tx), knownSteps);
  if (unknown.length === 0) return;
  throw new Error(
    'This database has been changed by a newer version of Lantern: only that version can export all of it. Nothing was written.',
  );
}

async function writeAll(tx: Tx, folder: string, now: Date): Promise<Manifest> {
  const rows: Record<string, number> = {};
  const files: Record<string, string> = {};
  for (const [table, key] of await carriedIn(tx)) {
    const written = await writeLines(join(folder, `${table}.jsonl`), rowsOf(tx, table, key));
    rows[table] = written.lines;
    files[table] = written.hash;
  }
  const jobs = await writeLines(join(folder, 'jobs.jsonl'), jobsOf(tx));
  return {
    ...{ format: 1, madeAt: now.toISOString(), migrations: [...(await migrationsOf(tx))] },
    ...{ rows, files: { ...files, jobs: jobs.hash }, jobs: jobs.lines, heads: await headsOf(tx) },
  };
}

/** Each row as JSON text, in the order of the key, a page at a time. */
async function* rowsOf(
  tx: Tx,
  table: TableName,
  key: readonly string[],
): AsyncGenerator<readonly string[]> {
  const name = sql.table(table);
  const columns = sql.join(key.map((column) => sql.ref(column)));
  for (let last: string | undefined; ; ) {
    const after = last
      ? sql`where (${columns}) > (select ${columns} from jsonb_populate_record(null::${name}, ${last}::jsonb))`
      : sql``;
    const { rows } = await sql<{ row: string }>`
      select to_jsonb(t)::text as row from ${name} t ${after}
      order by ${columns} limit ${page}`.execute(tx);
    if (rows.length > 0) yield rows.map(({ row }) => row);
    if (rows.length < page) return;
    last = rows.at(-1)?.row;
  }
}

/** Jobs that somebody still counts on; one that was under way when this was read is to be done again. */
async function* jobsOf(tx: Tx): AsyncGenerator<readonly string[]> {
  const { rows } = await sql<{ row: string }>`
    select data::text as row from pgboss.job
    where state in ('created', 'retry', 'active') and name not like '\\_\\_pgboss%'
    order by created_on, id`.execute(tx);
  if (rows.length > 0) yield rows.map(({ row }) => row);
}

async function writeLines(
  file: string,
  pages: AsyncIterable<readonly string[]>,
): Promise<{ readonly lines: number; readonly hash: string }> {
  const out = createWriteStream(file, { mode: 0o600 });
  const hash = createHash('sha256');
  let lines = 0;
  for await (const rows of pages) {
    const text = rows.map((row) => `${row}\n`).join('');
    hash.update(text);
    lines += rows.length;
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  return { lines, hash: hash.digest('hex') };
}
