import { createHash } from 'node:crypto';
import { roleOf } from '../domain/asking.ts';
import type { SchoolId } from '../domain/ids.ts';
import type { Person } from '../domain/people.ts';
import type { Policy } from '../domain/policy.ts';
import { type Changes, changesBetween } from '../domain/policy-changes.ts';
import type { PolicyVersion } from '../domain/policy-version.ts';
import type { School } from '../domain/school.ts';
import type { Db, Tx } from '../store/db.ts';
import { appendEntries } from '../store/ledger.ts';
import { currentPolicy, findVersion, holdShelf, saveVersion } from '../store/policies.ts';
import { askToTell } from './tell-keeper.ts';

export type PolicyFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Who sent it; nobody where it came by command or from the library. */
  readonly by?: Person;
};

/** Reads a document into a policy, or says in one sentence why not. */
export type ReadPolicy = (file: PolicyFile) => Promise<
  | {
      readonly ok: true;
      readonly policy: Policy;
      readonly text: string;
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly sentence: string }
>;

export type Imported =
  /** The document cannot be read; nothing is changed. */
  | { readonly kind: 'unread'; readonly sentence: string }
  /** These very words are on the shelf already, in whatever state. */
  | { readonly kind: 'known'; readonly version: PolicyVersion }
  | {
      readonly kind: 'waiting';
      readonly version: PolicyVersion;
      /** Against the version that is current now. */
      readonly changes: Changes;
      readonly current: PolicyVersion | null;
      /** How many people are told that it waits for them. */
      readonly told: number;
    };

/** A version is named after its words: the same words are the same version, however they came. */
export const versionId = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);

/**
 * Takes in a document that somebody has sent, by command, by upload or by the school's library. It
 * waits until a person has looked at it and made it current, also when it is the very first.
 */
export async function importPolicy(
  db: Db,
  school: Pick<School, 'id'>,
  read: ReadPolicy,
  file: PolicyFile,
  now: Date,
): Promise<Imported> {
  const reading = await read(file);
  if (!reading.ok) return { kind: 'unread', sentence: reading.sentence };
  const { policy, text, warnings } = reading;
  const arrived = { id: versionId(text), school: school.id, policy, warnings, addedAt: now };
  return db.transaction(async (tx) => {
    await holdShelf(tx, school.id);
    const known = await findVersion(tx, school.id, arrived.id);
    if (known) return { kind: 'known', version: known };
    const current = (await currentPolicy(tx, school.id)) ?? null;
    const version = { ...arrived, status: 'imported' } as const;
    const told = await put(db, tx, version, now, file.by);
    const changes = changesBetween(current?.policy ?? null, policy);
    return { kind: 'waiting', version, changes, current, told };
  });
}

/**
 * Takes in the document that stands with the school's settings. The very first becomes current by itself,
 * so that a school can begin; every later one waits until a person has looked at it and made it current.
 */
export async function importSettingsPolicy(
  db: Db,
  school: Pick<School, 'id'>,
  document: { readonly id: string; readonly policy: Policy },
  now: Date,
): Promise<'current' | 'waiting' | 'known'> {
  return db.transaction(async (tx) => {
    await holdShelf(tx, school.id);
    if (await findVersion(tx, school.id, document.id)) return 'known';
    const arrived = { ...document, school: school.id, warnings: [], addedAt: now };
    const first = !(await currentPolicy(tx, school.id));
    await put(
      db,
      tx,
      first
        ? { ...arrived, status: 'current', by: 'clock', at: now }
        : { ...arrived, status: 'imported' },
      now,
    );
    return first ? 'current' : 'waiting';
  });
}

/** Puts a version on the shelf, and has whoever keeps the policy told when it waits for them. */
async function put(
  db: Db,
  tx: Tx,
  version: PolicyVersion,
  now: Date,
  sender?: Person,
): Promise<number> {
  const { id, school, status } = version;
  await saveVersion(tx, version);
  const kind = status === 'current' ? 'policy-current' : 'policy-imported';
  const actor = sender ? { by: sender.id, as: roleOf(sender) } : {};
  await appendEntries(tx, [{ ...byClockAt(school, now), ...actor, kind, policy: id }]);
  if (status === 'current') return 0;
  return askToTell(db, tx, school, { kind: 'version-waits', policy: id }, now);
}

const byClockAt = (school: SchoolId, at: Date) =>
  ({ at, school, by: 'clock', as: 'clock', about: null }) as const;
