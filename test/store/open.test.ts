import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { answers } from '../../src/store/db.ts';
import { appendEntries, verifyLedger } from '../../src/store/ledger.ts';
import { openStore } from '../../src/store/open.ts';
import { openServer } from '../../src/store/server.ts';
import { at } from '../support/clock.ts';
import { freshDatabase, ownServer, startPostgres } from '../support/postgres.ts';
import { engines, openSchool, storeOn } from '../support/store.ts';

const whoAmI = sql<{ me: string }>`select current_user::text as me`;

describe.each(engines)('on %s', (engine) => {
  const held = storeOn(engine);

  test('every connection works as the lesser role, however many there are', async () => {
    const { db } = held().store;
    const seen = await Promise.all(
      Array.from({ length: 20 }, async () => (await whoAmI.execute(db.rows)).rows[0]?.me),
    );
    expect(new Set(seen)).toEqual(new Set(['lantern_app']));
    expect(await answers(db)).toBe(true);
  });

  test('a number stays a number and a day stays a day', async () => {
    const { rows } = await sql`select 7::int as number, '2026-11-24T09:00:00Z'::timestamptz as day,
      '{"a": [1, null]}'::jsonb as tree, true as yes`.execute(held().store.db.rows);
    expect(rows).toEqual([{ number: 7, day: at('09:00'), tree: { a: [1, null] }, yes: true }]);
  });

  test('opening left no fault behind', () => {
    expect(held().faults).toEqual([]);
  });
});

describe('a PostgreSQL server', () => {
  test('that several instances open at the same moment is brought up to date once, by all of them', async () => {
    const database = await freshDatabase(await startPostgres());
    const faults: Error[] = [];
    const stores = await Promise.all(
      [1, 2, 3].map(() => openStore({ url: database.url }, (fault) => faults.push(fault))),
    );
    for (const store of stores) expect(await answers(store.db)).toBe(true);
    const [first, second] = stores;
    if (!first || !second) throw new Error('Three instances were to be opened');
    const { school, cast } = await openSchool(first.db);
    const entry = {
      ...({
        at: at('09:00'),
        school: school.id,
        by: cast.lena.id,
        as: 'dsl',
        about: null,
      } as const),
      kind: 'register-read',
    } as const;
    await Promise.all(
      stores.map(({ db }) => db.transaction((tx) => appendEntries(tx, [entry, entry]))),
    );
    expect(await verifyLedger(second.db.rows)).toEqual({ ok: true, lines: 6 });
    for (const store of stores) await store.close();
    await database.drop();
    expect(faults).toEqual([]);
  });

  test('on which the lesser role is missing is not worked on with the rights of the owner', async () => {
    const server = await ownServer({ durable: false });
    const opened = await openServer({ url: server.url });
    const asking = whoAmI.execute(opened.rows);
    await expect(asking).rejects.toThrow('role "lantern_app" does not exist');
    await opened.close();
    await server.stop();
  });

  test('that is not there is a fault when it is opened, not later', async () => {
    const nowhere = openStore({ url: 'postgres://postgres@127.0.0.1:1/none' }, () => undefined);
    await expect(nowhere).rejects.toThrow();
  });
});
