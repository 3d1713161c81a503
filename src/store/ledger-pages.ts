import type { SchoolId } from '../domain/ids.ts';
import type { Tx } from './db.ts';
import { type ReadLine, readLine } from './ledger.ts';

/** A line with its number, and what it is about even where it can no longer be read. */
export type NumberedLine = {
  readonly line: number;
  readonly about: string | null;
  readonly entry: ReadLine;
};

/**
 * The newest lines of a school's ledger below a number, or the newest of all; about certain things
 * alone where they are given. A walk along an index: the time does not depend on how many there are.
 */
export async function linesBelow(
  tx: Tx,
  school: SchoolId,
  below: number | null,
  about: readonly string[] | null,
  most: number,
): Promise<readonly NumberedLine[]> {
  if (about?.length === 0) return [];
  const rows = await tx
    .selectFrom('ledger')
    .selectAll()
    .where('school', '=', school)
    .$if(below !== null, (query) => query.where('line', '<', below))
    .$if(about !== null, (query) => query.where('about', 'in', [...(about ?? [])]))
    .orderBy('line', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({ line: row.line, about: row.about, entry: readLine(row) }));
}
