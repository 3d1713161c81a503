import { roleOf } from '../domain/asking.ts';
import type { Person } from '../domain/people.ts';
import type { Db } from '../store/db.ts';
import { appendEntries } from '../store/ledger.ts';

/** That somebody asked about other people's reports is noted, not what they asked. */
export function noteCuriosity(db: Db, by: Person, now: Date): Promise<void> {
  return db.transaction((tx) =>
    appendEntries(tx, [
      {
        ...{ at: now, school: by.school, by: by.id, as: roleOf(by), about: null },
        kind: 'curiosity-refused',
      },
    ]),
  );
}
