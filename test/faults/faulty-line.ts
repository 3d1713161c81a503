/**
 * The line between Lantern and the fake channel, on which one call can go wrong while all others pass.
 * Whoever writes through `line.url` is answered, and later reached, through it.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { onLoopback, stopServer } from '../../src/demo/channel.ts';
import { problem } from '../support/channel-api.ts';

/** The three calls by which somebody is reached. */
export type Call = { readonly what: 'open' | 'post' | 'update'; readonly to: string };

export type LineFault =
  | {
      readonly status: number;
      readonly code?: string;
      readonly retryAfter?: string;
      /** The channel does what was asked, and this is what comes back all the same. */
      readonly done?: true;
    }
  | 'reset'
  | 'done-but-reset'
  | 'hang'
  | 'done-but-hang'
  | 'malformed'
  | 'done-but-malformed';

type Fails = (call: Call) => LineFault | undefined;

export async function openLine(channelUrl: string) {
  const calls: (Call & { readonly at: number })[] = [];
  const trouble: { fails: Fails } = { fails: () => undefined };
  const server = createServer(async (req, res) => {
    const body = await text(req);
    const call = callOf(req.method ?? '', req.url ?? '', body);
    calls.push({ ...call, at: performance.now() });
    const fault = trouble.fails(call);
    if (fault !== undefined && !isDone(fault)) return letDown(fault, req.socket, res);
    const { method = 'GET', headers } = req;
    const authorization = headers.authorization ?? '';
    const answer = await fetch(`${channelUrl}${req.url}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body ? { body } : {}),
    });
    const said = await answer.text();
    if (fault !== undefined) return letDown(fault, req.socket, res);
    reply(res, answer.status, said);
  });
  const url = await onLoopback(server, 0);
  return {
    url: `${url}/uk/`,
    /** Every call so far, oldest first; `at` as performance.now() says. */
    calls,
    /** From now on lets this decide which calls go wrong. */
    failWith: (fails: Fails) => {
      trouble.fails = fails;
    },
    heal: () => {
      trouble.fails = () => undefined;
    },
    stop: () => stopServer(server),
  };
}

function callOf(method: string, path: string, body: string): Call {
  const [conversation] = /(?<=\/conversations\/)[^/]+/.exec(path) ?? [];
  if (conversation !== undefined) {
    const to = decodeURIComponent(conversation).replace(/^a:/, '');
    return { what: method === 'PUT' ? 'update' : 'post', to };
  }
  const { members }: { members?: { id?: string }[] } = body ? JSON.parse(body) : {};
  return { what: 'open', to: members?.[0]?.id ?? '' };
}

const isDone = (fault: LineFault): boolean =>
  typeof fault === 'object' ? fault.done === true : fault.startsWith('done');

function letDown(fault: LineFault, socket: Socket, res: ServerResponse): void {
  if (typeof fault === 'object') {
    const headers = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
    reply(res, fault.status, JSON.stringify(problem(fault.code ?? 'MadeUp')), headers);
    return;
  }
  switch (fault) {
    case 'reset':
    case 'done-but-reset':
      socket.resetAndDestroy();
      return;
    case 'malformed':
    case 'done-but-malformed':
      reply(res, 200, '{"id": oh no');
      return;
    case 'hang':
    case 'done-but-hang':
      return;
  }
}

function reply(res: ServerResponse, status: number, said: string, headers = {}): void {
  res.writeHead(status, { 'content-type': 'application/json', ...headers });
  res.end(said);
}
