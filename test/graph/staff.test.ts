import { expect, test } from '@jest/globals';
import type { PersonId } from '../../src/domain/ids.ts';
import { personId } from '../../src/graph/account.ts';
import { readManager } from '../../src/graph/groups.ts';
import { readPerson } from '../../src/graph/person.ts';
import { perRole } from '../../src/graph/school-groups.ts';
import { readStaff } from '../../src/graph/staff.ts';
import { withDirectory } from './open.ts';
import * as cast from './school.ts';

const { school } = cast;
const names = (people: readonly { readonly name: string }[]) =>
  people.map((person) => person.name).sort();

test('the staff are the members of the staff group and the holders named in the settings', () =>
  withDirectory(async ({ graph }) => {
    const { people } = await readStaff(graph, school);
    expect(names(people)).toEqual(['Cho', 'Dev', 'Hana', 'Lena', 'Tess']);
    expect(people.find((person) => person.name === 'Hana')).toEqual({
      id: cast.hana.id,
      school: 'sample',
      name: 'Hana',
      email: 'hana@sample.example',
      phone: '01632 960001',
      manager: null,
      roles: ['head'],
    });
  }));

test('a pupil, a guest and a closed account in the staff group are left out, each with the reason', () =>
  withDirectory(async ({ graph }) => {
    const { leftOut, pupils } = await readStaff(graph, school);
    expect(leftOut).toEqual([
      { id: cast.pax.id, why: 'pupil' },
      { id: cast.gus.id, why: 'guest' },
      { id: cast.lee.id, why: 'disabled' },
    ]);
    expect(pupils).toBe(2);
  }));

test('a role is filled in the order of the settings, a group in the order of its names, nobody twice', () =>
  withDirectory(async ({ graph }) => {
    const { holders } = await readStaff(graph, school);
    expect(holders.head).toEqual([cast.hana.id]);
    expect(holders.dsl).toEqual([cast.lena.id]);
    expect(holders['deputy-dsl']).toEqual([cast.dev.id, cast.tess.id]);
    expect(holders.chair).toEqual([cast.cho.id]);
    expect(holders.clerk).toEqual([]);
  }));

test('no name of a pupil is asked for', () =>
  withDirectory(async ({ graph, asked }) => {
    await readStaff(graph, school);
    const ofPupils = asked().filter((request) => request.includes(cast.pupils.id));
    expect(ofPupils).toHaveLength(1);
    expect(ofPupils[0]).toContain('$select=id&');
  }));

test('a manager is looked up only when asked for, and counts only when they work at the school', () =>
  withDirectory(async ({ graph, asked }) => {
    const without = await readStaff(graph, school);
    expect(without.people.every((person) => person.manager === null)).toBe(true);
    expect(asked().some((request) => request.endsWith('/manager'))).toBe(false);
    const { people } = await readStaff(graph, school, 'ask');
    const managers = Object.fromEntries(people.map(({ name, manager }) => [name, manager]));
    expect(managers).toEqual({
      Cho: null,
      Dev: cast.hana.id,
      Hana: null,
      Lena: cast.hana.id,
      Tess: cast.lena.id,
    });
    expect(await readManager(graph, personId(cast.hana.id))).toBeNull();
  }));

test('a role whose group or user is gone is reported and stops nothing', () =>
  withDirectory(async ({ graph }) => {
    const gone = 'b0000000-0000-4000-8000-000000000001';
    const settings = {
      ...school,
      holders: perRole((role) =>
        role === 'dpo' ? [{ group: gone }, { user: 'left@sample.example' }] : school.holders[role],
      ),
    };
    const { notFound, holders, people } = await readStaff(graph, settings);
    expect(notFound).toEqual([gone, 'left@sample.example']);
    expect(holders.dpo).toEqual([]);
    expect(people).toHaveLength(5);
  }));

test('a staff group that is gone, or reads as empty, gives no list at all', () =>
  withDirectory(async ({ graph }) => {
    const gone = { ...school, staffGroup: 'b0000000-0000-4000-8000-000000000001' };
    await expect(readStaff(graph, gone)).rejects.toMatchObject({ kind: 'not-found' });
    const empty = { ...school, staffGroup: cast.nobody.id };
    await expect(readStaff(graph, empty)).rejects.toMatchObject({ code: 'empty-staff-group' });
  }));

test('a pupils’ group that cannot be read gives no list at all', () =>
  withDirectory(async ({ graph, directory }) => {
    directory.failWith(({ path }) =>
      path.includes(cast.pupils.id)
        ? { status: 403, body: { error: { code: 'Forbidden' } } }
        : undefined,
    );
    await expect(readStaff(graph, school)).rejects.toMatchObject({ kind: 'refused', status: 403 });
  }));

test('when Graph hides whether accounts are open, nobody is let in or left out by guessing', () =>
  withDirectory(async ({ graph, directory }) => {
    const hidden = { ...cast.hana, accountEnabled: null, userType: null };
    directory.failWith(({ path }) =>
      path.includes(cast.staff.id) ? { status: 200, body: { value: [hidden] } } : undefined,
    );
    await expect(readStaff(graph, school)).rejects.toMatchObject({ code: 'account-state-hidden' });
  }));

test.each([
  ['a teacher', 'staff', cast.tess],
  ['the chair, who is named and not in the staff group', 'staff', cast.cho],
  ['a pupil', 'pupil', cast.pia],
  ['a pupil whom somebody put into the staff group', 'pupil', cast.pax],
  ['a guest who is in the deputies’ group', 'guest', cast.gus],
  ['a closed account in the staff group', 'unknown', cast.lee],
  ['somebody of another tenant', 'unknown', cast.far],
  ['an account that no group of the school holds', 'unknown', cast.office],
  ['an id that nobody has', 'unknown', { id: 'c0000000-0000-4000-8000-000000000001' }],
])('%s, looked up now, is %s', (_who, standing, { id }) =>
  withDirectory(async ({ graph }) => {
    expect(await readPerson(graph, id, school)).toMatchObject({ standing });
  }),
);

test('a person looked up now has the roles that a full reading gives them', () =>
  withDirectory(async ({ graph }) => {
    const { people } = await readStaff(graph, school);
    for (const person of people) {
      expect(await readPerson(graph, person.id, school)).toEqual({ standing: 'staff', person });
    }
  }));

test('a person cannot be judged while Graph is away: the fault goes on to the caller', () =>
  withDirectory(async ({ graph, directory }) => {
    directory.failWith(({ path }) =>
      path.includes('checkMemberGroups') ? { status: 500 } : undefined,
    );
    await expect(readPerson(graph, cast.pia.id, school)).rejects.toMatchObject({ kind: 'away' });
  }));

test('more than twenty groups are asked about twenty at a time', () =>
  withDirectory(async ({ graph, asked }) => {
    const groups = Array.from({ length: 40 }, (_, n) => ({ group: `d${n}` }));
    const settings = {
      ...school,
      holders: perRole((role) =>
        role === 'clerk' ? [...groups, { group: cast.deputies.id }] : [],
      ),
    };
    expect(await readPerson(graph, cast.dev.id, settings)).toMatchObject({
      person: { roles: ['clerk'] },
    });
    expect(asked().filter((request) => request.endsWith('/checkMemberGroups'))).toHaveLength(3);
  }));

test('an id typed in capitals is the same person', () => {
  expect(personId('ABCDEF00-0000-4000-8000-000000000001')).toBe(
    'abcdef00-0000-4000-8000-000000000001' as PersonId,
  );
});
