/**
 * Teams' side of a bench: the signing keys, and an address that takes what the bot sends. It keeps nothing
 * but numbers, so that hours of it take no memory; with `limits` it turns away what Teams would, and with
 * `pace` it takes as long about each call as told.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as moment } from 'node:timers/promises';
import {
  channelClaims,
  keysDocument,
  metadataDocument,
  metadataPath,
  newSigningKey,
  onLoopback,
  signToken,
  stopServer,
} from '../../src/demo/channel.ts';
import { problem } from '../support/channel-api.ts';
import type { Limits } from './teams-limits.ts';

export type Taken = {
  readonly at: number;
  readonly method: string;
  readonly to: string;
  readonly body: string;
};
export type BenchChannel = Awaited<ReturnType<typeof openBenchChannel>>;

/** `heard` is told of every call that was carried out. */
export async function openBenchChannel(
  appId: string,
  limits: Limits | null = null,
  heard: ((taken: Taken) => void) | null = null,
) {
  const key = newSigningKey();
  const counts = { taken: 0, turnedAway: 0 };
  const pace = { afterMs: 0 };
  const server = createServer(async (req, res) => {
    const document = documentAt(req.url);
    if (document) return void res.end(JSON.stringify(document));
    const to = conversationIn(req);
    const body = await text(req);
    const wait = limits?.wait(to, performance.now()) ?? 0;
    res.setHeader('content-type', 'application/json');
    if (wait > 0) {
      counts.turnedAway += 1;
      res.writeHead(429, { 'retry-after': String(Math.ceil(wait / 1000)) });
      return void res.end(JSON.stringify(problem('Throttled')));
    }
    counts.taken += 1;
    if (pace.afterMs > 0) await moment(pace.afterMs);
    heard?.({ at: performance.now(), method: req.method ?? '', to, body });
    res.writeHead(201);
    res.end(JSON.stringify({ id: `m-${randomUUID()}` }));
  });
  server.keepAliveTimeout = 60_000;
  const url = await onLoopback(server, 0);
  const documentAt = (path: string | undefined) => {
    if (path === metadataPath) return metadataDocument(url);
    return path === '/keys' ? keysDocument([key]) : null;
  };
  const serviceUrl = `${url}/uk/`;
  return {
    ...{ serviceUrl, counts, pace, metadataUrl: `${url}${metadataPath}` },
    /** A token as the channel sends it: the same for every request of an hour. */
    token: () => signToken(channelClaims(appId, serviceUrl, new Date()), key),
    stop: () => stopServer(server),
  };
}

const conversationIn = ({ url = '' }: IncomingMessage): string =>
  decodeURIComponent(/(?<=\/conversations\/)[^/]+/.exec(url)?.[0] ?? '');
