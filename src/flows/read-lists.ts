import { minutesBetween } from '../domain/drill.ts';
import { type Incident, sameReport } from '../domain/incident.ts';
import type { Person } from '../domain/people.ts';
import type { Staff } from '../domain/staff.ts';
import type { Db } from '../store/db.ts';
import { drillsOf, reportsBy } from '../store/incidents.ts';
import { entriesAbout } from '../store/ledger.ts';
import { readStaff } from '../store/people.ts';
import { type ItemsPage, readItems } from './read-items.ts';

const most = 20;

const open: readonly Incident['status'][] = [
  ...(['waiting', 'unanswered', 'in-hand', 'to-confirm', 'sealed'] as const),
];

/** The open items that this person may read: nothing else is even counted. */
export async function itemsFor(
  db: Db,
  by: Person,
  now: Date,
): Promise<ItemsPage & { readonly staff: Staff }> {
  const staff = await readStaff(db.rows, by.school, now);
  const asked = { statuses: open, after: null, fits: () => true };
  return { ...(await readItems(db, by, staff, asked)), staff };
}

export type DrillResult = { readonly at: Date; readonly minutes: number | null };

/** What the last drills took: the minutes until somebody first had it, newest first; null while nobody has. */
export async function drillResults(db: Db, by: Person): Promise<readonly DrillResult[]> {
  // each drill opens two records at most
  const drills = onceEach(await drillsOf(db.rows, by.school, 2 * most)).slice(0, most);
  return Promise.all(
    drills.map(async ({ id, recordedAt }) => {
      const entries = await entriesAbout(db.rows, id);
      const taken = entries.find(({ kind }) => kind === 'alert-acknowledged');
      return { at: recordedAt, minutes: taken ? minutesBetween(recordedAt, taken.at) : null };
    }),
  );
}

export type OwnReports = {
  readonly reports: readonly Incident[];
  /** Records of theirs that cannot be read: somebody has to hear of them. */
  readonly unreadable: number;
};

/** A reporter's own reports, newest first, linked records of one report once. */
export async function myReports(db: Db, by: Person): Promise<OwnReports> {
  const { records, unreadable } = await reportsBy(db.rows, by.id, most);
  return { reports: onceEach(records), unreadable };
}

const onceEach = (all: readonly Incident[]): readonly Incident[] =>
  all.filter(
    (incident, at) => !all.some((other, earlier) => earlier < at && sameReport(other, incident)),
  );
