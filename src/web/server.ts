import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import restify, { type Request, type RequestHandler, type Response } from 'restify';
import { type Drainer, type DrainTimes, drainer, drainTimes } from './drain.ts';
import { alive, readiness } from './health.ts';
import { type BodyLimits, bodyLimits, jsonBody } from './json-body.ts';
import { plainReply } from './plain-reply.ts';
import { openPublicPages } from './public-pages.ts';
import { openTab, type TabSettings } from './tab-door.ts';

export type Limits = BodyLimits &
  DrainTimes & {
    /** From the connection to the end of the first request's headers. */
    readonly headersMs: number;
    /** The longest the readiness check may take. */
    readonly checkMs: number;
  };

export type ServerSettings = {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Answers a request whose body is a JSON object with a type, and whose token nobody has checked yet. */
  readonly bot: (req: Request, res: Response) => Promise<void>;
  /** Whether everything the bot needs is there. */
  readonly ready: () => Promise<boolean>;
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly limits?: Partial<Limits>;
  /** The names of the schools, for the pages that everybody may read; without it there are none. */
  readonly schools?: readonly string[];
  /** The tab, where it has been built. */
  readonly tab?: TabSettings | undefined;
};

export type RunningServer = Pick<Drainer, 'track' | 'drain'> & {
  readonly url: string;
  readonly port: number;
};

const defaults: Limits = { ...bodyLimits, ...drainTimes, headersMs: 10_000, checkMs: 3_000 };
/** Longer than Azure's front end keeps an idle connection, so that it is never we who close one in its hands. */
const keepAliveMs = 250_000;

/**
 * Opens the bot's door: `POST /api/messages`, `/healthz`, `/readyz`, the pages for everybody, the tab below `/tab`, and 404
 * without a word for everything else.
 * @throws when the port is taken
 */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const limits = { ...defaults, ...settings.limits };
  const server = restify.createServer({ name: '' });
  const { track, drain, draining } = drainer(server, limits);
  server.pre(securityHeaders);
  server.on('restifyError', answerPlainly);
  server.post('/api/messages', showToken, jsonBody(limits), handTo(settings, track));
  if (settings.tab) openTab(server, settings.tab, { log: settings.log, track, limits });
  if (settings.schools) openPublicPages(server, settings.schools);
  server.get('/healthz', alive);
  server.get('/readyz', readiness(settings.ready, limits.checkMs, draining));
  guardConnections(server.server, limits.headersMs);
  await new Promise<void>((resolve, reject) => {
    server.on('error', (failed: NodeJS.ErrnoException) => {
      settings.log.error({ code: failed.code }, 'the server failed');
      reject(failed);
    });
    server.listen(settings.port, settings.host, resolve);
  });
  const { port } = server.address();
  settings.log.info({ port }, 'listening');
  return { url: server.url, port, track, drain };
}

const securityHeaders: RequestHandler = (_req, res, next) => {
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader('cache-control', 'no-store');
  res.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  res.setHeader('referrer-policy', 'no-referrer');
  res.setHeader('strict-transport-security', 'max-age=31536000');
  next();
};

/** Who comes without anything that looks like a token is not read any further. */
const showToken: RequestHandler = (req, res, next) => {
  const { authorization = '' } = req.headers;
  if (authorization.length <= 8192 && /^Bearer [\w-]+\.[\w-]+\.[\w-]+$/.test(authorization)) {
    return next();
  }
  res.setHeader('www-authenticate', 'Bearer');
  plainReply(res, 401);
  next(false);
};

function handTo({ bot, log }: ServerSettings, track: Drainer['track']) {
  return async (req: Request, res: Response): Promise<void> => {
    try {
      await track(bot(req, res));
    } catch (thrown) {
      log.error({ error: thrown instanceof Error ? thrown.name : typeof thrown }, 'request failed');
    }
    plainReply(res, 500);
  };
}

/** restify would say what was asked for and what is allowed. */
function answerPlainly(_req: Request, res: Response, error: unknown, done: () => void): void {
  const { statusCode }: { statusCode?: unknown } = Object(error);
  res.removeHeader('allow');
  res.setHeader('connection', 'close');
  const status = statusCode === 404 || statusCode === 405 ? 404 : 500;
  res.sendRaw(status, '');
  done();
}

/** Node looks for slow headers only every thirty seconds, and leaves an upgraded socket open for ever. */
function guardConnections(http: restify.Server['server'], headersMs: number): void {
  const waiting = new WeakMap<Socket, NodeJS.Timeout>();
  http.headersTimeout = headersMs;
  http.requestTimeout = headersMs * 3;
  http.keepAliveTimeout = keepAliveMs;
  http.on('connection', (socket: Socket) => {
    const giveUp = () => socket.end(bare('408 Request Timeout'), () => socket.destroy());
    const timer = setTimeout(giveUp, headersMs);
    waiting.set(socket, timer);
    socket.once('close', () => clearTimeout(timer));
  });
  http.on('request', ({ socket }: IncomingMessage) => clearTimeout(waiting.get(socket)));
  http.on('upgrade', (_req: IncomingMessage, socket: Socket) => {
    socket.end(bare('426 Upgrade Required'), () => socket.destroy());
  });
}

const bare = (status: string) =>
  `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
