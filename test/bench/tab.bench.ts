/**
 * What the tab costs: `npm run bench:tab`. The bytes of a first load as they go over the wire, the time of a
 * page of items out of 1,000, 10,000 and 100,000, and how long a new item takes to appear by itself.
 */
import { randomUUID } from 'node:crypto';
import type { IncidentId, SchoolId } from '../../src/domain/ids.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { Staff } from '../../src/domain/staff.ts';
import { readItems } from '../../src/flows/read-items.ts';
import type { Db } from '../../src/store/db.ts';
import { incidents } from '../../src/store/incidents.ts';
import { openStore } from '../../src/store/open.ts';
import { saveDirectory } from '../../src/store/people.ts';
import type { After } from '../../src/store/readable.ts';
import { startBrowser } from '../support/browser.ts';
import { builtTab } from '../support/built-tab.ts';
import { castOf, incidentOf, requestFromPupil, staffOf } from '../support/cast.ts';
import { at, later } from '../support/clock.ts';
import { startHouse } from '../support/house.ts';
import { lena, staff, tess } from '../support/house-cast.ts';
import { pupilAsks, report } from '../support/house-report.ts';
import { freshDatabase, startPostgres } from '../support/postgres.ts';
import { openTab } from '../support/tab.ts';

const sizes = [1_000, 10_000, 100_000] as const;
const rounds = 40;
const mostBytes = 350_000;

async function firstLoad(): Promise<void> {
  builtTab();
  const [house, chromium] = await Promise.all([startHouse(), startBrowser()]);
  await house.install(...staff);
  await report(house, tess, pupilAsks);
  const tab = await openTab(chromium.browser, house, lena, { place: 'items' });
  const sent: { url: string; bytes: number }[] = [];
  tab.page.on('requestfinished', (request) => {
    void request.sizes().then(({ responseBodySize: bytes }) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/tab')) sent.push({ url: pathname, bytes });
    });
  });
  await tab.page.reload();
  await tab.frame.getByText('Recorded').first().waitFor();
  const bytes = sent.reduce((all, one) => all + one.bytes, 0);
  const verdict = bytes <= mostBytes ? 'within' : 'OVER';
  print(
    `First load: ${thousands(bytes)} bytes on the wire in ${sent.length} answers, ${verdict} ${thousands(mostBytes)}`,
  );
  const began = performance.now();
  const [fresh = ''] = await report(house, tess, { ...pupilAsks, words: 'One more.' });
  const stored = performance.now();
  await tab.frame.getByText(`Ref ${fresh}`).waitFor();
  const seen = performance.now();
  print(
    `A new item stood in the open list ${Math.round(seen - stored)} ms after its receipt (report made in ${Math.round(stored - began)} ms)`,
  );
  await chromium.close();
  await house.close();
}

async function pagesOfItems(): Promise<void> {
  const server = await startPostgres();
  const database = await freshDatabase(server);
  const store = await openStore({ url: database.url }, () => undefined);
  const { db } = store;
  const school = `bench-${randomUUID()}` as SchoolId;
  const cast = castOf(school, () => randomUUID());
  const people = Object.values(cast);
  const there = staffOf(people);
  const copy = { people, holders: there.holders, away: 'not-known' } as const;
  await db.transaction((tx) => saveDirectory(tx, school, copy, at('07:00')));
  const template = incidentOf(requestFromPupil, { by: cast.tess, staff: there });
  const medians: number[] = [];
  let made = 0;
  for (const size of sizes) {
    await fill(db, school, template, made, size);
    made = size;
    const first = await timed(() => page(db, cast.lena, there, null));
    const middle: After = { recordedAt: recordedAt(size / 2), id: randomUUID() as IncidentId };
    const deep = await timed(() => page(db, cast.lena, there, middle));
    medians.push(first.p50);
    print(
      `${thousands(size)} items: first page ${words(first)}; a page in the middle ${words(deep)}`,
    );
  }
  const [small = 1, , large = 1] = medians;
  const exponent = Math.log(large / small) / Math.log(sizes[2] / sizes[0]);
  print(
    `Growth exponent of the first page from ${thousands(sizes[0])} to ${thousands(sizes[2])}: ${exponent.toFixed(3)}`,
  );
  await store.close();
  await database.drop();
  await server.stop();
}

const recordedAt = (number: number): Date => later(at('09:00', '2020-01-06'), number * 7);
const atOnce = 500;

async function fill(db: Db, school: SchoolId, template: Incident, from: number, to: number) {
  for (let start = from; start < to; start += atOnce) {
    await db.transaction(async (tx) => {
      for (let number = start; number < Math.min(to, start + atOnce); number += 1) {
        const id = randomUUID() as IncidentId;
        await incidents.add(tx, { ...template, id, school, recordedAt: recordedAt(number) });
      }
    });
  }
}

const open: readonly Incident['status'][] = ['waiting', 'unanswered', 'in-hand', 'to-confirm'];

async function page(
  db: Db,
  by: Parameters<typeof readItems>[1],
  there: Staff,
  after: After | null,
) {
  const { items } = await readItems(db, by, there, { statuses: open, after, fits: () => true });
  if (items.length !== 20) throw new Error(`A page of ${items.length} items`);
}

type Times = { readonly p50: number; readonly p95: number };

async function timed(work: () => Promise<void>): Promise<Times> {
  const times: number[] = [];
  for (let round = 0; round < rounds + 5; round += 1) {
    const began = performance.now();
    await work();
    if (round >= 5) times.push(performance.now() - began);
  }
  const sorted = times.toSorted((one, other) => one - other);
  const of = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { p50: of(0.5), p95: of(0.95) };
}

const words = ({ p50, p95 }: Times): string => `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`;
const thousands = (count: number): string => count.toLocaleString('en-GB');
function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await firstLoad();
await pagesOfItems();
