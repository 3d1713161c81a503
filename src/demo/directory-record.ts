import type { RecordedRequest } from './directory-faults.ts';
import { isGraph, json, type Received } from './directory-server.ts';

/** Older requests than this many are let go: the demo may run for days. */
const kept = 1_000;

/** Keeps what came in, and how much of it was under way at once. */
export function recorder() {
  const requests: RecordedRequest[] = [];
  const underWay = new Set<Received>();
  const most = { atOnce: 0 };
  return {
    requests,
    mostAtOnce: () => most.atOnce,
    came: (request: Received) => {
      requests.push(recorded(request));
      if (requests.length > kept) requests.shift();
      if (isGraph(request)) underWay.add(request);
      most.atOnce = Math.max(most.atOnce, underWay.size);
    },
    left: (request: Received) => {
      underWay.delete(request);
    },
  };
}

export function recorded(request: Received): RecordedRequest {
  const { authorization: _, ...headers } = request.headers;
  return {
    method: request.method,
    path: `${request.url.pathname}${request.url.search}`,
    headers,
    body: isGraph(request) ? json(request.text) : withoutSecrets(request.text),
  };
}

/** What was asked of the login service, without how it was proved. */
function withoutSecrets(text: string): unknown {
  const form = new URLSearchParams(text);
  return text === '' ? undefined : { client_id: form.get('client_id'), scope: form.get('scope') };
}
