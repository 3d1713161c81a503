import { mayRead } from '../domain/access.ts';
import { roleOf } from '../domain/asking.ts';
import { accept, type Outcome, refuse } from '../domain/decision.ts';
import type { Person } from '../domain/people.ts';
import type { Sent } from '../domain/register/exception.ts';
import { listedOf, readsAs } from '../domain/register/parts.ts';
import type { School } from '../domain/school.ts';
import type { Staff } from '../domain/staff.ts';
import { askersCalled } from '../domain/subject-access.ts';
import type { Paper } from '../domain/view/paper.ts';
import { subjectPaper } from '../domain/view/subject-access.ts';
import type { Db } from '../store/db.ts';
import { everyException } from '../store/exceptions.ts';
import { everyIncident } from '../store/incidents.ts';
import { knownPeople } from '../store/known-people.ts';
import { appendEntries } from '../store/ledger.ts';

const mostLookedAt = 100_000;

/**
 * What is kept about one person, drafted for review: out of what `by` may read and nothing else, so
 * that nobody learns of an item by asking for somebody's data. It stands in the ledger without the name.
 */
export async function exportPerson(
  db: Db,
  school: School,
  staff: Staff,
  by: Person,
  name: string,
  now: Date,
): Promise<Outcome<Paper>> {
  const known = await knownPeople(db.rows, school.id);
  const [asker, ...more] = askersCalled(name, known);
  if (!asker || more.length > 0) return refuse('several-people');
  const items = await everyIncident(db.rows, school.id, mostLookedAt);
  const readable = items.filter((incident) => mayRead(incident, by.id, staff));
  const links = await readableLinks(db, school, staff, by);
  await db.transaction((tx) =>
    appendEntries(tx, [
      {
        ...{ at: now, school: school.id, by: by.id, as: roleOf(by), about: null },
        ...{ kind: 'exported', what: 'subject-access' },
      },
    ]),
  );
  const everybody = known.map((person) => person.name);
  return accept(subjectPaper(asker, readable, links, everybody, by.name, school, now));
}

async function readableLinks(
  db: Db,
  school: School,
  staff: Staff,
  by: Person,
): Promise<readonly Sent[]> {
  const links = await everyException(db.rows, school.id);
  return links.flatMap((link) =>
    link.status !== 'draft' && readsAs(listedOf(link), by.id, staff) !== null ? [link] : [],
  );
}
