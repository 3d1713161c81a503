import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

/** One call that the bot made to the channel. */
export type Recorded = {
  readonly method: string;
  /** Decoded, from `/v3` on. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The body as parsed JSON; null when there was none. */
  readonly body: unknown;
};

/** How the channel lets the bot down. */
export type Fault =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  /** Cuts the connection once the request is read. */
  | 'reset'
  /** Reads the request and never answers. */
  | 'hang'
  /** Sends the headers of a good answer and half of its body, then nothing. */
  | 'answer-then-hang'
  /** Answers 200 with something that is not JSON. */
  | 'malformed'
  /** Does what was asked, then cuts the connection without saying so. */
  | 'done-but-reset'
  /** Does what was asked, and never answers. */
  | 'done-but-hang';

/** Microsoft's error body. */
export const problem = (code: string) => ({ error: { code, message: `${code}: made up` } });

export type Message = { readonly id: string; readonly activity: unknown };
type Chats = Map<string, Map<string, unknown>>;

/** The part of Bot Framework's REST interface that a bot calls, kept in memory. */
export function connectorApi() {
  const chats: Chats = new Map();
  const sequence = { next: 1_700_000_000_000 };
  return {
    /** Carries a call out. @returns the HTTP status and the body */
    carryOut({ method, path, body }: Recorded): [number, unknown] {
      const [, , conversation, , activity] = path.split('/').slice(1).map(decodeURIComponent);
      if (method === 'POST' && conversation === undefined) return [201, { id: personalChat(body) }];
      const chat = chats.get(conversation ?? '') ?? new Map<string, unknown>();
      chats.set(conversation ?? '', chat);
      if (method === 'POST') {
        sequence.next += 1;
        chat.set(String(sequence.next), body);
        return [201, { id: String(sequence.next) }];
      }
      if (activity === undefined || !chat.has(activity)) {
        return [404, problem('ActivityNotFoundInConversation')];
      }
      if (method === 'PUT') chat.set(activity, body);
      if (method === 'DELETE') chat.delete(activity);
      return [200, { id: activity }];
    },
    /** What lies in a chat now, oldest first, updates and deletions included. */
    messagesIn: (conversation: string): readonly Message[] =>
      [...(chats.get(conversation) ?? [])].map(([id, activity]) => ({ id, activity })),
  };
}

/** Opening a chat with somebody twice gives the same chat, as it does in Teams. */
function personalChat(body: unknown): string {
  const { members }: { members?: { id?: string }[] } = Object(body);
  return `a:${members?.[0]?.id ?? 'nobody'}`;
}

/** Answers a recorded call, with a fault when there is one. */
export function answer(
  req: IncomingMessage,
  res: ServerResponse,
  fault: Fault | null,
  carryOut: () => [number, unknown],
): void {
  if (fault === null) json(res, ...carryOut());
  else if (typeof fault === 'object') {
    json(res, fault.status, fault.body ?? problem('MadeUp'), fault.headers);
  } else letDown(req, res, fault, carryOut);
}

function letDown(
  { socket }: IncomingMessage,
  res: ServerResponse,
  fault: Extract<Fault, string>,
  carryOut: () => unknown,
): void {
  switch (fault) {
    case 'reset':
      socket.resetAndDestroy();
      break;
    case 'done-but-reset':
      carryOut();
      socket.resetAndDestroy();
      break;
    case 'done-but-hang':
      carryOut();
      break;
    case 'hang':
      break;
    case 'answer-then-hang':
      res.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      res.write('{"id":');
      break;
    case 'malformed':
      json(res, 200, '{"id": oh no');
      break;
  }
}

function json(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  res.writeHead(status, { 'content-type': 'application/json', ...headers });
  res.end(typeof body === 'string' ? body : JSON.stringify(body));
}
