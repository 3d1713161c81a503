import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { PersonId } from '../../src/domain/ids.ts';
import type { Person } from '../../src/domain/people.ts';
import { saveSettings } from '../../src/flows/change-settings.ts';
import { handleIncident } from '../../src/flows/handle-incident.ts';
import { openItem } from '../../src/flows/open-item.ts';
import { setAbsence } from '../../src/flows/set-absence.ts';
import { type ReadDirectory, syncStaff } from '../../src/flows/sync-staff.ts';
import { type Standing, whoIsThis } from '../../src/flows/who-is-this.ts';
import type { Db } from '../../src/store/db.ts';
import { readIncident } from '../../src/store/incidents.ts';
import { readStaff } from '../../src/store/people.ts';
import {
  type Cast,
  idsOf,
  requestFromPupil,
  requestFromStaff,
  staffOf,
  urgent,
  withRoles,
} from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { afterReport, jobsOf, pretendWays, reported, workerOn } from '../support/reach.ts';
import { dbOn, engines, openSchool, staff } from '../support/store.ts';

const directoryOf =
  (people: Iterable<Person>): ReadDirectory =>
  async () => ({ people: [...people], holders: staffOf(people).holders, away: 'not-known' });
const nedLeads = (cast: Cast) => Object.values(withRoles(cast, { lena: [], ned: ['dsl'] }));
const gone = (cast: Cast, ...left: readonly Person[]) =>
  Object.values(cast).filter((person) => !left.includes(person));

describe.each(engines)('on %s', (engine) => {
  const db = dbOn(engine);
  const now = at('09:30');

  describe('while the directory is away', () => {
    test.each([
      ['it does not answer', async () => Promise.reject(new Error('The directory is away'))],
      ['it names nobody at all', directoryOf([])],
    ])('because %s, the last good copy stays', async (_why, read) => {
      const { school, cast, incident } = await afterReport(db(), urgent);
      await expect(syncStaff(db(), read, school, now)).rejects.toThrow(/directory/i);
      const { people, holders } = await readStaff(db().rows, school.id, now);
      expect(people.size).toBe(Object.keys(cast).length);
      expect(holders.dsl).toEqual([cast.lena.id]);
      expect((await openItem(db(), incident.id, cast.lena, now)).ok).toBe(true);
    });
  });

  describe('when the directory says that somebody else leads safeguarding', () => {
    test('the open item is theirs at once, and gone from whoever led before', async () => {
      const { school, cast, incident, worker, out } = await afterReport(db(), requestFromPupil);
      await worker.until(at('09:01'));
      await syncStaff(db(), directoryOf(nedLeads(cast)), school, now);
      await worker.until(now);
      expect((await openItem(db(), incident.id, { ...cast.ned, roles: ['dsl'] }, now)).ok).toBe(
        true,
      );
      expect(await openItem(db(), incident.id, cast.lena, now)).toEqual({
        ok: false,
        why: 'not-asked',
      });
      const state = (to: PersonId) => out.cards.find((card) => card.to === to)?.view.state;
      expect([state(cast.lena.id), state(cast.ned.id)]).toEqual(['gone', 'waiting']);
    });

    test('what the leaver had in hand waits again, and its ladder runs', async () => {
      const { school, cast, incident, worker } = await afterReport(db(), urgent);
      await handleIncident(db(), school, incident.id, cast.lena, { does: 'take' }, at('09:01'));
      await syncStaff(db(), directoryOf(nedLeads(cast)), school, now);
      expect(await readIncident(db().rows, incident.id)).toMatchObject({
        ...{ status: 'waiting', nextAt: at('09:35') },
      });
      await worker.until(at('10:00'));
      expect((await readIncident(db().rows, incident.id))?.status).toBe('unanswered');
    });

    test('a copy that comes twice, or from two instances at once, asks nobody twice', async () => {
      const { school, cast, incident } = await afterReport(db(), requestFromPupil);
      const read = directoryOf(nedLeads(cast));
      await Promise.all([syncStaff(db(), read, school, now), syncStaff(db(), read, school, now)]);
      await syncStaff(db(), read, school, now);
      const notices = (await jobsOf(db(), school.id)).filter(
        ({ job }) => job.name === 'deliver-alert' && job.to === cast.ned.id,
      );
      expect(notices).toHaveLength(1);
      expect((await readIncident(db().rows, incident.id))?.asked).toEqual([cast.ned.id]);
    });

    test('a copy that was under way while somebody changed who fills a role is begun again, and keeps the change', async () => {
      const { school, cast } = await openSchool(db());
      const people = Object.values(cast);
      await syncStaff(db(), directoryOf(people), school, at('09:00'));
      const holders = { ...school.holders, dpo: [...school.holders.dpo, { user: cast.ned.id }] };
      const change = { part: 'roles', value: { holders }, version: 0 } as const;
      const asked: string[] = [];
      const read: ReadDirectory = async ({ holders: { dpo } }) => {
        asked.push(JSON.stringify(dpo));
        if (asked.length === 1)
          expect(await saveSettings(db(), school, cast.hana, change, now)).toMatchObject({
            ...{ ok: true, value: { kind: 'fits' } },
          });
        const named = dpo.flatMap((one) => ('user' in one ? [one.user as PersonId] : []));
        const copied = staffOf(people).holders;
        return { people, holders: { ...copied, dpo: named }, away: 'not-known' };
      };
      await syncStaff(db(), read, school, now);
      expect(asked).toHaveLength(2);
      expect((await readStaff(db().rows, school.id, now)).holders.dpo).toEqual([cast.ned.id]);
    });

    test('where an item cannot be moved on, the copy is not renewed either: the next one starts afresh', async () => {
      const { school, cast } = await afterReport(db(), requestFromPupil);
      const jobless: Db = { ...db(), addJobs: async () => Promise.reject(new Error('No queue')) };
      const synced = syncStaff(jobless, directoryOf(nedLeads(cast)), school, now);
      await expect(synced).rejects.toThrow('No queue');
      expect((await readStaff(db().rows, school.id, now)).holders.dsl).toEqual([cast.lena.id]);
    });
  });

  describe('when somebody leaves and nobody comes', () => {
    test('what they had in hand goes to the next', async () => {
      const { school, cast, incident } = await afterReport(db(), requestFromPupil);
      await handleIncident(db(), school, incident.id, cast.lena, { does: 'take' }, at('09:01'));
      await syncStaff(db(), directoryOf(gone(cast, cast.lena)), school, now);
      const held = await readIncident(db().rows, incident.id);
      expect(held).toMatchObject({ status: 'waiting', asked: idsOf(cast.dev, cast.dot) });
    });
  });

  describe('what nobody in school could be told of', () => {
    test('is opened when a chair has an account at last', async () => {
      const { school, cast } = await openSchool(db());
      await staff(db(), school.id, gone(cast, cast.cho));
      const about = { ...requestFromStaff, subject: cast.hana.id };
      const [adult] = await reported(db(), school, cast.tess, about);
      expect(adult).toMatchObject({ kind: 'adult', status: 'sealed' });
      await syncStaff(db(), directoryOf(Object.values(cast)), school, now);
      const worker = workerOn(db(), school, pretendWays(), now);
      await worker.until(now);
      expect(worker.out.cards.map(({ to }) => to)).toContain(cast.cho.id);
      expect((await openItem(db(), adult.id, cast.cho, now)).ok).toBe(true);
      expect((await openItem(db(), adult.id, cast.hana, now)).ok).toBe(false);
    });

    test('is opened when the first of them is back', async () => {
      const { school, cast } = await openSchool(db());
      const leaders = [cast.lena, cast.dev, cast.dot, cast.hana, cast.cho];
      for (const { id } of leaders) {
        await setAbsence(db(), school, cast.lena, { person: id, until: null }, at('08:00'));
      }
      for (const person of leaders) {
        await setAbsence(db(), school, person, { person: person.id, until: null }, at('08:00'));
      }
      const [incident] = await reported(db(), school, cast.tess, requestFromPupil);
      expect(incident.status).toBe('sealed');
      await setAbsence(db(), school, cast.dev, { back: cast.dev.id }, now);
      expect(await readIncident(db().rows, incident.id)).toMatchObject({
        ...{ status: 'waiting', asked: [cast.dev.id] },
      });
    });
  });

  describe('who somebody is', () => {
    const neverAsked = async (): Promise<Standing> => {
      throw new Error('The directory was not to be asked');
    };

    test('is known from the last copy, whatever the directory does', async () => {
      const { cast } = await openSchool(db());
      const known = await whoIsThis(db(), neverAsked, cast.lena.id);
      expect(known).toEqual({ standing: 'staff', person: cast.lena });
    });

    test.each(['pupil', 'guest', 'unknown', 'cannot-tell'] as const)(
      'of a stranger whom the directory calls %s nothing is kept',
      async (standing) => {
        const id = randomUUID();
        expect(await whoIsThis(db(), async () => ({ standing }), id)).toEqual({ standing });
        const row = db().rows.selectFrom('person').select('id').where('id', '=', id);
        expect(await row.execute()).toEqual([]);
      },
    );

    test('somebody new is let in at once, and the copy is renewed for their roles', async () => {
      const { school, cast } = await openSchool(db());
      const nia = { ...cast.ned, id: randomUUID() as PersonId };
      const found = await whoIsThis(db(), async () => ({ standing: 'staff', person: nia }), nia.id);
      expect(found).toEqual({ standing: 'staff', person: nia });
      expect(await whoIsThis(db(), neverAsked, nia.id)).toEqual(found);
      const jobs = (await jobsOf(db(), school.id)).map(({ job }) => job);
      expect(jobs).toEqual([{ name: 'sync-staff', school: school.id }]);
    });

    test('somebody who has left is asked about again, not remembered as staff', async () => {
      const { school, cast } = await openSchool(db());
      await staff(db(), school.id, gone(cast, cast.ned));
      const standing = await whoIsThis(db(), async () => ({ standing: 'unknown' }), cast.ned.id);
      expect(standing).toEqual({ standing: 'unknown' });
    });
  });
});
