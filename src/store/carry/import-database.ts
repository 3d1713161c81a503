import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Db, Tx } from '../db.ts';
import { jobShape } from '../job-shapes.ts';
import { ringOf } from '../keys/seal.ts';
import { verifyLedger } from '../ledger.ts';
import { carried } from './carried-tables.ts';
import { linesOf } from './lines-of.ts';
import {
  asOwner,
  countsOf,
  headsOf,
  type Manifest,
  manifestShape,
  migrationsOf,
} from './manifest.ts';

const page = 1000;

/**
 * Brings an export into an empty database, all of it or nothing: stopped half-way, the database is as
 * empty as before and the import can be started again. Proved by the number of rows, the files' hashes
 * and the ledger's, and by every data key, which is wrapped anew by the key that is set here.
 * @throws a plain sentence, and nothing is changed
 */
export async function importDatabase(db: Db, folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  await db.transaction(async (tx) => {
    await asOwner(tx);
    await refuseUnlessEmpty(tx);
    await refuseOtherSchema(tx, manifest);
    for (const [table] of carried) await bringIn(tx, table, folder, manifest);
    await sql`select setval(pg_get_serial_sequence('feedback', 'id'),
      (select coalesce(max(id), 0) + 1 from feedback), false)`.execute(tx);
    await bringJobs(db, tx, folder, manifest);
    await ringOf(tx).rewrap(tx);
    await prove(tx, manifest);
  });
  return manifest;
}

export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch((cause: unknown) => {
    throw new Error(`There is no export of Lantern's in ${folder}.`, { cause });
  });
  return manifestShape.parse(JSON.parse(text));
}

/** A database into which Lantern has been started, and nothing else: it has a data key by then. */
async function refuseUnlessEmpty(tx: Tx): Promise<void> {
  const counts = Object.entries(await countsOf(tx));
  const used = counts.filter(([table, rows]) => table !== 'data_key' && rows > 0);
  if (used.length === 0) return;
  const tables = used.map(([table]) => table).join(', ');
  throw new Error(`This database is not empty (${tables}). Nothing was changed.`);
}

async function refuseOtherSchema(tx: Tx, { migrations }: Manifest): Promise<void> {
  if ((await migrationsOf(tx)).join() === migrations.join()) return;
  throw new Error(
    'The export was made by another version of Lantern. Import it with that version, then start this one. Nothing was changed.',
  );
}

async function bringIn(tx: Tx, table: string, folder: string, manifest: Manifest): Promise<void> {
  const name = sql.table(table);
  await eachPage(folder, table, manifest, async (rows) => {
    await sql`insert into ${name} overriding system value
      select * from jsonb_populate_recordset(null::${name}, ${`[${rows.join(',')}]`}::jsonb)`.execute(
      tx,
    );
  });
}

async function bringJobs(db: Db, tx: Tx, folder: string, manifest: Manifest): Promise<void> {
  await eachPage(folder, 'jobs', manifest, (rows) =>
    db.addJobs(
      tx,
      rows.map((row) => jobShape.parse(JSON.parse(row))),
    ),
  );
}

/** @throws when the file is not the one that was exported */
async function eachPage(
  folder: string,
  name: string,
  { files }: Manifest,
  take: (rows: readonly string[]) => Promise<void>,
): Promise<void> {
  const hash = createHash('sha256');
  let rows: string[] = [];
  for await (const line of linesOf(join(folder, `${name}.jsonl`))) {
    hash.update(`${line}\n`);
    rows.push(line);
    if (rows.length === page) {
      await take(rows);
      rows = [];
    }
  }
  if (rows.length > 0) await take(rows);
  if (hash.digest('hex') !== files[name]) {
    throw new Error(`${name}.jsonl is not as it was exported. Nothing was changed.`);
  }
}

/** @throws when something did not arrive as the manifest has it */
export async function prove(tx: Tx, manifest: Manifest): Promise<void> {
  const counts = await countsOf(tx);
  const wrong = Object.entries(manifest.rows).filter(
    ([table, rows]) => table !== 'data_key' && counts[table] !== rows,
  );
  if (wrong.length > 0) {
    throw new Error(`Not everything arrived: ${wrong.map(([table]) => table).join(', ')}.`);
  }
  const verdict = await verifyLedger(tx);
  if (!verdict.ok) {
    throw new Error(`The ledger of ${verdict.school} is broken at line ${verdict.line}.`);
  }
  if (JSON.stringify(await headsOf(tx)) !== JSON.stringify(manifest.heads)) {
    throw new Error('The ledger is another than the one that was exported.');
  }
}
