import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { ExceptionId, IncidentId } from '../../src/domain/ids.ts';
import { referenceOf } from '../../src/domain/incident.ts';
import type { PolicyException } from '../../src/domain/register/exception.ts';
import { handleIncident } from '../../src/flows/handle-incident.ts';
import { planRetention } from '../../src/flows/keep-to-retention.ts';
import { readLedger } from '../../src/flows/read-ledger.ts';
import { itemsFor, myReports } from '../../src/flows/read-lists.ts';
import { ownLinks, readRegister } from '../../src/flows/read-register.ts';
import { reportState } from '../../src/flows/send-report.ts';
import type { Db } from '../../src/store/db.ts';
import { exceptions } from '../../src/store/exceptions.ts';
import { readIncident } from '../../src/store/incidents.ts';
import { unreadableIn } from '../../src/store/keys/seal.ts';
import { itemsCard, myReportsCard } from '../../src/teams/cards/lists.ts';
import { registerCard } from '../../src/teams/cards/register.ts';
import { accepted, requestFromPupil, requestFromStaff, urgent } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { linksOf } from '../support/family-links.ts';
import { wordsOf } from '../support/house-card.ts';
import { dbOn, engines } from '../support/store.ts';
import { copyOf, newSchool } from './new-school.ts';

/** As a disk leaves it that has lost a block. */
const spoil = (db: Db, id: IncidentId) =>
  sql`update incident set state = jsonb_set(state, '{c}', '"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="')
    where id = ${id}`.execute(db.rows);

describe.each(engines)('on %s', (engine) => {
  const store = dbOn(engine);

  test('one record that cannot be read stops neither the copy of the staff nor what follows from it', async () => {
    const town = await newSchool(store());
    const { db, cast } = town;
    const [broken] = await town.report(requestFromPupil, cast.tess, at('09:00'));
    const [whole] = await town.report(urgent, cast.ned, at('09:01'));
    await spoil(db, broken.id);
    const without = Object.values(cast).filter(({ id }) => id !== cast.lena.id);
    const led = without.map((one) =>
      one === cast.pat ? { ...one, roles: ['dsl' as const] } : one,
    );
    await town.sync(copyOf(led), at('09:10'));
    expect((await town.staff(at('09:10'))).holders.dsl).toEqual([cast.pat.id]);
    expect((await readIncident(db.rows, whole.id))?.asked).toContain(cast.pat.id);
    await expect(readIncident(db.rows, broken.id)).rejects.toThrow('cannot be read');
    expect(unreadableIn(db.rows)).toContain(broken.id);
    expect(unreadableIn(db.rows)).not.toContain(whole.id);
  });

  test('a list shows what can be read and says that one record cannot', async () => {
    const town = await newSchool(store());
    const { db, cast, school } = town;
    const [broken] = await town.report(requestFromPupil, cast.tess, at('09:00'));
    const [whole] = await town.report(urgent, cast.ned, at('09:01'));
    await spoil(db, broken.id);
    const page = await itemsFor(db, cast.lena, at('09:10'));
    expect(page.items.map(({ id }) => id)).toEqual([whole.id]);
    expect(page.unreadable).toBe(1);
    expect(wordsOf(itemsCard(page, school, at('09:10')))).toContain(
      'One record cannot be read: please tell whoever runs Lantern.',
    );
    expect((await itemsFor(db, cast.tess, at('09:10'))).unreadable).toBe(0);
  });

  test("a reporter's list keeps the others and says that one of theirs cannot be read", async () => {
    const town = await newSchool(store());
    const { db, cast, school } = town;
    const [broken] = await town.report(requestFromPupil, cast.tess, at('09:00'));
    const [whole] = await town.report(urgent, cast.tess, at('09:01'));
    await spoil(db, broken.id);
    const mine = await myReports(db, cast.tess);
    expect([mine.reports.map(({ id }) => id), mine.unreadable]).toEqual([[whole.id], 1]);
    const said = wordsOf(myReportsCard(mine, school, at('09:10')));
    expect(said).toContain('One record cannot be read: please tell whoever runs Lantern.');
    expect(said).not.toContain('You have sent none.');
  });

  test('a report of which one half cannot be read still stands in the list of its reporter, and can be added to', async () => {
    const town = await newSchool(store());
    const { db, cast, school } = town;
    for (const which of [0, 1]) {
      const both = await town.report(requestFromStaff, cast.tess, at('09:00'));
      expect(both).toHaveLength(2);
      const [broken, whole] = [both[which]?.id, both[1 - which]?.id];
      if (!broken || !whole) throw new Error('A report about a child and an adult is two records');
      await spoil(db, broken);
      const state = accepted(await reportState(db, cast.tess, whole, at('09:10')));
      expect(state.records.map(({ id }) => id)).toEqual([whole]);
      const more = { does: 'add', words: 'It happened again' } as const;
      accepted(await handleIncident(db, school, whole, cast.tess, more, at('09:11')));
    }
  });

  test('the register shows the links that can be read and says that one cannot', async () => {
    const town = await newSchool(store());
    const { db, cast, school } = town;
    const links = linksOf();
    const put = async (link: PolicyException) => {
      const id = randomUUID() as ExceptionId;
      const mine = { ...link, id, school: school.id, enteredBy: cast.tess.id };
      await db.transaction((tx) =>
        exceptions.add(tx, { ...mine, applicant: { person: cast.tess.id } }),
      );
      return id;
    };
    const [broken, whole] = [await put(links.commented), await put(links.active)];
    await sql`update exception set state = '{"words": "forged"}' where id = ${broken}`.execute(
      db.rows,
    );
    const asked = { filter: 'all', page: 1 } as const;
    const register = await readRegister(db, school, cast.hana, asked, at('10:10'));
    expect(register.rows.map(({ exception }) => exception)).toEqual([whole]);
    expect(register.unreadable).toBe(1);
    const sentence = 'One record cannot be read: please tell whoever runs Lantern.';
    expect(wordsOf(registerCard(register, 'head'))).toContain(sentence);
    const own = await ownLinks(db, school, cast.tess, at('10:10'));
    expect([own.rows.map(({ exception }) => exception), own.unreadable]).toEqual([[whole], 1]);
  });

  test('a ledger page keeps its other lines when a record that one of them is about cannot be read', async () => {
    const town = await newSchool(store());
    const { db, cast, school } = town;
    const [broken] = await town.report(requestFromPupil, cast.tess, at('09:00'));
    const [whole] = await town.report(urgent, cast.ned, at('09:01'));
    await spoil(db, broken.id);
    const every = { reference: null, after: null };
    const staff = await town.staff(at('09:10'));
    const page = await readLedger(db, school, staff, cast.lena, every, at('09:10'));
    const about = page.ok ? page.value.rows.map(({ reference }) => reference) : [];
    expect(about).toContain(referenceOf(whole.id));
    expect(about).not.toContain(referenceOf(broken.id));
  });

  test('what is no longer to be kept goes all the same, and what cannot be read stays', async () => {
    const town = await newSchool(store());
    const { db, cast, school } = town;
    const closed = async () => {
      const [{ id }] = await town.report(requestFromPupil, cast.tess, at('09:00'));
      await town.settle(at('09:00'));
      const closing = { outcome: 'advice-given', reason: 'Spoken to', recordedIn: '7' } as const;
      for (const doing of [{ does: 'take' }, { does: 'close', closing }] as const) {
        accepted(await handleIncident(db, school, id, cast.lena, doing, at('09:10')));
      }
      return id;
    };
    const [broken, whole] = [await closed(), await closed()];
    await spoil(db, broken);
    const { records } = await planRetention(db, school, at('09:20'));
    expect(records.map(({ record }) => record)).toEqual([whole]);
  });
});
