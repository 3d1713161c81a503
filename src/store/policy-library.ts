import { sql } from 'kysely';
import type { SchoolId } from '../domain/ids.ts';
import type { Tx } from './db.ts';

/** What the last look into a school's document library left behind. */
export type LibrarySeen = { readonly link: string | null; readonly tag: string | null };

const nothing: LibrarySeen = { link: null, tag: null };

/** What was seen at that place; nothing when the settings now name another. */
export async function librarySeen(tx: Tx, school: SchoolId, place: string): Promise<LibrarySeen> {
  const row = await tx
    .selectFrom('policy_library')
    .select(['link', 'tag'])
    .where('school', '=', school)
    .where('place', '=', place)
    .executeTakeFirst();
  return row ?? nothing;
}

export async function saveLibrarySeen(
  tx: Tx,
  school: SchoolId,
  place: string,
  seen: LibrarySeen,
): Promise<void> {
  await tx
    .updateTable('policy_library')
    .set({ place, ...seen })
    .where('school', '=', school)
    .execute();
}

/** True for the one instance that is to look now: nobody has since `earliest`. */
export async function claimLibraryLook(
  tx: Tx,
  school: SchoolId,
  now: Date,
  earliest: Date,
): Promise<boolean> {
  const { rows } = await sql`
    insert into policy_library (school, place, asked_at) values (${school}, '', ${now})
    on conflict (school) do update set asked_at = excluded.asked_at
    where policy_library.asked_at <= ${earliest} returning school`.execute(tx);
  return rows.length === 1;
}
