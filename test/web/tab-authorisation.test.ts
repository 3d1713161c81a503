import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { routes } from '../../src/web/routes.ts';
import {
  cho,
  clem,
  dev,
  everybody,
  fay,
  gus,
  hana,
  lena,
  type Member,
  pip,
  staff,
  tess,
  tom,
} from '../support/house-cast.ts';
import { pupilAsks, report } from '../support/house-report.ts';
import { call } from '../support/tab.ts';
import {
  closedThing,
  closeHouse,
  house,
  idOf,
  openHouse,
  readers,
  referenceOf,
  things,
} from './authorisation-house.ts';
import { walked, withItems } from './authorisation-table.ts';

beforeAll(openHouse);
afterAll(closeHouse);

test('every row of the table of routes is walked here', () => {
  expect(new Set(Object.keys(walked))).toEqual(new Set(routes.keys()));
});

describe.each(Object.entries(walked))('%s', (name, { of, asks, may, mayNot, says = 200 }) => {
  test.each(of.flatMap((thing) => staff.map((who) => [thing, who.name, who] as const)))(
    'of %s, by %s',
    async (thing, _name, who) => {
      const before = await state();
      const { status, body } = await call(house(), who, name, await asks(thing));
      if (may(who, thing)) return expect(status).toBe(says);
      if (mayNot?.(who, thing)) {
        expect(status).toBe(409);
        return expect(await state()).toEqual(before);
      }
      expect({ status, body }).toEqual({
        status: 404,
        body: { why: 'not-found', words: 'There is nothing here for you.' },
      });
      expect(await state()).toEqual(before);
    },
  );

  test.each([pip, gus, fay].map((who) => [who.name, who] as const))(
    'is nothing for %s, who is not on the staff',
    async (_name, who) => {
      const [thing = ''] = of;
      expect(await call(house(), who, name, await asks(thing))).toEqual({
        status: 403,
        body: { why: 'not-staff', words: 'Lantern is only for the staff of this school.' },
      });
    },
  );

  test('is nothing for a token that does not hold', async () => {
    const [thing = ''] = of;
    const foreign = { claims: { tid: randomUUID() } };
    const answer = await call(house(), lena, name, await asks(thing), foreign);
    expect(answer).toEqual({ status: 401, body: {} });
  });
});

/** Everything that a request could have changed. */
const state = async () => [
  await house().rows('select id, status, state from incident order by id'),
  await house().rows('select id, status, state from exception order by id'),
  await house().rows('select school, version from school_settings order by version'),
  await house().rows('select id, status from policy_version order by id'),
  await house().rows('select person, source from absence order by person'),
  await house().rows('select incident, at, by from handed_over order by incident'),
];

test('somebody who tried is in the ledger, by name of the item', async () => {
  const reference = referenceOf('a colleague and a pupil: the colleague');
  const id = await idOf(reference);
  await call(house(), lena, 'item.open', { reference });
  await call(house(), hana, 'item.open', { reference });
  const entries = await house().rows(
    `select "by", what ->> 'kind' as kind from ledger where about = $1`,
    [id],
  );
  expect(entries).toContainEqual({ by: lena.id, kind: 'reading-refused' });
  expect(entries).toContainEqual({ by: hana.id, kind: 'incident-read' });
});

test('two who say that the detail is in its file are one line, and one date', async () => {
  const reference = referenceOf(closedThing);
  const answers = await Promise.all(
    [lena, dev, lena].map((who) => call(house(), who, 'item.in-file', { reference })),
  );
  expect(new Set(answers.map(({ status, body }) => `${status} ${body.said}`)).size).toBe(1);
  const lines = await house().rows(
    `select "by" from ledger where about = $1 and what ->> 'kind' = 'handed-over'`,
    [await idOf(reference)],
  );
  expect(lines).toHaveLength(1);
});

test.each(withItems.map((who) => [who.name, who] as const))(
  'the list of %s holds exactly what they may read, and counts nothing else',
  async (_name, who) => {
    const all = { state: 'open', priority: null, words: '', after: null };
    const { body } = await call(house(), who, 'items.list', all);
    const listed = [body.items].flat().map((row) => String(Object(row).reference));
    const theirs = things.filter((thing) => readers[thing]?.includes(who)).map(referenceOf);
    expect(new Set(listed)).toEqual(new Set(theirs));
    expect(body.next).toBeNull();
  },
);

const pagesOf: readonly (readonly [Member, readonly string[]])[] = [
  [tess, ['staff']],
  [tom, ['staff']],
  [lena, ['items', 'register', 'school', 'policies', 'figures', 'health', 'exports', 'staff']],
  [dev, ['items', 'register', 'school', 'health', 'exports', 'staff']],
  [hana, ['items', 'register', 'school', 'policies', 'figures', 'health', 'exports', 'staff']],
  [cho, ['items', 'register', 'school', 'audit', 'figures', 'exports', 'staff']],
  [clem, ['items', 'school', 'audit', 'health', 'exports', 'staff']],
];
test.each(pagesOf.map(([who, pages]) => [who.name, who, pages] as const))(
  'to %s no page is named but their own',
  async (_name, who, pages) => {
    const { body } = await call(house(), who, 'me');
    expect([body.pages].flat().map((one) => Object(one).page)).toEqual(pages);
  },
);

test('what somebody declares a conflict with leaves their list, their search and their page', async () => {
  const reference = referenceOf("a pupil's friend request");
  const { status } = await call(house(), dev, 'item.do', {
    ...{ reference, doing: { does: 'conflict' } },
  });
  expect(status).toBe(200);
  for (const words of ['', reference]) {
    const asked = { state: 'open', priority: null, words, after: null };
    const { body } = await call(house(), dev, 'items.list', asked);
    expect(JSON.stringify(body)).not.toContain(reference);
  }
  expect((await call(house(), dev, 'item.open', { reference })).status).toBe(404);
  expect((await call(house(), dev, 'item.changed', { reference, version: '' })).status).toBe(404);
});

test('nobody is known by a name in the request: extra fields are refused', async () => {
  const body = { reference: referenceOf("a pupil's friend request"), by: lena.id };
  expect((await call(house(), tom, 'item.open', body)).status).toBe(404);
  expect((await call(house(), lena, 'item.open', body)).status).toBe(400);
});

test('the log holds no name, no words and no reference of anything', () => {
  const written = house().written();
  for (const who of everybody) expect(written).not.toContain(who.name);
  expect(written).not.toMatch(/Rang home|One thing more|eyJ/);
});

// last, because it brings in items of its own
describe('the actions of an item are planned and settled by its readers alone', () => {
  const due = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  test.each(staff.map((who) => [who.name, who] as const))('%s', async (_name, who) => {
    const [reference = ''] = await report(house(), tess, pupilAsks);
    const asks = (by: Member, doing: object) => call(house(), by, 'item.do', { reference, doing });
    await asks(lena, { does: 'take' });
    const press = randomUUID();
    const plan = { does: 'plan', what: 'Ring home', owner: lena.id, due: due(), press };
    const may = who === lena || who === dev;
    expect((await asks(who, plan)).status).toBe(may ? 200 : 404);
    expect((await asks(lena, plan)).status).toBe(200);
    // planned by whoever came first, once, and Lena's to do
    const before = await state();
    const ends = [
      { does: 'drop', action: press, said: 'Not needed' },
      { does: 'done', action: press, said: '' },
    ];
    for (const end of ends) {
      const { status } = await asks(who, end);
      if (who === lena) expect(status).toBe(end.does === 'drop' ? 200 : 409);
      else {
        expect(status).toBe(may ? 409 : 404);
        expect(await state()).toEqual(before);
      }
    }
  });
});
