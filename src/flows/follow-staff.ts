import type { PersonId } from '../domain/ids.ts';
import type { Job } from '../domain/job.ts';
import type { Role } from '../domain/people.ts';
import { discard } from '../domain/register/declare.ts';
import { pending, standing } from '../domain/register/life.ts';
import { rowsFor } from '../domain/register/register.ts';
import { applicantLeft } from '../domain/register/review.ts';
import type { School } from '../domain/school.ts';
import type { Staff } from '../domain/staff.ts';
import { changeAll } from '../store/change.ts';
import type { Db, Tx } from '../store/db.ts';
import { exceptions, registerRows } from '../store/exceptions.ts';
import { goneSince } from '../store/people.ts';
import { askPeople } from './ask-staff.ts';
import { hereAt } from './here.ts';

/**
 * What a change of people means for the register: links of somebody who has been gone for a week are closed, somebody
 * new is asked whether they have one, a new headteacher gets the list, and whoever fills a role now is
 * asked what waited for the one before. The first copy of all is no change.
 */
export async function followStaff(
  db: Db,
  tx: Tx,
  school: School,
  { before, after }: { readonly before: Staff; readonly after: Staff },
  now: Date,
): Promise<void> {
  if (before.people.size === 0) return;
  await closeLeavers(db, tx, school, after, now);
  const fresh = [...after.people.keys()].filter((person) => !before.people.has(person));
  const asking = { what: 'joined', occasion: 'joined', by: 'clock' } as const;
  await askPeople(db, tx, school, fresh, asking, now);
  await db.addJobs(tx, [
    ...newcomersTo('head', before, after).map(
      (person): Job => ({
        ...{ name: 'register-notice', school: school.id, person, what: 'new-head', since: now },
      }),
    ),
    ...(await waitingFor(tx, school, before, after, now)),
  ]);
}

const newcomersTo = (role: Role, before: Staff, after: Staff): readonly PersonId[] =>
  (after.holders[role] ?? []).filter((person) => !(before.holders[role] ?? []).includes(person));

/** A directory may lose people for a while, and what is closed stays closed: so long are they waited for. */
const leaverDays = 7;

async function closeLeavers(
  db: Db,
  tx: Tx,
  school: School,
  after: Staff,
  now: Date,
): Promise<void> {
  const open = [...pending, ...standing];
  const concerned = (await registerRows(tx, school.id)).flatMap(
    ({ id, applicant, enteredBy, status }) => {
      if (status === 'draft') return [{ id, person: enteredBy }];
      return applicant !== null && open.includes(status) ? [{ id, person: applicant }] : [];
    },
  );
  const missing = concerned.filter(({ person }) => !after.people.has(person));
  const since = new Date(now.getTime() - leaverDays * 86_400_000);
  const people = [...new Set(missing.map(({ person }) => person))];
  const gone = await goneSince(tx, school.id, people, since);
  const here = await hereAt(tx, school, now);
  await changeAll(
    db,
    tx,
    exceptions,
    missing.filter(({ person }) => gone.has(person)).map(({ id }) => id),
    (link) => (link.status === 'draft' ? discard(link, 'clock', here) : applicantLeft(link, here)),
  );
}

const offices: readonly Role[] = ['head', 'chair', 'governing-body', 'dsl', 'deputy-dsl'];

/** One question for each link that waits for somebody who fills a role only now. */
async function waitingFor(
  tx: Tx,
  school: School,
  before: Staff,
  after: Staff,
  now: Date,
): Promise<readonly Job[]> {
  const fresh = new Set(offices.flatMap((role) => newcomersTo(role, before, after)));
  if (fresh.size === 0) return [];
  const rows = await registerRows(tx, school.id);
  return [...fresh].flatMap((to) =>
    rowsFor(rows, to, { school, staff: after, now })
      .filter(
        ({ due, reading, status }) => due && reading !== 'applicant' && pending.includes(status),
      )
      .map((row): Job => ({ name: 'ask-about-exception', exception: row.id, to })),
  );
}
