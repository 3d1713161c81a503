import { expect, test } from '@jest/globals';
import { type CircuitState, circuit } from '../../src/graph/circuit.ts';
import { path } from '../../src/graph/path.ts';
import { type Opened, stillClock, withDirectory } from './open.ts';
import * as cast from './school.ts';

const hana = path`/users/${cast.hana.id}`;

/** Opens after three failures, for thirty seconds; nobody waits to try again. */
const manners = (states: CircuitState[]) => ({
  circuit: { failures: 3, restMs: 30_000 },
  patienceMs: 0,
  onState: (state: CircuitState) => {
    states.push(state);
  },
});

async function breakIt({ graph, directory }: Opened): Promise<void> {
  directory.failWith(({ path }) => (path.startsWith('/v1.0/') ? { status: 500 } : undefined));
  for (let tried = 0; tried < 3; tried += 1) {
    await expect(graph.read(hana)).rejects.toMatchObject({ status: 500 });
  }
}

test('after three failures in a row everybody is answered at once, and Graph is left alone', () => {
  const states: CircuitState[] = [];
  return withDirectory(async (opened) => {
    await breakIt(opened);
    expect(states).toEqual(['open']);
    await expect(opened.graph.read(hana)).rejects.toMatchObject({
      kind: 'away',
      code: 'circuit-open',
      mayRepeat: false,
    });
    expect(opened.asked()).toHaveLength(3);
  }, manners(states));
});

test('after the rest one may try; when it succeeds all may', () => {
  const states: CircuitState[] = [];
  return withDirectory(async (opened) => {
    await breakIt(opened);
    opened.directory.failWith(undefined);
    opened.clock.pass(29_999);
    await expect(opened.graph.read(hana)).rejects.toMatchObject({ code: 'circuit-open' });
    opened.clock.pass(1);
    expect(await opened.graph.read(hana)).toMatchObject({ displayName: 'Hana' });
    expect(states).toEqual(['open', 'half-open', 'closed']);
    expect(opened.asked()).toHaveLength(4);
  }, manners(states));
});

test('when the one that tries fails, the rest begins again', () => {
  const states: CircuitState[] = [];
  return withDirectory(async (opened) => {
    await breakIt(opened);
    opened.clock.pass(30_000);
    await expect(opened.graph.read(hana)).rejects.toMatchObject({ status: 500 });
    expect(states).toEqual(['open', 'half-open', 'open']);
    opened.clock.pass(29_999);
    await expect(opened.graph.read(hana)).rejects.toMatchObject({ code: 'circuit-open' });
  }, manners(states));
});

test('while one tries, the others are still answered at once', () => {
  const states: CircuitState[] = [];
  return withDirectory(async (opened) => {
    await breakIt(opened);
    opened.directory.failWith(undefined);
    opened.clock.pass(30_000);
    const five = await Promise.allSettled(Array.from({ length: 5 }, () => opened.graph.read(hana)));
    expect(five.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    expect(opened.asked()).toHaveLength(4);
  }, manners(states));
});

test('those who wait for their turn when it opens are answered without being sent', () => {
  const states: CircuitState[] = [];
  return withDirectory(
    async (opened) => {
      opened.directory.failWith(({ path }) =>
        path.startsWith('/v1.0/') ? { status: 500 } : undefined,
      );
      await Promise.allSettled(Array.from({ length: 10 }, () => opened.graph.read(hana)));
      expect(opened.asked()).toHaveLength(3);
    },
    { ...manners(states), atOnce: 1 },
  );
});

test('a "no" from Graph, or a plea to slow down, never opens it', () => {
  const states: CircuitState[] = [];
  return withDirectory(async ({ graph, directory, asked }) => {
    for (const status of [401, 403, 404, 409, 429].flatMap((each) => [each, each, each])) {
      directory.failWith(({ path }) => (path.startsWith('/v1.0/') ? { status } : undefined));
      await expect(graph.read(hana)).rejects.toMatchObject({ status });
    }
    expect(asked()).toHaveLength(15);
    expect(states).toEqual([]);
  }, manners(states));
});

test('failures with a success between them do not open it', () => {
  const states: CircuitState[] = [];
  return withDirectory(async ({ graph, directory }) => {
    for (let round = 0; round < 3; round += 1) {
      directory.failWith(({ path }) => (path.startsWith('/v1.0/') ? { status: 500 } : undefined));
      await Promise.allSettled([graph.read(hana), graph.read(hana)]);
      directory.failWith(undefined);
      await graph.read(hana);
    }
    expect(states).toEqual([]);
  }, manners(states));
});

test('two who come to an open circuit at the same moment: one may try', () => {
  const clock = stillClock();
  const breaker = circuit({ failures: 1, restMs: 10 }, clock.now, () => {});
  expect(breaker.enter()).toBe(true);
  breaker.failed();
  expect(breaker.enter()).toBe(false);
  clock.pass(10);
  expect([breaker.enter(), breaker.enter()]).toEqual([true, false]);
});

test('a request sent before it opened and failing later does not make the rest longer', () => {
  const clock = stillClock();
  const breaker = circuit({ failures: 1, restMs: 10 }, clock.now, () => {});
  breaker.failed();
  clock.pass(9);
  breaker.failed();
  clock.pass(1);
  expect(breaker.enter()).toBe(true);
});
