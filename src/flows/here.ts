import type { Here } from '../domain/register/move.ts';
import type { School } from '../domain/school.ts';
import type { Tx } from '../store/db.ts';
import { readStaff } from '../store/people.ts';
import { currentPolicyId } from '../store/policies.ts';

/** The house in which something happens to a family link: its people and its policy as they are now. */
export async function hereAt(tx: Tx, school: School, now: Date): Promise<Here> {
  const staff = await readStaff(tx, school.id, now);
  return { school, staff, policy: await currentPolicyId(tx, school.id), now };
}
