import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { IncidentId } from '../../src/domain/ids.ts';
import type { Report } from '../../src/domain/report.ts';
import type { School } from '../../src/domain/school.ts';
import { draftOf, dropReport } from '../../src/flows/drafts.ts';
import { findByReference, handleIncident } from '../../src/flows/handle-incident.ts';
import { openItem } from '../../src/flows/open-item.ts';
import { previewReport } from '../../src/flows/preview-report.ts';
import { itemsFor, myReports } from '../../src/flows/read-lists.ts';
import { reportState, sendReport } from '../../src/flows/send-report.ts';
import type { Db } from '../../src/store/db.ts';
import { incidentsOf, readIncident } from '../../src/store/incidents.ts';
import { entriesAbout } from '../../src/store/ledger.ts';
import { readStaff } from '../../src/store/people.ts';
import {
  type Cast,
  idsOf,
  requestFromPupil,
  requestFromStaff,
  urgent,
  withRoles,
} from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { afterReport, jobsOf, reported } from '../support/reach.ts';
import { dbOn, engines, openSchool, staff } from '../support/store.ts';

/** Tess has looked at who would read it, and has not sent it yet. */
async function looked(db: Db, report: Report = urgent) {
  const { school, cast } = await openSchool(db);
  const id = randomUUID() as IncidentId;
  const filled = { id, second: randomUUID() as IncidentId, report };
  const { plan } = await previewReport(db, school, cast.tess, filled, at('09:00'));
  const send = (by = cast.tess, at_ = at('09:01')) => sendReport(db, school, by, id, at_);
  const stored = () => incidentsOf(db.rows, school.id, 'all', 100);
  return { school, cast, id, plan, send, stored };
}

const readersOf = async (db: Db, school: School, cast: Cast, id: IncidentId) => {
  const seen = await Promise.all(
    Object.values(cast).map(async (person) => {
      const { items } = await itemsFor(db, person, at('10:00'));
      return items.some((item) => item.id === id && item.school === school.id) ? person.name : '';
    }),
  );
  return seen.filter((name) => name !== '');
};

describe.each(engines)('on %s', (engine) => {
  const db = dbOn(engine);

  describe('sending', () => {
    test.each([
      ['a P3', requestFromPupil],
      ['a P1, which goes to deputies as well', urgent],
      ['two linked records', requestFromStaff],
    ])('what was looked at is sent as it was looked at: %s', async (_what, report) => {
      const { send, plan, stored, school, id, cast } = await looked(db(), report);
      expect((await send()).ok).toBe(true);
      const records = await stored();
      expect(records.map(({ kind }) => kind).toSorted(byName)).toEqual(
        plan.records.map(({ kind }) => kind).toSorted(byName),
      );
      for (const { readers, kind } of plan.records) {
        expect(records.find((record) => record.kind === kind)?.readers).toEqual(readers);
      }
      const names = (await jobsOf(db(), school.id)).map(({ job }) => job.name);
      expect(names).toEqual(expect.arrayContaining(['deliver-alert', 'escalate-alert']));
      expect(await draftOf(db(), id, cast.tess)).toBeUndefined();
    });

    test('looking at it tells nobody', async () => {
      const { stored, school } = await looked(db());
      expect(await stored()).toEqual([]);
      expect(await jobsOf(db(), school.id)).toEqual([]);
    });

    test('sent three times at the same moment, and once more later, it opens one incident', async () => {
      const { send, stored, id } = await looked(db());
      const outcomes = await Promise.all([send(), send(), send()]);
      expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
      expect((await send()).ok).toBe(true);
      expect((await stored()).map((incident) => incident.id)).toEqual([id]);
      const kinds = (await entriesAbout(db().rows, id)).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'incident-opened')).toHaveLength(1);
    });

    test('two records are opened once as well', async () => {
      const { send, stored } = await looked(db(), requestFromStaff);
      const outcomes = await Promise.all([send(), send(), send()]);
      expect(await stored()).toHaveLength(2);
      for (const outcome of outcomes) {
        expect(outcome.ok && outcome.value.records).toHaveLength(2);
      }
    });

    test('an old form filled in anew and sent again is said not to be sent, not taken for the first', async () => {
      const { send, stored, school, cast, id } = await looked(db());
      await send();
      const anew = {
        id,
        second: randomUUID() as IncidentId,
        report: { ...urgent, words: 'Worse.' },
      };
      await previewReport(db(), school, cast.tess, anew, at('09:10'));
      expect(await send(cast.tess, at('09:11'))).toEqual({ ok: false, why: 'already-settled' });
      expect((await stored()).map(({ report }) => report.words)).toEqual([urgent.words]);
    });

    test('where those who would read it have changed meanwhile, nothing is stored and the new look is shown', async () => {
      const { send, stored, school, cast, id } = await looked(db());
      await staff(db(), school.id, Object.values(withRoles(cast, { ned: ['deputy-dsl'] })));
      expect(await send()).toEqual({ ok: false, why: 'route-changed' });
      expect(await stored()).toEqual([]);
      const kept = await draftOf(db(), id, cast.tess);
      expect(kept?.plan.records[0]?.readers.map(({ person }) => person)).toContain(cast.ned.id);
      expect((await send()).ok).toBe(true);
    });

    test('where the settings have changed meanwhile, nothing is stored either', async () => {
      const { stored, school, cast, id } = await looked(db());
      const other: School = {
        ...school,
        routes: [
          { record: 'child', when: {}, tell: [{ role: 'head', basis: 'default', source: null }] },
        ],
      };
      const outcome = await sendReport(db(), other, cast.tess, id, at('09:01'));
      expect(outcome).toEqual({ ok: false, why: 'route-changed' });
      expect(await stored()).toEqual([]);
    });

    test('nobody sends the report of another, or sees where it stands', async () => {
      const { send, cast, id, stored } = await looked(db());
      expect(await send(cast.ned)).toEqual({ ok: false, why: 'not-found' });
      expect(await stored()).toEqual([]);
      await send();
      expect(await reportState(db(), cast.ned, id, at('10:00'))).toEqual({
        ok: false,
        why: 'not-yours',
      });
      expect(await send(cast.ned)).toEqual({ ok: false, why: 'not-yours' });
    });

    test('a report that was thrown away is not sent, and nobody throws away that of another', async () => {
      const { send, cast, id, stored } = await looked(db());
      await dropReport(db(), id, cast.ned);
      expect(await draftOf(db(), id, cast.tess)).toBeDefined();
      await dropReport(db(), id, cast.tess);
      expect(await send()).toEqual({ ok: false, why: 'not-found' });
      expect(await stored()).toEqual([]);
    });
  });

  describe('afterwards', () => {
    test('the reporter sees their own reports, two linked records as one, and nobody else does', async () => {
      const { school, cast, incident } = await afterReport(db(), requestFromStaff);
      const [second] = await reported(db(), school, cast.tess, urgent, at('09:30'));
      const { reports: mine } = await myReports(db(), cast.tess);
      expect(mine).toHaveLength(2);
      expect(mine[0]?.id).toBe(second.id);
      expect(mine.map(({ recordedAt }) => recordedAt)).toContainEqual(incident.recordedAt);
      expect(await myReports(db(), cast.ned)).toEqual({ reports: [], unreadable: 0 });
    });

    test('a report stays in the list of its reporter although somebody linked it to another', async () => {
      const { school, cast, incident } = await afterReport(db(), urgent);
      const [second] = await reported(db(), school, cast.tess, urgent, at('09:30'));
      const doing = { does: 'link', to: incident.id } as const;
      const linked = await handleIncident(db(), school, second.id, cast.lena, doing, at('09:40'));
      expect(linked.ok).toBe(true);
      const { reports } = await myReports(db(), cast.tess);
      expect(reports.map(({ id }) => id)).toEqual([second.id, incident.id]);
    });

    test('what the reporter adds reaches both records, and where one is closed the other', async () => {
      const { school, cast, incident, linked } = await afterReport(db(), {
        ...requestFromStaff,
        danger: 'yes',
      });
      if (!linked) throw new Error('Two records were expected');
      const add = (words: string) =>
        handleIncident(db(), school, incident.id, cast.tess, { does: 'add', words }, at('10:00'));
      const additions = async (id: IncidentId) =>
        (await readIncident(db().rows, id))?.additions.length;
      await add('He is waiting outside.');
      expect([await additions(incident.id), await additions(linked.id)]).toEqual([1, 1]);
      const shut = {
        does: 'close',
        closing: { outcome: 'unfounded', reason: 'x', recordedIn: 'y' },
      } as const;
      await handleIncident(db(), school, incident.id, cast.hana, { does: 'take' }, at('10:01'));
      await handleIncident(db(), school, incident.id, cast.hana, shut, at('10:02'));
      expect((await add('He is still there.')).ok).toBe(true);
      expect([await additions(incident.id), await additions(linked.id)]).toEqual([1, 2]);
    });
  });

  describe('reading', () => {
    test('a list holds what somebody may read, and nothing else is even counted', async () => {
      const { school, cast, incident, linked } = await afterReport(db(), {
        ...requestFromStaff,
        subject: null,
      });
      if (!linked) throw new Error('Two records were expected');
      expect(await readersOf(db(), school, cast, incident.id)).toEqual(['Hana']);
      expect(await readersOf(db(), school, cast, linked.id)).toEqual(['Lena', 'Dev', 'Dot']);
      const other = await openSchool(db());
      expect((await itemsFor(db(), other.cast.hana, at('10:00'))).items).toEqual([]);
    });

    test('opening is written down, and so is being turned away', async () => {
      const { cast, incident } = await afterReport(db(), urgent);
      expect((await openItem(db(), incident.id, cast.lena, at('09:05'))).ok).toBe(true);
      const refused = await openItem(db(), incident.id, cast.ned, at('09:06'));
      expect(refused).toEqual({ ok: false, why: 'not-asked' });
      const entries = await entriesAbout(db().rows, incident.id);
      expect(entries.slice(-2)).toMatchObject([
        { kind: 'incident-read', by: cast.lena.id, as: 'dsl' },
        { kind: 'reading-refused', by: cast.ned.id, as: 'staff' },
      ]);
    });

    test('at another school the item is not there, by its id or its reference', async () => {
      const { school, incident } = await afterReport(db(), urgent);
      const other = await openSchool(db());
      const opened = await openItem(db(), incident.id, other.cast.lena, at('09:05'));
      expect(opened).toEqual({ ok: false, why: 'not-found' });
      const doing = { does: 'take' } as const;
      const taken = await handleIncident(
        db(),
        school,
        incident.id,
        other.cast.lena,
        doing,
        at('09:05'),
      );
      expect(taken).toEqual({ ok: false, why: 'not-found' });
      expect(await findByReference(db(), other.cast.lena, 'AAAAAA')).toEqual([]);
    });

    test('a record that somebody may not read cannot be linked to, as if it were not there', async () => {
      const { school, cast, incident, linked } = await afterReport(db(), requestFromStaff);
      if (!linked) throw new Error('Two records were expected');
      const [other] = await reported(db(), school, cast.ned, requestFromPupil, at('09:30'));
      const link = (to: IncidentId) =>
        handleIncident(db(), school, other.id, cast.lena, { does: 'link', to }, at('09:40'));
      expect(await link(incident.id)).toEqual({ ok: false, why: 'not-found' });
      expect(await link(randomUUID() as IncidentId)).toEqual({ ok: false, why: 'not-found' });
      expect((await link(linked.id)).ok).toBe(true);
    });

    test('whoever reads the report of today is whoever was shown to its reporter', async () => {
      const { school, cast, id, plan, send } = await looked(db(), { ...urgent, subject: null });
      await send();
      const { people } = await readStaff(db().rows, school.id, at('10:00'));
      const shown = plan.records.flatMap(({ readers }) => readers.map(({ person }) => person));
      expect(shown).toEqual(idsOf(cast.lena, cast.dev, cast.dot));
      expect(await readersOf(db(), school, cast, id)).toEqual(
        shown.map((person) => people.get(person)?.name),
      );
    });
  });
});

const byName = (one: string, other: string): number => (one < other ? -1 : 1);
