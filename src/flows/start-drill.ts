import { roleOf } from '../domain/asking.ts';
import { accept, type Outcome, refuse } from '../domain/decision.ts';
import { drillReport, mayDrill } from '../domain/drill.ts';
import type { IncidentId } from '../domain/ids.ts';
import { openIncidents } from '../domain/open-incident.ts';
import type { Person } from '../domain/people.ts';
import { planOf } from '../domain/plan.ts';
import type { School } from '../domain/school.ts';
import { open } from '../store/change.ts';
import type { Db } from '../store/db.ts';
import { incidents } from '../store/incidents.ts';
import { readStaff } from '../store/people.ts';

/** Sends a practice report along the real way, marked as a drill on every card and left out of figures. */
export async function startDrill(
  db: Db,
  school: School,
  by: Person,
  ids: readonly [IncidentId, IncidentId],
  now: Date,
): Promise<Outcome<IncidentId>> {
  if (!mayDrill(by)) return refuse('not-asked');
  const staff = await readStaff(db.rows, school.id, now);
  const plan = planOf(school, staff, drillReport, by.id);
  const opened = openIncidents(
    {
      ...{ report: drillReport, plan, reporter: by.id, as: roleOf(by), drill: true },
      ...{ ids, policy: null },
    },
    school,
    now,
  );
  if (!opened.ok) return opened;
  await open(db, incidents, opened.value, async () => undefined);
  return accept(ids[0]);
}
