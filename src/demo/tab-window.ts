import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onLoopback, stopServer } from './channel.ts';
import { teamsPage } from './teams-page.ts';

export type TabWindowSettings = {
  readonly port: number;
  /** Where Lantern listens, such as `http://127.0.0.1:3978`. */
  readonly lantern: string;
  /** Who has a window: a word for the address, and the person's id. */
  readonly people: readonly { readonly key: string; readonly id: string }[];
  /** The token that Teams would have for somebody. */
  readonly token: (id: string) => string;
};

export type TabWindows = {
  /** The page of one person, in the order in which they were given. */
  readonly urls: readonly string[];
  stop(): Promise<void>;
};

/**
 * Stands where the Teams client stands: a page for each person that shows the tab and gives it a token
 * of theirs. The tab's own files and answers come from Lantern as they are, under this address, because
 * the Teams library trusts only Teams and its own origin.
 */
export async function startTabWindows(settings: TabWindowSettings): Promise<TabWindows> {
  const server = createServer((req, res) => {
    void answer(settings, origin.name, req, res).catch(() => {
      if (!res.headersSent) res.writeHead(502);
      res.end();
    });
  });
  const origin = { name: '' };
  origin.name = await onLoopback(server, settings.port);
  return {
    urls: settings.people.map(({ key }) => `${origin.name}/${key}`),
    stop: () => stopServer(server),
  };
}

async function answer(
  { people, lantern, token }: TabWindowSettings,
  origin: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  // a name that somebody made point here is not this address
  if (req.headers.host !== new URL(origin).host) return plain(res, 404, 'text/plain', '');
  const { pathname } = new URL(req.url ?? '/', origin);
  if (pathname === '/tab' || pathname.startsWith('/tab/')) return pass(lantern, pathname, req, res);
  const [, first = '', second = ''] = pathname.split('/');
  const person = people.find(({ key }) => key === first);
  if (!person || req.method !== 'GET') return plain(res, 404, 'text/plain', '');
  if (second === 'token') return plain(res, 200, 'text/plain', token(person.id));
  const page = { tab: `${origin}/tab`, theme: 'default', place: null, token: `/${first}/token` };
  plain(res, 200, 'text/html; charset=utf-8', teamsPage(page));
}

/** Not chained: restify, in the same process, makes writeHead return nothing. */
function plain(res: ServerResponse, status: number, type: string, text: string): void {
  res.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  res.end(text);
}

const handedOn = ['content-type', 'authorization'] as const;
const largestBytes = 1024 * 1024;

async function pass(
  lantern: string,
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const headers = handedOn.flatMap((name) => {
    const value = req.headers[name];
    return value === undefined ? [] : [[name, value] as [string, string]];
  });
  const body = req.method === 'POST' ? { method: 'POST', body: await bytesOf(req) } : {};
  const reply = await fetch(new URL(path, lantern), { headers, ...body });
  const kept = [...reply.headers].filter(
    ([name]) => !['content-encoding', 'content-length', 'connection'].includes(name),
  );
  res.writeHead(reply.status, Object.fromEntries(kept));
  res.end(Buffer.from(await reply.arrayBuffer()));
}

async function bytesOf(req: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req) {
    const piece = Buffer.from(chunk);
    bytes += piece.length;
    if (bytes > largestBytes) throw new Error('The request is too large');
    chunks.push(piece);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
