import type { Answer } from './directory-answer.ts';

/** A request as it came in. The login service's secrets and tokens are not kept. */
export type RecordedRequest = {
  readonly method: string;
  /** With the query, as sent. */
  readonly path: string;
  /** All but the authorization. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Read from JSON; undefined when there was none. */
  readonly body: unknown;
};

/**
 * What a test lets go wrong: an answer of its own, the connection cut before anything is done, no
 * answer ever, an answer cut in the middle, or the work done and its answer lost.
 */
export type Fault = Answer | 'reset' | 'hang' | 'malformed' | 'answer-lost';

/** Decides for each request; it may take its time, and the request waits for it. */
export type Fail = (request: RecordedRequest) => Fault | undefined | Promise<Fault | undefined>;
