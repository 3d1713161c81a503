import { roleOf } from '../domain/asking.ts';
import { accept, type Outcome, refuse } from '../domain/decision.ts';
import type { ExceptionId, IncidentId } from '../domain/ids.ts';
import { referenceOf } from '../domain/incident.ts';
import {
  type Hold,
  type HoldReason,
  type LiftBy,
  type LiftReason,
  liftAskedEntry,
  liftedEntry,
  mayHoldIncident,
  mayHoldLink,
  onLifting,
  placedEntry,
  placesHolds,
} from '../domain/legal-hold.ts';
import type { Person } from '../domain/people.ts';
import type { Staff } from '../domain/staff.ts';
import type { Db, Tx } from '../store/db.ts';
import { registerRows } from '../store/exceptions.ts';
import { byReference, readIncident, schoolWith } from '../store/incidents.ts';
import { ifReadable } from '../store/keys/seal.ts';
import { appendEntries } from '../store/ledger.ts';
import { askToLift, holdSchool, holdsOf, liftHold, placeHold } from '../store/legal-holds.ts';
import { readStaff } from '../store/people.ts';
import { keepHeld } from './keep-held.ts';

type Wanted = {
  /** Minted with the form: pressed twice, it is one hold. */
  readonly id: string;
  /** The reference of a record or of a family link, or null for everything of the school. */
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
      ...{ by: by.id, as: roleOf(by), at: now, lift: null },
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
): Promise<Outcome<IncidentId | ExceptionId>> {
  const staff = await readStaff(tx, by.school, now);
  const spoken = reference.trim().toUpperCase();
  const found = await byReference(tx, by.school, spoken);
  const incident = found.find((one) => mayHoldIncident(by, one, staff).ok);
  if (incident) return accept(incident.id);
  const link = (await linksThat(tx, by, staff)).find(({ id }) => referenceOf(id) === spoken);
  return link ? accept(link.id) : refuse('no-such-record');
}

/** The family links that this person may hold. */
async function linksThat(tx: Tx, by: Person, staff: Staff) {
  const rows = await registerRows(tx, by.school);
  return rows.filter((row) => mayHoldLink(by, { ...row, school: by.school }, staff).ok);
}

/** What came of somebody's wish: the hold is lifted, or another person has to agree first. */
export type Lifting = { readonly hold: Hold; readonly is: 'lifted' | 'asked' };

/**
 * Lifts a hold, with the reason; the rules apply again from the next night on, except to records about
 * those who lifted it: on these it stays. For one on the whole school the first who asks is written
 * down, and the second lifts it.
 */
export function liftRecordsHold(
  db: Db,
  by: Person,
  id: string,
  because: LiftReason,
  now: Date,
): Promise<Outcome<Lifting>> {
  return db.transaction(async (tx) => {
    await holdSchool(tx, by.school);
    const hold = (await holdsFor(tx, by, now)).find((one) => one.id === id);
    if (!hold) return refuse('not-found');
    const staff = await readStaff(tx, by.school, now);
    const step = onLifting(hold, by, staff);
    if (!step.ok) return step;
    const lift = { by, at: now, because };
    return step.value === 'ask' ? ask(tx, hold, lift) : liftNow(tx, hold, lift, staff);
  });
}

async function ask(tx: Tx, hold: Hold, lift: LiftBy): Promise<Outcome<Lifting>> {
  await askToLift(tx, hold, lift);
  await appendEntries(tx, [liftAskedEntry(hold, lift)]);
  return accept({ hold, is: 'asked' });
}

async function liftNow(tx: Tx, hold: Hold, lift: LiftBy, staff: Staff): Promise<Outcome<Lifting>> {
  if (!(await liftHold(tx, hold, lift))) return refuse('not-found');
  await appendEntries(tx, [liftedEntry(hold, lift)]);
  const lifters = [lift.by.id, ...(hold.about === null && hold.lift ? [hold.lift.by] : [])];
  await keepHeld(tx, hold, lifters, staff, lift.at);
  return accept({ hold, is: 'lifted' });
}

/**
 * The holds that a person may see and lift: none on a record that leaves them out, nor on one that
 * cannot be read now, of which nobody knows whom it leaves out.
 */
export async function holdsFor(tx: Tx, by: Person, now: Date): Promise<readonly Hold[]> {
  if (!placesHolds(by)) return [];
  const staff = await readStaff(tx, by.school, now);
  const links = new Set<string>((await linksThat(tx, by, staff)).map(({ id }) => id));
  const theirs: Hold[] = [];
  for (const hold of await holdsOf(tx, by.school)) {
    const { about } = hold;
    if (about === null || links.has(about) || (await mayFree(tx, by, about, staff))) {
      theirs.push(hold);
    }
  }
  return theirs;
}

async function mayFree(
  tx: Tx,
  by: Person,
  about: IncidentId | ExceptionId,
  staff: Staff,
): Promise<boolean> {
  const id = about as IncidentId;
  if ((await schoolWith(tx, id)) === undefined) return false;
  const incident = await ifReadable(tx, id, () => readIncident(tx, id));
  return incident !== undefined && mayHoldIncident(by, incident, staff).ok;
}
