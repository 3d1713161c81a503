import { z } from 'zod';
import { roleOf } from '../domain/asking.ts';
import { accept, type Outcome, refuse } from '../domain/decision.ts';
import type { ExceptionId, IncidentId } from '../domain/ids.ts';
import { referenceOf } from '../domain/incident.ts';
import type { Person } from '../domain/people.ts';
import type { School } from '../domain/school.ts';
import type { Staff } from '../domain/staff.ts';
import { type AuditRow, auditRow, mayAuditItem, mayAuditLink } from '../domain/view/audit.ts';
import { type Checked, ledgerCheckWords } from '../domain/view/ledger-check.ts';
import type { Db } from '../store/db.ts';
import { readException, registerRows } from '../store/exceptions.ts';
import { byReference, readIncident } from '../store/incidents.ts';
import { ifReadable } from '../store/keys/seal.ts';
import { appendEntries } from '../store/ledger.ts';
import { lastLedgerCheck } from '../store/ledger-checks.ts';
import { linesBelow, type NumberedLine } from '../store/ledger-pages.ts';
import { leftOutOf } from '../store/left-out.ts';
import { openMark, type Reading, sealMark } from '../store/page-marks.ts';
import { purgedCalled } from '../store/purge.ts';

export type LedgerPage = {
  readonly rows: readonly AuditRow[];
  /** Where to go on, for this reader alone; null when there is nothing further. */
  readonly next: string | null;
  readonly proved: Checked;
};

const pageSize = 40;
const batch = 80;
/** How far one request looks for lines that this person may see. */
const mostLookedAt = 800;

/**
 * A page of the ledger for whoever audits, the newest first: of everything, or of one reference. That
 * they looked is a line itself, once for each page, wherever it begins. `not-found` where a page is
 * asked for that was never offered to them.
 */
export async function readLedger(
  db: Db,
  school: School,
  staff: Staff,
  by: Person,
  asked: { readonly reference: string | null; readonly after: string | null },
  now: Date,
): Promise<Outcome<LedgerPage>> {
  const reading: Reading = { list: 'audit', by: by.id, school: school.id };
  const from = asked.after && (await openMark(db.rows, reading, asked.after, z.int()));
  if (from === undefined || from === '') return refuse('not-found');
  const about = asked.reference === null ? null : await thingsCalled(db, school, asked.reference);
  const { lines, next } = await linesFor(db, school, staff, by, about, from);
  const check = await lastLedgerCheck(db.rows, school.id);
  await noteLook(db, by, now);
  return accept({
    rows: lines.map((one) => auditRow(one.entry, one.about, school, staff, now)),
    next: next === null ? null : await sealMark(db.rows, reading, next),
    proved: ledgerCheckWords(check, school, now),
  });
}

async function linesFor(
  db: Db,
  school: School,
  staff: Staff,
  by: Person,
  about: readonly string[] | null,
  from: number | null,
): Promise<{ readonly lines: readonly NumberedLine[]; readonly next: number | null }> {
  const may = mayKnowOf(db, staff, by);
  const lines: NumberedLine[] = [];
  let below = from;
  for (let looked = 0; looked < mostLookedAt; looked += batch) {
    const page = await linesBelow(db.rows, school.id, below, about, batch);
    for (const one of page) {
      if (lines.length === pageSize) return { lines, next: below };
      below = one.line;
      if (await may(one.about)) lines.push(one);
    }
    if (page.length < batch) return { lines, next: null };
  }
  return { lines, next: below };
}

/** Asked once for each thing. Of what is gone, those who were left out of it stay left out; where that is not known, everybody is. */
function mayKnowOf(db: Db, staff: Staff, by: Person): (about: string | null) => Promise<boolean> {
  const known = new Map<string, boolean>();
  const find = async (about: string): Promise<boolean> => {
    const incident = await readIncident(db.rows, about as IncidentId);
    if (incident) return mayAuditItem(incident, by.id, staff);
    const link = await readException(db.rows, about as ExceptionId);
    if (link) return mayAuditLink(link, by.id, staff);
    const gone = await leftOutOf(db.rows, about);
    return gone !== undefined && mayAuditItem(gone, by.id, staff);
  };
  // of one that cannot be read nobody knows whom it leaves out
  const findReadable = async (about: string): Promise<boolean> =>
    (await ifReadable(db.rows, about, () => find(about))) ?? false;
  return async (about) => {
    if (about === null) return true;
    const may = known.get(about) ?? (await findReadable(about));
    known.set(about, may);
    return may;
  };
}

async function thingsCalled(db: Db, school: School, reference: string): Promise<readonly string[]> {
  const items = await byReference(db.rows, school.id, reference);
  const links = await registerRows(db.rows, school.id);
  const ids = [...items, ...links].map(({ id }) => id);
  const gone = await purgedCalled(db.rows, school.id, reference);
  return [...ids.filter((id) => referenceOf(id) === reference), ...gone];
}

const noteLook = (db: Db, by: Person, now: Date): Promise<void> =>
  db.transaction((tx) =>
    appendEntries(tx, [
      {
        ...{ at: now, school: by.school, by: by.id, as: roleOf(by), about: null },
        kind: 'ledger-read',
      },
    ]),
  );
