/**
 * Ten thousand alerts that wait, as after an outage, sent into a channel that allows what Teams allows: how
 * long it takes, whether every one arrives, none twice, and the most urgent first. `npm run bench:drain`.
 */
import { setTimeout as moment } from 'node:timers/promises';
import { urgent } from '../support/cast.ts';
import type { Taken } from './bench-channel.ts';
import { cpuMsOf } from './cpu.ts';
import { isShort, say, thousands } from './figures.ts';
import { fillIn, send, typicalReport } from './reports.ts';
import { openScene, type Scene } from './scene.ts';
import { teamsLimits, tenantLimit } from './teams-limits.ts';

const schools = 50;
const alerts = isShort ? 500 : 10_000;
/** One in a hundred is a P1, and they are the last to be reported. */
const urgentOnes = alerts / 100;
const atOnce = 4;

/** Who is to get which item, by the jobs that wait; the most urgent of them. */
type Wanted = { readonly to: string; readonly incident: string; readonly priority: string };

async function main(): Promise<void> {
  const came: { readonly to: string; readonly body: string; readonly at: number }[] = [];
  const heard = ({ at, method, to, body }: Taken) => {
    if (method === 'POST' && body.includes('"Open"')) came.push({ to, body, at });
  };
  const scene = await openScene({ schools, limits: teamsLimits(), heard });
  await reportAll(scene);
  const wanted = await waiting(scene);
  say(`${thousands(wanted.length)} alerts wait for ${schools} people in one tenant`);
  const began = performance.now();
  const lantern = await scene.start();
  while ((await left(scene)) > 0) await moment(500);
  const cards = came.map(({ to, body, at }) => ({ key: `${to} ${itemIn(body)}`, at: at - began }));
  say(
    `CPU of Lantern for a card: ${(cpuMsOf(lantern.pid) / cards.length).toFixed(1)} ms, its start and all`,
  );
  await lantern.stop();
  print(cards, wanted, scene.channel.counts.turnedAway);
  await printOtherWays(scene);
  await scene.close();
}

async function reportAll({ db, towns }: Scene): Promise<void> {
  const reporter = async (first: number) => {
    for (let number = first; number < alerts; number += atOnce) {
      const town = towns[number % towns.length];
      if (!town) throw new Error('There is no such school');
      const report = number < alerts - urgentOnes ? typicalReport : { ...urgent };
      await send(db, town, await fillIn(db, town, number, report));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, first) => reporter(first)));
}

const undone = `name = 'deliver-alert' and state in ('created', 'retry', 'active')`;

async function waiting(scene: Scene): Promise<readonly Wanted[]> {
  const rows = await scene.rows(`
    select data->>'to' as "to", data->>'incident' as incident, data->>'priority' as priority
    from pgboss.job where ${undone} order by created_on`);
  return rows.map(({ to, incident, priority }) => ({
    ...{ to: String(to), incident: String(incident), priority: String(priority) },
  }));
}

async function left(scene: Scene): Promise<number> {
  const [row] = await scene.rows(`select count(*)::int as n from pgboss.job where ${undone}`);
  return Number(row?.n);
}

/** The item that a card is about, out of its button. */
const itemIn = (body: string): string => /"incident":"([0-9a-f-]{36})"/.exec(body)?.[1] ?? '';

function print(
  cards: readonly { readonly key: string; readonly at: number }[],
  wanted: readonly Wanted[],
  turnedAway: number,
): void {
  const keyOf = ({ to, incident }: Wanted) => `a:${to} ${incident}`;
  const keys = new Set(wanted.map(keyOf));
  // while so many go out, ladders go on as well: what the clock asks for anew is no card of these
  const these = cards.filter(({ key }) => keys.has(key));
  const first = new Map<string, number>();
  for (const { key, at } of these) if (!first.has(key)) first.set(key, at);
  const missing = wanted.filter((one) => !first.has(keyOf(one)));
  const of = (isUrgent: boolean) =>
    wanted
      .filter(({ priority }) => (priority === 'P1') === isUrgent)
      .flatMap((one) => first.get(keyOf(one)) ?? []);
  const last = (times: readonly number[]) => `${(Math.max(...times) / 1000).toFixed(1)} s`;
  const begins = Math.min(...first.values()) / 1000;
  const ends = Math.max(...first.values()) / 1000;
  say(`first card ${begins.toFixed(1)} s after the process was started, last ${ends.toFixed(1)} s`);
  say(
    `  ${(first.size / (ends - begins)).toFixed(1)} a second; Teams allows ${tenantLimit} in one tenant, ${(wanted.length / tenantLimit).toFixed(0)} s for so many; ${thousands(turnedAway)} calls were turned away with 429`,
  );
  say(
    `  P1: ${of(true).length} cards, the last after ${last(of(true))}; the others: first after ${(Math.min(...of(false)) / 1000).toFixed(1)} s, last after ${last(of(false))}`,
  );
  say(
    `  by card ${thousands(first.size)} of ${thousands(wanted.length)}; without a card ${missing.length}; twice ${these.length - first.size}; for ladders that went on meanwhile ${cards.length - these.length}`,
  );
}

/** How the ledger says that each was delivered: who got no card is to have got the same sentence otherwise. */
async function printOtherWays(scene: Scene): Promise<void> {
  const rows = await scene.rows(`
    select what->>'kind' as kind, coalesce(what->>'channel', what->>'fault') as how, count(*)::int as n
    from ledger where what->>'kind' in ('alert-delivered', 'alert-undelivered', 'alert-repeated')
    group by 1, 2 order by 1, 2`);
  const words = rows.map(({ kind, how, n }) => `${kind}${how ? ` (${how})` : ''} ${n}`);
  say(`  the ledger says: ${words.join(', ')}`);
}

await main();
