import type { IncidentId } from '../domain/ids.ts';
import type { Person } from '../domain/people.ts';
import { type Plan, planOf } from '../domain/plan.ts';
import type { Report } from '../domain/report.ts';
import type { School } from '../domain/school.ts';
import type { Staff } from '../domain/staff.ts';
import type { Db } from '../store/db.ts';
import { saveDraft } from '../store/drafts.ts';
import { readStaff } from '../store/people.ts';

export type Filled = {
  readonly id: IncidentId;
  readonly second: IncidentId;
  readonly report: Report;
};

/** Keeps what was filled in and says who would read it. Nothing is sent to anybody. */
export async function previewReport(
  db: Db,
  school: School,
  by: Person,
  filled: Filled,
  now: Date,
): Promise<{ readonly plan: Plan; readonly staff: Staff }> {
  const staff = await readStaff(db.rows, school.id, now);
  const plan = planOf(school, staff, filled.report, by.id);
  await saveDraft(db.rows, { ...filled, school: school.id, reporter: by.id, plan }, now);
  return { plan, staff };
}
