import { dayIn, dayTimeIn } from '../domain/calendar-days.ts';
import { accept, type Outcome, refuse } from '../domain/decision.ts';
import type { PersonId } from '../domain/ids.ts';
import type { RegisterNotice } from '../domain/job.ts';
import type { Person } from '../domain/people.ts';
import { standing } from '../domain/register/life.ts';
import { newHead } from '../domain/register/review.ts';
import type { School } from '../domain/school.ts';
import { change } from '../store/change.ts';
import type { Db, Tx } from '../store/db.ts';
import { askedOn, noteAsked, noteNothing } from '../store/declaration-asked.ts';
import { exceptions, exceptionsIn, registerRows } from '../store/exceptions.ts';
import { appendEntries } from '../store/ledger.ts';
import { readStaff } from '../store/people.ts';
import { hereAt } from './here.ts';
import type { Chat, Reach } from './reach.ts';
import { chatWith } from './tell.ts';

/** Asks people once on an occasion, whoever was not asked on it before. Answers how many that were. */
export async function askPeople(
  db: Db,
  tx: Tx,
  school: School,
  people: readonly PersonId[],
  asking: {
    readonly what: RegisterNotice;
    readonly occasion: string;
    readonly by: PersonId | 'clock';
  },
  now: Date,
): Promise<number> {
  const before = await askedOn(tx, school.id, asking.occasion);
  const fresh: PersonId[] = [];
  for (const person of people) {
    if (before.has(person)) continue;
    if (await noteAsked(tx, school.id, person, asking.occasion, now)) fresh.push(person);
  }
  if (fresh.length === 0) return 0;
  const { what, by } = asking;
  await db.addJobs(
    tx,
    fresh.map((person) => ({
      ...{ name: 'register-notice', school: school.id, person, what, since: now },
    })),
  );
  const as = by === 'clock' ? 'clock' : 'head';
  await appendEntries(tx, [
    {
      ...{ at: now, school: school.id, by, as, about: null },
      ...{ kind: 'staff-asked', what, people: fresh.length },
    },
  ]);
  return fresh.length;
}

/** The register opens: all staff are asked once whether they have a family link. Pressed again, only those who are new. */
export async function askAllStaff(
  db: Db,
  school: School,
  by: Person,
  now: Date,
): Promise<Outcome<number>> {
  if (!by.roles.includes('head')) return refuse('not-asked');
  const { people } = await readStaff(db.rows, school.id, now);
  const others = [...people.keys()].filter((person) => person !== by.id);
  const asking = { what: 'go-live', occasion: 'go-live', by: by.id } as const;
  return accept(await db.transaction((tx) => askPeople(db, tx, school, others, asking, now)));
}

/** From this hour of the school's clock on, people are asked. */
const fromHour = '08:00';

/** In September whoever has a link that stands is asked whether it is still the same. Answers how many. */
export async function askInSeptember(db: Db, school: School, now: Date): Promise<number> {
  const day = dayIn(school.calendar, now);
  if (day.slice(5, 7) !== '09' || dayTimeIn(school.calendar, now) < fromHour) return 0;
  const { people } = await readStaff(db.rows, school.id, now);
  const rows = await registerRows(db.rows, school.id);
  const holders = rows
    .filter(({ status }) => standing.includes(status))
    .flatMap(({ applicant }) => (applicant && people.has(applicant) ? [applicant] : []));
  const occasion = `september-${day.slice(0, 4)}`;
  const asking = { what: 'reconfirm', occasion, by: 'clock' } as const;
  return db.transaction((tx) => askPeople(db, tx, school, [...new Set(holders)], asking, now));
}

export const sayNothingToDeclare = (db: Db, school: School, by: Person, now: Date): Promise<void> =>
  noteNothing(db.rows, school.id, by.id, now);

export type PostRegisterNotice = (
  chat: Chat,
  person: PersonId,
  what: RegisterNotice,
) => Promise<void>;

/**
 * Shows somebody the way into the register. For a new headteacher every link that they would decide on
 * falls due for review first; all of them still hold. Throws when it is to be tried again later.
 */
export async function giveRegisterNotice(
  db: Db,
  reach: Reach,
  post: PostRegisterNotice,
  school: School,
  notice: { readonly person: PersonId; readonly what: RegisterNotice; readonly since: Date },
  now: Date,
): Promise<void> {
  const { person, what, since } = notice;
  const staff = await readStaff(db.rows, school.id, now);
  const to = staff.people.get(person);
  if (!to) return;
  if (what === 'new-head') {
    if (!to.roles.includes('head')) return;
    await reviewAll(db, school, since, now);
  }
  const chat = await chatWith(db, reach, to, now);
  if (!chat) throw new Error(`${person} cannot be reached now about the register`);
  await post(chat, person, what);
}

async function reviewAll(db: Db, school: School, since: Date, now: Date): Promise<void> {
  const here = await hereAt(db.rows, school, now);
  for (const { id } of await exceptionsIn(db.rows, school.id, ['active', 'review-due'])) {
    await change(db, exceptions, id, (link) => newHead(link, since, here));
  }
}
