import { describe, expect, test } from '@jest/globals';
import type { IncidentId } from '../../src/domain/ids.ts';
import { referenceOf } from '../../src/domain/incident.ts';
import type { Person } from '../../src/domain/people.ts';
import { sayInFile } from '../../src/flows/hand-over-detail.ts';
import { handleIncident } from '../../src/flows/handle-incident.ts';
import { readLedger } from '../../src/flows/read-ledger.ts';
import { readIncident } from '../../src/store/incidents.ts';
import { accepted, requestFromStaff } from '../support/cast.ts';
import { at, later } from '../support/clock.ts';
import { dbOn, engines } from '../support/store.ts';
import { newSchool, type Town } from './new-school.ts';

const day = 24 * 60;
const afterwards = later(at('11:00'), 31 * day);
const closing = { outcome: 'advice-given', reason: 'Spoken to', recordedIn: 'Staff file' } as const;

/** Somebody is reported; the record about them is closed, put into its file, and its detail goes. */
async function purgedAbout(town: Town, subject: Person): Promise<IncidentId> {
  const { db, school, cast } = town;
  const report = { ...requestFromStaff, subject: subject.id };
  const records = await town.report(report, cast.tess, at('09:00'));
  const found = records.find(({ kind }) => kind === 'adult');
  if (!found) throw new Error('No record about the adult');
  for (const doing of [{ does: 'take' }, { does: 'close', closing }] as const)
    accepted(await handleIncident(db, school, found.id, cast.hana, doing, at('10:00')));
  accepted(await sayInFile(db, school, found.id, cast.hana, at('11:00')));
  await town.settle(afterwards);
  expect(await readIncident(db.rows, found.id)).toBeUndefined();
  return found.id;
}

const looks = async ({ db, school, staff }: Town, by: Person, reference: string | null) => {
  const here = await staff(afterwards);
  const asked = { reference, after: null };
  const page = accepted(await readLedger(db, school, here, by, asked, afterwards));
  return page.rows;
};

describe.each(engines)('on %s', (engine) => {
  const store = dbOn(engine);

  test('whom a record was about reads nothing of it in the ledger, after its detail has gone either', async () => {
    const town = await newSchool(store());
    const { ned, tess, cho } = town.cast;
    const reference = referenceOf(await purgedAbout(town, ned));
    for (const leftOut of [ned, tess]) {
      expect(await looks(town, leftOut, reference)).toEqual([]);
      const all = await looks(town, leftOut, null);
      expect(JSON.stringify(all)).not.toContain(reference);
    }
    const seen = JSON.stringify(await looks(town, cho, reference));
    expect(seen).toContain('took this in hand');
    expect(seen).toContain('The detail was purged');
  });

  test('who was left out lies in the database sealed', async () => {
    const town = await newSchool(store());
    await purgedAbout(town, town.cast.ned);
    const rows = await town.db.rows
      .selectFrom('left_out')
      .selectAll()
      .where('school', '=', town.school.id)
      .execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(town.cast.ned.id);
  });

  test('of a record that was purged before that was kept, nobody reads anything', async () => {
    const town = await newSchool(store());
    const id = await purgedAbout(town, town.cast.ned);
    await town.db.rows.deleteFrom('left_out').where('id', '=', id).execute();
    for (const by of [town.cast.ned, town.cast.cho])
      expect(await looks(town, by, referenceOf(id))).toEqual([]);
  });
});
