import pino, { type Logger } from 'pino';
import type { Config } from './config.ts';
import { credentialOf } from './credential.ts';
import { lookUpIn } from './directory.ts';
import { readDocument } from './documents/read-document.ts';
import type { SchoolId } from './domain/ids.ts';
import type { School } from './domain/school.ts';
import { screen } from './domain/screen.ts';
import { type Edges, openEdges } from './edges.ts';
import { schoolToday } from './flows/school-today.ts';
import { whoAndWhere } from './flows/who-and-where.ts';
import { handlers, runBy } from './jobs/handlers.ts';
import { rightTime } from './jobs/right-time.ts';
import { lastKnownOf } from './last-known.ts';
import { soundsDangerous } from './library/shipped-knowledge.ts';
import { keepPolicies, policyShelf } from './policy-shelf.ts';
import { goRound } from './rounds.ts';
import { answers } from './store/db.ts';
import { openStore, type Store, type StorePlace } from './store/open.ts';
import { askedLately } from './teams/asked-lately.ts';
import { botFor } from './teams/bot.ts';
import { channelKeys } from './teams/channel-keys.ts';
import { didNotWorkIn, outline } from './teams/failed-turn.ts';
import { numbersInLine } from './teams/not-stored.ts';
import type { Desk } from './teams/turn.ts';
import { openWatch, type Watch } from './telemetry/watch.ts';
import { kindOf, watchJobs, watchPromises } from './watched.ts';
import { waysOut } from './ways-out.ts';
import { provesClosed } from './web/proves-closed.ts';
import { type Rate, tabRate } from './web/rate.ts';
import { type Limits, startServer } from './web/server.ts';
import { signInWith } from './web/sign-in.ts';
import type { TabSettings } from './web/tab-door.ts';
import { readTabFiles, tabFolder } from './web/tab-files.ts';
import { teamsHosts } from './web/tab-headers.ts';
import { keysMetadataOf } from './web/tab-token.ts';

export type Place = StorePlace;
export type Start = {
  readonly config: Config;
  readonly place: Place;
  readonly host: string;
  readonly schools: ReadonlyMap<SchoolId, School>;
  readonly log: Logger;
  /** Times and sizes of the door, where the usual ones do not fit. */
  readonly limits?: Partial<Limits>;
  /** Who may show the tab besides Teams, such as the demo's stand-in for it. */
  readonly framedBy?: readonly string[];
  /** How often one person may ask of the tab, where the usual is not enough. */
  readonly rate?: Rate;
  /** The time that the school goes by; the door always goes by the machine's. */
  readonly now?: () => Date;
  /** Who watches how the work goes; by the settings unless given. */
  readonly watch?: Watch;
};
export type Lantern = {
  readonly url: string;
  /** Copies the directory once now, for every school that says where its people are. */
  syncNow(): Promise<void>;
  stop(): Promise<void>;
};

const syncEvery = 10 * 60_000;

/**
 * Opens the edges, joins them, and proves that nobody comes in without a token before work begins.
 * @throws when it cannot start; nothing is left open then
 */
export async function startLantern(start: Start): Promise<Lantern> {
  const { log } = start;
  const store = await openStore(start.place, (fault) =>
    log.warn(outline(fault.cause ?? fault), 'a job will be tried again'),
  );
  if (store.schema === 'newer') {
    log.warn(
      'a newer version has changed the database; this one goes on beside it until it is updated',
    );
  }
  try {
    return await startOn(store, start);
  } catch (fault) {
    await store.close();
    throw fault;
  }
}

async function startOn(store: Store, start: Start): Promise<Lantern> {
  const { config, schools, log } = start;
  const now = start.now ?? (() => new Date());
  const watch = start.watch ?? (await openWatch(config.APPLICATIONINSIGHTS_CONNECTION_STRING));
  const lastKnown = await lastKnownOf(store.db, schools);
  const edges = openEdges(
    config,
    log,
    (say) => `${didNotWorkIn(say)} ${numbersInLine(lastKnown.schools, say)}`,
  );
  await keepPolicies(store.db, config.SCHOOLS_DIR, schools, now(), (id) =>
    log.warn({ school: id }, 'no policy document stands with this school'),
  );
  // the screen's patterns compile with the first message: that is not to be somebody's
  screen('hello', undefined, soundsDangerous);
  const desk = deskOf(store, start, edges, lastKnown.schools, now);
  const bot = botFor(desk);
  const server = await startServer({
    ...{ host: start.host, port: config.PORT, log, ready: () => answers(store.db) },
    bot: (req, res) =>
      watch.span('turn', { activity: kindOf(req.body) }, () =>
        edges.adapter.receive(req, res, bot),
      ),
    limits: start.limits ?? {},
    schools: [...schools.values()].map(({ name }) => name),
    tab: await tabOf(desk, start),
  });
  await provesClosed(server.url);
  const ways = waysOut(config, edges, log);
  // a clock that was handed in is that of a demo or a test, and meant
  const meant = start.now !== undefined;
  const right = start.now ?? rightTime(store.db, now);
  const run = watchJobs(watch, runBy(handlers(store.db, schools, ways), right));
  watchPromises(watch, store.db, [...schools.values()], now);
  await store.queue.start(run);
  const syncNow = async () => {
    await lastKnown.refresh().catch((fault) => log.warn(outline(fault), 'settings not read'));
    await goRound({ db: store.db, schools, ways, run, log }, { now, right, meant });
  };
  const timer = setInterval(() => void syncNow(), syncEvery);
  return { url: server.url, syncNow, stop: () => stop(store, server.drain, timer, watch) };
}

function deskOf(
  { db }: Store,
  { schools, log }: Start,
  edges: Edges,
  lastKnown: ReadonlyMap<SchoolId, School>,
  now: () => Date,
): Desk {
  const lookUp = lookUpIn(edges.quickGraph, schoolsToday(db, schools), now, (fault) =>
    log.warn(outline(fault), 'the directory could not be asked'),
  );
  return {
    ...{ lastKnown, now, find: whoAndWhere(db, schools, lookUp) },
    ...{ policyOf: policyShelf(db), asked: askedLately(), reader: edges.reader },
    soundsDangerous,
    mint: () => crypto.randomUUID(),
    note: (what, fault) => log.warn({ what, ...outline(fault) }, 'in a turn'),
  };
}

/** Every school with the settings that hold now. */
const schoolsToday = (db: Store['db'], schools: ReadonlyMap<SchoolId, School>) => () =>
  Promise.all([...schools.values()].map((school) => schoolToday(db, school)));

/** Loaded when somebody first takes a paper: most days nobody does. */
const print: TabSettings['desk']['print'] = async (paper) => {
  const { printPaper } = await import('./paper/print-paper.ts');
  return printPaper(paper);
};

/** The tab for the same people, by the tokens that Entra gives the Teams clients for them. */
async function tabOf(
  desk: Desk,
  { config, schools, log, framedBy = [], rate }: Start,
): Promise<TabSettings> {
  const files = await readTabFiles(tabFolder);
  if (!files) log.warn('the tab has not been built: npm run build');
  const { BOT_ID: appId, BOT_TENANT_ID: tenant, LOGIN_URL: loginUrl } = config;
  const machine = () => new Date();
  const findKey = channelKeys(keysMetadataOf(loginUrl, tenant), machine);
  return {
    desk: {
      ...desk,
      schools,
      readPolicy: readDocument,
      credential: credentialOf(config),
      print,
    },
    ...{ files, framedBy: [...teamsHosts, ...framedBy], rate: rate ?? tabRate },
    signIn: signInWith({ appId, tenant, loginUrl }, findKey, machine),
  };
}

async function stop(
  store: Store,
  drain: () => Promise<string>,
  timer: NodeJS.Timeout,
  watch: Watch,
) {
  clearInterval(timer);
  await drain();
  await watch.stop();
  await store.close();
}

/** Logs hold ids and kinds. What could hold more is not even handed to the logger. */
export const newLog = (level: string, to?: pino.DestinationStream): Logger =>
  pino({ level, base: null }, to ?? pino.destination(1));
