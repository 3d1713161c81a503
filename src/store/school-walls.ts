import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** What a connection may see: one school's rows, or, said explicitly, every school's. */
export const everySchool = '*';
/** The setting of a connection by which the database's own policies go. Where it is not set, no row is seen. */
export const wallSetting = 'lantern.school';
export const setWall = `select set_config('${wallSetting}', $1, false)`;

/** One Kysely for each school asked for, all of them on the same connections. */
export const rowsBySchool = (make: (school: string) => Kysely<Tables>) => {
  const made = new Map<string, Kysely<Tables>>();
  return (school: string): Kysely<Tables> => {
    const rows = made.get(school) ?? make(school);
    made.set(school, rows);
    return rows;
  };
};
