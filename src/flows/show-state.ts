import type { IncidentId, PersonId } from '../domain/ids.ts';
import { type NoticeView, noticeView } from '../domain/view/alert.ts';
import { conversationOf } from '../store/conversations.ts';
import type { Db } from '../store/db.ts';
import { cardsOf } from '../store/deliveries.ts';
import { readIncident } from '../store/incidents.ts';
import { readStaff } from '../store/people.ts';
import type { Chat } from './reach.ts';

export type UpdateNotice = (chat: Chat, message: string, view: NoticeView) => Promise<void>;

/**
 * Brings every card of an item up to date in the chats where it lies: taken, closed, or gone from this
 * reader. A card that cannot be changed keeps none of the others waiting; throws when it is to be tried again.
 */
export async function showState(
  db: Db,
  update: UpdateNotice,
  id: IncidentId,
  except: PersonId | null,
  now: Date,
): Promise<void> {
  const incident = await readIncident(db.rows, id);
  if (!incident) throw new Error(`No incident ${id} to show`);
  const staff = await readStaff(db.rows, incident.school, now);
  const faults: unknown[] = [];
  for (const { person, message } of await cardsOf(db.rows, id)) {
    const chat = await conversationOf(db.rows, person);
    if (person === except || chat?.state !== 'ok' || !message) continue;
    try {
      await update(chat, message, noticeView(incident, person, staff));
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) {
    throw new Error(`${faults.length} cards of incident ${id} are out of date`, {
      cause: faults[0],
    });
  }
}
