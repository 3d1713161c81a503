import pino, { type Logger } from 'pino';
import type { Config } from './config.ts';
import { lookUpIn, readDirectoryWith } from './directory.ts';
import type { SchoolId } from './domain/ids.ts';
import type { School } from './domain/school.ts';
import { connectGraph } from './graph/client.ts';
import { type Tokens, type TokenSettings, tokensFor } from './graph/token.ts';
import { handlers, runBy, type Ways } from './jobs/handlers.ts';
import { keepPolicies, policyShelf } from './policy-shelf.ts';
import { reachBy } from './reach.ts';
import { answers } from './store/db.ts';
import { openStore, type Store } from './store/open.ts';
import { TeamsAdapter } from './teams/adapter.ts';
import { botFor } from './teams/bot.ts';
import { askCard, declaredCard } from './teams/cards/exception.ts';
import { outline } from './teams/failed-turn.ts';
import { handOverCard, newsCard, postCardBy, updateNoticeBy } from './teams/send.ts';
import { provesClosed } from './web/proves-closed.ts';
import { type Limits, startServer } from './web/server.ts';

export type Place = { readonly url: string } | { readonly directory: string | null };
export type Start = {
  readonly config: Config;
  readonly place: Place;
  readonly host: string;
  readonly schools: ReadonlyMap<SchoolId, School>;
  readonly log: Logger;
  /** Times and sizes of the door, where the usual ones do not fit. */
  readonly limits?: Partial<Limits>;
};
export type Lantern = {
  readonly url: string;
  /** Copies the directory once now, for every school that says where its people are. */
  syncNow(): Promise<void>;
  stop(): Promise<void>;
};

const syncEvery = 10 * 60_000;

/** Opens the edges, joins them, and proves that nobody comes in without a token before work begins. */
export async function startLantern(start: Start): Promise<Lantern> {
  const { config, schools, log } = start;
  const now = () => new Date();
  const tokens = tokensFor(tokenSettings(config));
  const store = await openStore(start.place, (fault) =>
    log.warn(outline(fault.cause ?? fault), 'a job will be tried again'),
  );
  const adapter = new TeamsAdapter(adapterSettings(config, tokens, log, now));
  const graph = connectGraph(graphSettings(config, tokens, log));
  await keepPolicies(store.db, config.SCHOOLS_DIR, schools, now(), (id) =>
    log.warn({ school: id }, 'no policy document stands with this school'),
  );
  const bot = botFor({
    ...{ db: store.db, schools, policyOf: policyShelf(store.db), now },
    mint: () => crypto.randomUUID(),
    lookUp: lookUpIn(graph, [...schools.values()], now, (fault) =>
      log.warn(outline(fault), 'the directory could not be asked'),
    ),
  });
  const server = await startServer({
    ...{ host: start.host, port: config.PORT, log, ready: () => answers(store.db) },
    bot: (req, res) => adapter.receive(req, res, bot),
    limits: start.limits ?? {},
  });
  await provesClosed(server.url);
  const run = runBy(handlers(store.db, schools, waysOut(config, adapter, graph, log)), now);
  await store.queue.start(run);
  const syncNow = () => syncAll(schools, run, log);
  const timer = setInterval(() => void syncNow(), syncEvery);
  return { url: server.url, syncNow, stop: () => stop(store, server.drain, timer) };
}

async function stop(store: Store, drain: () => Promise<string>, timer: NodeJS.Timeout) {
  clearInterval(timer);
  await drain();
  await store.close();
}

function waysOut(
  config: Config,
  adapter: TeamsAdapter,
  graph: ReturnType<typeof connectGraph>,
  log: Logger,
): Ways {
  const reach = reachBy({
    ...{ channel: adapter, graph, tenant: config.BOT_TENANT_ID, botId: config.BOT_ID },
    ...{ catalogueId: config.APP_CATALOG_ID, mailFrom: config.MAIL_FROM },
    note: (what, fault) => log.warn({ what, ...outline(fault) }, 'a way out did not work'),
  });
  const postCard = postCardBy(adapter);
  return {
    reach,
    readDirectory: readDirectoryWith(graph),
    updateNotice: updateNoticeBy(adapter),
    postNews: (chat, view) => postCard(chat, newsCard(view)),
    postQuestion: (chat, exception) => postCard(chat, askCard(exception)),
    postHandOver: (chat, title, what) => postCard(chat, handOverCard(title, what)),
    postDecision: (chat, view) => postCard(chat, declaredCard(view)),
  };
}

async function syncAll(
  schools: ReadonlyMap<SchoolId, School>,
  run: ReturnType<typeof runBy>,
  log: Logger,
): Promise<void> {
  for (const school of schools.values()) {
    if (school.staffGroup === null) continue;
    try {
      await run({ name: 'sync-staff', school: school.id });
      log.info({ school: school.id }, 'directory copied');
    } catch (fault) {
      log.warn({ school: school.id, ...outline(fault) }, 'the last copy of the directory stays');
    }
  }
}

function tokenSettings(config: Config): TokenSettings {
  const { BOT_ID: clientId, BOT_TENANT_ID: tenant, LOGIN_URL: loginUrl } = config;
  if (config.BOT_TYPE === 'UserAssignedMSI') return { type: 'UserAssignedMSI', clientId };
  const base = { type: 'SingleTenant', tenant, clientId, loginUrl } as const;
  return config.BOT_CERTIFICATE
    ? { ...base, certificate: config.BOT_CERTIFICATE }
    : { ...base, secret: config.BOT_PASSWORD ?? '' };
}

const adapterSettings = (config: Config, tokens: Tokens, log: Logger, now: () => Date) => ({
  ...{ appId: config.BOT_ID, tenants: [config.BOT_TENANT_ID], log, now },
  ...{ serviceHosts: config.BOT_SERVICE_HOSTS, openIdMetadataUrl: config.BOT_OPENID_METADATA },
  loopback: config.BOT_SERVICE_HOSTS.some(isLoopback) ? ('allowed' as const) : ('refused' as const),
  token: () => tokens('https://api.botframework.com'),
});

/** A stand-in for the channel on this machine, named as a service host on purpose. */
const isLoopback = (host: string): boolean => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);

const graphSettings = (config: Config, tokens: Tokens, log: Logger) => ({
  url: config.GRAPH_URL,
  tokens,
  onState: (state: string) => log.warn({ state }, 'Microsoft Graph'),
});

/** Logs hold ids and kinds. What could hold more is not even handed to the logger. */
export const newLog = (level: string, to?: pino.DestinationStream): Logger =>
  pino({ level, base: null }, to ?? pino.destination(1));
