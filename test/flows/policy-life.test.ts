import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { IncidentId, SchoolId } from '../../src/domain/ids.ts';
import type { Policy } from '../../src/domain/policy.ts';
import { importSettingsPolicy } from '../../src/flows/import-policy.ts';
import {
  askToConfirm,
  confirmRead,
  keepVersion,
  mostAsked,
  readPolicyShelf,
  readVersion,
  whoHasRead,
} from '../../src/flows/keep-policy.ts';
import { startDrill } from '../../src/flows/start-drill.ts';
import { policyShelf } from '../../src/policy-shelf.ts';
import type { Db } from '../../src/store/db.ts';
import { currentPolicyId } from '../../src/store/policies.ts';
import { cardFaults } from '../support/card-schema.ts';
import { accepted, requestFromPupil } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { dbOn, engines } from '../support/store.ts';
import { copyOf, newSchool, type Town } from './new-school.ts';

const facts = {
  title: 'Social media policy',
  school: null,
  dated: null,
  reviewDue: null,
  approval: 'stated',
} as const;
const policyOf = (text: string): Policy => ({
  facts,
  passages: [{ number: 1, headings: ['Rules'], text }],
});
/** The shelf as a turn asks it, which has read which version is current. */
function shelfOf(db: Db, most?: number) {
  const shelf = policyShelf(db, most);
  return async (school: SchoolId) => shelf(school, await currentPolicyId(db.rows, school));
}
const document = (id: string) => ({ id, policy: policyOf(`Staff must keep to version ${id}.`) });

describe.each(engines)('on %s', (engine) => {
  const store = dbOn(engine);

  const bring = ({ db, school }: Town, id: string, time = '08:00') =>
    importSettingsPolicy(db, school, document(id), at(time));
  const keep = (
    { db }: Town,
    by: Town['cast']['lena'],
    id: string,
    does: 'look-at' | 'make-current',
    time = '09:00',
  ) => keepVersion(db, by, id, does, at(time));
  /** v1 is current, v2 has been looked at. */
  const looked = async () => {
    const town = await newSchool(store());
    await bring(town, 'v1');
    await bring(town, 'v2', '08:10');
    accepted(await keep(town, town.cast.lena, 'v2', 'look-at'));
    return town;
  };
  const statuses = async ({ school }: Town) => {
    const rows = await store()
      .rows.selectFrom('policy_version')
      .select(['id', 'status'])
      .where('school', '=', school.id)
      .orderBy('id')
      .execute();
    return rows.map(({ id, status }) => `${id} ${status}`);
  };

  test('the very first document is current by itself; the second waits; the same one again is known', async () => {
    const town = await newSchool(store());
    expect(await bring(town, 'v1')).toBe('current');
    expect(await bring(town, 'v2')).toBe('waiting');
    expect(await bring(town, 'v2')).toBe('known');
    expect(await statuses(town)).toEqual(['v1 current', 'v2 imported']);
  });

  test('a second version answers no question before a named keeper has made it current', async () => {
    const town = await looked();
    const at = shelfOf(town.db);
    expect((await at(town.school.id))?.id).toBe('v1');
    accepted(await keep(town, town.cast.hana, 'v2', 'make-current'));
    expect((await at(town.school.id))?.id).toBe('v2');
    expect((await at(town.school.id))?.policy.passages[0]?.text).toContain('v2');
  });

  test('of more schools than memory is meant for, each is answered from its own policy all the same', async () => {
    const [one, two, three] = [
      await newSchool(store()),
      await newSchool(store()),
      await newSchool(store()),
    ];
    const towns = [one, two, three];
    for (const town of towns) await bring(town, `of ${town.school.id}`);
    const at = shelfOf(store(), 2);
    const first = await at(one.school.id);
    for (const { school } of [...towns, ...towns.toReversed(), ...towns]) {
      expect((await at(school.id))?.id).toBe(`of ${school.id}`);
    }
    expect(await at(three.school.id)).toBe(await at(three.school.id));
    expect(await at(one.school.id)).not.toBe(first);
  });

  test('what nobody has looked at cannot be made current, nor can a teacher or a deputy do it', async () => {
    const town = await newSchool(store());
    await bring(town, 'v1');
    await bring(town, 'v2');
    expect(await keep(town, town.cast.lena, 'v2', 'make-current')).toMatchObject({
      why: 'not-looked-at',
    });
    for (const by of [town.cast.tess, town.cast.dev]) {
      expect(await keep(town, by, 'v2', 'look-at')).toMatchObject({ why: 'not-asked' });
    }
    expect(await statuses(town)).toEqual(['v1 current', 'v2 imported']);
  });

  test('the ledger keeps who looked and who decided, by name of the version and not its words', async () => {
    const town = await looked();
    accepted(await keep(town, town.cast.hana, 'v2', 'make-current'));
    const rows = await store()
      .rows.selectFrom('ledger')
      .select(['by', 'what'])
      .where('school', '=', town.school.id)
      .orderBy('line')
      .execute();
    expect(rows).toEqual([
      { by: 'clock', what: { kind: 'policy-current', policy: 'v1' } },
      { by: 'clock', what: { kind: 'policy-imported', policy: 'v2' } },
      { by: town.cast.lena.id, what: { kind: 'policy-looked-at', policy: 'v2' } },
      { by: town.cast.hana.id, what: { kind: 'policy-current', policy: 'v2' } },
    ]);
  });

  test('two who make the same version current at once make it so once', async () => {
    const town = await looked();
    const press = (by: Town['cast']['lena']) => keep(town, by, 'v2', 'make-current');
    const outcomes = await Promise.all([press(town.cast.lena), press(town.cast.hana)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await statuses(town)).toEqual(['v1 superseded', 'v2 current']);
  });

  test('two who make two versions current at once leave exactly one, and neither sees a fault', async () => {
    const town = await looked();
    await bring(town, 'v3', '08:20');
    accepted(await keep(town, town.cast.hana, 'v3', 'look-at'));
    const outcomes = await Promise.all([
      keep(town, town.cast.lena, 'v2', 'make-current'),
      keep(town, town.cast.hana, 'v3', 'make-current'),
    ]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
    const now = await statuses(town);
    expect(now.filter((one) => one.endsWith(' current'))).toHaveLength(1);
    expect(now.filter((one) => one.endsWith(' superseded'))).toHaveLength(2);
  });

  test('two instances that start at once with the first document, or with two, leave one current', async () => {
    const same = await newSchool(store());
    expect((await Promise.all([bring(same, 'v1'), bring(same, 'v1')])).toSorted()).toEqual([
      'current',
      'known',
    ]);
    const two = await newSchool(store());
    expect((await Promise.all([bring(two, 'v1'), bring(two, 'v2')])).toSorted()).toEqual([
      'current',
      'waiting',
    ]);
  });

  test('a report keeps the version under which it was made, also when another is current later', async () => {
    const town = await looked();
    const [before] = await town.report(requestFromPupil, town.cast.tess, at('08:59'));
    accepted(await keep(town, town.cast.hana, 'v2', 'make-current'));
    const [after] = await town.report(requestFromPupil, town.cast.tess, at('09:01'));
    expect((await town.incident(before.id)).policy).toBe('v1');
    expect((await town.incident(after.id)).policy).toBe('v2');
    expect((await readVersion(town.db, town.cast.lena, before.policy ?? ''))?.policy).toEqual(
      policyOf('Staff must keep to version v1.'),
    );
  });

  test('a drill is made under no version of the policy', async () => {
    const town = await looked();
    const ids = [randomUUID() as IncidentId, randomUUID() as IncidentId] as const;
    const id = accepted(await startDrill(town.db, town.school, town.cast.hana, ids, at('09:00')));
    expect((await town.incident(id)).policy).toBeNull();
  });

  test('old versions stay readable for any member of staff, and for nobody of another school', async () => {
    const town = await looked();
    const other = await newSchool(store());
    accepted(await keep(town, town.cast.hana, 'v2', 'make-current'));
    expect((await readVersion(town.db, town.cast.tess, 'v1'))?.status).toBe('superseded');
    expect(await readVersion(town.db, other.cast.hana, 'v1')).toBeUndefined();
    expect(await keep(town, other.cast.hana, 'v2', 'look-at')).toMatchObject({ why: 'not-found' });
  });

  test('what waits is shown to those who keep the policy, and to nobody else', async () => {
    const town = await looked();
    await bring(town, 'v3', '08:20');
    const waiting = async (by: Town['cast']['lena']) =>
      (await readPolicyShelf(town.db, by)).waiting.map(({ id }) => id);
    expect(await waiting(town.cast.hana)).toEqual(['v3', 'v2']);
    expect(await waiting(town.cast.tess)).toEqual([]);
    expect((await readPolicyShelf(town.db, town.cast.tess)).current?.id).toBe('v1');
  });

  test('everybody is asked three times at the most, and whoever has confirmed is not asked again', async () => {
    const town = await looked();
    const { db, school, cast, settle, told, seen } = town;
    const ask = async () => accepted(await askToConfirm(db, school, cast.lena, at('09:00')));
    const everybody = Object.keys(cast).length;
    expect(await ask()).toBe(everybody);
    await settle(at('09:00'));
    accepted(await confirmRead(db, cast.tess, 'v1', at('09:30')));
    expect([await ask(), await ask(), await ask()]).toEqual([everybody - 1, everybody - 1, 0]);
    await settle(at('10:00'));
    expect(told(cast.tess)).toHaveLength(1);
    expect(told(cast.ned)).toHaveLength(mostAsked);
    expect(seen.posts.flatMap(({ card }) => cardFaults(card))).toEqual([]);
  });

  test('two who ask at once ask nobody a fourth time', async () => {
    const { db, school, cast, settle, told } = await looked();
    const ask = (by: Town['cast']['lena']) => askToConfirm(db, school, by, at('09:00'));
    await ask(cast.lena);
    await ask(cast.hana);
    await Promise.all([ask(cast.lena), ask(cast.hana), ask(cast.lena)]);
    await settle(at('09:00'));
    expect(told(cast.ned)).toHaveLength(mostAsked);
  });

  test('a new version is confirmed afresh, and the old receipt stays with the old version', async () => {
    const town = await looked();
    const { db, school, cast } = town;
    accepted(await confirmRead(db, cast.tess, 'v1', at('08:45')));
    accepted(await keep(town, cast.hana, 'v2', 'make-current'));
    const has = async (version: string) =>
      (await whoHasRead(db, school, version, at('10:00'))).receipts.some(
        ({ person, confirmedAt }) => person === cast.tess.id && confirmedAt !== null,
      );
    expect([await has('v1'), await has('v2')]).toEqual([true, false]);
    expect(await confirmRead(db, cast.tess, 'v1', at('10:00'))).toMatchObject({ why: 'not-found' });
  });

  test('confirmed twice, the first hour stands', async () => {
    const { db, school, cast } = await looked();
    accepted(await confirmRead(db, cast.tess, 'v1', at('09:00')));
    accepted(await confirmRead(db, cast.tess, 'v1', at('15:00')));
    const { receipts } = await whoHasRead(db, school, 'v1', at('16:00'));
    expect(receipts).toEqual([{ person: cast.tess.id, asked: 0, confirmedAt: at('09:00') }]);
  });

  test('an asking that comes late is not sent for a version that is no longer current, nor to somebody who has left', async () => {
    const town = await looked();
    const { db, school, cast, settle, told } = town;
    accepted(await askToConfirm(db, school, cast.lena, at('09:00')));
    await town.sync(
      copyOf(Object.values(cast).filter(({ id }) => id !== cast.ned.id)),
      at('09:01'),
    );
    const asks = () =>
      told(cast.ned)
        .concat(told(cast.tess))
        .filter((line) => line.includes('confirm'));
    accepted(await keep(town, cast.hana, 'v2', 'make-current', '09:02'));
    await settle(at('09:03'));
    expect(asks()).toEqual([]);
  });

  test('only a keeper asks the staff', async () => {
    const { db, school, cast } = await looked();
    for (const by of [cast.tess, cast.dev]) {
      expect(await askToConfirm(db, school, by, at('09:00'))).toMatchObject({ why: 'not-asked' });
    }
  });
});
