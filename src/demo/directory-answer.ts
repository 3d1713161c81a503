import { randomUUID } from 'node:crypto';

export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text is sent as it is; nothing is sent when it is missing. */
  readonly body?: unknown;
};

/** A request as Graph's routes see it. */
export type Asked = {
  readonly method: string;
  /** Below /v1.0, as sent, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
};

export type Route = {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  /** `keys` are what the path's groups caught, escapes undone. */
  readonly answer: (asked: Asked, keys: readonly string[]) => Answer;
};

export const ok = (body: unknown): Answer => ({ status: 200, body });

/** Graph's error body (platform facts 1). */
export const graphError = (status: number, code: string, message: string): Answer => {
  const requestId = randomUUID();
  const innerError = { date: new Date().toISOString().slice(0, 19), 'request-id': requestId };
  return {
    status,
    headers: { 'request-id': requestId },
    body: { error: { code, message, innerError } },
  };
};

export const noSuchThing = (id: string): Answer =>
  graphError(404, 'Request_ResourceNotFound', `Resource '${id}' does not exist`);

/** A field of a body that came from outside. */
export const field = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;

export const textField = (body: unknown, name: string): string | undefined => {
  const value = field(body, name);
  return typeof value === 'string' ? value : undefined;
};

/** A list of texts, or undefined when the field is anything else. */
export function textsField(body: unknown, name: string): readonly string[] | undefined {
  const value = field(body, name);
  if (!Array.isArray(value)) return undefined;
  const texts = value.filter((each) => typeof each === 'string');
  return texts.length === value.length ? texts : undefined;
}
