import { roleOf } from '../domain/asking.ts';
import { figuresOf } from '../domain/figures.ts';
import type { Person } from '../domain/people.ts';
import type { School } from '../domain/school.ts';
import type { Staff } from '../domain/staff.ts';
import { type FiguresView, figuresCsv, figuresView } from '../domain/view/figures.ts';
import type { Db } from '../store/db.ts';
import { registerRows } from '../store/exceptions.ts';
import { incidentsOf } from '../store/incidents.ts';
import { appendEntries } from '../store/ledger.ts';
import { firstTaken } from '../store/taken.ts';

const mostLookedAt = 10_000;

/** The figures of a school: the same for everybody who may see them. */
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
  return figuresView(figuresOf(incidents, taken, states, since, school, staff, now));
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
