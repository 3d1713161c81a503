import type { ExceptionId, IncidentId, PersonId } from '../domain/ids.ts';
import { type Incident, sameReport } from '../domain/incident.ts';
import { type Hold, isAbout, isHeld, keptEntry } from '../domain/legal-hold.ts';
import { isFree } from '../domain/register/parts.ts';
import type { Staff } from '../domain/staff.ts';
import type { Tx } from '../store/db.ts';
import { registerRows } from '../store/exceptions.ts';
import { incidentsAfter, readIncident } from '../store/incidents.ts';
import { ifReadable } from '../store/keys/seal.ts';
import { appendEntries } from '../store/ledger.ts';
import { holdsOf, keepHold } from '../store/legal-holds.ts';

type Lifters = readonly PersonId[];

/**
 * Keeps a hold that was lifted on whatever it covered that is about those who lifted it, or was kept
 * from them: nobody frees the records about themselves, whether or not they know of them. One that
 * cannot be read now stays held as well, because nobody can tell whom it is about.
 */
export async function keepHeld(
  tx: Tx,
  hold: Hold,
  lifters: Lifters,
  staff: Staff,
  now: Date,
): Promise<void> {
  const others = await holdsOf(tx, hold.school);
  const theirs =
    hold.about === null
      ? await inSchool(tx, hold, lifters, staff)
      : await inReport(tx, hold.about as IncidentId, lifters, staff);
  for (const about of theirs.filter((id) => isHeld(others, id) === 'free')) {
    await keepHold(tx, hold, about);
    await appendEntries(tx, [keptEntry(hold, about, now)]);
  }
}

const concerns = (incident: Incident | undefined, lifters: Lifters, staff: Staff): boolean =>
  incident === undefined || lifters.some((person) => isAbout(incident, person, staff));

const pageSize = 200;

async function inSchool(
  tx: Tx,
  { school }: Hold,
  lifters: Lifters,
  staff: Staff,
): Promise<readonly (IncidentId | ExceptionId)[]> {
  const theirs: (IncidentId | ExceptionId)[] = [];
  for (let after: IncidentId | null = null; ; ) {
    const page = await incidentsAfter(tx, school, after, pageSize);
    theirs.push(
      ...page.flatMap(({ id, incident }) => (concerns(incident, lifters, staff) ? [id] : [])),
    );
    after = page.at(-1)?.id ?? null;
    if (page.length < pageSize) break;
  }
  const links = await registerRows(tx, school);
  const kept = links.filter((row) => lifters.some((person) => !isFree(row, staff, person)));
  return [...theirs, ...kept.map(({ id }) => id)];
}

/** The other record of the same report, which a hold on one of them covers too. */
async function inReport(
  tx: Tx,
  id: IncidentId,
  lifters: Lifters,
  staff: Staff,
): Promise<readonly IncidentId[]> {
  const incident = await readIncident(tx, id);
  const theirs: IncidentId[] = [];
  for (const linked of incident?.linked ?? []) {
    const other = await ifReadable(tx, linked, () => readIncident(tx, linked));
    const covered = !incident || !other || sameReport(incident, other);
    if (covered && concerns(other, lifters, staff)) theirs.push(linked);
  }
  return theirs;
}
