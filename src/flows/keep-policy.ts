import { accept, type Outcome, refuse } from '../domain/decision.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Person } from '../domain/people.ts';
import {
  keepsPolicy,
  kept,
  lookAt,
  makeCurrent,
  type PolicyVersion,
} from '../domain/policy-version.ts';
import type { School } from '../domain/school.ts';
import type { Staff } from '../domain/staff.ts';
import type { Db, Tx } from '../store/db.ts';
import { appendEntries } from '../store/ledger.ts';
import { readStaff } from '../store/people.ts';
import {
  currentPolicy,
  findVersion,
  holdShelf,
  saveVersion,
  versionsOf,
} from '../store/policies.ts';
import { confirmReceipt, countAsked, type Receipt, receiptsOf } from '../store/receipts.ts';

export type PolicyShelf = {
  readonly current: PolicyVersion | null;
  /** Imported and not current yet, newest first; for those who keep the policy. */
  readonly waiting: readonly PolicyVersion[];
};

export async function readPolicyShelf(db: Db, by: Person): Promise<PolicyShelf> {
  const versions = await versionsOf(db.rows, by.school);
  return {
    current: versions.find(({ status }) => status === 'current') ?? null,
    waiting: keepsPolicy(by)
      ? versions.filter(({ status }) => status === 'imported' || status === 'looked-at')
      : [],
  };
}

/** One version in whatever state, for anybody on the staff: old ones stay readable. */
export const readVersion = (db: Db, by: Person, id: string): Promise<PolicyVersion | undefined> =>
  findVersion(db.rows, by.school, id);

/** A person has looked at a version, or makes it current; the one before is then superseded. */
export async function keepVersion(
  db: Db,
  by: Person,
  id: string,
  does: 'look-at' | 'make-current',
  now: Date,
): Promise<Outcome<PolicyVersion>> {
  return db.transaction(async (tx) => {
    await holdShelf(tx, by.school);
    const version = await findVersion(tx, by.school, id);
    if (!version) return refuse('not-found');
    const outcome = does === 'look-at' ? lookAt(version, by, now) : makeCurrent(version, by, now);
    if (!outcome.ok) return outcome;
    if (does === 'make-current') await supersede(tx, version, now);
    await saveVersion(tx, outcome.value.next);
    await appendEntries(tx, outcome.value.entries);
    return accept(outcome.value.next);
  });
}

async function supersede(tx: Tx, { school }: PolicyVersion, now: Date): Promise<void> {
  const before = await currentPolicy(tx, school);
  if (!before) return;
  await saveVersion(tx, { ...kept(before), status: 'superseded', at: now });
}

export async function confirmRead(
  db: Db,
  by: Person,
  id: string,
  now: Date,
): Promise<Outcome<PolicyVersion>> {
  const version = await findVersion(db.rows, by.school, id);
  if (version?.status !== 'current') return refuse('not-found');
  await confirmReceipt(db.rows, by.school, id, by.id, now);
  return accept(version);
}

/** When this person confirmed that they have read a version, or null. */
export async function ownReceipt(db: Db, by: Person, policy: string): Promise<Date | null> {
  const receipts = await receiptsOf(db.rows, by.school, policy);
  return receipts.find(({ person }) => person === by.id)?.confirmedAt ?? null;
}

/** How often somebody is asked at the most: once, and reminded twice. */
export const mostAsked = 3;

/** Asks everybody who has not confirmed the current version and has not been asked too often. */
export async function askToConfirm(
  db: Db,
  school: School,
  by: Person,
  now: Date,
): Promise<Outcome<number>> {
  if (!keepsPolicy(by)) return refuse('not-asked');
  const current = await currentPolicy(db.rows, school.id);
  if (!current) return refuse('not-found');
  const { staff, receipts } = await whoHasRead(db, school, current.id, now);
  const due = [...staff.people.keys()].filter((person) => {
    const receipt = receipts.find((one) => one.person === person);
    return !receipt || (receipt.confirmedAt === null && receipt.asked < mostAsked);
  });
  const asked = await db.transaction((tx) => ask(db, tx, current, due));
  return accept(asked);
}

/** Counts first: when two people ask at once, nobody is asked once too often. */
async function ask(
  db: Db,
  tx: Tx,
  { id: policy, school }: PolicyVersion,
  due: readonly PersonId[],
): Promise<number> {
  let asked = 0;
  for (const person of due.toSorted()) {
    if (!(await countAsked(tx, school, policy, person, mostAsked))) continue;
    await db.addJobs(tx, [{ name: 'ask-to-confirm', school, person, policy }]);
    asked += 1;
  }
  return asked;
}

export async function whoHasRead(
  db: Db,
  school: School,
  policy: string,
  now: Date,
): Promise<{ readonly staff: Staff; readonly receipts: readonly Receipt[] }> {
  return {
    staff: await readStaff(db.rows, school.id, now),
    receipts: await receiptsOf(db.rows, school.id, policy),
  };
}
