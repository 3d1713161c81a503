import type { PersonId, SchoolId } from '../domain/ids.ts';
import type { Person } from '../domain/people.ts';
import type { Tx } from './db.ts';

/** Everybody whom a school's directory ever named, those who have left among them. */
export async function knownPeople(
  tx: Tx,
  school: SchoolId,
): Promise<readonly Pick<Person, 'id' | 'name' | 'email'>[]> {
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('school', '=', school)
    .execute();
  return rows.map(({ id, name, email }) => ({ id: id as PersonId, name, email }));
}
