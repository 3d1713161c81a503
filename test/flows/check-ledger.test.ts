import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { PersonId } from '../../src/domain/ids.ts';
import type { Entry } from '../../src/domain/ledger.ts';
import { checkLedger } from '../../src/flows/check-ledger.ts';
import type { Db } from '../../src/store/db.ts';
import { appendEntries } from '../../src/store/ledger.ts';
import { lastLedgerCheck } from '../../src/store/ledger-checks.ts';
import { at } from '../support/clock.ts';
import { asOwner, dbOn, engines, openSchool } from '../support/store.ts';

const threeLines = async (db: Db) => {
  const { school } = await openSchool(db);
  const entry: Entry = {
    ...{ at: at('09:00'), school: school.id, by: randomUUID() as PersonId, as: 'dsl' },
    ...{ about: null, kind: 'items-searched' },
  };
  await db.transaction((tx) => appendEntries(tx, [entry, entry, entry]));
  return school;
};

describe.each(engines)('on %s', (engine) => {
  const db = dbOn(engine);

  test('a ledger is proved once a day, and when it was is kept', async () => {
    const school = await threeLines(db());
    expect(await checkLedger(db(), school, at('10:00'))).toBe('whole');
    expect(await lastLedgerCheck(db().rows, school.id)).toEqual({
      ...{ checkedAt: at('10:00'), lines: 3, brokenAt: null },
    });
    expect(await checkLedger(db(), school, at('23:00'))).toBe('not-due');
    expect(await checkLedger(db(), school, at('07:00', '2026-11-25'))).toBe('whole');
  });

  test("a line that was changed is named, and another school's ledger stays whole", async () => {
    const [school, other] = [await threeLines(db()), await threeLines(db())];
    await asOwner(db(), async (tx) => {
      await sql`alter table ledger disable trigger user`.execute(tx);
      await sql`update ledger set "as" = 'head' where school = ${school.id} and line = 2`.execute(
        tx,
      );
      await sql`alter table ledger enable trigger user`.execute(tx);
    });
    expect(await checkLedger(db(), school, at('10:00'))).toBe('broken');
    expect(await lastLedgerCheck(db().rows, school.id)).toMatchObject({ lines: 1, brokenAt: 2 });
    expect(await checkLedger(db(), other, at('10:00'))).toBe('whole');
  });
});
