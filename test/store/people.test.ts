import { describe, expect, test } from '@jest/globals';
import type { SchoolId } from '../../src/domain/ids.ts';
import { reachFaults } from '../../src/domain/reachability.ts';
import { endAbsence, saveAbsence } from '../../src/store/absences.ts';
import {
  copiedAt,
  findPerson,
  heldElsewhere,
  readStaff,
  savePerson,
} from '../../src/store/people.ts';
import { withRoles } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { dbOn, engines, openSchool, staff } from '../support/store.ts';

describe.each(engines)('on %s', (engine) => {
  const db = dbOn(engine);
  const now = at('09:00');

  test('people come back with their roles, and a role with its people, first in line first', async () => {
    const { school, cast } = await openSchool(db());
    const read = await readStaff(db().rows, school.id, now);
    expect(read.people.get(cast.lena.id)).toEqual(cast.lena);
    expect(read.holders['deputy-dsl']).toEqual([cast.dev.id, cast.dot.id]);
    expect(read.holders.dpo).toBeUndefined();
    expect(await findPerson(db().rows, cast.hana.id)).toEqual(cast.hana);
  });

  test('somebody who has left is on the staff no longer, nor in a role', async () => {
    const { school, cast } = await openSchool(db());
    await staff(
      db(),
      school.id,
      Object.values(cast).filter((person) => person !== cast.lena),
    );
    const read = await readStaff(db().rows, school.id, now);
    expect(read.people.has(cast.lena.id)).toBe(false);
    expect(read.holders.dsl).toBeUndefined();
    expect(await findPerson(db().rows, cast.lena.id)).toBeUndefined();
  });

  test('a new copy replaces the roles of the one before', async () => {
    const { school, cast } = await openSchool(db());
    await staff(db(), school.id, Object.values(withRoles(cast, { lena: [], ned: ['dsl'] })));
    const read = await readStaff(db().rows, school.id, now);
    expect(read.holders.dsl).toEqual([cast.ned.id]);
    expect((await findPerson(db().rows, cast.lena.id))?.roles).toEqual([]);
  });

  test('nobody has a role at one school because somebody gave it to them at another', async () => {
    const one = await openSchool(db());
    const other = await openSchool(db());
    const { lena } = one.cast;
    await db()
      .rows.insertInto('holder')
      .values({ school: other.school.id, role: 'head', rank: 7, person: lena.id })
      .execute();
    expect((await findPerson(db().rows, lena.id))?.roles).toEqual(['dsl']);
    const read = await readStaff(db().rows, other.school.id, now);
    expect(read.holders.head).toEqual([other.cast.hana.id]);
  });

  test('whoever is named at two schools stays at the first, and the second is told that it has nobody', async () => {
    const one = await openSchool(db());
    const other = await openSchool(db());
    const { lena } = one.cast;
    const shared = { ...lena, school: other.school.id };
    const others = [...Object.values(withRoles(other.cast, { lena: [] })), shared];
    await staff(db(), other.school.id, others);
    expect(await findPerson(db().rows, lena.id)).toEqual(lena);
    const first = await readStaff(db().rows, one.school.id, now);
    expect(first.holders.dsl).toEqual([lena.id]);
    const second = await readStaff(db().rows, other.school.id, now);
    expect(second.holders.dsl).toBeUndefined();
    const found = await heldElsewhere(db().rows, other.school.id);
    expect(found).toEqual([{ role: 'dsl', name: lena.name, person: lena.id }]);
    expect(reachFaults(other.school, second, new Map(), found)[0]).toMatch(
      /^Lena is named for .* belongs to another school/,
    );
    expect(await heldElsewhere(db().rows, one.school.id)).toEqual([]);
  });

  test('whoever moves from one school to another is there with the copy after the first let them go', async () => {
    const one = await openSchool(db());
    const other = await openSchool(db());
    const { lena } = one.cast;
    const left = Object.values(one.cast).filter((person) => person !== lena);
    const joined = { ...lena, school: other.school.id };
    await staff(db(), one.school.id, left);
    await staff(db(), other.school.id, [...Object.values(other.cast), joined]);
    expect((await findPerson(db().rows, lena.id))?.school).toBe(other.school.id);
    await staff(db(), one.school.id, left);
    expect((await findPerson(db().rows, lena.id))?.school).toBe(other.school.id);
  });

  test.each([
    ['before it begins', '08:59', false],
    ['as it begins', '09:00', true],
    ['while it lasts', '11:00', true],
    ['when it is over', '12:00', false],
  ])('somebody is away %s: %s', async (_when, hour, away) => {
    const { school, cast } = await openSchool(db());
    const absence = { person: cast.lena.id, school: school.id, source: 'person' } as const;
    await saveAbsence(db().rows, { ...absence, from: at('09:00'), until: at('12:00') });
    const read = await readStaff(db().rows, school.id, at(hour));
    expect(read.away.has(cast.lena.id)).toBe(away);
  });

  test('an absence without an end lasts until somebody says that it is over', async () => {
    const { school, cast } = await openSchool(db());
    const absence = { person: cast.lena.id, school: school.id, source: 'person' } as const;
    await saveAbsence(db().rows, { ...absence, from: at('09:00'), until: null });
    const later = at('09:00', '2027-06-01');
    expect((await readStaff(db().rows, school.id, later)).away.has(cast.lena.id)).toBe(true);
    await endAbsence(db().rows, cast.lena.id, 'person');
    expect((await readStaff(db().rows, school.id, later)).away.has(cast.lena.id)).toBe(false);
  });

  test('somebody new is let in before the next copy, without a role', async () => {
    const { school, cast } = await openSchool(db());
    const nia = { ...cast.ned, id: crypto.randomUUID() as typeof cast.ned.id, name: 'Nia' };
    await savePerson(db().rows, nia);
    expect(await findPerson(db().rows, nia.id)).toEqual(nia);
    expect((await readStaff(db().rows, school.id, now)).people.has(nia.id)).toBe(true);
  });

  test('when the copy was made is known, and of no school that has none', async () => {
    const { school } = await openSchool(db());
    expect(await copiedAt(db().rows, school.id)).toEqual(at('07:00'));
    expect(await copiedAt(db().rows, 'nowhere' as SchoolId)).toBeUndefined();
  });
});
