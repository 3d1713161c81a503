import { describe, expect, test } from '@jest/globals';
import type { IncidentId, PersonId } from '../../src/domain/ids.ts';
import { referenceOf } from '../../src/domain/incident.ts';
import { handleIncident } from '../../src/flows/handle-incident.ts';
import type { Reached } from '../../src/flows/reach.ts';
import type { Db } from '../../src/store/db.ts';
import { readIncident } from '../../src/store/incidents.ts';
import { entriesAbout, verifyLedger } from '../../src/store/ledger.ts';
import { dice, oneOf, urgent } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { type Faults, type Out, pretendWays, reported, workerOn } from '../support/reach.ts';
import { dbOn, engines, openSchool } from '../support/store.ts';

/** 500 in every run, half of them on each database; any number for a long one. */
const wanted = Number(process.env.LANTERN_DELIVERIES ?? 500) / engines.length;
/** How often each kind of fault comes. */
const often = 0.05;

type NotSent = Exclude<Reached, { kind: 'sent' }>;
const notSent: readonly NotSent[] = [
  { kind: 'later' },
  { kind: 'perhaps' },
  { kind: 'no', why: 'blocked' },
  { kind: 'no', why: 'not-installed' },
  { kind: 'no', why: 'gone' },
  { kind: 'no', why: 'refused' },
];

/** Everything on the way out goes wrong now and then, until it is told to stop. */
function everyFault(roll: () => number, on: () => boolean): Faults {
  const now =
    <T>(fault: T) =>
    (): T | null =>
      on() && roll() < often ? fault : null;
  const one = (): NotSent | null =>
    on() && roll() < often * notSent.length ? oneOf(roll, notSent) : null;
  return {
    ...{ openChat: one, postNotice: one, install: now('cannot'), mail: now('failed') },
    ...{ feed: now('failed'), update: now('failed'), news: now('failed') },
    answerLost: () => now('perhaps' as const)() ?? now('dies' as const)(),
    forgets: () => on() && roll() < often,
  };
}

/** A database that is away now and then: before a change is stored, or just after, so that nobody hears of it. */
const shaky = (db: Db, roll: () => number, on: () => boolean): Db => ({
  ...db,
  within: (school) => shaky(db.within(school), roll, on),
  transaction: async (work) => {
    if (on() && roll() < often) throw new Error('The database is away');
    const done = await db.transaction(work);
    if (on() && roll() < often) throw new Error('The answer of the database was lost');
    return done;
  },
});

type Figures = {
  notices: number;
  /** Somebody who was asked has neither card nor mail nor line in the feed, and nobody was asked instead. */
  lost: string[];
  /** Cards that came to the same person for the same notice once more. */
  second: number;
  /** Items whose ladder stood still although nobody had them. */
  stuck: number;
  cards: number;
  mails: number;
  failed: number;
};

/** Three items of one school from report to last resort, one of them taken on the way. */
async function morning(db: Db, seed: number, figures: Figures): Promise<void> {
  const roll = dice(seed);
  const { school, cast } = await openSchool(db);
  const faulty: { on: boolean } = { on: true };
  const ways = pretendWays(everyFault(roll, () => faulty.on));
  const working = shaky(db, roll, () => faulty.on);
  const ids: IncidentId[] = [];
  for (let number = 0; number < 3; number += 1) {
    const [incident] = await reported(db, school, cast.tess, urgent);
    ids.push(incident.id);
  }
  const worker = workerOn(db, school, ways, at('09:00'), working);
  await worker.until(at('09:08'));
  const [first] = ids;
  if (first) await handleIncident(db, school, first, cast.dev, { does: 'take' }, at('09:08'));
  await worker.until(at('09:45'));
  faulty.on = false;
  await worker.until(at('09:58'));
  for (const id of ids) await count(db, id, ways.out, figures);
}

async function count(db: Db, id: IncidentId, out: Out, figures: Figures): Promise<void> {
  const incident = await readIncident(db.rows, id);
  const rows = await db.rows
    .selectFrom('delivery')
    .selectAll()
    .where('incident', '=', id)
    .execute();
  const entries = await entriesAbout(db.rows, id);
  const reference = referenceOf(id);
  const reached = (to: string): number =>
    out.cards.filter((card) => card.incident === id && card.to === to).length +
    [...out.mails, ...out.feeds].filter((one) => one.to === to && one.reference === reference)
      .length;
  const settled = incident?.status === 'in-hand';
  if (!settled && incident?.status !== 'unanswered') figures.stuck += 1;
  for (const { person, status, round } of rows) {
    figures.notices += 1;
    if (status === 'failed') figures.failed += 1;
    const instead = entries.some(
      (entry) => entry.kind === 'alert-undelivered' && entry.to === person,
    );
    const told = status === 'sent' && reached(person) > 0;
    if (!told && !(status === 'failed' && instead) && !settled) {
      figures.lost.push(`round ${round} ${status}`);
    }
  }
  for (const person of incident?.asked ?? []) {
    const none = !rows.some((row) => row.person === person);
    if (none && !settled) figures.lost.push('never tried');
    figures.second += extra(out, id, person, rows.filter((row) => row.person === person).length);
  }
  figures.cards += out.cards.filter((card) => card.incident === id).length;
  figures.mails += out.mails.filter((mail) => mail.reference === reference).length;
}

const extra = (out: Out, id: IncidentId, person: PersonId, notices: number): number =>
  Math.max(
    0,
    out.cards.filter((card) => card.incident === id && card.to === person).length - notices,
  );

describe.each(engines)('on %s', (engine) => {
  const db = dbOn(engine);

  test('of hundreds of notices among faults of every kind nobody is lost and no card comes twice', async () => {
    const figures: Figures = {
      ...{ notices: 0, lost: [], second: 0, stuck: 0, cards: 0, mails: 0, failed: 0 },
    };
    for (let seed = 1; figures.notices < wanted; seed += 1) await morning(db(), seed, figures);
    if (process.env.LANTERN_DELIVERIES) {
      process.stdout.write(`${engine}: ${JSON.stringify(figures)}\n`);
    }
    expect(figures.lost).toEqual([]);
    expect(figures.stuck).toBe(0);
    expect(figures.second / figures.notices).toBeLessThan(0.001);
    expect(figures.mails).toBeGreaterThan(0);
    expect(await verifyLedger(db().rows)).toMatchObject({ ok: true });
  }, 3_600_000);
});
