import { describe, expect, test } from '@jest/globals';
import { referenceOf } from '../../src/domain/incident.ts';
import type { Person } from '../../src/domain/people.ts';
import type { School } from '../../src/domain/school.ts';
import { exportRegister } from '../../src/flows/export-register.ts';
import { linksOfIncident } from '../../src/flows/links-of-incident.ts';
import { linkWithReference, openException } from '../../src/flows/read-exception.ts';
import { readRegister } from '../../src/flows/read-register.ts';
import { syncStaff } from '../../src/flows/sync-staff.ts';
import type { Db } from '../../src/store/db.ts';
import { entriesAbout } from '../../src/store/ledger.ts';
import { readStaff } from '../../src/store/people.ts';
import { type Cast, requestFromPupil, staffOf } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { reported } from '../support/reach.ts';
import { registerIn } from '../support/register.ts';
import { dbOn, engines } from '../support/store.ts';

const now = at('11:00');

/** What each of them has of one link of Tess's that is in force; nobody else has anything. */
const readers: Readonly<Record<Exclude<keyof Cast, 'chair'>, 'own' | 'kept' | 'lead' | 'nothing'>> =
  {
    ...{ tess: 'own', hana: 'kept', lena: 'lead' },
    ...{ dev: 'nothing', cho: 'nothing', clem: 'nothing', ned: 'nothing', pat: 'nothing' },
    ...{ dot: 'nothing' },
  };

async function exportedBy(db: Db, school: School, by: Person): Promise<readonly string[]> {
  const outcome = await db.transaction((tx) => exportRegister(tx, school, by, now));
  return outcome.ok ? outcome.value.trim().split('\r\n').slice(1) : [];
}

describe.each(engines)('on %s', (engine) => {
  const db = dbOn(engine);

  test.each(Object.entries(readers))(
    'of a colleague’s link %s has, in list, count, search, opening and export: %s',
    async (who, has) => {
      const { school, cast, active } = await registerIn(db());
      const id = await active();
      const by = Object.entries(cast).find(([name]) => name === who)?.[1] ?? cast.ned;
      const sees = has !== 'nothing';
      const list = await readRegister(db(), school, by, { filter: 'all', page: 1 }, now);
      expect([list.rows.length, list.counts.all]).toEqual(sees ? [1, 1] : [0, 0]);
      const counted = Object.values(list.counts).some((count) => count > 0);
      expect(counted).toBe(sees);
      const found = await linkWithReference(db(), school, by, referenceOf(id), now);
      expect(found).toBe(sees ? id : undefined);
      expect((await openException(db(), school, id, by, now)).ok).toBe(sees);
      expect(await exportedBy(db(), school, by)).toHaveLength(has === 'kept' ? 1 : 0);
    },
  );

  test('the register is for whoever keeps it; to others it is as if it were not there, and looking is written down', async () => {
    const { school, cast, active, commented } = await registerIn(db());
    const [one, own] = [await active(), await commented(cast.hana)];
    const seen = async (by: Person) => {
      const { rows } = await readRegister(db(), school, by, { filter: 'all', page: 1 }, now);
      return new Set(rows.map(({ exception }) => exception));
    };
    expect(await seen(cast.hana)).toEqual(new Set([one, own]));
    expect(await seen(cast.lena)).toEqual(new Set([one, own]));
    expect(await seen(cast.cho)).toEqual(new Set([own]));
    expect(await exportedBy(db(), school, cast.hana)).toHaveLength(1);
    expect((await openException(db(), school, one, cast.ned, now)).ok).toBe(false);
    const kinds = (await entriesAbout(db().rows, one)).map(({ kind }) => kind);
    expect(kinds).toContain('exception-refused');
  });

  test('an alert names a link to whoever reads the alert, and opens it to those alone whose it is to see', async () => {
    const { school, cast, active } = await registerIn(db());
    await active();
    const report = { ...requestFromPupil, child: 'Wilf Winterbourne' };
    const [incident] = await reported(db(), school, cast.tess, report);
    const staff = await readStaff(db().rows, school.id, now);
    const noticesTo = (by: Person) => linksOfIncident(db(), school, incident, { by, staff }, now);
    expect(await noticesTo(cast.lena)).toMatchObject([{ opens: true }]);
    expect(await noticesTo(cast.dev)).toMatchObject([{ opens: false }]);
  });

  test('whoever has left is still named in what they declared and decided', async () => {
    const { school, cast, active } = await registerIn(db());
    await active();
    const { tess: _tess, hana: _hana, clem: _clem, ...others } = cast;
    const head: Person = { ...cast.clem, roles: ['head'] };
    const people = [...Object.values(others), head];
    const copy = { people, holders: staffOf(people).holders, away: 'not-known' } as const;
    await syncStaff(db(), async () => copy, school, now);
    const [line = ''] = await exportedBy(db(), school, head);
    expect(line).toContain(`"${cast.tess.name} (has left)"`);
    expect(line).toContain(`${cast.hana.name} (has left) (head) approved it`);
    expect(line).not.toContain('someone who has left');
  });
});
