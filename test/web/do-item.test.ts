import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type House, startHouse } from '../support/house.ts';
import { cho, lena, type Member, staff, tess } from '../support/house-cast.ts';
import { report } from '../support/house-report.ts';
import { call } from '../support/tab.ts';

const held: { house?: House; mine: string } = { mine: '' };
const house = (): House => {
  if (!held.house) throw new Error('The house is not open');
  return held.house;
};
const asked = { initiator: 'pupil', target: 'staff', action: 'request_sent' };

beforeAll(async () => {
  held.house = await startHouse();
  await house().install(...staff);
  [held.mine = ''] = await report(house(), tess, asked);
});
afterAll(() => held.house?.close());

const does = (who: Member, doing: object, reference = held.mine) =>
  call(house(), who, 'item.do', { reference, doing });
const unknown = () => held.mine.replace(/.$/, (last) => (last === '2' ? '3' : '2'));
const linesOf = (kind: string) =>
  house().rows(`select "by" from ledger where what ->> 'kind' = '${kind}'`);

test.each([
  ['an action without words', { does: 'log', did: ' ', press: randomUUID() }],
  ['a link', { does: 'link', to: 'WM2345' }],
  ['a release', { does: 'release' }],
  ['taking it', { does: 'take' }],
])(
  '%s on an item that is not theirs answers as if it were not there, and is noted',
  async (_, doing) => {
    const before = (await linesOf('reading-refused')).length;
    expect((await does(cho, doing)).status).toBe(404);
    expect((await does(cho, doing, unknown())).status).toBe(404);
    expect(await linesOf('reading-refused')).toHaveLength(before + 1);
  },
);

test('what a press shows of an item is in the ledger as a reading of it', async () => {
  const before = (await linesOf('incident-read')).length;
  expect((await does(lena, { does: 'take' })).body).toMatchObject({ item: {} });
  expect(await linesOf('incident-read')).toHaveLength(before + 1);
});

test('a press that is sent twice is stored once and said to be logged both times', async () => {
  const log = { does: 'log', did: 'Rang home.', press: randomUUID() };
  for (const _ of [1, 2]) expect((await does(lena, log)).body.said).toBe('Logged.');
  expect(await linesOf('action-logged')).toHaveLength(1);
});

test('a press whose first run has not ended is not said to be logged', async () => {
  const press = randomUUID();
  const [item] = await house().rows(`select id from incident limit 1`);
  await house().rows(
    `insert into inbound (conversation, activity, at, done) values ($1, $2, now() + interval '1 day', false)`,
    [String(item?.id), press],
  );
  const got = await does(lena, { does: 'log', did: 'Rang again.', press });
  expect(got.status).toBe(409);
  expect(JSON.stringify(got.body)).toContain('being stored at this moment');
});

test('what was refused is refused again, and never said to be added', async () => {
  const close = {
    ...{ does: 'close', outcome: 'managed-in-school' },
    ...{ reason: 'Spoke to him.', recordedIn: 'CPOMS 12' },
  };
  expect((await does(lena, close)).status).toBe(200);
  const [item] = await house().rows(`select id from incident limit 1`);
  const add = { incident: item?.id, words: 'He wrote again.', press: randomUUID() };
  for (const _ of [1, 2]) {
    const { status, body } = await call(house(), tess, 'reports.add', add);
    expect(status).toBe(409);
    expect(JSON.stringify(body)).toContain('This report is closed');
  }
});
