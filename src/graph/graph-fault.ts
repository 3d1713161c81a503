import { GraphClientError } from '@microsoft/microsoft-graph-client';

/**
 * - `unknown-outcome`: sent, and nobody knows whether it was done. Treat it as perhaps done.
 * - `refused`: Graph understood and said no (400, 403, 409 and the like).
 * - `throttled`: too many requests; nothing was done.
 * - `away`: Graph could not be reached or could not answer; nothing was done.
 * - `not-found`: no such thing.
 * - `unauthorised`: no token, or Graph did not accept it.
 */
export type FaultKind =
  | 'unknown-outcome'
  | 'refused'
  | 'throttled'
  | 'away'
  | 'not-found'
  | 'unauthorised';

export type FaultFacts = {
  readonly kind: FaultKind;
  /** The method and the shape of the path, such as `GET /users/{id}/manager`: never an id or a name. */
  readonly call: string;
  /** null when there was no answer. */
  readonly status: number | null;
  /** Graph's own code such as `Forbidden`, or ours such as `ECONNRESET`. */
  readonly code: string;
  /** Graph's `request-id`, or else the `client-request-id` that was sent. */
  readonly requestId: string | null;
  /** Repeating it cannot do the thing twice, and may help. */
  readonly mayRepeat: boolean;
  /** How long Graph asked to be left alone, in milliseconds. */
  readonly retryAfterMs: number | null;
};

/** What went wrong in a call to Graph, without content, names or tokens: safe to log whole. */
export class GraphFault extends GraphClientError implements FaultFacts {
  readonly kind: FaultKind;
  readonly call: string;
  readonly status: number | null;
  readonly code: string;
  readonly requestId: string | null;
  readonly mayRepeat: boolean;
  readonly retryAfterMs: number | null;

  constructor(facts: FaultFacts) {
    super(
      `${facts.call}: ${facts.kind} (${facts.code}, status ${facts.status ?? 'none'}, request ${facts.requestId ?? 'unknown'})`,
    );
    // The library hands its own errors through untouched but resets their prototype in its constructor.
    Object.setPrototypeOf(this, GraphFault.prototype);
    this.name = 'GraphFault';
    this.kind = facts.kind;
    this.call = facts.call;
    this.status = facts.status;
    this.code = facts.code;
    this.requestId = facts.requestId;
    this.mayRepeat = facts.mayRepeat;
    this.retryAfterMs = facts.retryAfterMs;
  }
}

/** An answer that is not what Graph's description promises. */
export const oddAnswer = (call: string, code: string): GraphFault =>
  new GraphFault({
    kind: 'away',
    call,
    status: null,
    code,
    requestId: null,
    mayRepeat: false,
    retryAfterMs: null,
  });
