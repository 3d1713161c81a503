import { accept, type Outcome, refuse } from '../domain/decision.ts';
import type { Person } from '../domain/people.ts';
import { type Changes, changesBetween } from '../domain/policy-changes.ts';
import { keepsPolicy, type PolicyVersion } from '../domain/policy-version.ts';
import type { School } from '../domain/school.ts';
import type { Db } from '../store/db.ts';
import { versionsOf } from '../store/policies.ts';
import { keepVersion, readVersion, whoHasRead } from './keep-policy.ts';

export type Policies = {
  /** The newest first. */
  readonly versions: readonly PolicyVersion[];
  /** Who on the staff has confirmed the current version, and who has not; null while none is current. */
  readonly receipts: {
    readonly have: readonly string[];
    readonly missing: readonly string[];
  } | null;
};

/** Every version of the policy and its reading receipts, for those who keep it. */
export async function readPolicies(
  db: Db,
  school: School,
  by: Person,
  now: Date,
): Promise<Outcome<Policies>> {
  if (!keepsPolicy(by)) return refuse('not-asked');
  const versions = await versionsOf(db.rows, school.id);
  const current = versions.find(({ status }) => status === 'current');
  if (!current) return accept({ versions, receipts: null });
  const { staff, receipts } = await whoHasRead(db, school, current.id, now);
  const confirmed = new Set(
    receipts.filter(({ confirmedAt }) => confirmedAt !== null).map(({ person }) => person),
  );
  const people = [...staff.people.values()].toSorted((one, other) =>
    one.name.localeCompare(other.name),
  );
  const names = (which: boolean) =>
    people.filter(({ id }) => confirmed.has(id) === which).map(({ name }) => name);
  return accept({ versions, receipts: { have: names(true), missing: names(false) } });
}

/** One version to look at; that a waiting one was looked at is noted. `changes` are against the current one. */
export async function lookAtVersion(
  db: Db,
  by: Person,
  id: string,
  now: Date,
): Promise<Outcome<{ readonly version: PolicyVersion; readonly changes: Changes | null }>> {
  if (!keepsPolicy(by)) return refuse('not-asked');
  const looked = await keepVersion(db, by, id, 'look-at', now);
  const version = looked.ok ? looked.value : await readVersion(db, by, id);
  if (!version) return refuse('not-found');
  if (version.status === 'current' || version.status === 'superseded')
    return accept({ version, changes: null });
  const versions = await versionsOf(db.rows, by.school);
  const current = versions.find(({ status }) => status === 'current');
  return accept({ version, changes: changesBetween(current?.policy ?? null, version.policy) });
}
