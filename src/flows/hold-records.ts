import { roleOf } from '../domain/asking.ts';
import { accept, type Outcome, refuse } from '../domain/decision.ts';
import type { IncidentId } from '../domain/ids.ts';
import type { Incident } from '../domain/incident.ts';
import {
  type Hold,
  type HoldReason,
  type LiftReason,
  liftedEntry,
  mayHoldIncident,
  placedEntry,
  placesHolds,
} from '../domain/legal-hold.ts';
import type { Person } from '../domain/people.ts';
import type { Db, Tx } from '../store/db.ts';
import { byReference, readIncident } from '../store/incidents.ts';
import { appendEntries } from '../store/ledger.ts';
import { holdSchool, holdsOf, liftHold, placeHold } from '../store/legal-holds.ts';
import { readStaff } from '../store/people.ts';

type Wanted = {
  /** Minted with the form: pressed twice, it is one hold. */
  readonly id: string;
  /** The reference of a record, or null for everything of the school. */
  readonly reference: string | null;
  readonly because: HoldReason;
};

/** Places a legal hold: nothing that it covers is purged until somebody lifts it. */
export function holdRecords(
  db: Db,
  by: Person,
  { id, reference, because }: Wanted,
  now: Date,
): Promise<Outcome<Hold>> {
  return db.transaction(async (tx) => {
    if (!placesHolds(by)) return refuse('not-asked');
    await holdSchool(tx, by.school);
    const about = reference === null ? accept(null) : await recordFor(tx, by, reference, now);
    if (!about.ok) return about;
    const hold: Hold = {
      ...{ id, school: by.school, about: about.value, because },
      ...{ by: by.id, as: roleOf(by), at: now },
    };
    const before = (await holdsOf(tx, by.school)).find((one) => one.id === id);
    if (before) return accept(before);
    await placeHold(tx, hold);
    await appendEntries(tx, [placedEntry(hold)]);
    return accept(hold);
  });
}

async function recordFor(
  tx: Tx,
  by: Person,
  reference: string,
  now: Date,
): Promise<Outcome<IncidentId>> {
  const staff = await readStaff(tx, by.school, now);
  const found = await byReference(tx, by.school, reference.trim().toUpperCase());
  const may = (incident: Incident) => mayHoldIncident(by, incident, staff).ok;
  const [incident] = found.filter(may);
  return incident ? accept(incident.id) : refuse('no-such-record');
}

/** Lifts a hold, with the reason; the rules apply again from the next night on. */
export function liftRecordsHold(
  db: Db,
  by: Person,
  id: string,
  because: LiftReason,
  now: Date,
): Promise<Outcome<Hold>> {
  return db.transaction(async (tx) => {
    await holdSchool(tx, by.school);
    const hold = (await holdsFor(tx, by, now)).find((one) => one.id === id);
    if (!hold || !(await liftHold(tx, hold, by.id, because, now))) return refuse('not-found');
    await appendEntries(tx, [liftedEntry(hold, by, because, now)]);
    return accept(hold);
  });
}

/** The holds that a person may see and lift: none on a record that leaves them out. */
export async function holdsFor(tx: Tx, by: Person, now: Date): Promise<readonly Hold[]> {
  if (!placesHolds(by)) return [];
  const staff = await readStaff(tx, by.school, now);
  const theirs: Hold[] = [];
  for (const hold of await holdsOf(tx, by.school)) {
    const incident = hold.about && (await readIncident(tx, hold.about as IncidentId));
    if (!incident || mayHoldIncident(by, incident, staff).ok) theirs.push(hold);
  }
  return theirs;
}
