import { z } from 'zod';
import { inWords as when } from '../domain/calendar-words.ts';
import { mayDrill } from '../domain/drill.ts';
import type { IncidentId } from '../domain/ids.ts';
import { referenceOf } from '../domain/incident.ts';
import type { Say } from '../domain/words/say.ts';
import { drillResults } from '../flows/read-lists.ts';
import { startDrill } from '../flows/start-drill.ts';
import { button, buttons, type Card, card, facts, paragraph } from './cards/card.ts';
import { inWords } from './cards/refusal.ts';
import { both, type Turn } from './turn.ts';
import { type Verb, verb } from './verb.ts';

const ids = z.object({
  id: z.uuid().transform((id) => id as IncidentId),
  second: z.uuid().transform((id) => id as IncidentId),
});

/** What a drill is, the last ones, and the button that sends one; its ids are minted with the card. */
export async function drillCard(turn: Turn): Promise<Card> {
  const { desk, db, by, school, now, say } = turn;
  if (!mayDrill(by)) return card(say(inWords['not-asked']), []);
  const results = await drillResults(db, by);
  return card(say('Drill'), [
    paragraph(
      say(
        'A practice report goes the real way and is marked DRILL. It shows how long it takes until somebody has it.',
      ),
    ),
    ...facts(
      results.map(({ at, minutes }) => ({
        name: when(school.calendar, at, now, say),
        value: minutes === null ? say('nobody has taken it yet') : takenAfter(minutes, say),
      })),
    ),
    buttons(
      button(say('Send a drill now'), 'drill.start', { id: desk.mint(), second: desk.mint() }),
    ),
  ]);
}

const takenAfter = (minutes: number, say: Say): string =>
  minutes === 1
    ? say('taken after 1 minute')
    : say('taken after {minutes} minutes', { minutes: String(minutes) });

const start = verb(ids, async ({ id, second }, turn) => {
  const { db, school, by, now, say } = turn;
  const outcome = await startDrill(db, school, by, [id, second], now);
  return both(
    outcome.ok
      ? card(say('Drill sent. Ref {reference}', { reference: referenceOf(outcome.value) }), [
          paragraph(
            say('You are told here when somebody has taken it, and after how many minutes.'),
          ),
        ])
      : card(say(inWords[outcome.why]), []),
  );
});

export const drillVerbs: readonly (readonly [string, Verb])[] = [['drill.start', start]];
