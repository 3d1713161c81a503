import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { wordsOf } from '../support/house-card.ts';
import { dev, lena, nina, tess } from '../support/house-cast.ts';
import type { FaultyHouse } from './faulty-house.ts';

/** The machine's clock, which Graph's circuit goes by: it can be put forward, so it is set up before anything reads it. */
const machine = { ahead: 0, now: Date.now };
Date.now = () => machine.now() + machine.ahead;
const { ledgerOf, openFaultyHouse, stored } = await import('./faulty-house.ts');

let faulty: FaultyHouse;

beforeAll(async () => {
  faulty = await openFaultyHouse();
});
afterEach(() => faulty.heal());
afterAll(async () => {
  await faulty.close();
  Date.now = machine.now;
});

const graphAway = () =>
  faulty.failAtGraph(({ path }) => (path.startsWith('/v1.0/') ? 'reset' : undefined));
const graphCalls = (): number =>
  faulty.house.directory.requests.filter(({ path }) => path.startsWith('/v1.0/')).length;
const states = (): readonly string[] =>
  [...faulty.house.written().matchAll(/"state":"([a-z-]+)","msg":"Microsoft Graph"/g)].map(
    ([, state]) => state ?? '',
  );
const kinds = async (reference: string) =>
  (await ledgerOf(faulty.house, reference)).map(({ kind }) => kind);
const has = (reference: string, kind: string, to: string) => async () =>
  (await ledgerOf(faulty.house, reference)).some((line) => line.kind === kind && line.to === to);

test('with Graph away a report of known staff is stored and its alert is in the chat, and Graph is not asked', async () => {
  graphAway();
  const before = graphCalls();
  const reference = await faulty.report();
  expect(await kinds(reference)).toContain('incident-opened');
  await stored(has(reference, 'alert-delivered', lena.id), 'the card');
  expect(await faulty.outcome(reference, lena)).toEqual({
    ...{ cards: 1, mails: 0, feeds: 0, ledger: 'chat', next: false },
  });
  expect(graphCalls()).toBe(before);
});

test('with Graph away the person alerted opens the report and takes it in hand, and the reporter hears so', async () => {
  graphAway();
  const { house } = faulty;
  const reference = await faulty.report();
  await stored(has(reference, 'alert-delivered', lena.id), 'the card');
  await house.press(lena, 'Open');
  await house.press(lena, "I've got this");
  await stored(async () => (await kinds(reference)).includes('reporter-told'), 'the news');
  expect(await kinds(reference)).toContain('alert-acknowledged');
  expect(house.words(tess)).toContain(`in hand. Ref ${reference}`);
});

test('with Graph away and the chat blocked, neither mail nor feed is claimed, and the next person has the card', async () => {
  await faulty.arrives(lena);
  graphAway();
  faulty.failFor(lena, ({ what }) =>
    what === 'post' ? { status: 403, code: 'ConversationBlockedByUser' } : undefined,
  );
  const reference = await faulty.report();
  await stored(has(reference, 'alert-delivered', dev.id), 'the next card', 30_000);
  expect(await faulty.outcome(reference, lena)).toEqual({
    ...{ cards: 0, mails: 0, feeds: 0, ledger: 'undelivered: blocked', next: true },
  });
  expect(await faulty.outcome(reference, dev)).toMatchObject({ cards: 1, ledger: 'chat' });
});

test('when every way to a person is away the next is asked once, and the first has the card when it is over', async () => {
  await faulty.arrives(lena);
  const line = (what: string) => (what === 'post' ? ({ status: 429 } as const) : undefined);
  faulty.failFor(lena, ({ what }) => line(what));
  faulty.failAtGraph(({ path }) =>
    /sendMail|sendActivityNotification|installedApps/.test(path) ? { status: 403 } : undefined,
  );
  const reference = await faulty.report();
  await stored(async () => faulty.line.calls.at(-1)?.to === lena.id, 'the first try');
  faulty.later(31_000);
  await stored(has(reference, 'alert-delivered', dev.id), 'the next card');
  const tries = faulty.line.calls.filter(({ to }) => to === lena.id).length;
  await stored(
    async () => faulty.line.calls.filter(({ to }) => to === lena.id).length > tries,
    'another try',
  );
  faulty.line.heal();
  await stored(has(reference, 'alert-delivered', lena.id), 'the late card', 30_000);
  expect(await faulty.outcome(reference, lena)).toEqual({
    ...{ cards: 1, mails: 0, feeds: 0, ledger: 'undelivered: later, chat', next: true },
  });
});

test('a stranger is told that it cannot be checked; the circuit opens, rests, and closes when Graph is back', async () => {
  const { house } = faulty;
  house.starts(nina);
  graphAway();
  const asked = async (): Promise<string> => {
    await house.say(nina, 'hello', { serviceUrl: faulty.line.url });
    return wordsOf(house.cardsFor(nina));
  };
  const opened = () => states().filter((state) => state === 'open').length;
  const before = opened();
  for (let times = 0; times < 10 && opened() === before; times += 1) {
    expect(await asked()).toContain('cannot');
  }
  expect(opened()).toBe(before + 1);
  const calls = graphCalls();
  expect(await asked()).toContain('cannot');
  expect(graphCalls()).toBe(calls);
  faulty.heal();
  machine.ahead = 31_000;
  expect(await asked()).not.toContain('cannot');
  expect(graphCalls()).toBeGreaterThan(calls);
  expect(states().slice(-2)).toEqual(['half-open', 'closed']);
});
