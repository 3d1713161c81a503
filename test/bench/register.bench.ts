/**
 * How long the register takes with 5,000 links, in one school and over a trust of twenty, on both
 * databases: `npm run bench:register`. Links are written straight into the table; everything timed is
 * what a press calls.
 */
import { randomUUID } from 'node:crypto';
import type { ExceptionId, PersonId, SchoolId } from '../../src/domain/ids.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { PolicyException } from '../../src/domain/register/exception.ts';
import { statuses } from '../../src/domain/register/life.ts';
import type { School } from '../../src/domain/school.ts';
import { changeException } from '../../src/flows/change-exception.ts';
import { goRoundRegister } from '../../src/flows/exception-clock.ts';
import { exportRegister } from '../../src/flows/export-register.ts';
import { linksOfIncident } from '../../src/flows/links-of-incident.ts';
import { openException } from '../../src/flows/read-exception.ts';
import { readRegister } from '../../src/flows/read-register.ts';
import type { Db } from '../../src/store/db.ts';
import { exceptions } from '../../src/store/exceptions.ts';
import { openStore } from '../../src/store/open.ts';
import { saveDirectory } from '../../src/store/people.ts';
import {
  type Cast,
  castOf,
  incidentOf,
  requestFromPupil,
  school,
  staffOf,
} from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { testKey } from '../support/content-key.ts';
import { commenting, linksOf } from '../support/family-links.ts';
import { freshDatabase, startPostgres } from '../support/postgres.ts';

const links = 5_000;
const trust = 20;
const rounds = 30;
const now = at('10:00');

await onEmbedded();
await onServer();

async function onEmbedded(): Promise<void> {
  const store = await openStore({ directory: null }, () => undefined);
  await measure('PGlite', store.db);
  await store.close();
}

async function onServer(): Promise<void> {
  const server = await startPostgres();
  const database = await freshDatabase(server);
  const store = await openStore({ url: database.url, keys: testKey }, () => undefined);
  await measure('PostgreSQL', store.db);
  await store.close();
  await database.drop();
  await server.stop();
}

async function measure(name: string, db: Db): Promise<void> {
  const alone = await schoolWith(db, links);
  await times(`${name}, ${links} links in one school`, db, alone);
  const houses: Filled[] = [];
  for (let one = 0; one < trust; one += 1) houses.push(await schoolWith(db, links / trust));
  const [first] = houses;
  if (first) await times(`${name}, one of ${trust} schools with ${links / trust} each`, db, first);
}

type Filled = {
  readonly school: School;
  readonly cast: Cast;
  readonly ids: readonly ExceptionId[];
};

async function schoolWith(db: Db, count: number): Promise<Filled> {
  const id = `bench-${randomUUID()}` as SchoolId;
  const cast = castOf(id, () => randomUUID());
  const people = Object.values(cast);
  const { holders } = staffOf(people);
  await db.transaction((tx) => saveDirectory(tx, id, { people, holders, away: 'not-known' }, now));
  const kinds = Object.values(linksOf());
  const ids: ExceptionId[] = [];
  await db.transaction(async (tx) => {
    for (let made = 0; made < count; made += 1) {
      const link = copyOf(kinds[made % statuses.length], id, people[made % people.length]?.id);
      if (!link) continue;
      ids.push(link.id);
      await exceptions.add(tx, link);
    }
  });
  return { school: { ...school, id }, cast, ids };
}

function copyOf(
  link: PolicyException | undefined,
  at: SchoolId,
  person: PersonId | undefined,
): PolicyException | null {
  if (!link || !person) return null;
  return {
    ...link,
    ...{ id: randomUUID() as ExceptionId, school: at, applicant: { person }, enteredBy: person },
  };
}

async function times(title: string, db: Db, { school: at, cast, ids }: Filled): Promise<void> {
  say(`\n${title}, ${rounds} times each, ms:`);
  const { hana, lena, ned } = cast;
  const incident: Incident = { ...incidentOf(requestFromPupil), school: at.id };
  const report = { ...incident.report, child: 'Wilf' };
  const staff = staffOf(Object.values(cast));
  const page = { filter: null, page: 1 };
  await timed('the headteacher opens the register', () => readRegister(db, at, hana, page, now));
  await timed('page 40 of all of it', () =>
    readRegister(db, at, hana, { filter: 'all', page: 40 }, now),
  );
  await timed('the safeguarding lead opens it', () => readRegister(db, at, lena, page, now));
  await timed('a teacher opens their own', () => readRegister(db, at, ned, page, now));
  await timed('one link is opened', (round) =>
    openException(db, at, ids[(round * 7) % ids.length] ?? ('' as ExceptionId), hana, now),
  );
  const submitted = await waiting(db, at);
  await timed('the safeguarding lead comments', (round) =>
    changeException(
      db,
      at,
      submitted[round % submitted.length] ?? ('' as ExceptionId),
      { by: lena, revision: null },
      { does: 'comment', comment: commenting },
      now,
    ),
  );
  await timed('an alert looks for links', () =>
    linksOfIncident(db, at, { ...incident, report }, { by: lena, staff }, now),
  );
  await timed('the clock goes round', () => goRoundRegister(db, at, now));
  await timed('the whole is exported', () =>
    db.transaction((tx) => exportRegister(tx, at, 'server', now)),
  );
}

async function waiting(db: Db, { id }: School): Promise<readonly ExceptionId[]> {
  const rows = await db.rows
    .selectFrom('exception')
    .select('id')
    .where('school', '=', id)
    .where('status', 'in', ['submitted', 'commented'])
    .execute();
  return rows.map((row) => row.id as ExceptionId);
}

async function timed(what: string, work: (round: number) => Promise<unknown>): Promise<void> {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    await work(round);
    taken.push(performance.now() - from);
  }
  const sorted = taken.toSorted((one, other) => one - other);
  const share = (part: number) => (sorted[Math.ceil(sorted.length * part) - 1] ?? 0).toFixed(1);
  say(`  ${what.padEnd(38)} p50 ${share(0.5).padStart(7)}   p95 ${share(0.95).padStart(7)}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
