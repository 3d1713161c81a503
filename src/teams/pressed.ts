import { z } from 'zod';
import type { IncidentId } from '../domain/ids.ts';
import { openedInChat } from '../flows/meet.ts';
import { card, paragraph } from './cards/card.ts';
import type { Inbound } from './inbound.ts';
import type { Press } from './press.ts';
import { type Reply, type Turn, viewOnly } from './turn.ts';
import { UnreadablePress } from './verb.ts';
import { verbs } from './verbs.ts';

const incident = z.object({ incident: z.uuid().transform((id) => id as IncidentId) });

/** A press, as Execute or as Submit, becomes its verb's reply; what we did not put on a card becomes a plain sentence. */
export async function pressed(press: Press, seen: Inbound, turn: Turn): Promise<Reply> {
  const run = verbs.get(press.verb);
  if (!run) return viewOnly(card('This button is no longer in use', [paragraph('Type help to begin again.')]));
  try {
    const reply = await run(press.data, turn);
    if (press.as === 'submit') await hideLater(press, seen, turn, reply);
    return reply;
  } catch (fault) {
    if (!(fault instanceof UnreadablePress)) throw fault;
    return viewOnly(
      card('I could not read that', [
        paragraph('Something is missing, or too long. Nothing was changed. Please try again.'),
      ]),
    );
  }
}

/** Details that a Submit wrote into the chat do not stay there. */
async function hideLater(press: Press, seen: Inbound, turn: Turn, reply: Reply): Promise<void> {
  const about = incident.safeParse(press.data);
  if (reply.keeps === null || reply.keeps === reply.shows) return;
  if (!about.success || seen.repliesTo === null) return;
  const opened = { incident: about.data.incident, person: turn.by.id, message: seen.repliesTo };
  await openedInChat(turn.db, opened, turn.now);
}
