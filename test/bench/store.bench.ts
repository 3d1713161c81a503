/** What encryption and the walls between schools cost a report turn, as ratios in one run on PostgreSQL. */
import { randomUUID } from 'node:crypto';
import type { IncidentId, SchoolId } from '../../src/domain/ids.ts';
import { previewReport } from '../../src/flows/preview-report.ts';
import { itemsFor } from '../../src/flows/read-lists.ts';
import { sendReport } from '../../src/flows/send-report.ts';
import type { Db } from '../../src/store/db.ts';
import { seal, unseal } from '../../src/store/keys/seal.ts';
import { openStore } from '../../src/store/open.ts';
import { saveDirectory } from '../../src/store/people.ts';
import { castOf, requestFromPupil, school as sample, staffOf } from '../support/cast.ts';
import { testKey } from '../support/content-key.ts';
import { freshDatabase, startPostgres } from '../support/postgres.ts';

const turns = 150;

async function townIn(db: Db) {
  const id = `school-${randomUUID()}` as SchoolId;
  const cast = castOf(id, () => randomUUID());
  const people = Object.values(cast);
  const copy = { people, holders: staffOf(people).holders, away: 'not-known' } as const;
  await db.transaction((tx) => saveDirectory(tx, id, copy, new Date()));
  return { school: { ...sample, id }, cast };
}
type Town = Awaited<ReturnType<typeof townIn>>;

async function reportTurn(db: Db, { school, cast }: Town): Promise<void> {
  const filled = { id: randomUUID() as IncidentId, second: randomUUID() as IncidentId };
  const report = { ...requestFromPupil, words: 'x'.repeat(400) };
  await previewReport(db, school, cast.tess, { ...filled, report }, new Date());
  await sendReport(db, school, cast.tess, filled.id, new Date());
}

async function p50(times: number, work: (at: number) => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const began = performance.now();
    await work(at);
    took.push(performance.now() - began);
  }
  return took.toSorted((one, other) => one - other)[Math.floor(times / 2)] ?? 0;
}

const server = await startPostgres();
const database = await freshDatabase(server);
const store = await openStore({ url: database.url, keys: testKey }, () => undefined);
const { db } = store;
const towns = [await townIn(db), await townIn(db)] as const;
const [first, second] = towns;
const walled = [db.within(first.school.id), db.within(second.school.id)] as const;
await p50(60, () => reportTurn(db, first));

const ms = (value: number): string => `${value.toFixed(2)} ms`;
for (let round = 1; round <= 3; round += 1) {
  const open = await p50(turns, () => reportTurn(db, first));
  const one = await p50(turns, () => reportTurn(walled[0], first));
  const two = await p50(turns, (at) =>
    reportTurn(walled[at % 2 === 0 ? 0 : 1], at % 2 === 0 ? first : second),
  );
  console.log(
    `round ${round}: report turn p50 ${ms(open)} without walls; one school ${ms(one)} (${(one / open).toFixed(2)}×); two schools in turn ${ms(two)} (${(two / open).toFixed(2)}×)`,
  );
}
const listOpen = await p50(60, () => itemsFor(db, first.cast.lena, new Date()));
const listWalled = await p50(60, () => itemsFor(walled[0], first.cast.lena, new Date()));
console.log(
  `list of open items p50 ${ms(listOpen)} without walls, ${ms(listWalled)} with (${(listWalled / listOpen).toFixed(2)}×)`,
);
const place = { table: 'incident', column: 'state', id: randomUUID(), school: 'sample' } as const;
const state = { words: 'x'.repeat(3000) };
const sealing = await p50(2000, () => seal(db.rows, place, state));
const box: unknown = JSON.parse(await seal(db.rows, place, state));
const opening = await p50(2000, () => unseal(db.rows, place, box));
console.log(
  `3 kB sealed in ${(sealing * 1000).toFixed(0)} µs, opened in ${(opening * 1000).toFixed(0)} µs`,
);
await store.close();
await database.drop();
await server.stop();
