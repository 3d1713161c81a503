import { roleOf } from '../domain/asking.ts';
import { figuresOf, type GoneRecord, type TermFigures } from '../domain/figures.ts';
import type { IncidentId } from '../domain/ids.ts';
import type { Person } from '../domain/people.ts';
import type { School } from '../domain/school.ts';
import type { Staff } from '../domain/staff.ts';
import { type FiguresView, figuresCsv, figuresView } from '../domain/view/figures.ts';
import type { Db } from '../store/db.ts';
import { registerRows } from '../store/exceptions.ts';
import { incidentsOf } from '../store/incidents.ts';
import { appendEntries } from '../store/ledger.ts';
import { type Stub, stubsOf } from '../store/purge.ts';
import { firstTaken } from '../store/taken.ts';
import { keepFigures, keptFigures } from '../store/term-figures.ts';

const mostLookedAt = 10_000;

/**
 * The figures of a school: the same for everybody who may see them. What was once shown of a term that
 * has ended stands, whoever fills a role since then and whatever has been purged.
 */
export async function readFigures(
  db: Db,
  school: School,
  staff: Staff,
  now: Date,
): Promise<FiguresView> {
  const incidents = await incidentsOf(db.rows, school.id, 'all', mostLookedAt);
  const taken = await firstTaken(db.rows, school.id);
  const links = await registerRows(db.rows, school.id);
  const since = incidents.length < mostLookedAt ? null : (incidents.at(-1)?.recordedAt ?? null);
  const states = links.map(({ status }) => status);
  const stubs = await stubsOf(db.rows, school.id);
  const gone = stubs.flatMap(goneOf);
  const figures = figuresOf(incidents, gone, taken, states, since, school, staff, now);
  return figuresView({ ...figures, terms: await keepTerms(db, school, figures.terms, now) });
}

const goneOf = ({ record, openedAt: recordedAt, counts }: Stub): readonly GoneRecord[] =>
  counts === null ? [] : [{ record: record as IncidentId, recordedAt, ...counts }];

/** Each term as it was first shown. */
async function keepTerms(
  db: Db,
  school: School,
  terms: readonly TermFigures[],
  now: Date,
): Promise<readonly TermFigures[]> {
  const before = await keptFigures(db.rows, school.id);
  const fresh = terms.filter(({ term }) => !before.has(term.from));
  for (const figures of fresh) await keepFigures(db.rows, school.id, figures, now);
  const kept = fresh.length === 0 ? before : await keptFigures(db.rows, school.id);
  return terms.map((figures) => kept.get(figures.term.from) ?? figures);
}

/** The figures as a table. That they were taken out stands in the ledger before they are given. */
export async function exportFigures(
  db: Db,
  school: School,
  staff: Staff,
  by: Person,
  now: Date,
): Promise<string> {
  const csv = figuresCsv(await readFigures(db, school, staff, now));
  await db.transaction((tx) =>
    appendEntries(tx, [
      {
        ...{ at: now, school: school.id, by: by.id, as: roleOf(by), about: null },
        ...{ kind: 'exported', what: 'figures' },
      },
    ]),
  );
  return csv;
}
