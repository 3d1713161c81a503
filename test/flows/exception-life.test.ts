import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { ExceptionId } from '../../src/domain/ids.ts';
import type { Person } from '../../src/domain/people.ts';
import type { ExceptionMode } from '../../src/domain/school.ts';
import { type Deciding, decideException } from '../../src/flows/decide-exception.ts';
import { declareException } from '../../src/flows/declare-exception.ts';
import { readRegister } from '../../src/flows/read-lists.ts';
import { handlers } from '../../src/jobs/handlers.ts';
import type { Db } from '../../src/store/db.ts';
import { readException } from '../../src/store/exceptions.ts';
import { entriesAbout } from '../../src/store/ledger.ts';
import { at, later } from '../support/clock.ts';
import { pretendWays, workerOn } from '../support/reach.ts';
import { dbOn, engines, openSchool } from '../support/store.ts';

const declaration = {
  ...{ child: 'My nephew', relationship: 'aunt', since: 'before 2020', contact: 'family group' },
};
const approving = (until = '2027-07-31'): Deciding => ({
  ...{ verdict: 'approve', reason: 'Family of long standing.', until },
});

/** A school in which Tess has declared a family link at nine. */
async function declared(db: Db, mode: ExceptionMode = 'approve') {
  const opened = await openSchool(db);
  const { cast } = opened;
  const school = { ...opened.school, exceptionMode: mode };
  const id = randomUUID() as ExceptionId;
  const declare = (by: Person = cast.tess) =>
    declareException(db, school, by, id, declaration, at('09:00'));
  await declare();
  const ways = pretendWays();
  const decide = (by: Person, deciding: Deciding = approving(), now = at('10:00')) =>
    decideException(db, school, by, id, deciding, now);
  const state = async () => (await readException(db.rows, id))?.status;
  return {
    school,
    cast,
    id,
    declare,
    decide,
    state,
    out: ways.out,
    worker: workerOn(db, school, ways),
    ways,
  };
}

describe.each(engines)('on %s', (engine) => {
  const db = dbOn(engine);

  test('declared, asked, approved, told: one after the other, each written down', async () => {
    const { cast, id, decide, worker, out } = await declared(db());
    await worker.until(at('09:01'));
    expect(out.questions).toEqual([cast.hana.id]);
    expect((await decide(cast.hana)).ok).toBe(true);
    await worker.until(at('10:01'));
    expect(out.decisions).toMatchObject([{ to: cast.tess.id, view: { status: 'approved' } }]);
    const kinds = (await entriesAbout(db().rows, id)).map(({ kind }) => kind);
    expect(kinds).toEqual(['exception-declared', 'exception-approved']);
  });

  test('declared twice with the same form it is declared once', async () => {
    const { declare, id, worker, out } = await declared(db());
    await Promise.all([declare(), declare()]);
    await worker.until(at('09:01'));
    expect(out.questions).toHaveLength(1);
    expect(await entriesAbout(db().rows, id)).toHaveLength(1);
  });

  test('it lapses by itself when its last day is over, and the declarer hears of it', async () => {
    const { cast, decide, state, worker, out } = await declared(db());
    await decide(cast.hana);
    await worker.until(new Date('2027-07-31T22:59:00Z'));
    expect(await state()).toBe('approved');
    await worker.until(new Date('2027-07-31T23:00:00Z'));
    expect(await state()).toBe('expired');
    expect(out.decisions.at(-1)).toMatchObject({ to: cast.tess.id, view: { status: 'expired' } });
  });

  test('a timer that the database calls a little early lets it lapse all the same', async () => {
    const { cast, decide, state, school, ways, id } = await declared(db());
    await decide(cast.hana);
    const runAt = new Date('2027-07-31T23:00:00Z');
    const table = handlers(db(), new Map([[school.id, school]]), ways);
    const job = { name: 'expire-exception', exception: id, runAt } as const;
    await table['expire-exception'](job, later(runAt, -1 / 60));
    expect(await state()).toBe('expired');
  });

  test.each([
    ['the declarer', 'tess', 'own-request'],
    ['the safeguarding lead', 'lena', 'not-asked'],
    ['the chair', 'cho', 'not-asked'],
  ] as const)('%s cannot decide on it', async (_who, part, why) => {
    const { cast, decide, state } = await declared(db());
    expect(await decide(cast[part])).toEqual({ ok: false, why });
    expect(await state()).toBe('declared');
  });

  test('nobody of another school decides on it, headteacher or not', async () => {
    const { decide, state } = await declared(db());
    const other = await openSchool(db());
    expect(await decide(other.cast.hana)).toEqual({ ok: false, why: 'not-found' });
    expect(await state()).toBe('declared');
  });

  test('of two decisions at the same moment one holds', async () => {
    const { cast, decide } = await declared(db());
    const no: Deciding = { verdict: 'decline', reason: 'Not a family link.' };
    const outcomes = await Promise.all([decide(cast.hana), decide(cast.hana, no)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, why: 'already-settled' });
  });

  test('where the policy knows no exceptions it can be declared and declined, never approved', async () => {
    const { cast, decide, state } = await declared(db(), 'declare-only');
    expect(await decide(cast.hana)).toEqual({ ok: false, why: 'no-exceptions' });
    expect(await state()).toBe('declared');
    expect((await decide(cast.hana, { verdict: 'decline', reason: 'Recorded.' })).ok).toBe(true);
  });

  test('an end in the past is refused', async () => {
    const { cast, decide } = await declared(db());
    const outcome = await decide(cast.hana, approving('2026-11-23'));
    expect(outcome).toEqual({ ok: false, why: 'wrong-date' });
  });

  test('the register is for the headteacher and the safeguarding lead; everybody else sees their own', async () => {
    const { school, cast, id } = await declared(db());
    const own = randomUUID() as ExceptionId;
    await declareException(db(), school, cast.hana, own, declaration, at('09:00'));
    const seen = async (by: Person) =>
      new Set((await readRegister(db(), by, at('10:00'))).links.map((link) => link.id));
    expect(await seen(cast.hana)).toEqual(new Set([id, own]));
    expect(await seen(cast.lena)).toEqual(new Set([id, own]));
    expect(await seen(cast.tess)).toEqual(new Set([id]));
    expect(await seen(cast.cho)).toEqual(new Set([own]));
    for (const by of [cast.ned, cast.dev, cast.clem, cast.pat]) {
      expect(await seen(by)).toEqual(new Set());
    }
    const other = await openSchool(db());
    expect(await seen(other.cast.hana)).toEqual(new Set());
  });

  test('who looked at the register is written down', async () => {
    const { school, cast } = await declared(db());
    await readRegister(db(), cast.hana, at('10:00'));
    const lines = await db()
      .rows.selectFrom('ledger')
      .select(['by', 'what'])
      .where('school', '=', school.id)
      .execute();
    expect(lines).toContainEqual({ by: cast.hana.id, what: { kind: 'register-read' } });
  });
});
