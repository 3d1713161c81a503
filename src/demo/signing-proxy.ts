import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { onLoopback, stopServer } from './channel.ts';

/** One activity, as far as the proxy needs to read it. */
const activityShape = z.looseObject({ serviceUrl: z.string() });
export type DemoActivity = z.infer<typeof activityShape>;

export type SigningProxySettings = {
  /** 0 for any free one. */
  readonly port: number;
  /** The bot's own door, such as `http://127.0.0.1:3978/api/messages`. */
  readonly bot: string;
  /** A bearer token for a request that names this service address. */
  readonly token: (serviceUrl: string) => string;
};

export type SigningProxy = {
  /** Where to point a Playground. */
  readonly url: string;
  /** Sends an activity of the demo's own to the bot. @returns the bot's HTTP status */
  send(activity: DemoActivity): Promise<number>;
  stop(): Promise<void>;
};

/** Teams waits no longer than this for a bot. */
const longestMs = 15_000;
const largestBytes = 1024 * 1024;

/**
 * Stands where the Teams channel stands: takes what a Playground sends, adds the token that Teams
 * would have added, and hands it to the bot. With it the demo needs no way round authentication.
 */
export async function startSigningProxy(settings: SigningProxySettings): Promise<SigningProxy> {
  const { bot, token, port } = settings;
  const forward = (body: string, serviceUrl: string) =>
    fetch(bot, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token(serviceUrl)}`,
      },
      body,
      signal: AbortSignal.timeout(longestMs),
    });
  const server = createServer((req, res) => {
    void pass(req, res, forward).catch(() => answerEmpty(res, 502));
  });
  const origin = await onLoopback(server, port);
  return {
    url: `${origin}/api/messages`,
    send: async (activity) => {
      const reply = await forward(JSON.stringify(activity), activity.serviceUrl);
      await reply.body?.cancel();
      return reply.status;
    },
    stop: () => stopServer(server),
  };
}

/** Not chained: restify, in the same process, makes writeHead return nothing. */
function answerEmpty(res: ServerResponse, status: number): void {
  if (!res.headersSent) res.writeHead(status);
  res.end();
}

/** Only JSON, which a web page of somebody else's cannot send here without asking first. */
async function pass(
  req: IncomingMessage,
  res: ServerResponse,
  forward: (body: string, serviceUrl: string) => Promise<Response>,
): Promise<void> {
  const json = (req.headers['content-type'] ?? '').startsWith('application/json');
  if (req.method !== 'POST' || !json) {
    answerEmpty(res, 404);
    return;
  }
  const body = await textOf(req);
  const { serviceUrl } = activityShape.parse(JSON.parse(body));
  const reply = await forward(body, serviceUrl);
  res.writeHead(reply.status, { 'content-type': reply.headers.get('content-type') ?? '' });
  res.end(Buffer.from(await reply.arrayBuffer()));
}

async function textOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req) {
    const piece = Buffer.from(chunk);
    bytes += piece.length;
    if (bytes > largestBytes) throw new Error('The request is too large');
    chunks.push(piece);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Who a Playground acts for, and where it listens for answers. */
export type DemoChat = {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly tenantId: string;
  readonly botId: string;
  readonly person: { readonly id: string; readonly name: string; readonly aadObjectId: string };
};

/** What Teams sends when the app is put into somebody's personal scope. */
export function installed(chat: DemoChat, id: string, now: Date): DemoActivity {
  return {
    type: 'installationUpdate',
    action: 'add',
    id,
    timestamp: now.toISOString(),
    channelId: 'msteams',
    serviceUrl: chat.serviceUrl,
    from: chat.person,
    recipient: { id: chat.botId },
    conversation: {
      id: chat.conversationId,
      conversationType: 'personal',
      tenantId: chat.tenantId,
    },
    channelData: { tenant: { id: chat.tenantId } },
  };
}
