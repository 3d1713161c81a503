import { roleOf } from '../domain/asking.ts';
import { accept, type Outcome, refuse } from '../domain/decision.ts';
import type { IncidentId } from '../domain/ids.ts';
import { type Incident, sameReport } from '../domain/incident.ts';
import { openIncidents } from '../domain/open-incident.ts';
import type { Person } from '../domain/people.ts';
import { planOf, samePlan } from '../domain/plan.ts';
import type { School } from '../domain/school.ts';
import type { Staff } from '../domain/staff.ts';
import { open } from '../store/change.ts';
import type { Db } from '../store/db.ts';
import { type Draft, dropDraft, findDraft, saveDraft } from '../store/drafts.ts';
import { incidents, linkedTo, readIncident } from '../store/incidents.ts';
import { readStaff } from '../store/people.ts';
import { currentPolicyId } from '../store/policies.ts';

export type Sent = {
  readonly records: readonly [Incident, ...Incident[]];
  readonly staff: Staff;
};

/**
 * Stores the report that the person looked at, whole or not at all. Pressed again, or sent again by
 * Teams, it opens nothing new. When those who would read it have changed since the preview, nothing
 * is stored and the new preview is to be shown: `route-changed`.
 */
export async function sendReport(
  db: Db,
  school: School,
  by: Person,
  id: IncidentId,
  now: Date,
): Promise<Outcome<Sent>> {
  const staff = await readStaff(db.rows, school.id, now);
  const draft = await findDraft(db.rows, id, by.id);
  if (!draft) return readOwn(db, by, id, staff);
  const plan = planOf(school, staff, draft.report, by.id);
  if (!samePlan(plan, draft.plan)) {
    await saveDraft(db.rows, { ...draft, plan }, now);
    return refuse('route-changed');
  }
  const opened = openIncidents(
    {
      ...{ report: draft.report, plan, reporter: by.id, as: roleOf(by), drill: false },
      ...{ ids: [draft.id, draft.second], policy: await currentPolicyId(db.rows, school.id) },
    },
    school,
    now,
  );
  if (!opened.ok) return opened;
  const opening = await open(db, incidents, opened.value, (tx) => dropDraft(tx, id));
  const sent = await readBack(db, draft, staff);
  return opening === 'already-open' && !isOf(draft, sent)
    ? refuse('already-settled')
    : accept(sent);
}

/** Whether what was stored is what this draft says: an old form filled in anew is no second press of it. */
const isOf = (draft: Draft, { records: [first] }: Sent): boolean =>
  JSON.stringify(first.report) === JSON.stringify(draft.report);

/** Where a reporter's own report stands. */
export async function reportState(
  db: Db,
  by: Person,
  id: IncidentId,
  now: Date,
): Promise<Outcome<Sent>> {
  return readOwn(db, by, id, await readStaff(db.rows, by.school, now));
}

async function readOwn(db: Db, by: Person, id: IncidentId, staff: Staff): Promise<Outcome<Sent>> {
  const first = await readIncident(db.rows, id);
  if (!first) return refuse('not-found');
  if (first.reporter !== by.id) return refuse('not-yours');
  return accept({ records: await withLinked(db, first), staff });
}

async function readBack(db: Db, draft: Draft, staff: Staff): Promise<Sent> {
  const first = await readIncident(db.rows, draft.id);
  if (!first) throw new Error(`Incident ${draft.id} is not there after its commit`);
  return { records: await withLinked(db, first), staff };
}

/** The linked record of the same report, which its reporter sees as one. */
async function withLinked(db: Db, first: Incident): Promise<readonly [Incident, ...Incident[]]> {
  const others = await linkedTo(db.rows, first);
  return [first, ...others.filter((other) => sameReport(first, other))];
}
