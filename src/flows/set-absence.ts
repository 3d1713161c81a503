import { maySetAway, passOverAway, waitsForTheirAnswer, wrongEnd } from '../domain/absence.ts';
import { type Answer, roleOf } from '../domain/asking.ts';
import { accept, type Outcome, refuse } from '../domain/decision.ts';
import { unseal } from '../domain/hand-over.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Incident } from '../domain/incident.ts';
import type { Person } from '../domain/people.ts';
import { planOf } from '../domain/plan.ts';
import type { School } from '../domain/school.ts';
import type { Staff } from '../domain/staff.ts';
import { endAbsence, saveAbsence } from '../store/absences.ts';
import { change } from '../store/change.ts';
import type { Db } from '../store/db.ts';
import { incidents, incidentsOf } from '../store/incidents.ts';
import { appendEntries } from '../store/ledger.ts';
import { readStaff } from '../store/people.ts';

export type Away = { readonly person: PersonId; readonly until: Date | null };

/** Says that somebody is away, or back; items that wait for them alone go to the next person at once. */
export async function setAbsence(
  db: Db,
  school: School,
  by: Person,
  away: Away | { readonly back: PersonId },
  now: Date,
): Promise<Outcome<Staff>> {
  const staff = await readStaff(db.rows, school.id, now);
  const person = 'back' in away ? away.back : away.person;
  if (!staff.people.has(person) || !maySetAway(by, person, staff)) return refuse('not-asked');
  if ('until' in away) {
    const wrong = wrongEnd(by, away, school, now);
    if (wrong) return refuse(wrong);
    const open = await incidentsOf(db.rows, school.id, 'open', 10_000);
    if (waitsForTheirAnswer(open, by, person)) return refuse('asked-by-you');
  }
  await db.transaction(async (tx) => {
    if ('back' in away) await endAbsence(tx, person, 'person');
    else
      await saveAbsence(tx, {
        person,
        school: school.id,
        from: now,
        until: away.until,
        source: 'person',
      });
    await appendEntries(tx, [
      {
        ...{ at: now, school: school.id, by: by.id, as: roleOf(by), about: null },
        ...{ kind: 'back' in away ? 'back-again' : 'away', who: person },
      },
    ]);
    if ('until' in away && away.until !== null && by.id !== person) {
      const { until } = away;
      const told = { name: 'tell-away', school: school.id, person, by: by.id, until } as const;
      await db.addJobs(tx, [told]);
    }
  });
  await goRoundAway(db, school, now);
  return accept(await readStaff(db.rows, school.id, now));
}

/** Moves every open item on whose people are all away, and opens a sealed one that somebody can read again. */
export async function goRoundAway(db: Db, school: School, now: Date): Promise<void> {
  const staff = await readStaff(db.rows, school.id, now);
  for (const open of await incidentsOf(db.rows, school.id, 'open', 10_000)) {
    await change(db, incidents, open.id, (incident) => moved(incident, school, staff, now));
  }
}

function moved(incident: Incident, school: School, staff: Staff, now: Date): Answer {
  if (incident.status !== 'sealed') return passOverAway(incident, school, staff, now);
  const today = planOf(school, staff, incident.report, incident.reporter);
  return unseal(incident, today, school, staff, now);
}
