import { roleOf } from '../domain/asking.ts';
import { dayIn } from '../domain/calendar-days.ts';
import { accept, type Outcome, refuse } from '../domain/decision.ts';
import type { Person } from '../domain/people.ts';
import type { School } from '../domain/school.ts';
import type { Db } from '../store/db.ts';
import { appendEntries } from '../store/ledger.ts';
import { type House, readHouse, settingsToday, type Today } from '../store/school-settings.ts';
import { setSnowDay } from '../store/snow-days.ts';

/** The school's settings as they hold now: its file, what it has changed since, and the snow days that somebody called. */
export const schoolToday = async (db: Db, file: School): Promise<School> =>
  withSnow(await settingsToday(db.rows, file));

/** The same, with which version of the policy is current (null without one), and the school's people. */
export async function houseToday(db: Db, file: School, now: Date): Promise<Omit<House, 'called'>> {
  const { called, ...house } = await readHouse(db.rows, file, now);
  return { ...house, school: withSnow({ school: house.school, called }) };
}

function withSnow({ school, called }: Today): School {
  if (called.length === 0) return school;
  const snowDays = [...new Set([...school.calendar.snowDays, ...called])];
  return { ...school, calendar: { ...school.calendar, snowDays } };
}

/** The headteacher or the safeguarding lead says that school is closed today, or open after all. */
export async function callSnowDay(
  db: Db,
  school: School,
  by: Person,
  closed: 'closed' | 'open',
  now: Date,
): Promise<Outcome<string>> {
  if (!by.roles.some((role) => role === 'head' || role === 'dsl')) return refuse('not-asked');
  const day = dayIn(school.calendar, now);
  await db.transaction(async (tx) => {
    await setSnowDay(tx, school.id, day, closed);
    await appendEntries(tx, [
      {
        ...{ at: now, school: school.id, by: by.id, as: roleOf(by), about: null },
        ...{ kind: 'school-day', day, is: closed },
      },
    ]);
  });
  return accept(day);
}
