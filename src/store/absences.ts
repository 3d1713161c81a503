import { outOfOfficeUntil } from '../domain/absence.ts';
import type { PersonId, SchoolId } from '../domain/ids.ts';
import type { Tx } from './db.ts';

/** Who says so: a person in school, or the directory's out-of-office. */
export type AbsenceSource = 'person' | 'directory';

export type Absence = {
  readonly person: PersonId;
  readonly school: SchoolId;
  readonly from: Date;
  /** Null: until somebody says otherwise. */
  readonly until: Date | null;
  readonly source: AbsenceSource;
};

export async function saveAbsence(tx: Tx, absence: Absence): Promise<void> {
  const { person, school, source } = absence;
  const row = { starts_at: absence.from, ends_at: absence.until };
  await tx
    .insertInto('absence')
    .values({ person, school, source, ...row })
    .onConflict((conflict) => conflict.columns(['person', 'source']).doUpdateSet(row))
    .execute();
}

export async function endAbsence(tx: Tx, person: PersonId, source: AbsenceSource): Promise<void> {
  await tx
    .deleteFrom('absence')
    .where('person', '=', person)
    .where('source', '=', source)
    .execute();
}

/** Replaces what the directory said before of who is out of office; see `outOfOfficeUntil`. */
export async function saveOutOfOffice(
  tx: Tx,
  school: SchoolId,
  away: ReadonlySet<PersonId>,
  now: Date,
): Promise<void> {
  await tx
    .deleteFrom('absence')
    .where('school', '=', school)
    .where('source', '=', 'directory')
    .execute();
  for (const person of away) {
    const until = outOfOfficeUntil(now);
    await saveAbsence(tx, { person, school, from: now, until, source: 'directory' });
  }
}
