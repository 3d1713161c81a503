import type { Logger } from 'pino';
import type { Next, Request, RequestHandler, Response, Server } from 'restify';
import { answerCall, refusalOf } from './answer-call.ts';
import { pathOf } from './contract.ts';
import type { Drainer } from './drain.ts';
import { fileBody } from './file-body.ts';
import type { GivenFile } from './file-route.ts';
import { anyObject, type BodyLimits, jsonBody } from './json-body.ts';
import { plainReply } from './plain-reply.ts';
import { type Rate, rateLimit, tabRate } from './rate.ts';
import type { Reply, Route } from './route.ts';
import { routes } from './routes.ts';
import type { SignIn } from './sign-in.ts';
import { freshPage, type TabFiles } from './tab-files.ts';
import { pageHeaders, pagePolicy } from './tab-headers.ts';
import type { TabDesk } from './visit.ts';

export type TabSettings = {
  readonly desk: TabDesk;
  readonly signIn: SignIn;
  /** Null where it has not been built: then there is no page, and the rest goes on. */
  readonly files: TabFiles | null;
  /** Pages that may show the tab inside them. */
  readonly framedBy: readonly string[];
  readonly rate?: Rate;
};

/** Who sends each request that is under way. */
type Who = WeakMap<Request, string>;

type Door = {
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly track: Drainer['track'];
  readonly limits: BodyLimits;
};

/** Opens the tab's door: its page, the files of it, and a POST for each row of the table of routes. */
export function openTab(server: Server, tab: TabSettings, door: Door): void {
  if (tab.files) {
    server.get('/tab', page(tab.files, tab.framedBy));
    server.get('/tab/assets/:name', asset(tab.files));
  }
  const may = rateLimit(tab.rate ?? tabRate, () => performance.now());
  const body = jsonBody(door.limits, anyObject);
  const file = (route: Route, who: Who) =>
    fileBody((req) => refusalOf(tab.desk, route, who.get(req) ?? '').catch(() => failed), answer);
  for (const route of routes.values()) {
    const who: Who = new WeakMap();
    server.post(
      pathOf(route.name),
      ...[known(tab, door, may, who), route.takes === 'file' ? file(route, who) : body],
      answering(tab, door, route, who),
    );
  }
}

const page =
  (files: TabFiles, framedBy: readonly string[]): RequestHandler =>
  (_req, res, next) => {
    const { html, nonce } = freshPage(files);
    res.setHeader('content-security-policy', pagePolicy(nonce, framedBy));
    give(res, { ...pageHeaders, 'content-type': 'text/html; charset=utf-8' }, Buffer.from(html));
    next();
  };

const asset =
  (files: TabFiles): RequestHandler =>
  (req, res, next) => {
    const file = files.assets.get(String(req.params.name));
    if (!file) {
      plainReply(res, 404);
      return next();
    }
    const accepted = String(req.headers['accept-encoding'] ?? '');
    const as = (['br', 'gzip'] as const).find((one) => accepted.includes(one));
    const headers = { ...pageHeaders, 'content-type': file.type, vary: 'accept-encoding' };
    if (as) give(res, { ...headers, 'content-encoding': as }, file[as]);
    else give(res, headers, file.plain);
    next();
  };

/** Whose token holds and who has not asked too often is read further; nobody else. */
function known(
  { signIn }: TabSettings,
  { log }: Door,
  mayAsk: (who: string) => number | null,
  who: Who,
): RequestHandler {
  const refuse = (res: Response, next: Next, status: number) => {
    plainReply(res, status);
    next(false);
  };
  return (req, res, next) => {
    void signIn(req.headers.authorization ?? '').then((signed) => {
      if (!signed.ok) {
        log.info({ why: signed.why }, 'the tab turned a token away');
        if (signed.why === 'keys-unavailable') return refuse(res, next, 503);
        res.setHeader('www-authenticate', 'Bearer');
        return refuse(res, next, 401);
      }
      const wait = mayAsk(signed.id);
      if (wait !== null) {
        res.setHeader('retry-after', String(wait));
        return refuse(res, next, 429);
      }
      who.set(req, signed.id);
      next();
    });
  };
}

function answering({ desk }: TabSettings, { log, track }: Door, route: Route, who: Who) {
  return async (req: Request, res: Response): Promise<void> => {
    const reply = await track(answerCall(desk, route, who.get(req) ?? '', req.body)).catch(
      (thrown: unknown): Reply => {
        const error = thrown instanceof Error ? thrown.name : typeof thrown;
        log.error({ route: route.name, error }, 'a request of the tab failed');
        return failed;
      },
    );
    answer(res, reply);
  };
}

function answer(res: Response, reply: Reply): void {
  res.statusCode = reply.status;
  if ('file' in reply) {
    giveFile(res, reply.file);
  } else {
    const text = Buffer.from(JSON.stringify(reply.body));
    give(res, { 'content-type': 'application/json; charset=utf-8' }, text);
  }
}

/** For this person, this once: nothing on the way keeps it, and no page can show it as its own. */
function giveFile(res: Response, { name, type, bytes }: GivenFile): void {
  const disposition = `attachment; filename="${name}"`;
  const headers = { ...pageHeaders, 'content-type': type, 'content-disposition': disposition };
  give(res, headers, Buffer.from(bytes));
}

const failed: Reply = {
  status: 500,
  body: { why: 'failed', words: 'That did not work, and nothing was stored. Please try again.' },
};

function give(res: Response, headers: Readonly<Record<string, string>>, body: Buffer): void {
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  res.setHeader('content-length', body.length);
  res.end(body);
}
