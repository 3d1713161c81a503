import type { SchoolId } from '../domain/ids.ts';
import type { LedgerCheck } from '../domain/view/ledger-check.ts';
import type { Tx } from './db.ts';

/** Keeps what the last proof of a school's ledger found. */
export async function saveLedgerCheck(
  tx: Tx,
  school: SchoolId,
  { checkedAt, lines, brokenAt }: LedgerCheck,
): Promise<void> {
  const row = { checked_at: checkedAt, lines, broken_at: brokenAt };
  await tx
    .insertInto('ledger_check')
    .values({ school, ...row })
    .onConflict((conflict) => conflict.column('school').doUpdateSet(row))
    .execute();
}

export async function lastLedgerCheck(tx: Tx, school: SchoolId): Promise<LedgerCheck | null> {
  const row = await tx
    .selectFrom('ledger_check')
    .selectAll()
    .where('school', '=', school)
    .executeTakeFirst();
  return row ? { checkedAt: row.checked_at, lines: row.lines, brokenAt: row.broken_at } : null;
}
