import { afterEach, expect, test } from '@jest/globals';
import type { TurnContext } from 'botbuilder';
import { inEnglish } from '../../src/domain/words/say.ts';
import { didNotWorkIn } from '../../src/teams/failed-turn.ts';
import type { Fault } from '../support/channel-api.ts';
import { type DoorSettings, openDoor, outboundSecret } from '../support/door.ts';

const didNotWork = didNotWorkIn(inEnglish);
const said = 'a pupil in 8B asked to follow me';
const tess = { name: 'Tess Teacher', aadObjectId: '55555555-5555-4555-8555-555555555555' };
const doors: { close(): Promise<void> }[] = [];

async function opened(settings: DoorSettings) {
  const door = await openDoor(settings);
  doors.push(door);
  return { ...door, tess: door.channel.person(tess) };
}
afterEach(async () => {
  await Promise.all(doors.splice(0).map((door) => door.close()));
});

const breaks = (thrown: unknown) => async (): Promise<void> => {
  throw thrown;
};
const texts = (messages: readonly { activity: unknown }[]) =>
  messages.map(({ activity }) => Object(activity).text);

test('a message is answered in its own chat, with our token', async () => {
  const { channel, tess } = await opened({});
  expect((await tess.says('hello')).status).toBe(200);
  expect(texts(tess.sees())).toEqual(['You said: hello']);
  expect(channel.requests[0]?.headers.authorization).toBe(`Bearer ${outboundSecret}`);
});

test('the time of a message reaches the bot as a time, and nonsense as none', async () => {
  const times: unknown[] = [];
  const { tess } = await opened({
    turn: async ({ activity }) => void times.push(activity.timestamp, activity.localTimestamp),
  });
  await tess.says('x', { timestamp: '2026-11-23T09:00:00.5Z', localTimestamp: 'teatime' });
  expect(times).toEqual([new Date('2026-11-23T09:00:00.500Z'), undefined]);
});

test.each([
  ['an error that quotes what was said', new Error(said)],
  ['an error with a name of its own', Object.assign(new RangeError(said), { code: '23505' })],
  ['a word', said],
  ['nothing', undefined],
])('when a turn throws %s, the person is told and the log is not', async (_what, thrown) => {
  const door = await opened({ turn: breaks(thrown) });
  const reply = await door.tess.says(said);
  expect([reply.status, reply.text]).toEqual([200, '']);
  expect(texts(door.tess.sees())).toEqual([didNotWork]);
  expect(door.written()).toContain('turn failed');
  expect(door.written()).toContain(door.tess.conversationId);
  for (const secret of [said, tess.name, outboundSecret, 'eyJ']) {
    expect(door.written()).not.toContain(secret);
  }
});

test('the log says what kind of error it was and where it was thrown', async () => {
  const door = await opened({
    turn: breaks(Object.assign(new RangeError(said), { code: '23505' })),
  });
  await door.tess.says(said);
  expect(door.written()).toMatch(/"error":"RangeError","code":"23505","at":\["[^"]+:\d+:\d+/);
});

test('the school may choose the words', async () => {
  const door = await opened({
    turn: breaks(new Error()),
    adapter: { sentence: () => 'Ring 01632 960001.' },
  });
  await door.tess.says(said);
  expect(texts(door.tess.sees())).toEqual(['Ring 01632 960001.']);
});

test.each([
  [
    'adaptiveCard/action',
    { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: didNotWork },
  ],
  ['composeExtension/query', { composeExtension: { type: 'message', text: didNotWork } }],
  ['composeExtension/fetchTask', { task: { type: 'message', value: didNotWork } }],
  ['composeExtension/submitAction', { task: { type: 'message', value: didNotWork } }],
  ['task/fetch', { task: { type: 'message', value: didNotWork } }],
  ['task/submit', { task: { type: 'message', value: didNotWork } }],
])('a press that breaks down is answered in the manner of %s', async (name, body) => {
  const door = await opened({ turn: breaks(new Error(said)) });
  const reply = await door.tess.does({ type: 'invoke', name, value: { text: said } });
  expect([reply.status, reply.body]).toEqual([200, body]);
  expect(door.channel.requests).toEqual([]);
});

test('a press of a kind nobody knows is answered 500 when it breaks down, and 501 when nobody minds it', async () => {
  const broken = await opened({ turn: breaks(new Error()) });
  const idle = await opened({ turn: async () => undefined });
  const odd = { type: 'invoke', name: 'odd/thing' };
  expect((await broken.tess.does(odd)).status).toBe(500);
  expect((await idle.tess.does(odd)).status).toBe(501);
});

test('an arrival that breaks down says nothing in the chat', async () => {
  const door = await opened({ turn: breaks(new Error()) });
  expect((await door.tess.installs()).status).toBe(200);
  expect(door.tess.sees()).toEqual([]);
});

const once: readonly (readonly [string, Fault, number])[] = [
  ['500', { status: 500 }, 2],
  ['502', { status: 502 }, 2],
  ['503', { status: 503 }, 2],
  ['a cut connection', 'reset', 2],
  ['a cut connection after the work was done', 'done-but-reset', 2],
];

test.each(once)(
  'a reply met with %s is not sent again: one sentence says that it failed',
  async (_what, fault, calls) => {
    const door = await opened({});
    door.channel.fault(fault, 1);
    expect((await door.tess.says(said)).status).toBe(200);
    expect(door.channel.requests).toHaveLength(calls);
    expect(texts(door.channel.requests.map(({ body }) => ({ activity: body })))).toEqual([
      `You said: ${said}`,
      didNotWork,
    ]);
  },
);

test('a reply that was throttled for a moment arrives once', async () => {
  const door = await opened({});
  door.channel.fault({ status: 429, headers: { 'retry-after': '1' } }, 1);
  const began = performance.now();
  await door.tess.says('hello');
  expect(performance.now() - began).toBeGreaterThanOrEqual(1_000);
  expect(texts(door.tess.sees())).toEqual(['You said: hello']);
});

test('while the channel is silent a turn ends all the same, and the channel hears 500', async () => {
  const door = await opened({ adapter: { timeoutMs: 1_000 } });
  door.channel.fault('hang');
  expect((await door.tess.says(said)).status).toBe(500);
  expect(door.written()).toContain('the person could not be told');
  expect(door.written()).toContain('unknown-outcome');
  expect(door.written()).not.toContain(said);
});

test('an update that fails is a fault with a kind, inside a turn too', async () => {
  const kinds: unknown[] = [];
  const turn = async (context: TurnContext): Promise<void> => {
    const update = context.updateActivity({ id: '1', type: 'message', text: 'x' });
    await update.catch((fault: unknown) => kinds.push(Object(fault).kind));
  };
  const { tess } = await opened({ turn });
  await tess.says('x');
  expect(kinds).toEqual(['gone']);
});

test('a press as Execute brings its answer, a press as Submit its value', async () => {
  const seen: unknown[] = [];
  const turn = async (context: TurnContext): Promise<void> => {
    seen.push([context.activity.type, context.activity.replyToId, context.activity.value]);
    if (context.activity.type !== 'invoke') return;
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { ok: 1 } } });
  };
  const { tess } = await opened({ turn });
  expect((await tess.executes('alert.take', { alert: 'A-1' }, '17')).body).toEqual({ ok: 1 });
  expect((await tess.submits({ verb: 'alert.take', alert: 'A-1' }, '17')).text).toBe('');
  expect(seen).toEqual([
    [
      'invoke',
      '17',
      {
        action: { type: 'Action.Execute', verb: 'alert.take', data: { alert: 'A-1' } },
        trigger: 'manual',
      },
    ],
    ['message', '17', { verb: 'alert.take', alert: 'A-1' }],
  ]);
});

test.each([
  ['an empty application id', { appId: '' }],
  ['spaces for an application id', { appId: '  ' }],
  ['an application id that is no GUID', { appId: 'lantern' }],
  ['no tenant', { tenants: [] }],
  ['a tenant that is no GUID', { tenants: ['contoso.example'] }],
])('does not start with %s', async (_what, adapter) => {
  await expect(openDoor({ adapter })).rejects.toThrow(/GUID/);
});
