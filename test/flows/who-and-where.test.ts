import { describe, expect, test } from '@jest/globals';
import { whoAndWhere } from '../../src/flows/who-and-where.ts';
import type { Standing } from '../../src/flows/who-is-this.ts';
import { at } from '../support/clock.ts';
import { dbOn, engines, openSchool, staff } from '../support/store.ts';

const now = at('09:30');
const unknown = async (): Promise<Standing> => ({ standing: 'unknown' });

describe.each(engines)('who somebody is, asked again, on %s', (engine) => {
  const db = dbOn(engine);

  test('is looked first where they were, and is the same', async () => {
    const { school, cast } = await openSchool(db());
    const find = whoAndWhere(db(), new Map([[school.id, school]]), unknown);
    const first = await find(cast.lena.id, now);
    expect(first).toMatchObject({ standing: 'staff', by: cast.lena, school: { id: school.id } });
    const { db: _first, ...seen } = Object(first);
    expect(await find(cast.lena.id, now)).toMatchObject(seen);
  });

  test('with other duties, they have those', async () => {
    const { school, cast } = await openSchool(db());
    const find = whoAndWhere(db(), new Map([[school.id, school]]), unknown);
    await find(cast.ned.id, now);
    const { id, ...rest } = cast.ned;
    await staff(db(), school.id, [...Object.values(cast), { id, ...rest, roles: ['dsl'] }]);
    expect(await find(cast.ned.id, now)).toMatchObject({ by: { roles: ['dsl'] } });
  });

  test('gone to another school, they are met there, and see nothing of the first', async () => {
    const [here, there] = [await openSchool(db()), await openSchool(db())];
    const both = new Map([here, there].map(({ school }) => [school.id, school]));
    const find = whoAndWhere(db(), both, unknown);
    await find(here.cast.ned.id, now);
    const { ned, ...others } = here.cast;
    await staff(db(), here.school.id, Object.values(others));
    const moved = { ...ned, school: there.school.id };
    await staff(db(), there.school.id, [...Object.values(there.cast), moved]);
    expect(await find(ned.id, now)).toMatchObject({
      ...{ standing: 'staff', by: { school: there.school.id }, school: { id: there.school.id } },
    });
  });

  test('gone from the staff, they are turned away at once', async () => {
    const { school, cast } = await openSchool(db());
    const find = whoAndWhere(db(), new Map([[school.id, school]]), unknown);
    await find(cast.ned.id, now);
    const { ned, ...others } = cast;
    await staff(db(), school.id, Object.values(others));
    expect(await find(ned.id, now)).toEqual({ standing: 'unknown' });
  });

  test('of a school that is not in the settings, nobody is let in', async () => {
    const { cast } = await openSchool(db());
    const find = whoAndWhere(db(), new Map(), unknown);
    expect(await find(cast.lena.id, now)).toEqual({ standing: 'unknown' });
  });
});
