import { randomUUID } from 'node:crypto';
import type { Context } from '@microsoft/microsoft-graph-client';
import { answerFault, silenceFault } from './answer-fault.ts';
import { type Call, callOf } from './call.ts';
import { GraphFault } from './graph-fault.ts';
import type { Tokens } from './token.ts';
import { TokenFault } from './token-fault.ts';

export type Door = {
  /** The base address; a request to anywhere else is never sent, and never sees a token. */
  readonly base: string;
  readonly tokens: Tokens;
  readonly timeoutMs: number;
  readonly now: () => number;
};

type Answer = { readonly status: number; readonly headers: Headers; readonly body: string };

/** One request to Graph and its whole answer, or a GraphFault. */
export async function sendOnce(context: Context, door: Door): Promise<void> {
  const call = callOf(context);
  const url = String(context.request);
  if (!url.startsWith(`${door.base}/`)) throw new Error(`${call.name}: not an address of Graph`);
  const token = await tokenFor(call, door.tokens);
  const requestId = randomUUID();
  const headers = new Headers(context.options?.headers);
  headers.set('authorization', `Bearer ${token}`);
  headers.set('client-request-id', requestId);
  const answer = await exchange(url, { ...context.options, headers }, door.timeoutMs).catch(
    (cause: unknown) => {
      throw silenceFault(call, cause, requestId);
    },
  );
  const place = answer.headers.get('location');
  if (call.wanted === 'place' && answer.status === 302 && place !== null) {
    context.response = new Response(JSON.stringify({ place }));
    return;
  }
  if (answer.status < 200 || answer.status > 299)
    throw answerFault(call, answer, requestId, door.now());
  if (call.repeat === 'harmless') mustBeJson(answer.body, call, requestId);
  context.response =
    answer.body === '' ? new Response(null, { status: 204 }) : new Response(answer.body);
}

/** The time-out covers the body too: half an answer that never ends is no answer. */
async function exchange(url: string, request: RequestInit, timeoutMs: number): Promise<Answer> {
  const signal = AbortSignal.timeout(timeoutMs);
  const answer = await fetch(url, { ...request, redirect: 'manual', signal });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

async function tokenFor(call: Call, tokens: Tokens): Promise<string> {
  try {
    const token = await tokens('https://graph.microsoft.com');
    // Anything else would be refused as a header, and the refusal would quote it.
    if (/^[\x21-\x7e]+$/.test(token)) return token;
    throw new TokenFault('unauthorised', 'unusable-token', null);
  } catch (fault) {
    if (!(fault instanceof TokenFault)) throw fault;
    const { kind, code, status } = fault;
    const mayRepeat = kind === 'away';
    const facts = { call: call.name, kind, code, status, mayRepeat };
    throw new GraphFault({ ...facts, requestId: null, retryAfterMs: null });
  }
}

function mustBeJson(body: string, call: Call, requestId: string): void {
  if (body === '') return;
  try {
    JSON.parse(body);
  } catch {
    // The parser's message quotes the body.
    throw new GraphFault({
      kind: 'away',
      call: call.name,
      status: null,
      code: 'malformed-body',
      requestId,
      mayRepeat: true,
      retryAfterMs: null,
    });
  }
}
