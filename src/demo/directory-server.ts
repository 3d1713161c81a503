import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Answer } from './directory-answer.ts';
import type { Fault } from './directory-faults.ts';

/** A request read whole. */
export type Received = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
};

/** The login service and Graph share the stand-in's address; Graph is below its version. */
export const isGraph = (request: Received): boolean => request.url.pathname.startsWith('/v1.0/');

/** A body read as JSON; undefined when there is none, or when it is no JSON. */
export function json(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    // Graph answers a body that it cannot read with 400; see directory-graph.ts.
    return undefined;
  }
}

export type Handling = {
  /** Called when a request has come in whole, and again when its answer is out or cut off. */
  readonly came: (request: Received) => void;
  readonly left: (request: Received) => void;
  /** What is to go wrong with this one. */
  readonly fault: (request: Received) => Promise<Fault | undefined>;
  readonly answer: (request: Received) => Answer;
};

export type Listening = { readonly port: number; readonly stop: () => Promise<void> };

/** Listens on 127.0.0.1 and nowhere else; port 0 takes any free one. */
export async function listen(port: number, handling: Handling): Promise<Listening> {
  const server = createServer((request, response) => {
    // A fault in the stand-in itself ends the one request, not the process.
    serve(handling, request, response).catch(() => response.destroy());
  });
  return { port: await opened(server, port), stop: () => closed(server) };
}

async function serve(
  handling: Handling,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const received = await receive(request);
  handling.came(received);
  response.once('close', () => handling.left(received));
  const fault = await handling.fault(received);
  if (fault === 'hang') return;
  if (fault === 'reset') request.socket.resetAndDestroy();
  else if (fault === 'malformed') reply(response, { status: 200, body: '{"value":[{"id":' });
  else if (typeof fault === 'object') reply(response, fault);
  else {
    const answer = handling.answer(received);
    if (fault === 'answer-lost') request.socket.resetAndDestroy();
    else reply(response, answer);
  }
}

async function receive(request: IncomingMessage): Promise<Received> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: request.method ?? '',
    url: new URL(request.url ?? '/', 'http://directory'),
    headers: Object.fromEntries(headers),
    text: Buffer.concat(chunks).toString(),
  };
}

function reply(response: ServerResponse, answer: Answer): void {
  if (answer.body === undefined) {
    response.writeHead(answer.status, answer.headers);
    response.end();
    return;
  }
  const { body } = answer;
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  const text = isRaw ? body : JSON.stringify(body);
  // not chained: restify, in the same process, makes writeHead return nothing
  response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
  response.end(text);
}

function opened(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
