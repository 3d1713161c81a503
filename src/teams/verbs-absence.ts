import { z } from 'zod';
import { maySetAway } from '../domain/absence.ts';
import { endOfDay } from '../domain/calendar-days.ts';
import type { PersonId } from '../domain/ids.ts';
import { rolesOf, type Staff } from '../domain/staff.ts';
import { longDay } from '../domain/view/exception.ts';
import type { Plain } from '../domain/words/say.ts';
import { staffOf } from '../flows/colleagues.ts';
import { callSnowDay } from '../flows/school-today.ts';
import { type Away, setAbsence } from '../flows/set-absence.ts';
import { absenceCard, schoolDayCard } from './cards/absence.ts';
import { type Card, card, paragraph } from './cards/card.ts';
import { inWords } from './cards/refusal.ts';
import { both, type Turn } from './turn.ts';
import { type Verb, verb } from './verb.ts';

const person = z.uuid().transform((id) => id as PersonId);
const set = z.object({ person, until: z.union([z.iso.date(), z.literal('')]).optional() });
const end = z.object({ person });

/** The people for whom this person may say so, with their duties and whether they are away. */
export async function coverCard(turn: Turn, notice: Plain | null = null): Promise<Card> {
  return cardOf(await staffOf(turn.db, turn.school.id, turn.now), turn, notice);
}

function cardOf(staff: Staff, { by, school, say }: Turn, notice: Plain | null): Card {
  const holders = [...staff.people.values()].filter(
    ({ id }) => rolesOf(staff, id).length > 0 && maySetAway(by, id, staff),
  );
  return absenceCard(
    holders.map(({ id, name }) => ({
      ...{ id, name, away: staff.away.has(id) ? say('now') : null },
      duties: rolesOf(staff, id)
        .map((role) => school.titles[role])
        .join(', '),
    })),
    notice && say(notice),
    say,
  );
}

/** The directory is believed until it says otherwise, because a person may be away without saying so here. */
const stillOutOfOffice: Plain =
  'Noted. Outlook still says out of office, so items pass them over until that is switched off.';

async function changed(away: Away | { readonly back: PersonId }, done: Plain, turn: Turn) {
  const { db, school, by, now } = turn;
  const outcome = await setAbsence(db, school, by, away, now);
  if (!outcome.ok) return both(await coverCard(turn, inWords[outcome.why]));
  const still = 'back' in away && outcome.value.away.has(away.back);
  return both(cardOf(outcome.value, turn, still ? stillOutOfOffice : done));
}

const snowDay = (closed: 'closed' | 'open'): Verb =>
  verb(z.object({}), async (_, turn) => both(await schoolDay(turn, closed)));

export async function schoolDay(turn: Turn, closed: 'closed' | 'open'): Promise<Card> {
  const { db, school, by, now, say } = turn;
  const outcome = await callSnowDay(db, school, by, closed, now);
  return outcome.ok
    ? schoolDayCard(longDay(outcome.value, say), closed, say)
    : card(say(inWords[outcome.why]), [
        paragraph(say('The headteacher or the safeguarding lead can say that school is closed.')),
      ]);
}

export const absenceVerbs: readonly (readonly [string, Verb])[] = [
  [
    'absence.set',
    verb(set, ({ person: who, until }, turn) =>
      changed(
        { person: who, until: until ? endOfDay(turn.school.calendar, until) : null },
        'Noted as away.',
        turn,
      ),
    ),
  ],
  ['absence.end', verb(end, ({ person: back }, turn) => changed({ back }, 'Noted as back.', turn))],
  ['school-day.closed', snowDay('closed')],
  ['school-day.open', snowDay('open')],
];
