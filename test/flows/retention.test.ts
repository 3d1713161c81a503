import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { IncidentId } from '../../src/domain/ids.ts';
import { referenceOf } from '../../src/domain/incident.ts';
import type { Person } from '../../src/domain/people.ts';
import type { Report } from '../../src/domain/report.ts';
import { sayInFile } from '../../src/flows/hand-over-detail.ts';
import { handleIncident } from '../../src/flows/handle-incident.ts';
import { holdRecords, holdsFor, liftRecordsHold } from '../../src/flows/hold-records.ts';
import { keepToRetention, planRetention } from '../../src/flows/keep-to-retention.ts';
import { once } from '../../src/flows/meet.ts';
import { offerHelp } from '../../src/flows/offer-help.ts';
import { previewReport } from '../../src/flows/preview-report.ts';
import { purgeRecord } from '../../src/flows/purge-record.ts';
import { sweepDrafts } from '../../src/flows/sweep-drafts.ts';
import { findDraft } from '../../src/store/drafts.ts';
import { readIncident } from '../../src/store/incidents.ts';
import { entriesAbout, verifyLedger } from '../../src/store/ledger.ts';
import { stubsOf } from '../../src/store/purge.ts';
import { keepQuestion, unansweredSince } from '../../src/store/questions.ts';
import { accepted, requestFromPupil, requestFromStaff, urgent } from '../support/cast.ts';
import { at, later } from '../support/clock.ts';
import { dbOn, engines } from '../support/store.ts';
import { newSchool, type Town } from './new-school.ts';

const days = (count: number): Date => later(at('10:00'), count * 24 * 60);

/** A report that somebody took, closed and, where it is said, handed over. */
async function closed(town: Town, report: Report = requestFromPupil): Promise<IncidentId> {
  const { db, cast } = town;
  const school = await town.today();
  const [{ id }] = await town.report(report, cast.tess, at('09:00'));
  await town.settle(at('09:00'));
  accepted(await handleIncident(db, school, id, cast.lena, { does: 'take' }, at('09:10')));
  const closing = { outcome: 'advice-given', reason: 'Spoken to', recordedIn: 'File 7' } as const;
  const doing = { does: 'close', closing } as const;
  accepted(await handleIncident(db, school, id, cast.lena, doing, at('10:00')));
  return id;
}

const handOver = async (
  { db, school, cast }: Town,
  id: IncidentId,
  by = cast.lena,
  now = days(0),
) => accepted(await sayInFile(db, school, id, by, now)).removableFrom;

const draftBy = async ({ db, school }: Town, by: Person, report: Report, now: Date) => {
  const filled = { id: randomUUID() as IncidentId, second: randomUUID() as IncidentId, report };
  await previewReport(db, school, by, filled, now);
  return filled.id;
};

describe.each(engines)('on %s', (engine) => {
  const store = dbOn(engine);

  test('a report that was handed over goes after thirty days, and its stub says so', async () => {
    const town = await newSchool(store());
    const id = await closed(town);
    expect(await handOver(town, id)).toEqual(days(30));
    await town.settle(days(29));
    expect(await readIncident(town.db.rows, id)).toBeDefined();
    await town.settle(days(30));
    expect(await readIncident(town.db.rows, id)).toBeUndefined();
    expect(await stubsOf(town.db.rows, town.school.id)).toMatchObject([
      {
        ...{ record: id, type: 'child-report', outcome: 'advice-given', days: 30 },
        ...{ endedBy: town.cast.lena.id, endedAt: at('10:00'), purgedAt: days(30) },
      },
    ]);
    const kinds = (await entriesAbout(town.db.rows, id)).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['incident-opened', 'handed-over']));
    expect(kinds.at(-1)).toBe('record-purged');
    expect((await verifyLedger(town.db.rows)).ok).toBe(true);
  });

  test('what is said to be in the file twice counts from the first time, with one line', async () => {
    const town = await newSchool(store());
    const { db, cast, school } = town;
    const id = await closed(town);
    const both = [cast.lena, cast.dev].map((by) => sayInFile(db, school, id, by, days(1)));
    for (const outcome of await Promise.all(both))
      expect(accepted(outcome)).toMatchObject({ since: days(1), removableFrom: days(31) });
    expect(await handOver(town, id, cast.lena, days(9))).toEqual(days(31));
    const lines = await entriesAbout(db.rows, id);
    expect(lines.filter(({ kind }) => kind === 'handed-over')).toHaveLength(1);
    const purges = town.jobs.filter(({ name }) => name === 'purge-record');
    expect(purges).toEqual([expect.objectContaining({ record: id, runAt: days(31) })]);
    await town.settle(later(days(31), -1));
    expect(await readIncident(db.rows, id)).toBeDefined();
    await town.settle(days(31));
    expect(await readIncident(db.rows, id)).toBeUndefined();
  });

  test('an item that is open, or that somebody may not read, is not said to be in the file', async () => {
    const town = await newSchool(store());
    const { db, cast, school } = town;
    const [{ id: open }] = await town.report(requestFromPupil, cast.tess, at('09:00'));
    const id = await closed(town);
    const said = (record: IncidentId, by: Person) => sayInFile(db, school, record, by, days(1));
    expect(await said(open, cast.lena)).toEqual({ ok: false, why: 'not-closed' });
    for (const by of [cast.tess, cast.hana, cast.cho])
      expect(await said(id, by)).toEqual({ ok: false, why: 'not-asked' });
    const other = await newSchool(store());
    expect(await sayInFile(db, school, id, other.cast.lena, days(1))).toMatchObject({ ok: false });
    await keepToRetention(db, school, days(40));
    await town.settle(days(40));
    expect(await readIncident(db.rows, id)).toBeDefined();
    const lines = await entriesAbout(db.rows, id);
    expect(lines.map(({ kind }) => kind)).not.toContain('handed-over');
  });

  test('the nightly round forgets the ids of messages after thirty days, and not before', async () => {
    const { db, school } = await newSchool(store());
    const chat = randomUUID();
    const again = async (now: Date) => {
      const ran: string[] = [];
      await once(
        db,
        { conversation: chat, activity: 'one' },
        now,
        async () => void ran.push('ran'),
      );
      return ran.length;
    };
    expect(await again(days(0))).toBe(1);
    await keepToRetention(db, school, days(30));
    expect(await again(days(30))).toBe(0);
    await keepToRetention(db, school, days(31));
    expect(await again(days(31))).toBe(1);
  });

  test('what nobody has handed over stays for ever, and the round says why', async () => {
    const town = await newSchool(store());
    const id = await closed(town);
    const { records } = await planRetention(town.db, town.school, days(4000));
    expect(records.map(({ verdict }) => verdict)).toEqual([
      { do: 'keep', because: 'not-handed-over' },
    ]);
    expect(await purgeRecord(town.db, town.school, id, days(4000))).toBe('kept');
  });

  test('a legal hold beats the days, and lifting it lets the next night go on', async () => {
    const town = await newSchool(store());
    const { db, cast, school } = town;
    const id = await closed(town);
    await handOver(town, id);
    const reference = (await planRetention(db, school, days(1))).records[0]?.reference ?? '';
    const wanted = { id: randomUUID(), reference, because: 'police' } as const;
    const hold = accepted(await holdRecords(db, cast.hana, wanted, days(1)));
    await town.settle(days(30));
    expect(await readIncident(db.rows, id)).toBeDefined();
    expect((await planRetention(db, school, days(30))).records[0]?.verdict).toEqual({
      ...{ do: 'keep', because: 'held' },
    });
    accepted(await liftRecordsHold(db, cast.lena, hold.id, 'matter-ended', days(31)));
    await keepToRetention(db, school, days(31));
    await town.settle(days(31));
    expect(await readIncident(db.rows, id)).toBeUndefined();
    const kinds = (await entriesAbout(db.rows, id)).map(({ kind }) => kind);
    const ofHolds = kinds.filter((kind) => /^(?:hold|record)-/.test(kind));
    expect(ofHolds).toEqual(['hold-placed', 'hold-lifted', 'record-purged']);
  });

  test('a hold on the whole school keeps its drafts and the words of its questions too', async () => {
    const town = await newSchool(store());
    const { db, cast, school } = town;
    const draft = await draftBy(town, cast.tess, requestFromPupil, at('09:00'));
    const question = { id: randomUUID(), school: school.id, kind: 'not-covered' } as const;
    await keepQuestion(db.rows, { ...question, words: 'may I knit', day: '2026-11-24' });
    const wanted = { id: randomUUID(), reference: null, because: 'subject-access' } as const;
    accepted(await holdRecords(db, cast.hana, wanted, at('09:01')));
    await sweepDrafts(db, school, days(40));
    await keepToRetention(db, school, days(40));
    expect(await findDraft(db.rows, draft, cast.tess.id)).toBeDefined();
    expect(await unansweredSince(db.rows, school.id, '2026-11-01')).toHaveLength(1);
    for (const by of [cast.hana, cast.lena])
      accepted(await liftRecordsHold(db, by, wanted.id, 'placed-by-mistake', days(41)));
    await keepToRetention(db, school, days(41));
    expect(await unansweredSince(db.rows, school.id, '2026-11-01')).toEqual([]);
  });

  test('a teacher places no hold, and whoever a record leaves out finds none on it', async () => {
    const town = await newSchool(store());
    const { db, cast, school } = town;
    const [record] = await town.report(
      { ...requestFromStaff, subject: cast.lena.id },
      cast.tess,
      at('09:00'),
    );
    const reference = referenceOf(record.id);
    const wanted = { id: randomUUID(), reference, because: 'police' } as const;
    expect(await holdRecords(db, cast.tess, wanted, at('09:01'))).toEqual({
      ...{ ok: false, why: 'not-asked' },
    });
    expect(await holdRecords(db, cast.lena, wanted, at('09:01'))).toEqual({
      ...{ ok: false, why: 'no-such-record' },
    });
    accepted(await holdRecords(db, cast.hana, wanted, at('09:02')));
    expect(await holdsFor(db.rows, cast.lena, at('09:03'))).toEqual([]);
    expect(await holdsFor(db.rows, cast.hana, at('09:03'))).toHaveLength(1);
    expect(school.id).toBe(record.school);
  });

  test('a draft is gone after a day, and the ledger says so without a word of it', async () => {
    const town = await newSchool(store());
    const { db, cast, school } = town;
    const draft = await draftBy(town, cast.tess, requestFromPupil, at('09:00'));
    await sweepDrafts(db, school, later(at('09:00'), 24 * 60 - 1));
    expect(await findDraft(db.rows, draft, cast.tess.id)).toBeDefined();
    await sweepDrafts(db, school, later(at('09:00'), 24 * 60));
    expect(await findDraft(db.rows, draft, cast.tess.id)).toBeUndefined();
    const lines = await entriesAbout(db.rows, draft);
    expect(lines.map(({ kind }) => kind)).toEqual(['draft-abandoned']);
    expect(JSON.stringify(lines)).not.toContain(requestFromPupil.words);
  });

  test('whoever leaves something urgent unsent is asked once, with people to speak to now', async () => {
    const town = await newSchool(store());
    const { db, cast, school } = town;
    await draftBy(town, cast.tess, urgent, at('09:00'));
    await draftBy(town, cast.ned, requestFromPupil, at('09:00'));
    await sweepDrafts(db, school, at('09:14'));
    await town.settle(at('09:14'));
    expect(town.told(cast.tess)).toEqual([]);
    for (const time of ['09:15', '09:30', '11:00']) {
      await sweepDrafts(db, school, at(time));
      await town.settle(at(time));
    }
    expect(town.told(cast.tess)).toEqual(['Do you still need help?']);
    expect(town.told(cast.ned)).toEqual([]);
    const [post] = town.seen.posts.filter(({ to }) => to === cast.tess.id);
    expect(JSON.stringify(post?.card)).toContain('Lena');
    expect(JSON.stringify(post?.card)).not.toContain(urgent.words);
  });

  test('an urgent report that was not sent outlasts its day until its writer was asked, and seven days at most', async () => {
    const town = await newSchool(store());
    const { db, cast, school, trouble, ways } = town;
    const asked = await draftBy(town, cast.tess, urgent, at('10:00'));
    const never = await draftBy(town, cast.ned, urgent, at('10:00'));
    const lying = async () => {
      const both = [await findDraft(db.rows, asked, cast.tess.id)];
      both.push(await findDraft(db.rows, never, cast.ned.id));
      return both.flatMap((draft) => draft?.id ?? []);
    };
    const ask = (now: Date) => {
      const to = cast.tess.id;
      return offerHelp(db, ways.reach, ways.postNews, school, { draft: asked, to }, now);
    };
    await sweepDrafts(db, school, days(2));
    trouble.set(cast.tess.id, 'away');
    await expect(ask(days(2))).rejects.toThrow('cannot be reached');
    await sweepDrafts(db, school, days(3));
    expect(await lying()).toEqual([asked, never]);
    trouble.delete(cast.tess.id);
    await ask(days(3));
    expect(town.told(cast.tess)).toEqual(['Do you still need help?']);
    await sweepDrafts(db, school, days(3));
    expect(await lying()).toEqual([never]);
    await sweepDrafts(db, school, days(6));
    expect(await lying()).toEqual([never]);
    await sweepDrafts(db, school, days(7));
    expect(await lying()).toEqual([]);
  });

  test('what was sent in time is not asked after', async () => {
    const town = await newSchool(store());
    await town.report(urgent, town.cast.tess, at('09:00'));
    await sweepDrafts(town.db, town.school, at('09:20'));
    await town.settle(at('09:20'));
    expect(town.told(town.cast.tess)).not.toContain('Do you still need help?');
  });

  test('two instances at once purge a record once', async () => {
    const town = await newSchool(store());
    const id = await closed(town);
    await handOver(town, id);
    const both = [1, 2].map(() => purgeRecord(town.db, town.school, id, days(30)));
    expect((await Promise.all(both)).toSorted()).toEqual(['kept', 'purged']);
    expect(await stubsOf(town.db.rows, town.school.id)).toHaveLength(1);
  });

  test('a job about a purged record has nothing to do, and is not tried for ever', async () => {
    const town = await newSchool(store());
    const id = await closed(town);
    await handOver(town, id);
    await purgeRecord(town.db, town.school, id, days(30));
    await town.db.transaction((tx) =>
      town.db.addJobs(tx, [
        { name: 'escalate-alert', incident: id, runAt: days(31) },
        { name: 'show-state', incident: id, except: null, runAt: null },
        { name: 'purge-record', school: town.school.id, record: id, runAt: null },
      ]),
    );
    await town.settle(days(32));
    expect(town.jobs).toEqual([]);
  });
});
