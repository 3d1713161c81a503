import { z } from 'zod';
import { keysOf, mayRead } from '../domain/access.ts';
import { roleOf } from '../domain/asking.ts';
import type { IncidentId } from '../domain/ids.ts';
import type { Incident } from '../domain/incident.ts';
import type { Person } from '../domain/people.ts';
import type { Staff } from '../domain/staff.ts';
import type { Db } from '../store/db.ts';
import { appendEntries, entriesAbout, type ReadLine } from '../store/ledger.ts';
import { openMark, type Reading, sealMark } from '../store/page-marks.ts';
import { type After, readableBy } from '../store/readable.ts';

export type ItemsPage = {
  readonly items: readonly Incident[];
  /** Items that stand in this person's lists and cannot be read: somebody has to hear of them. */
  readonly unreadable: number;
  /** Where to go on; null when there is nothing further. */
  readonly next: After | null;
};

const pageSize = 20;
/** How far one request looks for items that fit: a search goes on from there when it is asked again. */
const mostLookedAt = 400;
const batch = 50;

/**
 * A page of the items that this person may read, newest first. What they may not read is neither shown
 * nor counted. `fits` narrows it further.
 */
export async function readItems(
  db: Db,
  by: Person,
  staff: Staff,
  asked: {
    readonly statuses: readonly Incident['status'][];
    readonly after: After | null;
    readonly fits: (incident: Incident) => boolean;
  },
): Promise<ItemsPage> {
  const keys = keysOf(by.id, staff);
  const items: Incident[] = [];
  let after = asked.after;
  let unreadable = 0;
  for (let looked = 0; looked < mostLookedAt; looked += batch) {
    const page = await readableBy(db.rows, by.school, keys, asked.statuses, after, batch);
    for (const incident of page.records) {
      if (items.length === pageSize) return { items, unreadable, next: after };
      after = { recordedAt: incident.recordedAt, id: incident.id };
      if (mayRead(incident, by.id, staff) && asked.fits(incident)) items.push(incident);
    }
    unreadable += page.unreadable;
    if (page.next === null) return { items, unreadable, next: null };
    after = page.next;
  }
  return { items, unreadable, next: after };
}

const reading = ({ id, school }: Person): Reading => ({ list: 'items', by: id, school });
const after = z.strictObject({
  recordedAt: z.coerce.date(),
  id: z.uuid().transform((id) => id as IncidentId),
});

/** Where a list of items goes on, for its reader to send back. */
export const markOf = (db: Db, by: Person, place: After): Promise<string> =>
  sealMark(db.rows, reading(by), place);

/** The same, read again; undefined where it is not one that they were given. */
export const placeAt = (db: Db, by: Person, mark: string): Promise<After | undefined> =>
  openMark(db.rows, reading(by), mark, after);

/** What happened to an item. Whether the person may know is asked before. */
export const entriesOf = (db: Db, id: IncidentId): Promise<readonly ReadLine[]> =>
  entriesAbout(db.rows, id);

/** That somebody searched is noted, not what for. */
export const noteSearch = (db: Db, by: Person, now: Date): Promise<void> =>
  db.transaction((tx) =>
    appendEntries(tx, [
      {
        ...{ at: now, school: by.school, by: by.id, as: roleOf(by), about: null },
        kind: 'items-searched',
      },
    ]),
  );
