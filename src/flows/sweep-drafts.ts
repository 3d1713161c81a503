import { isHeld } from '../domain/legal-hold.ts';
import { askAfterMinutes, daysFor, unaskedDays } from '../domain/retention.ts';
import type { School } from '../domain/school.ts';
import type { Db } from '../store/db.ts';
import { claimAsking, type Due, draftsBefore, expireDraft } from '../store/drafts.ts';
import { appendEntries } from '../store/ledger.ts';
import { holdSchool, holdsOf } from '../store/legal-holds.ts';

const before = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

const day = 24 * 60;

/** Since when a draft has to lie untouched before it goes. */
export const draftsDue = (school: School, now: Date): Due => ({
  since: before(now, daysFor('report-draft', school.retentionDays) * day),
  unasked: before(now, unaskedDays * day),
});

/** Asks after urgent drafts that lie, once each, and throws away those whose time is over. */
export async function sweepDrafts(db: Db, school: School, now: Date): Promise<void> {
  await askAfterDrafts(db, school, now);
  await expireDrafts(db, school, now);
}

/** Asks after urgent drafts that lie, once each. */
export async function askAfterDrafts(db: Db, school: School, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const lying = await claimAsking(tx, school.id, before(now, askAfterMinutes), now);
    const jobs = lying.map(({ id: draft, person: to }) => {
      return { name: 'offer-help', school: school.id, draft, to } as const;
    });
    await db.addJobs(tx, jobs);
  });
}

async function expireDrafts(db: Db, school: School, now: Date): Promise<void> {
  const due = draftsDue(school, now);
  for (const { id } of await draftsBefore(db.rows, school.id, due)) {
    await db.transaction(async (tx) => {
      await holdSchool(tx, school.id);
      if (isHeld(await holdsOf(tx, school.id), id) === 'held') return;
      if (!(await expireDraft(tx, id, due))) return;
      const line = { at: now, school: school.id, by: 'clock', as: 'clock', about: id } as const;
      await appendEntries(tx, [{ ...line, kind: 'draft-abandoned' }]);
    });
  }
}
