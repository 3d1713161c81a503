import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { db as command } from '../../src/commands/db.ts';
import type { IncidentId } from '../../src/domain/ids.ts';
import { countsOf, headsOf } from '../../src/store/carry/manifest.ts';
import { verifyLedger } from '../../src/store/ledger.ts';
import { openStore, type Store, type StorePlace } from '../../src/store/open.ts';
import { newSchool } from '../flows/new-school.ts';
import { requestFromPupil, requestFromStaff } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { testKey, testKeyText } from '../support/content-key.ts';
import { emptyEmbedded } from '../support/empty-embedded.ts';
import { asOwner } from '../support/store.ts';

export const held = { embedded: '', folder: '', incident: '' as IncidentId };
export const words = 'Zebedee Quillfeather said so';

export const onStore = async <T>(
  place: StorePlace,
  work: (store: Store) => Promise<T>,
): Promise<T> => {
  const store = await openStore(place, () => undefined);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};
export const inServer = (url: string): StorePlace => ({ url, keys: testKey });
export const facts = ({ db }: Store) =>
  asOwner(db, async (tx) => {
    const { data_key: _, ...counts } = await countsOf(tx);
    return { counts, heads: await headsOf(tx), whole: (await verifyLedger(tx)).ok };
  });

export async function filled({ db }: Store): Promise<IncidentId> {
  const town = await newSchool(db);
  const [{ id }] = await town.report({ ...requestFromPupil, words }, town.cast.tess, at('09:00'));
  await town.report(requestFromStaff, town.cast.tess, at('09:05'));
  await town.settle(at('09:06'));
  // signs that begin a line for some readers, and stand in what people type all the same
  const name = 'Tess\u2028Thackeray\u2029';
  await db.rows.updateTable('person').set({ name }).where('id', '=', town.cast.tess.id).execute();
  return id;
}

/** For one file's tests: the school is there before them and gone after. */
export function carriedSchool(): void {
  beforeAll(async () => {
    held.embedded = await emptyEmbedded();
    held.folder = mkdtempSync(join(tmpdir(), 'lantern-carry-'));
    held.incident = await onStore({ directory: held.embedded }, filled);
  });
  afterAll(() => {
    rmSync(join(held.embedded, '..'), { recursive: true });
    rmSync(held.folder, { recursive: true });
  });
}

export async function run(env: Record<string, string>, ...args: string[]) {
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
export const to = (url: string) => ({ DATABASE_URL: url, CONTENT_KEY: testKeyText });
export const exported = () => join(held.folder, 'export');
