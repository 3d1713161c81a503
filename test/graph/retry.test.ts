import { expect, test } from '@jest/globals';
import type { Fail, Fault } from '../../src/demo/directory-faults.ts';
import { path } from '../../src/graph/path.ts';
import { withDirectory } from './open.ts';
import * as cast from './school.ts';

const hana = path`/users/${cast.hana.id}`;
const mail = path`/users/${cast.office.mail ?? ''}/sendMail`;
const letter = {
  message: {
    subject: 'Something is waiting',
    body: { contentType: 'text', content: 'Open Lantern in Teams.' },
    toRecipients: [{ emailAddress: { address: 'lena@sample.example' } }],
  },
};

/** Goes wrong so many times at Graph, then never again. */
function times(count: number, fault: Fault): Fail {
  const left = { count };
  return ({ path }) => {
    if (!path.startsWith('/v1.0/') || left.count === 0) return undefined;
    left.count -= 1;
    return fault;
  };
}
const always = (fault: Fault) => times(Number.POSITIVE_INFINITY, fault);

const busy = (status: number, retryAfter?: string): Fault => ({
  status,
  ...(retryAfter === undefined ? {} : { headers: { 'retry-after': retryAfter } }),
  body: { error: { code: 'TooManyRequests', message: 'Slow down' } },
});

test.each([
  ['7 seconds', '7', 7_000],
  ['a minute', '60', 60_000],
  ['an hour of the clock', 'Mon, 23 Nov 2026 09:00:20 GMT', 20_000],
  ['an hour that has passed', 'Mon, 23 Nov 2026 08:00:00 GMT', 0],
])('asked to wait %s, we wait that long and try again', (_what, header, ms) =>
  withDirectory(async ({ graph, directory, clock, asked }) => {
    directory.failWith(times(1, busy(429, header)));
    expect(await graph.read(hana)).toMatchObject({ displayName: 'Hana' });
    expect(clock.slept).toEqual([ms]);
    expect(asked()).toHaveLength(2);
  }),
);

test.each([
  ['429', busy(429)],
  ['429 with a header that says nothing', busy(429, 'soon')],
  ['503', busy(503)],
  ['504', busy(504)],
  ['a connection cut', 'reset'],
  ['an answer cut in the middle', 'malformed'],
  ['an answer lost', 'answer-lost'],
] as const)(
  'a read that meets %s is tried again after about 1, 2 and 4 seconds, four times in all',
  (_what, fault) =>
    withDirectory(
      async ({ graph, directory, clock, asked }) => {
        directory.failWith(times(3, fault));
        expect(await graph.read(hana)).toMatchObject({ displayName: 'Hana' });
        expect(clock.slept).toEqual([750, 1_500, 3_000]);
        directory.failWith(always(fault));
        await expect(graph.read(hana)).rejects.toMatchObject({ name: 'GraphFault' });
        expect(asked()).toHaveLength(8);
      },
      { circuit: { failures: 100, restMs: 1 } },
    ),
);

test('asked to wait longer than a minute, we give the fault back at once with the wait, and never come early', () =>
  withDirectory(async ({ graph, directory, clock, asked }) => {
    directory.failWith(times(1, busy(429, '300')));
    await expect(graph.read(hana)).rejects.toMatchObject({
      kind: 'throttled',
      retryAfterMs: 300_000,
    });
    expect(clock.slept).toEqual([]);
    expect(asked()).toHaveLength(1);
  }));

test('somebody who cannot wait says so, and the waits of all tries together count', () =>
  withDirectory(
    async ({ graph, directory, clock }) => {
      directory.failWith(always(busy(429, '2')));
      await expect(graph.read(hana)).rejects.toMatchObject({ kind: 'throttled' });
      expect(clock.slept).toEqual([2_000]);
    },
    { patienceMs: 3_000 },
  ));

test('a read that is never answered ends with its time-out', () =>
  withDirectory(
    async ({ graph, directory, asked }) => {
      directory.failWith(always('hang'));
      await expect(graph.read(hana)).rejects.toMatchObject({ kind: 'away', code: 'timeout' });
      expect(asked()).toHaveLength(1);
    },
    { timeoutMs: 1_000, patienceMs: 0 },
  ));

test.each([
  ['429', busy(429, '1')],
  ['503', busy(503, '1')],
])('a mail that meets %s was not begun: it is tried again and goes out once', (_what, fault) =>
  withDirectory(async ({ graph, directory, asked }) => {
    directory.failWith(times(1, fault));
    await graph.post(mail, letter, 'never');
    expect(asked()).toHaveLength(2);
    expect(directory.sent).toHaveLength(1);
  }),
);

test.each([
  ['500', busy(500), 0],
  ['502', busy(502), 0],
  ['504', busy(504), 0],
  ['a connection cut', 'reset', 0],
  ['no answer in time', 'hang', 0],
  ['an answer lost after it was done', 'answer-lost', 1],
] as const)('a mail that meets %s is perhaps sent: nobody sends it again', (_what, fault, sent) =>
  withDirectory(
    async ({ graph, directory, asked, clock }) => {
      directory.failWith(times(1, fault));
      await expect(graph.post(mail, letter, 'never')).rejects.toMatchObject({
        kind: 'unknown-outcome',
        mayRepeat: false,
      });
      expect(asked()).toHaveLength(1);
      expect(directory.sent).toHaveLength(sent);
      expect(clock.slept).toEqual([]);
    },
    { timeoutMs: 1_000 },
  ),
);

test('a mail that Graph has accepted is sent, whatever its answer looks like', () =>
  withDirectory(async ({ graph, directory, asked }) => {
    directory.failWith(times(1, 'malformed'));
    await graph.post(mail, letter, 'never');
    expect(asked()).toHaveLength(1);
  }));

test('a question with a body, which does no harm twice, is asked again after a lost answer', () =>
  withDirectory(async ({ graph, directory, asked }) => {
    directory.failWith(times(1, 'answer-lost'));
    const check = path`/users/${cast.dev.id}/checkMemberGroups`;
    const answer = await graph.post(check, { groupIds: [cast.deputies.id] }, 'harmless');
    expect(answer).toEqual({ value: [cast.deputies.id] });
    expect(asked()).toHaveLength(2);
  }));

test('an answer in another shape than Graph promises is a fault, not a guess', () =>
  withDirectory(async ({ graph, directory }) => {
    directory.failWith(times(1, { status: 200, body: { value: 'Hana' } }));
    const reading = graph.readAll(path`/appCatalogs/teamsApps`);
    await expect(reading).rejects.toMatchObject({ kind: 'away', code: 'unexpected-shape' });
  }));

test('a redirect is not followed', () =>
  withDirectory(async ({ graph, directory, asked }) => {
    const elsewhere = { location: `${directory.graphUrl}/users/${cast.dev.id}` };
    directory.failWith(times(1, { status: 302, headers: elsewhere }));
    await expect(graph.read(hana)).rejects.toMatchObject({ kind: 'refused', status: 302 });
    expect(asked()).toHaveLength(1);
  }));
