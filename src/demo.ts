import { join } from 'node:path';
import { buildTabIfStale } from './build-tab.ts';
import { readConfig } from './config.ts';
import {
  type DemoPerson,
  demoBot,
  demoDirectory,
  demoOthers,
  demoPeople,
  demoSecret,
  demoTenant,
  inPlayground,
  mailbox,
  staffed,
} from './demo/cast.ts';
import { startChannel } from './demo/channel.ts';
import { startDirectory } from './demo/directory.ts';
import { type Playground, startPlayground } from './demo/playground.ts';
import type { PlaygroundPeople } from './demo/playground-config.ts';
import { installed, type SigningProxy, startSigningProxy } from './demo/signing-proxy.ts';
import { startTabWindows } from './demo/tab-window.ts';
import type { SchoolId } from './domain/ids.ts';
import { newLog, startLantern } from './lantern.ts';
import { readSchools } from './store/school-files.ts';

/** All of Lantern on this machine, with stand-ins for Microsoft's side and nothing open to the network. */
const settings = {
  bot: { name: 'DEMO_PORT', usual: 3978 },
  /** The first of four, one after the other: a window of the chat for each person, then the tab. */
  playground: { name: 'DEMO_PLAYGROUND_PORT', usual: 56_150 },
} as const;
type Setting = (typeof settings)[keyof typeof settings];
const data = process.env.DEMO_DATA ?? '.lantern';
/** Schools of one's own, to try other settings: the one in `sample` is shown. */
const folder = process.env.SCHOOLS_DIR ?? 'src/schools';
const sample = 'sample' as SchoolId;

async function demo(): Promise<() => Promise<void>> {
  await buildTabIfStale();
  const ports = { bot: portIn(settings.bot), playground: portIn(settings.playground) };
  const { schools } = await readSchools(folder);
  const school = schools.get(sample);
  if (!school) throw new Error(`The sample school in ${folder}/sample cannot be read.`);
  const channel = await startChannel(0, () => new Date());
  const directory = await startDirectory({ ...demoDirectory, port: 0 });
  const config = readConfig({
    ...{ PORT: String(ports.bot), BOT_ID: demoBot, BOT_TENANT_ID: demoTenant },
    ...{ BOT_TYPE: 'SingleTenant', BOT_PASSWORD: demoSecret, MAIL_FROM: mailbox },
    ...{ GRAPH_URL: directory.graphUrl, LOGIN_URL: directory.loginUrl },
    ...{ BOT_OPENID_METADATA: channel.metadataUrl, BOT_SERVICE_HOSTS: '127.0.0.1' },
    SCHOOLS_DIR: folder,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
  });
  const lantern = await startLantern({
    ...{ config, host: '127.0.0.1', log: newLog(config.LOG_LEVEL) },
    ...{ place: { directory: join(data, 'postgres') } },
    schools: new Map([[sample, staffed(school)]]),
    limits: { lameDuckMs: 0 },
    framedBy: ["'self'"],
  }).catch(sayWhatToDo(ports.bot, settings.bot));
  await lantern.syncNow();
  const proxy = await startSigningProxy({
    ...{ port: 0, bot: `${lantern.url}/api/messages` },
    token: (serviceUrl) => channel.token(demoBot, serviceUrl),
  });
  const windows = await openWindows(proxy, ports.playground);
  const tab = await startTabWindows({
    ...{ port: ports.playground + windows.length, lantern: lantern.url, people: demoPeople },
    token: (id) => directory.tabTokens.for(id),
  }).catch(sayWhatToDo(ports.playground + windows.length, settings.playground));
  print(windows, tab.urls);
  return async () => {
    await tab.stop();
    await Promise.all(windows.map((window) => window.stop()));
    await proxy.stop();
    await lantern.stop();
    await directory.stop();
    await channel.stop();
  };
}

/** One Playground for each person, each greeted by the bot as Teams would have it. */
async function openWindows(proxy: SigningProxy, first: number): Promise<readonly Playground[]> {
  const windows: Playground[] = [];
  for (const [at, person] of demoPeople.entries()) {
    const window = await startPlayground({
      ...{ port: first + at, folder: join(data, person.key), endpoint: proxy.url },
      ...{ tenantId: demoTenant, bot: { id: `28:${demoBot}`, name: 'Lantern' } },
      ...{ person: inPlayground(person), others: othersOf(person) },
    }).catch(sayWhatToDo(first + at, settings.playground));
    windows.push(window);
    await proxy.send(installed(window.chat, crypto.randomUUID(), new Date()));
  }
  return windows;
}

/** A Playground takes exactly five people besides the one who types. */
function othersOf(person: DemoPerson): PlaygroundPeople['others'] {
  const [one, two, three, four, five] = [...demoPeople, ...demoOthers]
    .filter(({ id }) => id !== person.id)
    .map(inPlayground);
  if (!one || !two || !three || !four || !five)
    throw new Error('The cast of the demo is too small.');
  return [one, two, three, four, five];
}

/** @throws a sentence that names the setting, when it is no port */
function portIn({ name, usual }: Setting): number {
  const given = process.env[name];
  const port = given ? Number(given) : usual;
  if (Number.isInteger(port) && port > 0 && port < 65_000) return port;
  throw new Error(`${name} has to be a whole number from 1 to 64999.`);
}

/** For a port that is taken: the setting with which the demo starts on another. */
function sayWhatToDo(port: number, { name }: Setting): (fault: unknown) => never {
  return (fault) => {
    if (!isTaken(fault) && !(fault instanceof Error && isTaken(fault.cause))) throw fault;
    const another = port < 60_000 ? port + 1000 : port - 1000;
    throw new Error(
      `Port ${port} is already in use. Stop what is using it, or start with another: ${name}=${another} npm run demo`,
      { cause: fault },
    );
  };
}

const isTaken = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE';

function print(windows: readonly Playground[], tabs: readonly string[]): void {
  const lines = windows.map(({ url }, at) => {
    const person = demoPeople[at];
    return `  ${url}   ${person?.name}, who ${person?.says}`;
  });
  const tabLines = tabs.map((url, at) => `  ${url}   ${demoPeople[at]?.name}`);
  process.stdout.write(`
Lantern is running on this machine, with made-up people and a made-up school.
Open these three addresses, each in a tab of its own:

${lines.join('\n')}

The tab, as the same three see it inside Teams:

${tabLines.join('\n')}

Try this:
  1. As Tess, type:  can a pupil follow me on instagram
  2. As Tess, type:  report    fill it in (a pupil, to staff, a friend request), then Send.
  3. As Lena, look: an alert has arrived. Press Open, then "I've got this".
  4. As Tess, look: your report is in hand.
  5. As Lena, open the tab: the item is there, from end to end.
  6. As Tess, type:  declare   fill in the three steps, then Send. It waits for Lena: Open, Comment.
  7. As Hana, look: now it waits for her. Open, Approve, with a reason and a last day. Tess is told.

The data is in ${data}. It is a trial database: never put real records into it.
Stop with Ctrl-C.
`);
}

try {
  const stop = await demo();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0), sayAndEnd));
  }
} catch (fault) {
  sayAndEnd(fault);
}

function sayAndEnd(fault: unknown): never {
  const words = fault instanceof Error ? fault.message : 'The demo could not go on.';
  process.stderr.write(`\n${words}\n`);
  process.exit(1);
}
