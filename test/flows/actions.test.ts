import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { ActionId } from '../../src/domain/ids.ts';
import type { Person } from '../../src/domain/people.ts';
import { type Doing, handleIncident } from '../../src/flows/handle-incident.ts';
import { entriesAbout } from '../../src/store/ledger.ts';
import { accepted, requestFromPupil } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { dbOn, engines } from '../support/store.ts';
import { copyOf, newSchool, type Town } from './new-school.ts';

const friday = '2026-11-27';
const monday = '2026-11-30';
const what = 'Ring the mother of Zanzibar';

describe.each(engines)('on %s', (engine) => {
  const store = dbOn(engine);

  /** Lena has an item in hand, on which Dev is to do something by Friday. */
  const given = async (town: Town) => {
    const { cast, db, school } = town;
    const [{ id }] = await town.report(requestFromPupil, cast.tess, at('09:00'));
    const action = randomUUID() as ActionId;
    const does = (by: Person, doing: Doing, when = at('10:00')) =>
      handleIncident(db, school, id, by, doing, when);
    accepted(await does(cast.lena, { does: 'take' }));
    const planning = { id: action, what, owner: cast.dev.id, due: friday };
    accepted(await does(cast.lena, { does: 'plan', planning }));
    const settle = (by: Person, when = at('11:00')) =>
      does(by, { does: 'settle', settling: { action, how: 'done', words: '' } }, when);
    return { id, does, planning, settle };
  };
  const lines = (town: Town, person: Person) =>
    town.told(person).filter((line) => /\baction\b/i.test(line));
  const given1 = 'An action is now yours.';
  const due1 = 'An action of yours is due today.';
  const late1 = 'An action of yours is late.';
  const firsts = (town: Town, person: Person) =>
    lines(town, person).map((line) => line.replace(/ Ref [0-9A-Z]{6}$/, ''));

  test('its owner is told once that it is theirs, on the day, and when it is late', async () => {
    const town = await newSchool(store());
    await given(town);
    const { dev } = town.cast;
    await town.settle(at('10:05'));
    expect(firsts(town, dev)).toEqual([given1]);
    await town.settle(at('08:35', friday));
    expect(firsts(town, dev)).toEqual([given1, due1]);
    await town.settle(at('12:00', '2026-12-04'));
    expect(firsts(town, dev)).toEqual([given1, due1, late1]);
    expect(JSON.stringify(town.seen.posts)).not.toContain('Zanzibar');
  });

  test('after an outage over the day itself it is called late, not due today', async () => {
    const town = await newSchool(store());
    await given(town);
    await town.settle(at('12:00', monday));
    expect(firsts(town, town.cast.dev)).toEqual([given1, late1]);
  });

  test('done, nobody is reminded of it any more', async () => {
    const town = await newSchool(store());
    const { settle } = await given(town);
    await town.settle(at('10:05'));
    accepted(await settle(town.cast.dev));
    await town.settle(at('12:00', '2026-12-04'));
    expect(firsts(town, town.cast.dev)).toEqual([given1]);
  });

  test('the same press twice is one action, and the ledger holds none of its words', async () => {
    const town = await newSchool(store());
    const { id, does, planning } = await given(town);
    const again = await does(town.cast.lena, { does: 'plan', planning });
    expect(again).toEqual({ ok: false, why: 'already-planned' });
    expect((await town.incident(id)).planned).toHaveLength(1);
    const entries = await entriesAbout(town.db.rows, id);
    expect(entries.filter(({ kind }) => kind === 'action-planned')).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain('Zanzibar');
  });

  test('an owner who leaves gives it back to whoever has the item in hand, who is told and reminded', async () => {
    const town = await newSchool(store());
    const { id } = await given(town);
    await town.settle(at('10:05'));
    const { cast } = town;
    const staying = Object.values(cast).filter((person) => person !== cast.dev);
    await town.sync(copyOf(staying), at('12:00'));
    await town.settle(at('12:05'));
    expect((await town.incident(id)).planned).toMatchObject([{ owner: null, what }]);
    expect(firsts(town, cast.lena)).toEqual([given1]);
    await town.settle(at('09:00', friday));
    await town.settle(at('12:00', monday));
    expect(firsts(town, cast.lena)).toEqual([given1, due1, late1]);
    expect(firsts(town, cast.dev)).toEqual([given1]);
  });

  test('so does an owner with a conflict', async () => {
    const town = await newSchool(store());
    const { id, does } = await given(town);
    accepted(await does(town.cast.dev, { does: 'conflict' }));
    await town.settle(at('10:05'));
    expect((await town.incident(id)).planned).toMatchObject([{ owner: null }]);
    expect(firsts(town, town.cast.dev)).toEqual([]);
    expect(firsts(town, town.cast.lena)).toEqual([given1]);
  });

  test('while Teams is away the neutral sentence goes by mail, and once', async () => {
    const town = await newSchool(store());
    await given(town);
    const { dev } = town.cast;
    town.trouble.set(dev.id, 'away');
    await town.settle(at('10:05'));
    await town.settle(at('10:30'));
    expect(firsts(town, dev)).toEqual([]);
    const mails = town.seen.mails.filter(({ to }) => to === dev.email);
    expect(mails.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^New item needs your attention\. Ref \w{6}\./),
    ]);
  });
});
