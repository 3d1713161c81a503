import { describe, expect, test } from '@jest/globals';
import { tellHolder } from '../../src/flows/tell-holder.ts';
import { handOverCard } from '../../src/teams/send.ts';
import { cardFaults } from '../support/card-schema.ts';
import { requestFromPupil } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { dbOn, engines } from '../support/store.ts';
import { copyOf, inRoles, newSchool, type Town } from './new-school.ts';

describe.each(engines)('on %s', (engine) => {
  const store = dbOn(engine);

  /** From now on Ned leads safeguarding in Lena's place. */
  const nedTakesOver = ({ cast, sync }: Town) =>
    sync(copyOf(inRoles(cast, { lena: [], ned: ['dsl'] })), at('09:00'));

  test('whoever takes over and whoever hands over get one line each, with the title of the school', async () => {
    const town = await newSchool(store());
    await nedTakesOver(town);
    await town.settle(at('09:00'));
    const title = town.school.titles.dsl;
    expect(town.told(town.cast.ned)).toEqual([`You are now ${title} in Lantern`]);
    expect(town.told(town.cast.lena)).toEqual([`You are no longer ${title} in Lantern`]);
    expect(town.seen.posts).toHaveLength(2);
  });

  test('the line names no item, although an open one has moved', async () => {
    const town = await newSchool(store());
    const [{ id }] = await town.report(requestFromPupil, town.cast.tess, at('08:50'));
    await town.settle(at('08:50'));
    await nedTakesOver(town);
    expect((await town.incident(id)).asked).toEqual([town.cast.ned.id]);
    await town.settle(at('09:00'));
    const line = town.seen.posts.find(
      ({ to, card }) => to === town.cast.lena.id && card.fallbackText.includes('no longer'),
    );
    expect(JSON.stringify(line?.card)).not.toMatch(/Ref|Ned|pupil/);
  });

  test('a copy that changes no duty writes to nobody', async () => {
    const { cast, sync, settle, seen } = await newSchool(store());
    await sync(copyOf(Object.values(cast)), at('09:00'));
    await settle(at('09:00'));
    expect(seen.posts).toEqual([]);
  });

  test('whoever has left the school gets no line, and whoever follows them does', async () => {
    const { cast, sync, settle, told } = await newSchool(store());
    const staying = inRoles(cast, { lena: [], ned: ['dsl'] }).filter(
      ({ id }) => id !== cast.lena.id,
    );
    await sync(copyOf(staying), at('09:00'));
    await settle(at('09:00'));
    expect(told(cast.lena)).toEqual([]);
    expect(told(cast.ned)).toHaveLength(1);
  });

  test('a line that is no longer true when its turn comes is not sent', async () => {
    const town = await newSchool(store());
    await nedTakesOver(town);
    await town.sync(copyOf(Object.values(town.cast)), at('09:01'));
    await town.settle(at('09:02'));
    expect(town.told(town.cast.ned)).toEqual([
      `You are no longer ${town.school.titles.dsl} in Lantern`,
    ]);
    expect(town.told(town.cast.lena)).toEqual([`You are now ${town.school.titles.dsl} in Lantern`]);
  });

  test('while Teams is away the line is tried again later, not given up', async () => {
    const town = await newSchool(store());
    await nedTakesOver(town);
    town.trouble.set(town.cast.ned.id, 'away');
    const line = { person: town.cast.ned.id, role: 'dsl', what: 'took-over' } as const;
    const tell = () =>
      tellHolder(town.db, town.ways.reach, town.ways.postHandOver, town.school, line, at('09:00'));
    await expect(tell()).rejects.toThrow('cannot be reached now');
    town.trouble.clear();
    await tell();
    expect(town.told(town.cast.ned)).toHaveLength(1);
  });

  test('a directory that names nobody moves nothing and writes to nobody', async () => {
    const { cast, sync, settle, seen, staff } = await newSchool(store());
    await expect(sync(copyOf([]), at('09:00'))).rejects.toThrow('names nobody');
    await settle(at('09:00'));
    expect(seen.posts).toEqual([]);
    expect((await staff(at('09:00'))).holders.dsl).toEqual([cast.lena.id]);
  });
});

test.each(['took-over', 'handed-over'] as const)(
  'the line (%s) is a card that Teams draws',
  (what) => {
    expect(cardFaults(handOverCard('Designated Safeguarding Lead (DSL)', what))).toEqual([]);
  },
);
