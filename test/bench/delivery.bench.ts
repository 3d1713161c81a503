/**
 * How long a card takes from the commit of its report, on both databases, and what became of every
 * fault on the way: `npm run bench:delivery`.
 * The commit lies between the press of Send and the receipt, so both times are printed: the first is
 * never too short, the second never too long. The card counts when its request is at the channel.
 */
import { isDeepStrictEqual } from 'node:util';
import { type Played, play, type Row, rows } from '../faults/fault-rows.ts';
import { type FaultyHouse, openFaultyHouse, stored } from '../faults/faulty-house.ts';
import { lena } from '../support/house-cast.ts';
import { fixed, isShort, quantile, say } from './figures.ts';

const reports = isShort ? 20 : 120;
const warmUp = 10;

type Taken = { readonly fromPress: number; readonly fromReceipt: number };

for (const on of ['memory', 'postgres'] as const) await printTimes(on);
await printFaults();

async function printTimes(on: 'memory' | 'postgres'): Promise<void> {
  const faulty = await openFaultyHouse(on);
  try {
    const taken: Taken[] = [];
    for (let at = 0; at < warmUp + reports; at += 1) taken.push(await oneCard(faulty));
    const counted = taken.slice(warmUp);
    const name = on === 'memory' ? 'PGlite in memory' : 'PostgreSQL';
    say(`Report to card on ${name}, ${counted.length} reports one after another, ms:`);
    say(`  from the press of Send   ${figures(counted.map(({ fromPress }) => fromPress))}`);
    say(`  from the receipt         ${figures(counted.map(({ fromReceipt }) => fromReceipt))}`);
  } finally {
    await faulty.close();
  }
}

/** @throws when the card does not come within fifteen seconds */
async function oneCard(faulty: FaultyHouse): Promise<Taken> {
  const cards = () => faulty.line.calls.filter(({ what, to }) => what === 'post' && to === lena.id);
  const before = cards().length;
  const { reference, pressed, receipt } = await faulty.timedReport();
  await stored(async () => cards().length > before, `the card of ${reference}`);
  const at = cards()[before]?.at ?? Number.NaN;
  return { fromPress: at - pressed, fromReceipt: Math.max(0, at - receipt) };
}

function figures(times: readonly number[]): string {
  const at = (share: number) => fixed(quantile(times, share));
  return `p50 ${at(0.5)}   p99 ${at(0.99)}   most ${at(1)}`;
}

async function printFaults(): Promise<void> {
  const faulty = await openFaultyHouse();
  try {
    const played: Played[] = [];
    say(`\n  ${'Fault → outcome'.padEnd(84)} card mail feed next ledger`);
    for (const row of rows) {
      const one = await play(faulty, row);
      played.push(one);
      say(lineFor(one.row, one));
    }
    say(`\n${counts(played)}`);
    if (!played.every(asWanted)) process.exitCode = 1;
  } finally {
    await faulty.close();
  }
}

function asWanted({ row, came }: Played): boolean {
  return isDeepStrictEqual(came, row.comes);
}

function lineFor({ title }: Row, one: Played): string {
  const { cards, mails, feeds, next, ledger } = one.came;
  const sign = asWanted(one) ? ' ' : '!';
  return `${sign} ${title.padEnd(84)} ${cards}    ${mails}    ${feeds}    ${next ? 'yes' : 'no '}  ${ledger}`;
}

function counts(played: readonly Played[]): string {
  const count = (holds: (one: Played) => boolean) => played.filter(holds).length;
  return [
    `${played.length} faults: ${count(asWanted)} as wanted`,
    `${count(({ came }) => came.ledger === 'chat')} by card`,
    `${count(({ came }) => came.ledger === 'mail')} by mail`,
    `${count(({ came }) => came.ledger === 'feed')} by feed`,
    `${count(({ came }) => came.next)} to the next person`,
    `${count(({ came }) => came.cards + came.mails + came.feeds === 0 && !came.next)} lost`,
    `${count(({ came }) => came.cards > 1)} with two cards`,
  ].join(', ');
}
