import { z } from 'zod';
import { inWords as when } from '../domain/calendar-words.ts';
import { referenceOf } from '../domain/incident.ts';
import {
  agreeing,
  type Hold,
  holdReasons,
  holdWords,
  liftReasons,
  liftWords,
  placesHolds,
} from '../domain/legal-hold.ts';
import { nameIn, type Staff } from '../domain/staff.ts';
import { holdRecords, holdsFor, liftRecordsHold } from '../flows/hold-records.ts';
import { type Card, card } from './cards/card.ts';
import { type HoldLine, holdCard } from './cards/hold.ts';
import { inWords } from './cards/refusal.ts';
import { both, type Turn } from './turn.ts';
import { type Verb, verb } from './verb.ts';

const incomplete = 'Please choose a reason first. Nothing was changed.';

/** The holds that this person may see, and the form for another. */
export async function holds(turn: Turn, notice: string | null = null): Promise<Card> {
  const { desk, db, by, staff, now } = turn;
  if (!placesHolds(by)) return card(inWords['not-asked'], []);
  const theirs = await holdsFor(db.rows, by, now);
  return holdCard(
    theirs.map((hold) => lineOf(hold, turn, staff)),
    desk.mint(),
    notice,
  );
}

const lineOf = (hold: Hold, { school, now }: Turn, staff: Staff): HoldLine => ({
  id: hold.id,
  covers: hold.about === null ? 'The whole school' : `Ref ${referenceOf(hold.about)}`,
  why: holdWords[hold.because],
  placed: `Placed by ${nameIn(staff)(hold.by)}, ${when(school.calendar, hold.at, now)}`,
  lifting: hold.about === null ? liftingOf(hold, { school, now }, staff) : null,
});

/** What a hold on the whole school waits for: it takes two to lift one. */
function liftingOf({ lift }: Hold, { school, now }: Pick<Turn, 'school' | 'now'>, staff: Staff) {
  if (lift === null) return 'It takes two people to lift it: one asks, and another agrees';
  const by = nameIn(staff)(lift.by);
  const at = when(school.calendar, lift.at, now);
  return `${by} asked to lift it, ${at} (${liftWords[lift.because]}). Somebody else has to agree`;
}

const place = verb(
  z.object({
    ...{ id: z.uuid(), reference: z.string().max(12).default('') },
    because: z.enum(holdReasons).or(z.literal('')).default(''),
  }),
  async ({ id, reference, because }, turn) => {
    if (because === '') return both(await holds(turn, incomplete));
    const about = reference.trim() === '' ? null : reference;
    const wanted = { id, reference: about, because };
    const outcome = await holdRecords(turn.db, turn.by, wanted, turn.now);
    return both(await holds(turn, outcome.ok ? 'Held.' : inWords[outcome.why]));
  },
);

const lift = verb(
  z.object({
    hold: z.uuid().or(z.literal('')).default(''),
    lifted: z.enum(liftReasons).or(z.literal('')).default(''),
  }),
  async ({ hold, lifted }, turn) => {
    if (hold === '' || lifted === '') return both(await holds(turn, incomplete));
    const outcome = await liftRecordsHold(turn.db, turn.by, hold, lifted, turn.now);
    if (!outcome.ok) return both(await holds(turn, inWords[outcome.why]));
    const said = outcome.value.is === 'lifted' ? 'Lifted.' : askedOthers(turn);
    return both(await holds(turn, said));
  },
);

function askedOthers({ by, staff }: Turn): string {
  const names = agreeing(staff, by.id).map(({ name }) => name);
  return `Asked for, not lifted yet. One of these has to agree, by typing hold: ${names.join(', ')}.`;
}

export const holdVerbs: readonly (readonly [string, Verb])[] = [
  ['hold.place', place],
  ['hold.lift', lift],
];
