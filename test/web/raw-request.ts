import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

export type RawReply = { readonly status: number; readonly text: string };

/**
 * Writes bytes to a port as they are and reads until the other side closes.
 * @returns what came back; status 0 when the connection was cut without a word
 */
export async function rawRequest(port: number, ...parts: (string | Buffer)[]): Promise<RawReply> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  for (const part of parts) socket.write(part);
  const said = await text(socket).catch(() => '');
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1] ?? 0), text: said };
}

/** The head of a POST to the bot's door, with more headers and without a body. */
export const head = (...headers: string[]): string =>
  `${['POST /api/messages HTTP/1.1', 'Host: bot.example', ...headers].join('\r\n')}\r\n\r\n`;

/** Looks like a token; who reads it decides whether it is one. */
export const lookalike = 'Authorization: Bearer aaaa.bbbb.cccc';

/** Answers in two steps: restify changes `writeHead` for the whole process so that it returns nothing. */
export function say(
  res: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
): void {
  res.writeHead(status, headers);
  res.end();
}
