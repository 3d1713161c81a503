import { inWords } from '../calendar-words.ts';
import type { School } from '../school.ts';

/** What the last proof of a ledger found: how many lines hold, and the first that does not. */
export type LedgerCheck = {
  readonly checkedAt: Date;
  readonly lines: number;
  readonly brokenAt: number | null;
};

/** A line of state, and whether somebody ought to look. */
export type Checked = { readonly words: string; readonly alarming: boolean };

const hour = 3_600_000;
/** It is proved each night; after this somebody ought to ask why it was not. */
const oldAfter = 48 * hour;

export function ledgerCheckWords(check: LedgerCheck | null, school: School, now: Date): Checked {
  if (!check)
    return { words: 'It has not been proved yet. That happens each night.', alarming: true };
  const when = inWords(school.calendar, check.checkedAt, now);
  if (check.brokenAt !== null) {
    return {
      words: `BROKEN at line ${check.brokenAt}: it was changed, removed or put in. Found ${when}. Change nothing, and tell the chair and whoever keeps the database.`,
      alarming: true,
    };
  }
  const old = now.getTime() - check.checkedAt.getTime() > oldAfter;
  const words = `Whole when it was last proved, ${when}: ${linesWords(check.lines)}, nothing changed.`;
  return old
    ? { words: `${words} That is more than two days ago.`, alarming: true }
    : { words, alarming: false };
}

const linesWords = (lines: number): string =>
  lines === 1 ? '1 line' : `${lines.toLocaleString('en-GB')} lines`;
