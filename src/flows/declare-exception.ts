import { accept, type Outcome } from '../domain/decision.ts';
import { type Declaration, declare, type PolicyException } from '../domain/exception.ts';
import type { ExceptionId } from '../domain/ids.ts';
import type { Person } from '../domain/people.ts';
import type { School } from '../domain/school.ts';
import { open } from '../store/change.ts';
import type { Db } from '../store/db.ts';
import { exceptions } from '../store/exceptions.ts';
import { readStaff } from '../store/people.ts';
import { currentPolicyId } from '../store/policies.ts';

/** Declares a family link. Declared twice with the same id, it is declared once. */
export async function declareException(
  db: Db,
  school: School,
  by: Person,
  id: ExceptionId,
  declaration: Declaration,
  now: Date,
): Promise<Outcome<PolicyException>> {
  const staff = await readStaff(db.rows, school.id, now);
  const decision = declare(
    {
      ...declaration,
      ...{ id, school: school.id, declarer: by.id, mode: school.exceptionMode },
      ...{ policy: await currentPolicyId(db.rows, school.id), declaredAt: now },
    },
    by,
    staff,
  );
  if (!decision.ok) return decision;
  await open(db, exceptions, [decision.value], async () => undefined);
  return accept(decision.value.next);
}
