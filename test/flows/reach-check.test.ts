import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { referenceOf } from '../../src/domain/incident.ts';
import type { Person } from '../../src/domain/people.ts';
import { checkReach, nightlyReachCheck } from '../../src/flows/check-reach.ts';
import { checkReachAtNight } from '../../src/jobs/nightly.ts';
import { markConversation, rememberConversation } from '../../src/store/conversations.ts';
import { cardFaults } from '../support/card-schema.ts';
import { requestFromPupil } from '../support/cast.ts';
import { at, schoolDay } from '../support/clock.ts';
import { wordsOf } from '../support/house-card.ts';
import { dbOn, engines } from '../support/store.ts';
import { copyOf, inRoles, newSchool, type Town } from './new-school.ts';

const technician = { roles: { pat: ['it-contact'] } } as const;
const night = at('03:10');

describe.each(engines)('on %s', (engine) => {
  const store = dbOn(engine);

  const check = ({ db, ways, school }: Town) => checkReach(db, ways.reach, school, night);
  const nightly = ({ db, ways, school }: Town, day = schoolDay) =>
    nightlyReachCheck(db, ways.reach, ways.postFaults, school, day, night);
  const atNight = async ({ db, ways, school }: Town, now: Date) => {
    const warned: object[] = [];
    const open = { ...school, staffGroup: 'a-group' };
    const log = { warn: (what: object) => void warned.push(what) };
    await checkReachAtNight(db, ways, new Map([[school.id, open]]), now, log);
    return warned;
  };

  test('with everybody reachable nothing is wrong, and nobody was written to', async () => {
    const town = await newSchool(store(), technician);
    expect(await check(town)).toEqual([]);
    await nightly(town);
    expect([...town.seen.posts, ...town.seen.mails]).toEqual([]);
  });

  test('each person on whom an alert depends is tried once, and nobody else', async () => {
    const town = await newSchool(store(), { roles: { lena: ['dsl', 'deputy-dsl'] } });
    await check(town);
    const { lena, dev, dot, hana, cho, clem } = town.cast;
    expect(new Set(town.seen.opened)).toEqual(
      new Set([lena, dev, dot, hana, cho, clem].map(({ id }) => id)),
    );
    expect(town.seen.opened).toHaveLength(6);
  });

  test('what is wrong goes to the technician in plain words, and to nobody else', async () => {
    const town = await newSchool(store(), technician);
    town.trouble.set(town.cast.dev.id, 'not-installed');
    await nightly(town);
    expect(town.seen.posts.map(({ to }) => to)).toEqual([town.cast.pat.id]);
    const [post] = town.seen.posts;
    expect(wordsOf(post?.card)).toContain('Dev does not have Lantern in Teams.');
    expect(cardFaults(post?.card)).toEqual([]);
  });

  test('with no technician, or none who can be reached, the clerk hears it, then the headteacher', async () => {
    const { hana, clem, dev, pat } = (await newSchool(store(), technician)).cast;
    const heard = async (...silent: readonly Person[]) => {
      const town = await newSchool(store(), technician);
      const gone = [dev, ...silent].map(({ name }) => name);
      for (const person of Object.values(town.cast)) {
        if (gone.includes(person.name)) town.trouble.set(person.id, 'not-installed');
      }
      await nightly(town);
      const names = town.seen.posts.map(({ to }) => to);
      return Object.values(town.cast)
        .filter(({ id }) => names.includes(id))
        .map(({ name }) => name);
    };
    expect(await heard(pat)).toEqual([clem.name]);
    expect(await heard(pat, clem)).toEqual([hana.name]);
  });

  test('a lead who has blocked the bot is known from the try before, without another one', async () => {
    const town = await newSchool(store(), technician);
    const { lena } = town.cast;
    const met = {
      person: lena.id,
      conversation: lena.id,
      serviceUrl: 'https://teams.example/',
      platform: null,
    };
    await rememberConversation(town.db.rows, town.school.id, met, at('02:00'));
    await markConversation(town.db.rows, lena.id, 'blocked');
    expect(await check(town)).toEqual([expect.stringMatching(/^Lena has blocked Lantern/)]);
    expect(town.seen.opened).not.toContain(lena.id);
  });

  test.each([
    ['not-installed', /^Lena does not have Lantern/],
    ['refused', /^Lena could not be checked, because Teams refused Lantern/],
    ['away', /^Lena could not be checked, because Teams did not answer/],
  ] as const)('Teams that says "%s" becomes a sentence about that person', async (why, words) => {
    const town = await newSchool(store());
    town.trouble.set(town.cast.lena.id, why);
    expect(await check(town)).toEqual([expect.stringMatching(words)]);
  });

  test('a role that nobody fills since the last copy is named', async () => {
    const town = await newSchool(store());
    await town.sync(copyOf(inRoles(town.cast, { clem: [] })), at('02:00'));
    expect(await check(town)).toEqual([expect.stringMatching(/^Nobody fills the role "Clerk/)]);
  });

  test('an open report that cannot be read is told to the technician by its reference, because nobody can be alerted to it', async () => {
    const town = await newSchool(store(), technician);
    const { db, cast } = town;
    const [broken] = await town.report(requestFromPupil, cast.tess, at('09:00'));
    await town.report(requestFromPupil, cast.ned, at('09:01'));
    await sql`update incident set state = '{"words": "forged"}' where id = ${broken.id}`.execute(
      db.rows,
    );
    const says = `The report with the reference ${referenceOf(broken.id)}, recorded on 24 November 2026,`;
    expect(await check(town)).toEqual([expect.stringContaining(says)]);
    await nightly(town);
    expect(town.seen.posts.map(({ to }) => to)).toEqual([cast.pat.id]);
    const said = wordsOf(town.seen.posts[0]?.card);
    expect(said).toContain('cannot be read, so nobody can be alerted to it');
    expect(said).not.toMatch(/Tess|forged/);
  });

  test('two instances that try at the same moment check once and write once; the next night it is done again', async () => {
    const town = await newSchool(store(), technician);
    town.trouble.set(town.cast.dev.id, 'not-installed');
    await Promise.all([nightly(town), nightly(town), nightly(town)]);
    expect(town.seen.posts).toHaveLength(1);
    await nightly(town, '2026-11-25');
    expect(town.seen.posts).toHaveLength(2);
  });

  test('each school is checked for itself', async () => {
    const [one, other] = [await newSchool(store()), await newSchool(store())];
    await Promise.all([nightly(one), nightly(other)]);
    expect([one, other].map(({ seen }) => seen.opened.length)).toEqual([6, 6]);
  });

  test('it runs from three in the morning by the clock of the school, not before', async () => {
    const town = await newSchool(store());
    await atNight(town, at('02:59'));
    expect(town.seen.opened).toEqual([]);
    await atNight(town, at('03:00'));
    await atNight(town, at('03:10'));
    expect(town.seen.opened).toHaveLength(6);
    const summer = await newSchool(store());
    await atNight(summer, new Date('2026-07-01T01:59:00Z'));
    expect(summer.seen.opened).toEqual([]);
    await atNight(summer, new Date('2026-07-01T02:00:00Z'));
    expect(summer.seen.opened).toHaveLength(6);
  });

  test('a check that breaks down at one school is noted by id and stops no other', async () => {
    const broken = await newSchool(store());
    const fine = await newSchool(store());
    const openChat = broken.ways.reach.openChat;
    const ways = {
      ...broken.ways,
      reach: {
        ...broken.ways.reach,
        openChat: async (...asked: Parameters<typeof openChat>) => {
          if (asked[0].school === broken.school.id) throw new Error('the line is cut');
          return fine.ways.reach.openChat(...asked);
        },
      },
    };
    const schools = new Map(
      [broken, fine].map(({ school }) => [school.id, { ...school, staffGroup: 'a-group' }]),
    );
    const warned: object[] = [];
    await checkReachAtNight(store(), ways, schools, night, {
      warn: (what: object) => void warned.push(what),
    });
    expect(warned).toEqual([{ school: broken.school.id }]);
    expect(fine.seen.opened).toHaveLength(6);
  });
});
