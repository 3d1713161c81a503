import type { School } from '../domain/school.ts';
import type { Db } from '../store/db.ts';
import { verifyLedger } from '../store/ledger.ts';
import { lastLedgerCheck, saveLedgerCheck } from '../store/ledger-checks.ts';

/** Long enough for once a night, short enough not to slip to the next. */
const dueAfter = 20 * 3_600_000;

/** Proves a school's ledger from its first line, once a day, and keeps what was found. */
export async function checkLedger(
  db: Db,
  school: School,
  now: Date,
): Promise<'whole' | 'broken' | 'not-due'> {
  const last = await lastLedgerCheck(db.rows, school.id);
  if (last && now.getTime() - last.checkedAt.getTime() < dueAfter) return 'not-due';
  const verdict = await verifyLedger(db.rows, school.id);
  await saveLedgerCheck(db.rows, school.id, {
    ...(verdict.ok
      ? { lines: verdict.lines, brokenAt: null }
      : { lines: verdict.line - 1, brokenAt: verdict.line }),
    checkedAt: now,
  });
  return verdict.ok ? 'whole' : 'broken';
}
