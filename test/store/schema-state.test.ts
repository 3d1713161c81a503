import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { knownSteps } from '../../src/store/migrate.ts';
import { openStore, type StorePlace } from '../../src/store/open.ts';
import { goesOnBeside, stateOf, stepsOf } from '../../src/store/schema-state.ts';
import { newSchool } from '../flows/new-school.ts';
import { requestFromPupil } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { testKey } from '../support/content-key.ts';
import { emptyEmbedded } from '../support/empty-embedded.ts';
import { freshDatabase, startPostgres } from '../support/postgres.ts';
import { asOwner, engines } from '../support/store.ts';

const known = ['001-start', '002-more'];
const beside = (...done: string[]) => goesOnBeside(stateOf(done, known), known);

describe('a version on a database that a newer one has changed', () => {
  test.each([
    [['001-start', '002-more', '003-adds']],
    [['001-start', '002-more', '003-adds', '009-drops-needs-002']],
  ])('goes on beside %j, which takes nothing away that it needs', (done) => {
    expect(() => beside(...done)).not.toThrow();
  });
  test.each([
    [['001-start', '002-more', '003-adds', '004-drops-needs-003'], 'no longer work on it'],
    [['001-start', '003-adds'], 'did not come after this one'],
  ])('refuses %j in plain words', (done, words) => {
    expect(() => beside(...done)).toThrow(words);
  });
});

const gone: (() => void | Promise<void>)[] = [];
afterAll(async () => {
  for (const drop of gone) await drop();
});

const place: Record<(typeof engines)[number], () => Promise<StorePlace>> = {
  'embedded PostgreSQL': async () => {
    const directory = await emptyEmbedded();
    gone.push(() => rmSync(join(directory, '..'), { recursive: true }));
    return { directory };
  },
  'a PostgreSQL server': async () => {
    const { url, drop } = await freshDatabase(await startPostgres());
    gone.push(drop);
    return { url, keys: testKey };
  },
};

describe.each(engines)('on %s', (engine) => {
  const open = (where: StorePlace) => openStore(where, () => undefined);
  const addStep = (where: StorePlace, name: string) =>
    open(where).then(async (store) => {
      await asOwner(store.db, async (tx) => {
        await sql`insert into kysely_migration (name, timestamp) values (${name}, 'then')`.execute(
          tx,
        );
        await sql`revoke update on snow_day from lantern_app`.execute(tx);
      });
      await store.close();
    });

  test('an older version works beside a newer one, and gives itself no right that was taken away', async () => {
    const where = await place[engine]();
    await addStep(where, '998-adds-something');
    const store = await open(where);
    expect(store.schema).toBe('newer');
    const town = await newSchool(store.db);
    const [{ id }] = await town.report(requestFromPupil, town.cast.tess, at('09:00'));
    expect((await town.incident(id)).report.words).toBe(requestFromPupil.words);
    const { rows } = await sql<{ may: boolean }>`
      select has_table_privilege('lantern_app', 'snow_day', 'update') as may`.execute(
      store.db.rows,
    );
    expect(rows).toEqual([{ may: false }]);
    await store.close();
  });

  test('an older version that can no longer work on the database says so, and leaves it as it was', async () => {
    const where = await place[engine]();
    await addStep(where, '999-drops-something-needs-998');
    await expect(open(where)).rejects.toThrow(
      'This database has been changed by a newer version of Lantern, and this version can no longer work on it.',
    );
  });

  test('a version that knows every step finds the database up to date', async () => {
    const store = await open(await place[engine]());
    expect(store.schema).toBe('up-to-date');
    expect(await stepsOf(store.db.rows as never)).toEqual(knownSteps);
    await store.close();
  });
});
