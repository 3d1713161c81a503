import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { IncidentId } from '../../src/domain/ids.ts';
import type { Person } from '../../src/domain/people.ts';
import { type Doing, handleIncident } from '../../src/flows/handle-incident.ts';
import { drillResults, itemsFor } from '../../src/flows/read-lists.ts';
import { readRegister } from '../../src/flows/read-register.ts';
import { startDrill } from '../../src/flows/start-drill.ts';
import { figuresOf } from '../../src/store/questions.ts';
import { cardFaults } from '../support/card-schema.ts';
import { accepted, requestFromPupil } from '../support/cast.ts';
import { at, schoolDay } from '../support/clock.ts';
import { dbOn, engines } from '../support/store.ts';
import { newSchool, type Town } from './new-school.ts';

const ids = () => [randomUUID() as IncidentId, randomUUID() as IncidentId] as const;
const taken = { does: 'take' } as const;
const closing: Doing = {
  does: 'close',
  closing: { outcome: 'opened-in-error', reason: 'A drill', recordedIn: 'Nowhere' },
};

describe.each(engines)('on %s', (engine) => {
  const store = dbOn(engine);

  const drill = async ({ db, school }: Town, by: Person, now = at('09:00')) =>
    accepted(await startDrill(db, school, by, ids(), now));

  test('a drill reaches the lead as a real item would, marked below the same first line', async () => {
    const town = await newSchool(store());
    const { cast, seen, settle, report } = town;
    await drill(town, cast.hana);
    await report(requestFromPupil, cast.tess, at('09:00'));
    await settle(at('09:00'));
    const [practice, real] = seen.posts.filter(({ to }) => to === cast.lena.id);
    const withoutRef = (text = '') => text.replace(/Ref \w{6}/, 'Ref');
    expect(withoutRef(practice?.card.fallbackText)).toBe(withoutRef(real?.card.fallbackText));
    expect(JSON.stringify(practice?.card)).toContain('DRILL');
    expect(JSON.stringify(real?.card)).not.toContain('DRILL');
    expect(seen.posts.flatMap(({ card }) => cardFaults(card))).toEqual([]);
  });

  test('a teacher calls no drill, and nothing is opened', async () => {
    const { db, school, cast, settle, seen } = await newSchool(store());
    const outcome = await startDrill(db, school, cast.tess, ids(), at('09:00'));
    expect(outcome).toEqual({ ok: false, why: 'not-asked' });
    await settle(at('09:00'));
    expect(seen.posts).toEqual([]);
  });

  test('the same press twice is one drill', async () => {
    const { db, school, cast, settle, told } = await newSchool(store());
    const pressed = ids();
    await startDrill(db, school, cast.hana, pressed, at('09:00'));
    expect((await startDrill(db, school, cast.hana, pressed, at('09:01'))).ok).toBe(true);
    await settle(at('09:01'));
    expect(told(cast.lena)).toHaveLength(1);
    expect(await drillResults(db, cast.hana)).toHaveLength(1);
  });

  test('whoever called it is told after how many minutes somebody had it', async () => {
    const town = await newSchool(store());
    const { db, school, cast, settle, told } = town;
    const id = await drill(town, cast.hana);
    await handleIncident(db, school, id, cast.lena, taken, at('09:12'));
    await settle(at('09:12'));
    expect(told(cast.hana)).toEqual([expect.stringMatching(/^DRILL\..*after 12 minutes$/)]);
    expect(await drillResults(db, cast.hana)).toEqual([{ at: at('09:00'), minutes: 12 }]);
  });

  test('the minutes stay those of the first press, however late it is closed or passed on', async () => {
    const town = await newSchool(store());
    const { db, school, cast } = town;
    const closed = await drill(town, cast.hana);
    await handleIncident(db, school, closed, cast.lena, taken, at('09:05'));
    accepted(await handleIncident(db, school, closed, cast.lena, closing, at('14:00')));
    const passed = await drill(town, cast.hana, at('10:00'));
    await handleIncident(db, school, passed, cast.lena, taken, at('10:03'));
    const on = { does: 'pass-on', to: cast.dev.id } as const;
    accepted(await handleIncident(db, school, passed, cast.lena, on, at('10:30')));
    expect(await drillResults(db, cast.hana)).toEqual([
      { at: at('10:00'), minutes: 3 },
      { at: at('09:00'), minutes: 5 },
    ]);
  });

  test('a drill that nobody takes goes up the ladder, and nobody is told to phone in earnest', async () => {
    const town = await newSchool(store());
    const { db, cast, settle, told, incident, seen } = town;
    const id = await drill(town, cast.hana);
    for (const day of [schoolDay, '2026-11-25', '2026-11-26', '2026-11-27']) {
      for (const hour of ['08', '10', '12', '14', '16', '18']) await settle(at(`${hour}:00`, day));
    }
    expect((await incident(id)).status).toBe('unanswered');
    expect(told(cast.hana).length).toBeGreaterThan(0);
    expect(told(cast.hana).every((line) => line.startsWith('DRILL.'))).toBe(true);
    expect(JSON.stringify(seen.posts.filter(({ to }) => to === cast.hana.id))).not.toMatch(
      /999|01632/,
    );
    expect(await drillResults(db, cast.hana)).toEqual([{ at: at('09:00'), minutes: null }]);
  });

  test('a drill is in no figure and in no register', async () => {
    const town = await newSchool(store());
    const { db, school, cast } = town;
    const before = await figuresOf(db.rows, school.id, '2026-01-01');
    await drill(town, cast.hana);
    expect(await figuresOf(db.rows, school.id, '2026-01-01')).toEqual(before);
    const asked = { filter: 'all', page: 1 } as const;
    expect((await readRegister(db, school, cast.hana, asked, at('09:05'))).rows).toEqual([]);
  });

  test('the results list drills only, and those of another school are not among them', async () => {
    const town = await newSchool(store());
    const other = await newSchool(store());
    await drill(other, other.cast.hana);
    await town.report(requestFromPupil, town.cast.tess, at('09:00'));
    expect(await drillResults(town.db, town.cast.hana)).toEqual([]);
  });

  test('the lead sees it among her items for as long as it is open', async () => {
    const town = await newSchool(store());
    const id = await drill(town, town.cast.hana);
    const { items } = await itemsFor(town.db, town.cast.lena, at('09:05'));
    expect(items.map((item) => [item.id, item.drill])).toEqual([[id, true]]);
  });
});
