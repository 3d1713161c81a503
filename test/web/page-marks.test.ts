import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type House, startHouse } from '../support/house.ts';
import { cho, clem, hana, lena, type Member, staff, tess } from '../support/house-cast.ts';
import { pupilAsks, report } from '../support/house-report.ts';
import { call } from '../support/tab.ts';

const held: { house?: House } = {};
const house = (): House => {
  if (!held.house) throw new Error('The house is not open');
  return held.house;
};
const linesOf = async (kind: string) =>
  (await house().rows(`select line from ledger where what ->> 'kind' = $1`, [kind])).length;
const audit = (who: Member, after: unknown) =>
  call(house(), who, 'audit.list', { reference: null, after });
const items = (who: Member, words: string, after: unknown) =>
  call(house(), who, 'items.list', { state: 'open', priority: null, words, after });

beforeAll(async () => {
  held.house = await startHouse();
  await house().install(...staff);
  await report(house(), tess, pupilAsks);
});
afterAll(() => held.house?.close());

const encoded = (text: string) => Buffer.from(text).toString('base64url');
const made: readonly (readonly [string, unknown])[] = [
  ['the number of a line', 3],
  ['a number as text', '3'],
  ['a number in the shape of a mark', encoded('3')],
  ['a place in a list', '2026-11-21T10:00:00.000Z_00000000-0000-4000-8000-000000000000'],
  [
    'a place with an id that is none',
    '2026-11-21T10:00:00.000Z_------------------------------------',
  ],
  [
    'a place in the shape of a mark',
    encoded('{"recordedAt":"2099-01-01T00:00:00Z","id":"00000000-0000-4000-8000-000000000000"}'),
  ],
  [
    'a box that nobody sealed',
    encoded('{"v":1,"k":"00000000-0000-4000-8000-000000000000","n":"AAAA","c":"AAAA"}'),
  ],
  ['nothing', ''],
];

describe('a page that was never offered', () => {
  test.each(made)('is not there, and is no look: %s', async (_what, after) => {
    const before = [await linesOf('ledger-read'), await linesOf('items-searched')];
    const refused = typeof after === 'string' ? 404 : 400;
    expect((await audit(cho, after)).status).toBe(refused);
    expect((await items(lena, 'pupil', after)).status).toBe(refused);
    expect([await linesOf('ledger-read'), await linesOf('items-searched')]).toEqual(before);
  });
});

describe('where the ledger goes on', () => {
  const next = async (who: Member): Promise<string> => {
    for (let at = 0; at < 45; at += 1) await audit(who, null);
    return String((await audit(who, null)).body.next);
  };

  test('says no number, and serves its reader alone', async () => {
    const mark = await next(cho);
    expect(Object.keys(JSON.parse(Buffer.from(mark, 'base64url').toString()))).toEqual([
      ...['v', 'k', 'n', 'c'],
    ]);
    expect((await audit(cho, mark)).status).toBe(200);
    expect((await audit(clem, mark)).status).toBe(404);
    expect((await items(cho, '', mark)).status).toBe(404);
  });

  test('opens nothing once a single sign of it was changed', async () => {
    const { c, ...rest } = JSON.parse(Buffer.from(await next(cho), 'base64url').toString());
    const changed = `${c.startsWith('A') ? 'B' : 'A'}${c.slice(1)}`;
    expect((await audit(cho, encoded(JSON.stringify({ ...rest, c: changed })))).status).toBe(404);
  });
});

test('a search is a line of the ledger, from whichever page it goes on', async () => {
  for (let at = 0; at < 20; at += 1) await report(house(), tess, pupilAsks);
  const { body } = await items(lena, '', null);
  expect(String(body.next).length).toBeGreaterThan(40);
  const before = await linesOf('items-searched');
  expect((await items(lena, 'nowhere', body.next)).status).toBe(200);
  expect(await linesOf('items-searched')).toBe(before + 1);
  expect((await items(lena, '', body.next)).body.items).toHaveLength(1);
  expect((await items(hana, '', body.next)).status).toBe(404);
});

test.each([
  ['with a zero character', 'one\u0000two'],
  ['with half of a pair', 'one\ud800two'],
  ['that there is not', 'nothing-here'],
  ['empty', ''],
])('a version of the policy %s is not there', async (_what, policy) => {
  expect((await call(house(), hana, 'policies.look', { policy })).status).toBe(404);
  expect((await call(house(), hana, 'policies.make-current', { policy })).status).toBe(404);
  expect((await call(house(), tess, 'policy.confirm', { policy })).status).toBe(404);
});

test('a setting that no database keeps is unreadable, and a backslash is not one', async () => {
  const { body } = await call(house(), hana, 'school.read');
  const save = (title: string) => {
    const titles = { ...Object(Object(body.values).roles).titles, clerk: title };
    const value = { ...Object(Object(body.values).roles), titles };
    return call(house(), hana, 'school.preview', { part: 'roles', version: body.version, value });
  };
  expect((await save('Clerk\u0000')).status).toBe(400);
  expect((await save('Clerk \\u0000')).status).toBe(200);
});
