/** What became of something we sent, when it was not simply accepted. */
export type FaultKind =
  /** The person has blocked the app: find another way to reach them. */
  | 'blocked'
  /** The app is not in the person's personal scope: find another way to reach them. */
  | 'not-installed'
  /** That chat or message is no longer there: open the chat again, send a new message. */
  | 'gone'
  /** Too much at once; nothing was done: wait `retryAfterMs`. */
  | 'throttled'
  | 'too-big'
  /** The channel could not be reached, or said it is closed for now; nothing was done. */
  | 'away'
  /** It may have arrived and it may not. Nobody but the person can say. */
  | 'unknown-outcome'
  /** The channel does not accept this bot: somebody who runs it has to act. */
  | 'unauthorised'
  | 'bad-request';

type Seen = { status: number | null; code: string | null; retryAfterMs: number | null };

/** A failed call to the channel. It carries no cause, since that would carry the message and the token. */
export class ChannelFault extends Error {
  readonly status: number | null;
  /** The channel's own word for it, such as `ConversationBlockedByUser`, or the socket's, such as `ECONNRESET`. */
  readonly code: string | null;
  readonly kind: FaultKind;
  readonly retryAfterMs: number | null;

  constructor(kind: FaultKind, { status, code, retryAfterMs }: Seen) {
    super(`The channel call failed: ${kind}, status ${status ?? 'none'}, code ${code ?? 'none'}`);
    this.name = 'ChannelFault';
    this.kind = kind;
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Microsoft's words with 403 (Teams documentation, bot status codes). Any other word is taken as blocked. */
export const forbidden: ReadonlyMap<string, FaultKind> = new Map([
  ['BotNotInConversationRoster', 'not-installed'],
  ['ConversationBlockedByUser', 'blocked'],
  ['MessageWritesBlocked', 'blocked'],
  ['BotDisabledByAdmin', 'unauthorised'],
  ['InvalidBotApiHost', 'unauthorised'],
  ['NotEnoughPermissions', 'unauthorised'],
]);

const byStatus: ReadonlyMap<number, FaultKind> = new Map([
  [401, 'unauthorised'],
  [404, 'gone'],
  [408, 'unknown-outcome'],
  [410, 'gone'],
  [412, 'throttled'],
  [413, 'too-big'],
  [429, 'throttled'],
]);

/** Failures before a byte of the request was written. */
const neverLeft =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT_\w+|ERR_TLS_\w+|ERR_SSL_\w+|UNABLE_TO_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+)$/;

/** What an exception from botbuilder's REST client says about the call, without anything that was in it. */
export function channelFault(thrown: unknown): ChannelFault {
  if (thrown instanceof ChannelFault) return thrown;
  const status = numberIn(thrown, 'statusCode');
  const code = codeIn(thrown);
  const retryAfterMs = retryAfter(headerIn(thrown, 'retry-after'), new Date());
  return new ChannelFault(kindOf({ status, code, retryAfterMs }), { status, code, retryAfterMs });
}

/** Milliseconds to wait according to a Retry-After header, in seconds or as a date; null when it says nothing. */
export function retryAfter(header: string | null, now: Date): number | null {
  if (!header) return null;
  const ms = /^\d{1,6}$/.test(header.trim())
    ? Number(header) * 1000
    : Date.parse(header) - now.getTime();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

function kindOf({ status, code, retryAfterMs }: Seen): FaultKind {
  if (status === null) return code && neverLeft.test(code) ? 'away' : 'unknown-outcome';
  if (status === 403) return forbidden.get(code ?? '') ?? 'blocked';
  const named = byStatus.get(status);
  if (named) return named;
  if (status >= 300 && status < 400) return 'away';
  if (status >= 400 && status < 500) return 'bad-request';
  return status === 503 && retryAfterMs !== null ? 'away' : 'unknown-outcome';
}

function numberIn(thrown: unknown, name: string): number | null {
  const value = fieldOf(thrown, name);
  return typeof value === 'number' ? value : null;
}

/** Only a short word: whatever else a reply holds could be somebody's message. */
function codeIn(thrown: unknown): string | null {
  if (/^(Abort|Timeout)Error$/.test(String(fieldOf(thrown, 'name')))) return 'timeout';
  const code = fieldOf(thrown, 'code');
  return typeof code === 'string' && /^[A-Za-z][\w.-]{0,63}$/.test(code) ? code : null;
}

function headerIn(thrown: unknown, name: string): string | null {
  const headers = fieldOf(fieldOf(thrown, 'response'), 'headers');
  const get = fieldOf(headers, 'get');
  const value: unknown = typeof get === 'function' ? get.call(headers, name) : null;
  return typeof value === 'string' ? value : null;
}

function fieldOf(thing: unknown, name: string): unknown {
  return typeof thing === 'object' && thing !== null ? Reflect.get(thing, name) : undefined;
}
