import { describe, expect, test } from '@jest/globals';
import type { Incident } from '../../src/domain/incident.ts';
import type { Person } from '../../src/domain/people.ts';
import type { Report } from '../../src/domain/report.ts';
import { sayInFile } from '../../src/flows/hand-over-detail.ts';
import { handleIncident } from '../../src/flows/handle-incident.ts';
import { purgeRecord } from '../../src/flows/purge-record.ts';
import { readFigures } from '../../src/flows/read-figures.ts';
import { readIncident } from '../../src/store/incidents.ts';
import { accepted, requestFromPupil, requestFromStaff } from '../support/cast.ts';
import { at, later } from '../support/clock.ts';
import { dbOn, engines } from '../support/store.ts';
import { copyOf, inRoles, newSchool, type Town } from './new-school.ts';

const day = 24 * 60;
const purged = later(at('11:00'), 31 * day);
const nextTerm = at('10:00', '2027-01-11');
const closing = { outcome: 'advice-given', reason: 'Spoken to', recordedIn: 'File 7' } as const;

const reports = async (town: Town, report: Report, many: number): Promise<readonly Incident[]> => {
  const all: (readonly Incident[])[] = [];
  for (let place = 0; place < many; place += 1)
    all.push(await town.report(report, town.cast.tess, later(at('09:00'), place)));
  return all.flat();
};

/** Closed, put into its file, and after its days gone. */
async function letGo({ db, school }: Town, { id }: Incident, by: Person): Promise<void> {
  for (const doing of [{ does: 'take' }, { does: 'close', closing }] as const)
    accepted(await handleIncident(db, school, id, by, doing, at('10:00')));
  accepted(await sayInFile(db, school, id, by, at('11:00')));
  expect(await purgeRecord(db, school, id, purged)).toBe('purged');
  expect(await readIncident(db.rows, id)).toBeUndefined();
}

const autumn = async ({ db, school, staff }: Town) =>
  (await readFigures(db, school, await staff(nextTerm), nextTerm)).terms[0];

describe.each(engines)('on %s', (engine) => {
  const store = dbOn(engine);

  test('a term that has ended says the same whoever becomes headteacher afterwards', async () => {
    const town = await newSchool(store());
    const { cast } = town;
    await reports(town, { ...requestFromStaff, subject: cast.ned.id }, 6);
    const before = await autumn(town);
    expect(before?.total).toBe(6);
    // Ned, whom all of them are about, is headteacher now
    const changed = inRoles(cast, { ned: ['head'], hana: [] });
    await town.sync(copyOf(changed), nextTerm);
    expect(await autumn(town)).toEqual(before);
  });

  test('it says the same after what was reported has been purged, looked at before or not', async () => {
    const town = await newSchool(store());
    const { lena } = town.cast;
    const [one, other, third] = await reports(town, requestFromPupil, 6);
    if (!one || !other || !third) throw new Error('Nothing was reported');
    await letGo(town, one, lena);
    await letGo(town, other, lena);
    const before = await autumn(town);
    expect(before?.total).toBe(6);
    await letGo(town, third, lena);
    expect(await autumn(town)).toEqual(before);
  });

  test('a report of two records is counted once, whichever of them has been purged', async () => {
    const town = await newSchool(store());
    const { cast } = town;
    const records = await reports(town, { ...requestFromStaff, subject: cast.ned.id }, 5);
    expect(records).toHaveLength(10);
    const [first, second, third] = [0, 2, 4].map((place) => records.slice(place, place + 2));
    const of = (some: readonly Incident[] | undefined, kind: Incident['kind']) => {
      const found = some?.find((record) => record.kind === kind);
      if (!found) throw new Error(`No record of the kind ${kind}`);
      return found;
    };
    await letGo(town, of(first, 'child'), cast.lena);
    await letGo(town, of(second, 'adult'), cast.hana);
    await letGo(town, of(third, 'child'), cast.lena);
    await letGo(town, of(third, 'adult'), cast.hana);
    expect((await autumn(town))?.total).toBe(5);
  });

  test('a report about the headteacher is in no figure, purged or not', async () => {
    const town = await newSchool(store());
    const { cast } = town;
    const about = { ...requestFromStaff, initiator: 'head', subject: cast.hana.id } as const;
    const records = await reports(town, about, 6);
    for (const record of records.filter(({ kind }) => kind === 'adult'))
      await letGo(town, record, cast.cho);
    expect((await autumn(town))?.total).toBeNull();
  });
});
