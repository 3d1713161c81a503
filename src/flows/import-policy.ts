import type { SchoolId } from '../domain/ids.ts';
import type { Policy } from '../domain/policy.ts';
import type { School } from '../domain/school.ts';
import type { Db } from '../store/db.ts';
import { appendEntries } from '../store/ledger.ts';
import { currentPolicyId, findVersion, holdShelf, saveVersion } from '../store/policies.ts';

/**
 * Takes in the document that stands with the school's settings. The very first becomes current by itself,
 * so that a school can begin; every later one waits until a person has looked at it and made it current.
 */
export async function importPolicy(
  db: Db,
  school: Pick<School, 'id'>,
  document: { readonly id: string; readonly policy: Policy },
  now: Date,
): Promise<'current' | 'waiting' | 'known'> {
  return db.transaction(async (tx) => {
    const { id, policy } = document;
    await holdShelf(tx, school.id);
    if (await findVersion(tx, school.id, id)) return 'known';
    const kept = { id, school: school.id, policy, addedAt: now };
    const first = (await currentPolicyId(tx, school.id)) === null;
    await saveVersion(
      tx,
      first
        ? { ...kept, status: 'current', by: 'clock', at: now }
        : { ...kept, status: 'imported' },
    );
    await appendEntries(tx, [
      {
        ...byClockAt(school.id, now),
        kind: first ? 'policy-current' : 'policy-imported',
        policy: id,
      },
    ]);
    return first ? 'current' : 'waiting';
  });
}

const byClockAt = (school: SchoolId, at: Date) =>
  ({ at, school, by: 'clock', as: 'clock', about: null }) as const;
