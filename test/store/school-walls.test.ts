import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { SchoolId } from '../../src/domain/ids.ts';
import type { Db } from '../../src/store/db.ts';
import { incidents, incidentsOf, readIncident } from '../../src/store/incidents.ts';
import { appendEntries, verifyLedger } from '../../src/store/ledger.ts';
import { keepQuestion } from '../../src/store/questions.ts';
import { newSchool } from '../flows/new-school.ts';
import { requestFromPupil } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { asOwner, dbOn, engines } from '../support/store.ts';

/** Two schools of one trust, a report at each. */
async function twoSchools(db: Db) {
  const mine = await newSchool(db);
  const theirs = await newSchool(db);
  const [own] = await mine.report(requestFromPupil, mine.cast.tess, at('09:00'));
  const [other] = await theirs.report(requestFromPupil, theirs.cast.tess, at('09:00'));
  for (const { school } of [mine, theirs]) {
    const question = { id: randomUUID(), school: school.id, kind: 'not-covered' } as const;
    await keepQuestion(db.rows, { ...question, words: 'may I', day: '2026-11-24' });
  }
  return { mine, theirs, own, other, walled: db.within(mine.school.id) };
}

describe.each(engines)('on %s', (engine) => {
  const db = dbOn(engine);

  test('a query without any condition gives nothing of another school, in any table', async () => {
    const { mine, walled } = await twoSchools(db());
    const walls = await asOwner(db(), (tx) =>
      sql<{ name: string }>`select c.table_name as name from information_schema.columns c
        join pg_class on relname = c.table_name where column_name = 'school'
        and table_schema = 'public' and relrowsecurity`.execute(tx),
    );
    expect(walls.rows.length).toBeGreaterThanOrEqual(20);
    for (const { name } of walls.rows) {
      const { rows } = await sql<{ school: string }>`select school from ${sql.table(name)}`.execute(
        walled.rows,
      );
      expect({ name, others: rows.filter(({ school }) => school !== mine.school.id) }).toEqual({
        ...{ name, others: [] },
      });
    }
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from incident`.execute(
      walled.rows,
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('every table with a school has its wall, but for those about people who may move', async () => {
    const open = await asOwner(db(), (tx) =>
      sql<{ name: string }>`select c.table_name as name from information_schema.columns c
        join pg_class on relname = c.table_name where column_name = 'school'
        and table_schema = 'public' and not relrowsecurity order by 1`.execute(tx),
    );
    expect(open.rows.map(({ name }) => name)).toEqual(['absence', 'conversation', 'person']);
  });

  test("another school's record is not read, changed, deleted or written by its id", async () => {
    const { mine, theirs, own, other, walled } = await twoSchools(db());
    expect(await readIncident(walled.rows, own.id)).toBeDefined();
    expect(await readIncident(walled.rows, other.id)).toBeUndefined();
    expect(await incidentsOf(walled.rows, theirs.school.id, 'all', 10)).toEqual([]);
    const changed = await sql`update incident set status = 'closed' where id = ${other.id}::uuid
      or true returning id`.execute(walled.rows);
    expect(changed.rows).toEqual([{ id: own.id }]);
    await sql`delete from question where true`.execute(walled.rows);
    const left = await sql<{ n: number }>`select count(*)::int as n from question
      where school = ${theirs.school.id}`.execute(db().rows);
    expect(left.rows).toEqual([{ n: 1 }]);
    await expect(
      walled.transaction((tx) => incidents.add(tx, { ...other, id: randomUUID() as never })),
    ).rejects.toThrow(/row-level security/);
    await expect(
      sql`update incident set school = ${theirs.school.id} where id = ${own.id}::uuid`.execute(
        walled.rows,
      ),
    ).rejects.toThrow(/row-level security/);
    expect(mine.school.id).not.toBe(theirs.school.id);
  });

  test('a ledger line for another school cannot be written, and both chains stay whole', async () => {
    const { theirs, walled } = await twoSchools(db());
    const line = {
      ...({ at: at('09:00'), school: theirs.school.id, by: 'clock', as: 'clock' } as const),
      ...({ about: null, kind: 'register-read' } as const),
    };
    await expect(walled.transaction((tx) => appendEntries(tx, [line]))).rejects.toThrow();
    expect((await verifyLedger(db().rows)).ok).toBe(true);
  });

  test('a transaction that fails leaves no wall behind for the next, and none of its own', async () => {
    const { own, other, walled } = await twoSchools(db());
    const failing = walled.transaction(async () => {
      throw new Error('No');
    });
    await expect(failing).rejects.toThrow('No');
    const many = Array.from({ length: 30 }, (_, each) =>
      each % 2 === 0
        ? readIncident(walled.rows, other.id)
        : db().transaction((tx) => readIncident(tx, other.id)),
    );
    const read = await Promise.all(many);
    expect(read.filter(Boolean)).toHaveLength(15);
    expect(await readIncident(walled.rows, own.id)).toBeDefined();
  });

  test('a connection that was told of no school sees nothing', async () => {
    await twoSchools(db());
    const seen = await db().transaction(async (tx) => {
      await sql`select set_config('lantern.school', '', true)`.execute(tx);
      return (await sql<{ n: number }>`select count(*)::int as n from incident`.execute(tx)).rows;
    });
    expect(seen).toEqual([{ n: 0 }]);
    const nowhere = db().within('no-such-school' as SchoolId);
    const { rows } = await sql`select id from incident`.execute(nowhere.rows);
    expect(rows).toEqual([]);
  });
});
