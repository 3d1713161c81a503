import { roleOf } from '../domain/asking.ts';
import { dayIn } from '../domain/calendar-days.ts';
import { accept, type Outcome, refuse } from '../domain/decision.ts';
import type { Person } from '../domain/people.ts';
import type { School } from '../domain/school.ts';
import type { Db } from '../store/db.ts';
import { appendEntries } from '../store/ledger.ts';
import { settingsToday } from '../store/school-settings.ts';
import { setSnowDay } from '../store/snow-days.ts';

/** The school's settings as they hold now: its file, what it has changed since, and the snow days that somebody called. */
export const schoolToday = async (db: Db, file: School): Promise<School> =>
  (await schoolAndPolicyToday(db, file)).school;

/** The same, with the id of the policy that is current; null without one. */
export async function schoolAndPolicyToday(
  db: Db,
  file: School,
): Promise<{ readonly school: School; readonly policy: string | null }> {
  const { school, called, policy } = await settingsToday(db.rows, file);
  if (called.length === 0) return { school, policy };
  const snowDays = [...new Set([...school.calendar.snowDays, ...called])];
  return { school: { ...school, calendar: { ...school.calendar, snowDays } }, policy };
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
