/**
 * Ten minutes of everything at once, as hard as it goes: questions, reports, lists, items opened. What the
 * process holds is looked at every ten seconds, and nothing of it may grow: `npm run bench:soak`.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Answered, type Post, postTo, pressing, rush } from './clients.ts';
import { fixed, isShort, median, say, slope, thousands } from './figures.ts';
import { openScene, type Program, type Scene } from './scene.ts';
import type { Town } from './town.ts';

const schools = 8;
const clients = 8;
const [minutes, every] = isShort ? [0.75, 5] : [10, 10];
/** From when on growth counts: caches fill and code is compiled before that. */
const settled = isShort ? 0.4 : 0.3;
/** More than this of what it holds, per hour of such work, is growth. */
const mostPerHour = 0.1;

type Sample = {
  readonly minute: number;
  readonly turns: number;
  readonly rss: number;
  readonly heap: number;
  readonly handles: number;
  readonly pool: number;
  readonly waiting: number;
};
const memory = z.object({ heapUsed: z.number(), rss: z.number() });
const teller = fileURLToPath(new URL('./heap-teller.ts', import.meta.url));

type Turn = (post: Post, town: Town) => Promise<Answered>;
/** `sent`: the last report of each school. */
type Turned = { times: number; readonly sent: Map<string, string> };

const tess = ({ staff }: Town, at: number) => staff[20 + (at % 20)]?.id ?? '';

/** What people do, in twenty turns: mostly they ask. */
function dayOf(turned: Turned): readonly Turn[] {
  const ask: Turn = (post, town) =>
    post(tess(town, turned.times), { text: 'Can a pupil follow me on Instagram?' });
  const notCovered: Turn = (post, town) =>
    post(tess(town, turned.times), { text: 'where can i park on monday' });
  const say =
    (text: string): Turn =>
    (post, town) =>
      post(tess(town, turned.times), { text });
  const report: Turn = async (post, town) => {
    const id = randomUUID();
    const by = tess(town, turned.times);
    const answers = { initiator: 'pupil', target: 'staff', action: 'request_sent', danger: 'no' };
    await post(by, pressing('report.preview', { id, ...answers, words: 'She asked me twice.' }));
    turned.sent.set(town.school.id, id);
    return post(by, pressing('report.send', { id }));
  };
  const list: Turn = (post, { cast }) => post(cast.lena.id, { text: 'my items' });
  const open: Turn = (post, { cast, school }) =>
    post(
      cast.lena.id,
      pressing('alert.open', { incident: turned.sent.get(school.id) ?? randomUUID() }),
    );
  return [
    ...Array.from({ length: 11 }, () => ask),
    ...[
      notCovered,
      say('hello'),
      say('report'),
      say('my reports'),
      say('a child is in danger now'),
    ],
    ...[report, report, list, open],
  ];
}

async function look(scene: Scene, { child, pid }: Program, turned: Turned, began: number) {
  const answered = once(child, 'message');
  child.send('memory');
  const [said] = await answered;
  const { heapUsed, rss } = memory.parse(said);
  const [row] = await scene.rows(`
    select (select count(*)::int from pg_stat_activity where datname = current_database()) as pool,
      (select count(*)::int from pgboss.job where state in ('created', 'retry', 'active')
        and start_after <= now()) as waiting`);
  return {
    ...{ minute: (performance.now() - began) / 60_000, turns: turned.times },
    ...{ rss: rss / 1e6, heap: heapUsed / 1e6 },
    handles: readdirSync(`/proc/${pid}/fd`).length,
    ...{ pool: Number(row?.pool), waiting: Number(row?.waiting) },
  };
}

function print(sample: Sample): void {
  const { minute, turns, rss, heap, handles, pool, waiting } = sample;
  say(
    `${fixed(minute, 1, 6)}  ${thousands(turns).padStart(8)}  ${fixed(rss, 0)}  ${fixed(heap)}  ${fixed(handles, 0)}  ${fixed(pool, 0, 11)}  ${fixed(waiting, 0, 12)}`,
  );
}

/** How much more it would hold after an hour, as a share of what it holds. */
function verdict(samples: readonly Sample[], name: 'rss' | 'heap' | 'handles' | 'pool'): boolean {
  const counted = samples.filter(({ minute }) => minute >= minutes * settled);
  const perHour = slope(counted.map((one) => ({ x: one.minute / 60, y: one[name] })));
  const holds = median(counted.map((one) => one[name]));
  const lowest = (from: readonly Sample[]) => Math.min(...from.map((one) => one[name]));
  const half = Math.floor(counted.length / 2);
  // memory goes up and down with the work: what counts is whether it still comes down to where it was
  const rise = (lowest(counted.slice(half)) - lowest(counted.slice(0, half))) / holds;
  const grows = perHour / holds > mostPerHour && rise > 0.02;
  say(
    `  ${name.padEnd(8)} about ${holds.toFixed(1)}; slope ${perHour >= 0 ? '+' : ''}${perHour.toFixed(1)} an hour, its lowest in the second half ${(rise * 100).toFixed(1)} % above the first: ${grows ? 'GROWS' : 'no growth'}`,
  );
  return !grows;
}

async function main(): Promise<void> {
  const scene = await openScene({ schools });
  const lantern = await scene.start(['--expose-gc', '--import', teller]);
  const post = postTo(lantern.url, scene.channel, clients);
  const turned: Turned = { times: 0, sent: new Map() };
  const day = dayOf(turned);
  const samples: Sample[] = [];
  const began = performance.now();
  say('minute     turns   RSS MB  heap MB  handles  connections  jobs waiting');
  const timer = setInterval(async () => {
    const sample = await look(scene, lantern, turned, began);
    samples.push(sample);
    if (samples.length % (isShort ? 1 : 6) === 0) print(sample);
  }, every * 1000);
  const round = await rush(clients, minutes * 60, (client) => {
    turned.times += 1;
    const town = scene.towns[client % schools];
    const turn = day[turned.times % day.length];
    if (!town || !turn) throw new Error('There is nothing to do');
    return turn(post, town);
  });
  clearInterval(timer);
  say(
    `${thousands(round.turns)} turns, ${round.perSecond.toFixed(0)} a second, p50 ${median(round.took).toFixed(0)} ms; from minute ${(minutes * settled).toFixed(1)} on:`,
  );
  const names = ['rss', 'heap', 'handles', 'pool'] as const;
  const still = names.map((name) => verdict(samples, name)).every(Boolean);
  await lantern.stop();
  await scene.close();
  if (!still) process.exitCode = 1;
}

await main();
