import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type House, startHouse } from '../support/house.ts';
import {
  cho,
  clem,
  dev,
  hana,
  lena,
  type Member,
  staff,
  tess,
  tom,
} from '../support/house-cast.ts';
import { report } from '../support/house-report.ts';
import { call, type Got } from '../support/tab.ts';

const held: { house?: House } = {};
const house = (): House => {
  if (!held.house) throw new Error('The house is not open');
  return held.house;
};

beforeAll(async () => {
  held.house = await startHouse();
  await house().install(...staff);
});
afterAll(() => held.house?.close());

type Values = Readonly<Record<string, unknown>>;
const read = async (who: Member) => {
  const { body } = await call(house(), who, 'school.read');
  return { version: Number(body.version), values: Object(body.values) as Values };
};
const holdersWith = (values: Values, role: string, ...who: readonly Member[]) => ({
  holders: { ...Object(values.holders), [role]: who.map(({ id }) => ({ user: id })) },
});
async function save(who: Member, part: string, value: object, name = 'school.save'): Promise<Got> {
  const { version } = await read(who);
  return call(house(), who, name, { part, version, value });
}
const reasons = ({ body }: Got) => [body.faults].flat().map((one) => Object(one).reason);
const entries = () =>
  house().rows(
    `select "by", what from ledger where what ->> 'kind' = 'settings-changed' order by line`,
  );

test('a number that the technician adds is given to whoever asks for help in the very next request', async () => {
  const { values } = await read(clem);
  const phones = [
    ...[values.phones].flat(),
    { label: 'Night desk', number: '01632 960777', verifiedOn: '2026-11-20', for: 'helpline' },
  ];
  const saved = await save(clem, 'phones', { phones });
  expect(saved).toMatchObject({ status: 200, body: { saved: true, faults: [] } });
  const { body } = await call(house(), tess, 'policy.search', {
    words: 'he says he will kill himself',
  });
  expect(JSON.stringify(body.help)).toContain('01632 960777');
  expect(await entries()).toEqual([
    { by: clem.id, what: { kind: 'settings-changed', part: 'phones', version: 1 } },
  ]);
});

test.each([
  ['no number for an emergency', { phones: [] }, 'There is no number for an emergency.'],
  [
    'an emergency number that is none',
    { phones: [{ label: 'Help', number: '998', verifiedOn: null, for: 'emergency' }] },
    'The number for an emergency has to be 999 or 112.',
  ],
  [
    'a day that is none',
    { phones: [{ label: 'Help', number: '999', verifiedOn: '31.2.2026', for: 'emergency' }] },
    'Write the day as year-month-day, such as 2026-11-23.',
  ],
  ['something that does not belong there', { holders: {} }, 'This does not belong here.'],
])('%s is refused in words, and what ran before runs on', async (_what, value, reason) => {
  const before = await read(clem);
  expect(reasons(await save(clem, 'phones', value))).toContain(reason);
  expect(await read(clem)).toEqual(before);
});

test('a ladder whose last resort comes before the next person is refused, and says where', async () => {
  const { values } = await read(hana);
  const ladders = {
    ...Object(values.ladders),
    P1: { repeat: null, next: { minutes: 30 }, lastResort: { minutes: 10 } },
  };
  const { body } = await save(hana, 'ladders', { ladders });
  expect(body.faults).toEqual([
    {
      place: 'P1, last resort, minutes',
      reason: 'The last resort has to come later than the next person.',
    },
  ]);
});

test('an open item goes with its role: previewed by the rule that moves it, then moved, and a new copy keeps it there', async () => {
  const complaint = { initiator: 'pupil_family', target: 'school_account', action: 'comment_tag' };
  const [reference = ''] = await report(house(), tess, { ...complaint, about: 'complaint' });
  expect((await call(house(), dev, 'item.open', { reference })).status).toBe(200);
  const value = holdersWith((await read(hana)).values, 'account-owner', tom);
  const preview = await save(hana, 'roles', value, 'school.preview');
  expect(preview.body.moves).toEqual([
    { reference, words: 'goes to Tom Tarrant-Vale, and leaves Dev Dunmore' },
  ]);
  expect((await call(house(), tom, 'item.open', { reference })).status).toBe(404);
  expect((await save(hana, 'roles', value)).body.saved).toBe(true);
  const [kept] = await house().rows(
    `select changed -> 'holders' as holders, changed -> 'titles' as titles from school_settings order by version desc limit 1`,
  );
  expect(kept).toEqual({ holders: { 'account-owner': [{ user: tom.id }] }, titles: null });
  await house().lantern.syncNow();
  expect((await call(house(), tom, 'item.open', { reference })).status).toBe(200);
  expect((await call(house(), dev, 'item.open', { reference })).status).toBe(404);
});

test('of items that somebody may not read, a preview says nothing', async () => {
  const asked = { initiator: 'pupil', target: 'staff', action: 'request_sent' };
  const [reference = ''] = await report(house(), tess, asked);
  const value = holdersWith((await read(hana)).values, 'dsl', dev);
  const { body } = await save(hana, 'roles', value, 'school.preview');
  expect(body).toMatchObject({ faults: [], same: false });
  expect(JSON.stringify(body)).not.toContain(reference);
});

test.each([
  [
    'the headteacher',
    hana,
    'chair',
    tom,
    'Only the chair of governors can change who this is: reports about the headteacher go there.',
  ],
  ['the chair', cho, 'dsl', tom, 'Only the headteacher can change who this is.'],
] as const)(
  '%s cannot say who fills a role that is not theirs to fill',
  async (_who, by, role, to, reason) => {
    expect(
      reasons(await save(by, 'roles', holdersWith((await read(by)).values, role, to))),
    ).toEqual([reason]);
  },
);

test('a role to which reports go is not left empty, and nobody from elsewhere is put into one', async () => {
  const { values } = await read(hana);
  expect(reasons(await save(hana, 'roles', holdersWith(values, 'dsl')))).toEqual([
    'Somebody has to fill this role: reports or decisions go to it.',
  ]);
  const stranger = { ...lena, id: '7a11ce00-0000-4000-8000-000000000099' };
  expect(reasons(await save(hana, 'roles', holdersWith(values, 'dpo', stranger)))).toEqual([
    'Somebody chosen here is not on the staff list.',
  ]);
});

test('where reports about the headteacher go is for the chair to say', async () => {
  const { values } = await read(hana);
  const routes = [values.routes]
    .flat()
    .filter((row) => Object(Object(row).when).by?.includes('head') !== true);
  expect(routes.length).toBeLessThan([values.routes].flat().length);
  expect((await save(hana, 'routes', { routes })).body.faults).toHaveLength(1);
  expect((await save(cho, 'routes', { routes }, 'school.preview')).body.faults).toEqual([]);
});

test('two who change at once do not undo each other: the second is asked to read again', async () => {
  const { version, values } = await read(hana);
  const value = {
    ladders: { ...Object(values.ladders), P4: { repeat: null, next: null, lastResort: null } },
  };
  const both = await Promise.all(
    [hana, lena].map((who) =>
      call(house(), who, 'school.save', { part: 'ladders', version, value }),
    ),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

test('the application can add a version and not change one', async () => {
  const rights = await house().rows(
    `select privilege_type from information_schema.role_table_grants
     where grantee = 'lantern_app' and table_name = 'school_settings' order by 1`,
  );
  expect(rights.map((row) => row.privilege_type)).toEqual(['INSERT', 'SELECT']);
});

test('nobody puts themselves into a role, and no group is put into one here', async () => {
  const { values } = await read(hana);
  expect(reasons(await save(hana, 'roles', holdersWith(values, 'dsl', lena, hana)))).toEqual([
    'Somebody else has to put you into a role.',
  ]);
  expect(reasons(await save(cho, 'roles', holdersWith(values, 'head', cho)))).toEqual([
    'Somebody else has to put you into a role.',
  ]);
  const group = { group: '7a11ce00-0000-4000-8000-000000000081' };
  const holders = { ...Object(values.holders), dpo: [group] };
  expect(reasons(await save(hana, 'roles', { holders }))).toEqual([
    'A group is put in or taken out in the settings file, not here.',
  ]);
});

test('an urgent item goes on to somebody, whatever the ladder says of the others', async () => {
  const { values } = await read(hana);
  const silent = { repeat: null, next: null, lastResort: null };
  const { body } = await save(hana, 'ladders', {
    ladders: { ...Object(values.ladders), P1: silent },
  });
  expect([body.faults].flat().map((one) => Object(one).place)).toEqual([
    'P1, next person',
    'P1, last resort',
  ]);
});
