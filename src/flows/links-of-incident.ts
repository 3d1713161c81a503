import { dayIn } from '../domain/calendar-days.ts';
import type { Incident } from '../domain/incident.ts';
import type { Person } from '../domain/people.ts';
import type { School } from '../domain/school.ts';
import type { Staff } from '../domain/staff.ts';
import { type LinkNotice, linkNotices } from '../domain/view/link-notice.ts';
import { inEnglish, type Say } from '../domain/words/say.ts';
import type { Db } from '../store/db.ts';
import { matchableRows } from '../store/exceptions.ts';

/** Family links that the people of an incident may have, for whoever reads its alert. Looked up when it is read. */
export async function linksOfIncident(
  db: Db,
  school: School,
  incident: Incident,
  reader: { readonly by: Person; readonly staff: Staff },
  now: Date,
  say: Say = inEnglish,
): Promise<readonly LinkNotice[]> {
  const links = await matchableRows(db.rows, school.id);
  const today = dayIn(school.calendar, now);
  return linkNotices(incident, links, reader.by.id, reader.staff, today, say);
}
