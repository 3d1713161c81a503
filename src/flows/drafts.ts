import type { IncidentId } from '../domain/ids.ts';
import type { Person } from '../domain/people.ts';
import type { Db } from '../store/db.ts';
import { type Draft, dropDraft, findDraft } from '../store/drafts.ts';

/** The person's own draft, wherever they go on with it. */
export const draftOf = (db: Db, draft: IncidentId, by: Person): Promise<Draft | undefined> =>
  findDraft(db.rows, draft, by.id);

/** Throws the person's own draft away; somebody else's stays. */
export async function dropReport(db: Db, draft: IncidentId, by: Person): Promise<void> {
  if (await findDraft(db.rows, draft, by.id)) await dropDraft(db.rows, draft);
}
