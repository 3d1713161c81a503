import {
  type Asks,
  type CallName,
  contract,
  type Gets,
  pathOf,
  refusalShape,
} from '../web/contract.ts';
import { freshToken } from './teams.ts';

/** What came of asking the server. */
export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  /** A "no" that was expected, in words for the person. */
  | { readonly kind: 'no'; readonly words: string }
  /** Not there, or not theirs: nobody learns which. */
  | { readonly kind: 'nothing-here' }
  | { readonly kind: 'not-staff' }
  /** Teams gave no token, or the server did not take it. */
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'away'; readonly words: string };

const away = { kind: 'away', words: 'The connection to Lantern was lost.' } as const;
const longestMs = 20_000;
/** To send a document, and to have it read. */
const longestFileMs = 65_000;

/** Asks the server for one thing; never throws. */
export const ask = <Name extends CallName>(
  name: Name,
  asks: Asks<Name>,
): Promise<Answer<Gets<Name>>> => asked(pathOf(name), asks, (reply) => answerIn(name, reply));

/** Sends a file as it is; its name stands in a header, never in an address. */
export const sendFile = (file: File): Promise<Answer<Gets<'policies.upload'>>> =>
  send(
    pathOf('policies.upload'),
    {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(file.name.slice(-60)),
    },
    file,
    (reply) => answerIn('policies.upload', reply),
  );

/** Sends a request with a fresh token, and reads what comes back; never throws. */
export const asked = <T>(
  path: string,
  asks: unknown,
  read: (reply: Response) => Promise<Answer<T>>,
): Promise<Answer<T>> =>
  send(path, { 'content-type': 'application/json' }, JSON.stringify(asks), read);

async function send<T>(
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string | File,
  read: (reply: Response) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const token = await freshToken().catch(() => null);
  if (token === null) return { kind: 'signed-out' };
  try {
    const reply = await fetch(path, {
      ...{ method: 'POST', body, credentials: 'omit', redirect: 'error' },
      headers: { ...headers, authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(typeof body === 'string' ? longestMs : longestFileMs),
    });
    return await read(reply);
  } catch {
    // no network, or an answer that the contract does not know
    return away;
  }
}

async function answerIn<Name extends CallName>(
  name: Name,
  reply: Response,
): Promise<Answer<Gets<Name>>> {
  if (!reply.ok) return noIn(reply);
  const { gets }: { gets: { parse(value: unknown): unknown } } = contract[name];
  return { kind: 'ok', value: gets.parse(await reply.json()) as Gets<Name> };
}

/** A "no", in words for the person. */
export async function noIn(reply: Response): Promise<Answer<never>> {
  if (reply.status === 401) return { kind: 'signed-out' };
  if (reply.status === 429) return { kind: 'away', words: 'That was a lot at once.' };
  const refusal = refusalShape.safeParse(await reply.json());
  if (!refusal.success) return away;
  const { words } = refusal.data;
  if (reply.status === 403) return { kind: 'not-staff' };
  if (reply.status === 404) return { kind: 'nothing-here' };
  return reply.status >= 500 ? { kind: 'away', words } : { kind: 'no', words };
}
