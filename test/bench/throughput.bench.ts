/**
 * How many turns a second, beside a bot that only says back what it was told: the same server, the same
 * signed token, the same channel, the same number of people at once, in turn (A B C A B C …) in one run.
 * `npm run bench:turns`; `-- --short` for a look.
 */

import { until } from '../support/until.ts';
import { type Answered, type Post, postTo, pressing, type Round, rush } from './clients.ts';
import { cpuMsOf, databaseMs } from './cpu.ts';
import { fixed, isShort, median, quantile, say } from './figures.ts';
import { type Filled, fillIn } from './reports.ts';
import { openScene, type Program, type Scene, startEcho } from './scene.ts';
import { sayBytes } from './table-bytes.ts';

const clients = 16;
const [rounds, seconds] = isShort ? [2, 3] : [5, 6];
const kinds = ['echo', 'question', 'report'] as const;
const goals = { question: 0.8, report: 0.4 } as const;
const questions = [
  'Can a pupil follow me on Instagram?',
  'Who do I ask before I post a photo of sports day?',
  'May I be in the class WhatsApp group?',
  'What happens if a parent writes about the school?',
];

type Kind = (typeof kinds)[number];
type Turn = (client: number) => Promise<Answered | 'nothing-left'>;
type Measured = Round & { readonly cpuMs: number; readonly databaseMs: number };

/** Somebody else each time: a person asks a few questions a week, not a hundred a second. */
function somebody({ towns }: Scene): (client: number) => string {
  const asked = { times: 0 };
  return (client) => {
    asked.times += 1;
    const { staff } = towns[client % towns.length] ?? { staff: [] };
    return staff[asked.times % staff.length]?.id ?? '';
  };
}

const asking = (post: Post, who: (client: number) => string): Turn => {
  const asked = { times: 0 };
  return (client) => {
    asked.times += 1;
    return post(who(client), { text: questions[asked.times % questions.length] });
  };
};

/** The presses of Send on reports that were filled in before; nobody presses one twice. */
async function sending(scene: Scene, post: Post, count: number): Promise<Turn> {
  const left: Filled[] = [];
  for (let at = 0; at < count; at += 1) {
    const town = scene.towns[at % scene.towns.length];
    if (town) left.push(await fillIn(scene.db, town, at));
  }
  return async () => {
    const draft = left.pop();
    if (!draft) return 'nothing-left';
    const answered = await post(draft.by.id, pressing('report.send', { id: draft.id }));
    if (!answered.body.includes('Ref ')) throw new Error('A report has no receipt');
    return answered;
  };
}

async function measured({ pid }: Program, seconds: number, turn: Turn): Promise<Measured> {
  const before = { bot: cpuMsOf(pid), database: databaseMs() };
  const round = await rush(clients, seconds, turn);
  return {
    ...round,
    cpuMs: (cpuMsOf(pid) - before.bot) / round.turns,
    databaseMs: (databaseMs() - before.database) / round.turns,
  };
}

const waiting = `select count(*)::int as n from pgboss.job
  where name in ('deliver-alert', 'tell-reporter', 'show-state') and state in ('created', 'retry', 'active')`;
const nothingWaits = (scene: Scene) =>
  until('every card is out', async () => (await scene.rows(waiting))[0]?.n === 0, 300);

/** The channel answers at once, which no channel does; and as late as one over a network may. */
const paces = [
  { afterMs: 0, title: 'the channel answers at once' },
  { afterMs: 80, title: 'the channel takes 80 ms about each call (assumed)' },
] as const;

type Bots = {
  readonly echo: Program;
  readonly lantern: Program;
  readonly toEcho: Post;
  readonly toLantern: Post;
};

async function startBots(scene: Scene): Promise<Bots> {
  const [echo, lantern] = [await startEcho(scene.channel), await scene.start()];
  const toEcho = postTo(echo.url, scene.channel, clients);
  return { echo, lantern, toEcho, toLantern: postTo(lantern.url, scene.channel, clients) };
}

async function oneRound(scene: Scene, bots: Bots, lasts: number): Promise<Record<Kind, Measured>> {
  const who = somebody(scene);
  const drafts = await sending(scene, bots.toLantern, lasts * 100);
  const said = {
    echo: await measured(bots.echo, lasts, asking(bots.toEcho, who)),
    question: await measured(bots.lantern, lasts, asking(bots.toLantern, who)),
    report: await measured(bots.lantern, lasts, drafts),
  };
  await nothingWaits(scene);
  return said;
}

async function main(): Promise<void> {
  const scene = await openScene({ schools: clients });
  const bots = await startBots(scene);
  await oneRound(scene, bots, seconds);
  const all = paces.map((): Record<Kind, Measured[]> => ({ echo: [], question: [], report: [] }));
  for (let round = 1; round <= rounds; round += 1) {
    for (const [at, { afterMs }] of paces.entries()) {
      scene.channel.pace.afterMs = afterMs;
      const said = await oneRound(scene, bots, seconds);
      for (const kind of kinds) all[at]?.[kind].push(said[kind]);
      const rates = kinds.map((kind) => `${kind} ${fixed(said[kind].perSecond, 0, 4)}/s`);
      say(`  round ${round}, ${String(afterMs).padStart(2)} ms: ${rates.join('   ')}`);
    }
  }
  for (const [at, { title }] of paces.entries()) {
    const these = all[at];
    if (these) report(title, these);
  }
  await sayBytes(scene);
  await Promise.all([bots.echo.stop(), bots.lantern.stop()]);
  await scene.close();
}

function report(pace: string, all: Readonly<Record<Kind, readonly Measured[]>>): void {
  say(
    `${clients} people at once, ${rounds} rounds of ${seconds} s of each kind, ${pace}; medians:`,
  );
  for (const [kind, title] of titles) {
    const rates = all[kind].map(({ perSecond }) => perSecond);
    const took = all[kind].flatMap((round) => round.took);
    const cpu = median(all[kind].map(({ cpuMs }) => cpuMs)).toFixed(2);
    const database = median(all[kind].map(({ databaseMs }) => databaseMs)).toFixed(2);
    const ratios = rates.map((rate, at) => rate / (all.echo[at]?.perSecond ?? Number.NaN));
    say(
      `  ${title.padEnd(44)} ${fixed(median(rates), 0, 5)}/s   p50 ${fixed(median(took))} ms   p99 ${fixed(quantile(took, 0.99))} ms   CPU ${cpu} ms${kind === 'echo' ? '' : ` + database ${database} ms   ${verdict(kind, ratios)}`}`,
    );
  }
}

const titles = [
  ['echo', 'bare botbuilder echo'],
  ['question', 'question, answered from the policy'],
  ['report', 'report, committed and durable, receipt given'],
] as const;

function verdict(kind: 'question' | 'report', ratios: readonly number[]): string {
  const ratio = median(ratios);
  const spread = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
  return `${ratio.toFixed(2)} of the echo (${spread}; goal ${goals[kind]}: ${ratio >= goals[kind] ? 'met' : 'MISSED'})`;
}

await main();
