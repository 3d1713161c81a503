import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { IncidentId, PersonId, SchoolId } from '../../src/domain/ids.ts';
import type { Entry } from '../../src/domain/ledger.ts';
import type { Db, Tx } from '../../src/store/db.ts';
import { appendEntries, entriesAbout, type Verdict, verifyLedger } from '../../src/store/ledger.ts';
import { at, later } from '../support/clock.ts';
import { asOwner, dbOn, engines } from '../support/store.ts';

const newSchool = () => `school-${randomUUID()}` as SchoolId;
const read = (school: SchoolId, number: number, about: IncidentId | null = null): Entry => ({
  ...{ at: later(at('09:00'), number), school, by: randomUUID() as PersonId, as: 'dsl', about },
  kind: 'incident-read',
});

/** A school with seven lines in its ledger. */
async function sevenLines(db: Db): Promise<SchoolId> {
  const school = newSchool();
  const entries = Array.from({ length: 7 }, (_, number) => read(school, number));
  await db.transaction((tx) => appendEntries(tx, entries));
  return school;
}

class TakenBack extends Error {
  readonly verdict: Verdict;
  constructor(verdict: Verdict) {
    super('taken back');
    this.verdict = verdict;
  }
}

/** What the verification says after somebody with the owner's rights has been at the ledger; all of it is taken back. */
async function after(db: Db, tamper: (tx: Tx) => Promise<unknown>): Promise<Verdict> {
  const run = asOwner(db, async (tx) => {
    await sql`alter table ledger disable trigger user`.execute(tx);
    await tamper(tx);
    throw new TakenBack(await verifyLedger(tx));
  });
  const taken = await run.catch((fault: unknown) => fault);
  if (taken instanceof TakenBack) return taken.verdict;
  throw taken;
}

describe.each(engines)('on %s', (engine) => {
  const db = dbOn(engine);

  test('an untouched ledger verifies, line by line', async () => {
    await sevenLines(db());
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ledger`.execute(
      db().rows,
    );
    expect(await verifyLedger(db().rows)).toEqual({ ok: true, lines: rows[0]?.n });
  });

  test.each([
    ['what was done is changed', 'what', sql`'{"kind":"incident-closed"}'::jsonb`],
    ['who did it is changed', 'by', sql`'clock'`],
    ['as what they did it is changed', 'as', sql`'head'`],
    ['when it was done is changed', 'at', sql`at + interval '1 second'`],
    ['what it is about is changed', 'about', sql`gen_random_uuid()`],
    ['its seal is changed', 'hash', sql`repeat('a', 64)`],
  ])('%s in a line: that line is named', async (_what, column, value) => {
    const school = await sevenLines(db());
    const verdict = await after(db(), (tx) =>
      sql`update ledger set ${sql.ref(column)} = ${value} where school = ${school} and line = 4`.execute(
        tx,
      ),
    );
    expect(verdict).toEqual({ ok: false, school, line: 4 });
  });

  test.each([
    ['a line in the middle is deleted', sql`delete from ledger where line = 4 and school = `, 4],
    ['the first line is deleted', sql`delete from ledger where line = 1 and school = `, 1],
    ['the last lines are cut off', sql`delete from ledger where line >= 6 and school = `, 6],
    ['every line is deleted', sql`delete from ledger where school = `, 1],
    [
      'a line is put in after the last',
      sql`insert into ledger select school, 8, at, by, "as", about, what, hash from ledger where line = 7 and school = `,
      8,
    ],
    ['the beginning of the chain is deleted', sql`delete from ledger_head where school = `, 1],
  ])('%s: the first line that is not right is named', async (_what, statement, line) => {
    const school = await sevenLines(db());
    const verdict = await after(db(), (tx) => sql`${statement}${school}`.execute(tx));
    expect(verdict).toEqual({ ok: false, school, line });
  });

  test('two lines that have changed places are named by the first of them', async () => {
    const school = await sevenLines(db());
    const verdict = await after(db(), async (tx) => {
      const move = (from: number, to: number) =>
        sql`update ledger set line = ${to} where school = ${school} and line = ${from}`.execute(tx);
      await move(3, 30);
      await move(5, 3);
      await move(30, 5);
    });
    expect(verdict).toEqual({ ok: false, school, line: 3 });
  });

  test('a line put in between, with the others moved down, is named', async () => {
    const school = await sevenLines(db());
    const verdict = await after(db(), async (tx) => {
      for (const line of [7, 6, 5, 4]) {
        await sql`update ledger set line = ${line + 1} where school = ${school} and line = ${line}`.execute(
          tx,
        );
      }
      await sql`insert into ledger select school, 4, at, by, "as", about, what, hash
        from ledger where school = ${school} and line = 3`.execute(tx);
      await sql`update ledger_head set line = 8 where school = ${school}`.execute(tx);
    });
    expect(verdict).toEqual({ ok: false, school, line: 4 });
  });

  test('the application may add and read, and nothing else, on whatever connection it comes', async () => {
    const school = await sevenLines(db());
    const forbidden = [
      sql`update ledger set by = 'clock' where school = ${school}`,
      sql`delete from ledger where school = ${school}`,
      sql`truncate ledger`,
      sql`alter table ledger disable trigger user`,
      sql`drop trigger ledger_no_change on ledger`,
      sql`drop table ledger`,
    ];
    for (let round = 0; round < 3; round += 1) {
      const tried = await Promise.allSettled(
        forbidden.map((statement) => statement.execute(db().rows)),
      );
      for (const answer of tried) {
        expect(answer.status).toBe('rejected');
        expect(String('reason' in answer && answer.reason)).toMatch(
          /permission denied|must be owner/,
        );
      }
    }
    const lines = await db()
      .rows.selectFrom('ledger')
      .select('line')
      .where('school', '=', school)
      .execute();
    expect(lines).toHaveLength(7);
  });

  test.each(['update ledger set by = by', 'delete from ledger', 'truncate ledger'])(
    'not even the owner can %s by mistake',
    async (statement) => {
      const tried = asOwner(db(), (tx) => sql.raw(statement).execute(tx));
      await expect(tried).rejects.toThrow('the ledger is only ever added to');
    },
  );

  test('lines that two schools add at the same moment are numbered without a gap in each', async () => {
    const schools = [newSchool(), newSchool()];
    await Promise.all(
      Array.from({ length: 24 }, (_, number) => {
        const school = schools[number % 2] ?? newSchool();
        return db().transaction((tx) =>
          appendEntries(tx, [read(school, number), read(school, number)]),
        );
      }),
    );
    for (const school of schools) {
      const rows = await db()
        .rows.selectFrom('ledger')
        .select('line')
        .where('school', '=', school)
        .orderBy('line')
        .execute();
      expect(rows.map(({ line }) => line)).toEqual(Array.from({ length: 24 }, (_, at_) => at_ + 1));
    }
    expect(await verifyLedger(db().rows)).toMatchObject({ ok: true });
  });

  test('a ledger to which lines are added while it is verified is not called false', async () => {
    const school = await sevenLines(db());
    const adding = Array.from({ length: 30 }, (_, number) =>
      db().transaction((tx) => appendEntries(tx, [read(school, number)])),
    );
    const verdicts = await Promise.all([1, 2, 3, 4, 5].map(() => verifyLedger(db().rows)));
    await Promise.all(adding);
    expect(verdicts.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
  });

  test('what was taken back left no line', async () => {
    const school = await sevenLines(db());
    const failed = db().transaction(async (tx) => {
      await appendEntries(tx, [read(school, 8)]);
      throw new Error('taken back');
    });
    await expect(failed).rejects.toThrow('taken back');
    await db().transaction((tx) => appendEntries(tx, [read(school, 9)]));
    expect(await verifyLedger(db().rows)).toMatchObject({ ok: true });
  });

  test('the lines about one thing come oldest first, and one that nobody understands takes no other with it', async () => {
    const school = newSchool();
    const about = randomUUID() as IncidentId;
    const entries = [read(school, 1, about), read(school, 2), read(school, 3, about)];
    await db().transaction((tx) => appendEntries(tx, entries));
    await db()
      .rows.insertInto('ledger')
      .values({
        ...{ school, line: 99, at: at('10:00'), by: 'clock', as: 'clock', about },
        what: '{"kind":"of-the-future"}',
        hash: 'x',
      })
      .execute();
    expect(await entriesAbout(db().rows, about)).toEqual([
      entries[0],
      entries[2],
      { kind: 'unreadable', at: at('10:00') },
    ]);
  });
});
