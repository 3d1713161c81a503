import type { Repeat } from './call.ts';
import { type FaultFacts, type FaultKind, GraphFault } from './graph-fault.ts';
import { retryAfter } from './retry.ts';

type Judgement = Pick<FaultFacts, 'kind' | 'mayRepeat'>;

/**
 * What a status means. A server error in the middle of something that must not happen twice leaves it
 * unknown; 429 and 503 say that nothing was begun (platform facts 1.0).
 */
function judge(status: number, repeat: Repeat): Judgement {
  if (status === 429) return { kind: 'throttled', mayRepeat: true };
  if (status === 503) return { kind: 'away', mayRepeat: true };
  if (status >= 500 || status === 408) {
    return repeat === 'never'
      ? { kind: 'unknown-outcome', mayRepeat: false }
      : { kind: 'away', mayRepeat: status !== 500 };
  }
  return { kind: kinds[status] ?? 'refused', mayRepeat: false };
}

const kinds: Readonly<Record<number, FaultKind>> = { 401: 'unauthorised', 404: 'not-found' };

/** An answer that is not a success, as a fault. The body's words are dropped; its code is kept. */
export function answerFault(
  call: { readonly name: string; readonly repeat: Repeat },
  answer: { readonly status: number; readonly headers: Headers; readonly body: string },
  sentId: string,
  now: number,
): GraphFault {
  return new GraphFault({
    ...judge(answer.status, call.repeat),
    call: call.name,
    status: answer.status,
    code: codeIn(answer.body),
    requestId: guid.exec(answer.headers.get('request-id') ?? '')?.[0] ?? sentId,
    retryAfterMs: retryAfter(answer.headers.get('retry-after'), now),
  });
}

const guid = /^[\da-f-]{36}$/i;

/** Graph's codes are single words; anything else could be a sentence about somebody. */
const plainCode = /"code"\s*:\s*"(\w{1,64})"/;
const codeIn = (body: string): string => plainCode.exec(body)?.[1] ?? 'no-code';

/** Failures that happen before a request can have left this machine: no name, no way, no trust. */
const unsent =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|UNABLE_TO_\w+|\w*CERT\w*)$/;

/** No answer at all: refused, cut off, or too late. */
export function silenceFault(
  call: { readonly name: string; readonly repeat: Repeat },
  cause: unknown,
  sentId: string,
): GraphFault {
  const code = networkCode(cause);
  const lost = call.repeat === 'never' && !unsent.test(code);
  return new GraphFault({
    ...(lost ? { kind: 'unknown-outcome', mayRepeat: false } : { kind: 'away', mayRepeat: true }),
    call: call.name,
    status: null,
    code,
    requestId: sentId,
    retryAfterMs: null,
  });
}

/** Only the code: what fetch throws may quote a header, and a header holds the token. */
function networkCode(cause: unknown): string {
  if (part(cause, 'name') === 'TimeoutError') return 'timeout';
  const code = part(part(cause, 'cause'), 'code');
  return typeof code === 'string' && /^\w+$/.test(code) ? code : 'network';
}

const part = (thing: unknown, name: string): unknown =>
  typeof thing === 'object' && thing !== null ? Reflect.get(thing, name) : undefined;
