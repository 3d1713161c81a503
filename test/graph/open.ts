import {
  type Directory,
  type DirectorySettings,
  startDirectory,
} from '../../src/demo/directory.ts';
import { connectGraph, type Graph, type GraphSettings } from '../../src/graph/client.ts';
import type { Timing } from '../../src/graph/timing.ts';
import { tokensFor } from '../../src/graph/token.ts';
import { graphDescription } from '../support/graph-description.ts';
import { data, secret, tenant } from './school.ts';

/** A clock that moves only when told, or when somebody sleeps by it. */
export function stillClock(): Timing & { readonly slept: number[]; pass: (ms: number) => void } {
  const clock = { time: Date.parse('2026-11-23T09:00:00Z') };
  const slept: number[] = [];
  const pass = (ms: number) => {
    clock.time += ms;
  };
  const sleep = async (ms: number) => {
    slept.push(ms);
    pass(ms);
  };
  return { now: () => clock.time, sleep, random: () => 0.5, slept, pass };
}

export const settingsFor = (directory: Directory) => ({
  type: 'SingleTenant' as const,
  tenant,
  clientId: data.app.clientId,
  secret,
  loginUrl: directory.loginUrl,
});

export type Opened = {
  readonly directory: Directory;
  readonly graph: Graph;
  readonly clock: ReturnType<typeof stillClock>;
  /** Requests to Graph alone, as "METHOD path", without those to the login service. */
  readonly asked: () => readonly string[];
};

/** Runs a test against a directory of its own, over HTTP, and checks every request against Graph's description. */
export async function withDirectory(
  test: (opened: Opened) => Promise<void>,
  manners: Partial<GraphSettings> = {},
  more: Partial<DirectorySettings> = {},
): Promise<void> {
  const directory = await startDirectory({ ...data, port: 0, ...more });
  const clock = stillClock();
  const graph = connectGraph({
    url: directory.graphUrl,
    tokens: tokensFor(settingsFor(directory)),
    timing: clock,
    ...manners,
  });
  const toGraph = () => directory.requests.filter(({ path }) => path.startsWith('/v1.0/'));
  try {
    await test({
      directory,
      graph,
      clock,
      asked: () => toGraph().map(({ method, path }) => `${method} ${path}`),
    });
    const wrong = toGraph().flatMap((request) => graphDescription?.(request) ?? []);
    if (wrong.length > 0) throw new Error(`Not as Graph describes it: ${wrong.join('; ')}`);
  } finally {
    await directory.stop();
  }
}
