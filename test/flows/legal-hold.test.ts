import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { ExceptionId, IncidentId } from '../../src/domain/ids.ts';
import { referenceOf } from '../../src/domain/incident.ts';
import type { Person } from '../../src/domain/people.ts';
import type { PolicyException } from '../../src/domain/register/exception.ts';
import type { Report } from '../../src/domain/report.ts';
import { tickException } from '../../src/flows/exception-clock.ts';
import { sayInFile } from '../../src/flows/hand-over-detail.ts';
import { handleIncident } from '../../src/flows/handle-incident.ts';
import { holdRecords, holdsFor, liftRecordsHold } from '../../src/flows/hold-records.ts';
import { keepToRetention, planRetention } from '../../src/flows/keep-to-retention.ts';
import { purgeRecord } from '../../src/flows/purge-record.ts';
import { readLedger } from '../../src/flows/read-ledger.ts';
import type { Db } from '../../src/store/db.ts';
import { exceptions, readException } from '../../src/store/exceptions.ts';
import { readIncident } from '../../src/store/incidents.ts';
import { entriesAbout } from '../../src/store/ledger.ts';
import { accepted, requestFromPupil, requestFromStaff } from '../support/cast.ts';
import { at, later } from '../support/clock.ts';
import { linksOf } from '../support/family-links.ts';
import { dbOn, engines } from '../support/store.ts';
import { copyOf, inRoles, newSchool, type Town } from './new-school.ts';

const days = (count: number): Date => later(at('10:00'), count * 24 * 60);

/** A report whose every record somebody took, closed and said to be in the file: due after thirty days. */
async function finished(town: Town, report: Report, by: Person): Promise<readonly IncidentId[]> {
  const { db, cast, school } = town;
  const records = await town.report(report, by, at('09:00'));
  for (const { id } of records) {
    const [owner] = (await town.incident(id)).asked;
    const keeper = Object.values(cast).find((one) => one.id === owner) ?? cast.lena;
    const act = async (doing: Parameters<typeof handleIncident>[4]) =>
      accepted(await handleIncident(db, school, id, keeper, doing, at('09:10')));
    await act({ does: 'take' });
    const closing = { outcome: 'advice-given', reason: 'Spoken to', recordedIn: '7' } as const;
    await act({ does: 'close', closing });
    accepted(await sayInFile(db, school, id, keeper, days(0)));
  }
  return records.map(({ id }) => id);
}

const hold = async (
  town: Town,
  by: Person,
  reference: string | null,
  because = 'police' as const,
) => accepted(await holdRecords(town.db, by, { id: randomUUID(), reference, because }, days(1)));
const lift = (town: Town, by: Person, id: string, now = days(2)) =>
  liftRecordsHold(town.db, by, id, 'matter-ended', now);
const covers = async (town: Town, by: Person) =>
  (await holdsFor(town.db.rows, by, days(3))).map(({ about }) => about);

/** A family link of Tess's that ended long ago, in the register of a school. */
async function endedLink({ db, school, cast }: Town, headLeftOut: boolean): Promise<ExceptionId> {
  const { closed } = linksOf();
  if (closed.status !== 'closed') throw new Error('It was closed');
  const id = randomUUID() as ExceptionId;
  const ending = { ...closed.ending, because: 'child-left' as const, at: days(-800) };
  const declared = { ...closed.declared, headLeftOut };
  const applicant = { name: 'Somebody without an account', post: 'Cook' };
  const link: PolicyException = {
    ...{ ...closed, id, school: school.id, applicant, enteredBy: cast.clem.id, declared, ending },
  };
  await db.transaction((tx) => exceptions.add(tx, link));
  return id;
}

const spoil = (db: Db, id: string) =>
  sql`update incident set state = jsonb_set(state, '{c}', '"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="')
    where id = ${id}`.execute(db.rows);

describe.each(engines)('on %s', (engine) => {
  const store = dbOn(engine);

  test('a hold on the whole school is lifted by two people, and the ledger names both', async () => {
    const town = await newSchool(store());
    const { db, cast } = town;
    const { id } = await hold(town, cast.hana, null);
    expect(accepted(await lift(town, cast.lena, id)).is).toBe('asked');
    expect(await lift(town, cast.lena, id)).toEqual({ ok: false, why: 'own-request' });
    expect(await covers(town, cast.cho)).toEqual([null]);
    expect(accepted(await lift(town, cast.cho, id)).is).toBe('lifted');
    expect(await covers(town, cast.cho)).toEqual([]);
    const { rows } = await sql<{ what: { kind: string; because: string }; by: string }>`
      select what, by from ledger where school = ${town.school.id} and what ->> 'kind' like 'hold-%'
      order by line`.execute(db.rows);
    expect(rows.map(({ what, by }) => [what.kind, by])).toEqual([
      ['hold-placed', cast.hana.id],
      ['hold-lift-asked', cast.lena.id],
      ['hold-lifted', cast.cho.id],
    ]);
    expect(rows.at(-1)?.what.because).toBe('matter-ended');
  });

  test('nobody lifts the hold on a whole school alone, even where nobody else could agree', async () => {
    const town = await newSchool(store(), { roles: { lena: [], cho: [] } });
    const { id } = await hold(town, town.cast.hana, null);
    expect(await lift(town, town.cast.hana, id)).toEqual({ ok: false, why: 'nobody-to-agree' });
    expect(await covers(town, town.cast.hana)).toEqual([null]);
  });

  test('what somebody asked before they left the post is not agreed to: the next one asks anew', async () => {
    const town = await newSchool(store());
    const { cast } = town;
    const { id } = await hold(town, cast.cho, null);
    accepted(await lift(town, cast.lena, id));
    await town.sync(copyOf(inRoles(cast, { lena: [], dev: ['dsl'] })), days(2));
    expect(accepted(await lift(town, cast.hana, id)).is).toBe('asked');
    const dev = { ...cast.dev, roles: ['dsl' as const] };
    expect(accepted(await lift(town, dev, id)).is).toBe('lifted');
  });

  test('a headteacher who lifts the hold on the school does not free the record about themselves, and is shown nothing', async () => {
    const town = await newSchool(store());
    const { db, cast, school } = town;
    const own = await finished(town, { ...requestFromStaff, subject: cast.hana.id }, cast.tess);
    const [other = '' as IncidentId] = await finished(town, requestFromPupil, cast.tess);
    const { id } = await hold(town, cast.cho, null);
    accepted(await lift(town, cast.lena, id));
    accepted(await lift(town, cast.hana, id));
    expect(await covers(town, cast.hana)).toEqual([]);
    await keepToRetention(db, school, days(40));
    await town.settle(days(40));
    expect(await readIncident(db.rows, other)).toBeUndefined();
    for (const record of own) expect(await readIncident(db.rows, record)).toBeDefined();
    const theirs = await holdsFor(db.rows, cast.cho, days(40));
    expect(theirs.length).toBeGreaterThan(0);
    for (const one of theirs) {
      expect(own).toContain(one.about);
      expect(one).toMatchObject({ by: cast.cho.id, because: 'police' });
      expect(
        (await entriesAbout(db.rows, one.about ?? own[0] ?? ('' as IncidentId))).map(
          ({ kind }) => kind,
        ),
      ).toContain('hold-kept');
      expect(accepted(await lift(town, cast.cho, one.id, days(41))).is).toBe('lifted');
    }
    await keepToRetention(db, school, days(42));
    await town.settle(days(42));
    for (const record of own) expect(await readIncident(db.rows, record)).toBeUndefined();
  });

  test('when one record of a report is held its other half is held too, whichever it is', async () => {
    const town = await newSchool(store());
    const { db, cast, school } = town;
    for (const which of [0, 1]) {
      const both = await finished(town, { ...requestFromStaff, subject: cast.ned.id }, cast.tess);
      expect(both).toHaveLength(2);
      const held = both[which] ?? ('' as IncidentId);
      const { id } = await hold(town, which === 0 ? cast.hana : cast.lena, referenceOf(held));
      const { records } = await planRetention(db, school, days(40));
      const verdicts = records.filter(({ record }) => both.some((one) => one === record));
      expect(verdicts.map(({ verdict }) => verdict)).toEqual([
        { do: 'keep', because: 'held' },
        { do: 'keep', because: 'held' },
      ]);
      for (const record of both)
        expect(await purgeRecord(db, school, record, days(40))).toBe('kept');
      accepted(await lift(town, cast.hana, id));
      for (const record of both) {
        expect(await purgeRecord(db, school, record, days(40))).toBe('purged');
      }
    }
  });

  test('a half that cannot be read counts as held with the other', async () => {
    const town = await newSchool(store());
    const { db, cast, school } = town;
    const both = await finished(town, { ...requestFromStaff, subject: cast.ned.id }, cast.tess);
    const [one = '' as IncidentId, other = '' as IncidentId] = both;
    const { id } = await hold(town, cast.hana, referenceOf(one));
    await spoil(db, one);
    expect(await purgeRecord(db, school, other, days(40))).toBe('kept');
    expect(await covers(town, cast.hana)).toEqual([]);
    expect(await lift(town, cast.hana, id)).toEqual({ ok: false, why: 'not-found' });
  });

  test('a family link is held by its reference, and goes only when the hold is lifted', async () => {
    const town = await newSchool(store());
    const { db, cast, school } = town;
    const link = await endedLink(town, false);
    const { id, about } = await hold(town, cast.lena, ` ${referenceOf(link).toLowerCase()} `);
    expect(about).toBe(link);
    expect(await purgeRecord(db, school, link, days(1))).toBe('kept');
    expect(await covers(town, cast.hana)).toEqual([link]);
    accepted(await lift(town, cast.hana, id));
    expect(await purgeRecord(db, school, link, days(2))).toBe('purged');
    expect(await readException(db.rows, link)).toBeUndefined();
    const kinds = (await entriesAbout(db.rows, link)).map(({ kind }) => kind);
    expect(kinds).toEqual(['hold-placed', 'hold-lifted', 'record-purged']);
  });

  test('a headteacher of whom a family link was kept neither holds it nor frees it, nor sees that it is held', async () => {
    const town = await newSchool(store());
    const { db, cast, school } = town;
    const link = await endedLink(town, true);
    const wanted = { id: randomUUID(), reference: referenceOf(link), because: 'police' } as const;
    const refused = { ok: false, why: 'no-such-record' };
    expect(await holdRecords(db, cast.hana, wanted, days(1))).toEqual(refused);
    const { id } = await hold(town, cast.cho, referenceOf(link));
    expect(await covers(town, cast.hana)).toEqual([]);
    expect(await lift(town, cast.hana, id)).toEqual({ ok: false, why: 'not-found' });
    const linesFor = async (by: Person) => {
      const asked = { reference: referenceOf(link), after: null };
      const staff = await town.staff(days(1));
      return accepted(await readLedger(db, school, staff, by, asked, days(1))).rows;
    };
    expect(await linesFor(cast.cho)).toHaveLength(1);
    expect(await linesFor(cast.hana)).toEqual([]);
    const whole = await hold(town, cast.cho, null);
    accepted(await lift(town, cast.cho, id));
    accepted(await lift(town, cast.hana, whole.id));
    accepted(await lift(town, cast.lena, whole.id));
    expect(await purgeRecord(db, school, link, days(3))).toBe('kept');
    expect(await covers(town, cast.cho)).toEqual([link]);
  });

  test('an old draft of a family link is not thrown away while the whole school is held', async () => {
    const town = await newSchool(store());
    const { db, cast, school } = town;
    const { draft } = linksOf();
    if (draft.status !== 'draft') throw new Error('It is a draft');
    const id = randomUUID() as ExceptionId;
    const lying = { ...draft, id, school: school.id, reminded: true, nextAt: days(-1) };
    await db.transaction((tx) =>
      exceptions.add(tx, {
        ...lying,
        applicant: { person: cast.tess.id },
        enteredBy: cast.tess.id,
      }),
    );
    const whole = await hold(town, cast.cho, null);
    await tickException(db, school, id, days(1));
    expect(await readException(db.rows, id)).toBeDefined();
    accepted(await lift(town, cast.hana, whole.id));
    accepted(await lift(town, cast.cho, whole.id));
    await tickException(db, school, id, days(2));
    expect(await readException(db.rows, id)).toBeUndefined();
  });
});
