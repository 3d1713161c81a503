import type { IncomingMessage } from 'node:http';
import type { Next, Request, RequestHandler, Response } from 'restify';
import { plainReply } from './plain-reply.ts';

export type BodyLimits = {
  readonly maxBytes: number;
  /** How many brackets deep: nothing Teams sends comes near it, and recursive code of ours survives it. */
  readonly maxDepth: number;
  /** From the headers to the last byte. */
  readonly bodyMs: number;
};

export const bodyLimits: BodyLimits = { maxBytes: 256 * 1024, maxDepth: 64, bodyMs: 10_000 };

/**
 * Reads a JSON object into `req.body`, and nothing else: 415 for any other kind or a compressed one,
 * 413 over the cap, 408 when it is too slow, 400 when it is not an object, with a `type` unless
 * told otherwise.
 *
 * In place of restify's own body parser, which inflates without a limit, writes uploads to disk and
 * ends the process on a broken gzip stream, all before anybody has shown a token.
 */
export function jsonBody(
  limits: BodyLimits,
  accepts: (value: unknown) => value is object = isActivity,
): RequestHandler {
  return (req: Request, res: Response, next: Next) => {
    const refuse = (status: number) => {
      plainReply(res, status);
      next(false);
    };
    const refused = refusedByHeaders(req, limits);
    if (refused) return refuse(refused);
    collect(req, limits, (text, failed) => {
      if (text === null) return failed ? refuse(failed) : next(false);
      const activity = parsed(text, limits.maxDepth, accepts);
      if (activity === null) return refuse(400);
      req.body = activity;
      next();
    });
  };
}

function refusedByHeaders({ headers }: IncomingMessage, { maxBytes }: BodyLimits): number | null {
  const [type = '', ...rest] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = rest.map((part) => part.trim()).find((part) => part.startsWith('charset='));
  if (type.trim() !== 'application/json') return 415;
  if (charset !== undefined && !/^charset="?utf-8"?$/.test(charset)) return 415;
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return 415;
  return Number(headers['content-length'] ?? 0) > maxBytes ? 413 : null;
}

/** Calls back once: with the bytes, or with the status to refuse with, or with neither when the sender left. */
export function collect(
  req: IncomingMessage,
  { maxBytes, bodyMs }: Pick<BodyLimits, 'maxBytes' | 'bodyMs'>,
  done: (body: Buffer | null, failed?: number) => void,
): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  let over = false;
  const finish = (body: Buffer | null, failed?: number) => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    req.off('data', take).pause();
    done(body, failed);
  };
  const take = (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > maxBytes) finish(null, 413);
    else chunks.push(chunk);
  };
  const timer = setTimeout(() => finish(null, 408), bodyMs);
  req.on('data', take);
  req.once('end', () => finish(Buffer.concat(chunks)));
  req.once('error', () => finish(null));
  req.once('close', () => finish(null));
}

function parsed(
  body: Buffer,
  maxDepth: number,
  accepts: (value: unknown) => value is object,
): object | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    if (deeperThan(maxDepth, text)) return null;
    const value: unknown = JSON.parse(text);
    return accepts(value) ? value : null;
  } catch {
    return null;
  }
}

export const anyObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isActivity(value: unknown): value is object {
  if (!anyObject(value)) return false;
  return 'type' in value && typeof value.type === 'string' && value.type !== '';
}

/** Counts brackets without recursion, before the parser, which has a stack to run out of. */
function deeperThan(maxDepth: number, text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') inString = !inString;
    else if (inString) at += char === '\\' ? 1 : 0;
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') depth -= 1;
    if (depth > maxDepth) return true;
  }
  return false;
}
