/** Years of records of many schools, made through the rules and sealed by the store's own encryption, put in by the thousand. */
import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { shelfKeys } from '../../src/domain/access.ts';
import { acknowledge } from '../../src/domain/alert.ts';
import { close } from '../../src/domain/handling.ts';
import type { IncidentId } from '../../src/domain/ids.ts';
import { type Closing, type Incident, referenceOf } from '../../src/domain/incident.ts';
import { openIncidents } from '../../src/domain/open-incident.ts';
import { planOf } from '../../src/domain/plan.ts';
import type { Tx } from '../../src/store/db.ts';
import { seal } from '../../src/store/keys/seal.ts';
import { placeOf } from '../../src/store/sealed-incident.ts';
import { accepted, staffOf } from '../support/cast.ts';
import { reporterIn, typicalReport } from './reports.ts';
import type { Town } from './town.ts';

/** So many of the newest are still open, and what was written over the years stands in so many lines each. */
const stillOpen = 20;
export const linesEach = 6;
const day = 86_400_000;

/** Records of one school over three years, the newest last; all but the newest were closed. */
export async function historyInto(tx: Tx, town: Town, count: number): Promise<void> {
  const made = recordsOf(town, count);
  const states = await Promise.all(made.map((one) => seal(tx, placeOf(one.id, one.school), one)));
  const { id: school } = town.school;
  const column = (of: (incident: Incident) => unknown) => made.map(of);
  await sql`
    insert into incident (id, school, reference, kind, status, priority, reporter, recorded_at, next_at, state)
    select id, ${school}, reference, kind, status, priority, reporter, recorded_at, next_at, state
    from unnest(
      ${column(({ id }) => id)}::uuid[], ${column(({ id }) => referenceOf(id))}::text[],
      ${column(({ kind }) => kind)}::text[], ${column(({ status }) => status)}::text[],
      ${column(({ priority }) => priority)}::text[], ${column(({ reporter }) => reporter)}::uuid[],
      ${column(({ recordedAt }) => recordedAt)}::timestamptz[],
      ${column((one) => ('nextAt' in one ? one.nextAt : null))}::timestamptz[], ${states}::jsonb[]
    ) as made (id, reference, kind, status, priority, reporter, recorded_at, next_at, state)
  `.execute(tx);
  const shelved = made.flatMap((one) => shelfKeys(one).map((key) => ({ key, one })));
  await sql`
    insert into readable (school, key, status, recorded_at, incident)
    select ${school}, key, status, recorded_at, incident from unnest(
      ${shelved.map(({ key }) => key)}::text[], ${shelved.map(({ one }) => one.status)}::text[],
      ${shelved.map(({ one }) => one.recordedAt)}::timestamptz[],
      ${shelved.map(({ one }) => one.id)}::uuid[]
    ) as shelved (key, status, recorded_at, incident)
  `.execute(tx);
  await ledgerInto(tx, town, count);
}

/** One open and one closed record, as the rules make them: the others differ in id, time and reporter. */
function patternsOf(town: Town) {
  const { school, cast } = town;
  const staff = staffOf(town.staff);
  const by = reporterIn(town, 0);
  const now = new Date();
  const [opened] = accepted(
    openIncidents(
      {
        ...{ report: typicalReport, plan: planOf(school, staff, typicalReport, by.id) },
        ...{ reporter: by.id, as: 'staff', policy: 'v1', drill: false },
        ids: [randomUUID() as IncidentId, randomUUID() as IncidentId],
      },
      school,
      now,
    ),
  );
  // nobody is to be asked again while somebody measures
  const waiting = { ...opened.next, nextAt: new Date(now.getTime() + 90 * day) };
  const taken = accepted(acknowledge(waiting, cast.lena, staff, now)).next;
  return { waiting, closed: accepted(close(taken, cast.lena, closing, school, staff, now)).next };
}

const closing: Closing = {
  ...{ outcome: 'advice-given', reason: 'We spoke to her and to her parents.' },
  recordedIn: 'CPOMS 2024/117',
};

function recordsOf(town: Town, count: number): readonly Incident[] {
  const { waiting, closed } = patternsOf(town);
  return Array.from({ length: count }, (_, number) => {
    const recordedAt = new Date(Date.now() - (count - number) * ((3 * 365 * day) / count));
    const reporter = reporterIn(town, number).id;
    const is = number < count - stillOpen ? closed : waiting;
    return { ...is, id: randomUUID() as IncidentId, reporter, recordedAt };
  });
}

const kinds = [
  ...['incident-opened', 'alert-asked', 'alert-delivered', 'alert-acknowledged', 'incident-read'],
  'incident-closed',
];

/**
 * The lines about them, as long as real ones but with made-up seals: nobody proves this ledger. It is put
 * down as proved today, and the school as gone round tonight.
 */
async function ledgerInto(tx: Tx, { school, cast }: Town, count: number): Promise<void> {
  const what = { priority: 'P3', policy: randomBytes(32).toString('hex'), to: cast.lena.id };
  await sql`
    insert into ledger (school, line, at, by, "as", about, what, hash)
    select ${school.id}, (row_number() over (order by i.recorded_at, k.place))::int, i.recorded_at,
      ${cast.lena.id}, 'dsl', i.id, ${JSON.stringify(what)}::jsonb || jsonb_build_object('kind', k.kind),
      encode(sha256(convert_to(i.id::text || k.kind, 'UTF8')), 'hex')
    from incident i cross join unnest(${kinds}::text[]) with ordinality as k (kind, place)
    where i.school = ${school.id}
  `.execute(tx);
  const lines = count * linesEach;
  const hash = randomBytes(32).toString('hex');
  await tx.insertInto('ledger_head').values({ school: school.id, line: lines, hash }).execute();
  const checked = { school: school.id, checked_at: new Date(), lines, broken_at: null };
  await tx.insertInto('ledger_check').values(checked).execute();
  const tonight = new Date().toISOString().slice(0, 10);
  await tx.insertInto('retention_night').values({ school: school.id, day: tonight }).execute();
}
