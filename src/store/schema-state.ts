import { type Kysely, sql } from 'kysely';

/** How the schema of a database stands to the steps that a version of Lantern knows. */
export type SchemaState = {
  /** Steps that it knows and that the database has not had yet. */
  readonly missing: readonly string[];
  /** Steps that the database has had and that it does not know: a newer version made them. */
  readonly unknown: readonly string[];
};

/** The steps that made a database's schema; none where Lantern was never started on it. */
export async function stepsOf(db: Kysely<never>): Promise<readonly string[]> {
  const there = await sql<{ yes: boolean }>`
    select to_regclass('kysely_migration') is not null as yes`.execute(db);
  if (!there.rows[0]?.yes) return [];
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

export const stateOf = (done: readonly string[], known: readonly string[]): SchemaState => ({
  missing: known.filter((name) => !done.includes(name)),
  unknown: done.filter((name) => !known.includes(name)),
});

/** A step that takes something away says in its name which step a version has to know to go on after it. */
const needs = /-needs-(\d{3})$/;

export class SchemaFault extends Error {
  override readonly name = 'SchemaFault';
}

/**
 * Whether this version can work on the database beside the newer one that changed it. A step only adds,
 * unless its name says otherwise, so the last version goes on while the new one is rolled out, and can
 * be gone back to.
 * @throws SchemaFault, in plain words, when it cannot
 */
export function goesOnBeside({ missing, unknown }: SchemaState, known: readonly string[]): void {
  const last = Number(known.at(-1)?.slice(0, 3));
  const beyond = unknown.some((name) => Number(needs.exec(name)?.[1] ?? 0) > last);
  if (beyond) {
    throw new SchemaFault(
      'This database has been changed by a newer version of Lantern, and this version can no longer work on it. Start the newer version. Nothing was changed.',
    );
  }
  if (missing.length > 0) {
    throw new SchemaFault(
      'This database was changed by another version of Lantern that did not come after this one. Start that version. Nothing was changed.',
    );
  }
}
