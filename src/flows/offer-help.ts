import type { IncidentId, PersonId } from '../domain/ids.ts';
import type { School } from '../domain/school.ts';
import { speakNow } from '../domain/view/speak-now.ts';
import { stillNeedHelp } from '../domain/view/still-need-help.ts';
import type { Db } from '../store/db.ts';
import { findDraft } from '../store/drafts.ts';
import { appendEntries, entriesAbout } from '../store/ledger.ts';
import { readStaff } from '../store/people.ts';
import { type Reach, sayIn } from './reach.ts';
import { chatWith } from './tell.ts';
import type { PostNews } from './tell-reporter.ts';

/**
 * Asks once whether the writer of an urgent draft still needs help, with people to speak to now. What
 * was sent or thrown away in the meantime is not asked after.
 */
export async function offerHelp(
  db: Db,
  reach: Reach,
  post: PostNews,
  school: School,
  { draft: id, to }: { readonly draft: IncidentId; readonly to: PersonId },
  now: Date,
): Promise<void> {
  const draft = await findDraft(db.rows, id, to);
  const told = await entriesAbout(db.rows, id);
  if (!draft || told.some(({ kind }) => kind === 'help-offered')) return;
  const staff = await readStaff(db.rows, school.id, now);
  const writer = staff.people.get(to);
  if (!writer) return;
  const chat = await chatWith(db, reach, writer, now);
  if (!chat) throw new Error(`The writer of draft ${id} cannot be reached now`);
  const contacts = speakNow(draft.plan, school, staff, to);
  await post(chat, stillNeedHelp(contacts, school, sayIn(chat)));
  const line = { at: now, school: school.id, by: 'clock', as: 'clock', about: id } as const;
  await db.transaction((tx) => appendEntries(tx, [{ ...line, kind: 'help-offered', to }]));
}
