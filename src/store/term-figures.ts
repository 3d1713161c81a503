import { z } from 'zod';
import { reportTypes, type TermFigures } from '../domain/figures.ts';
import type { SchoolId } from '../domain/ids.ts';
import { json, type Tx } from './db.ts';

const count = z.object({ kind: z.enum(reportTypes), count: z.int() });
const shape: z.ZodType<TermFigures> = z.object({
  term: z.object({ name: z.string(), from: z.iso.date(), to: z.iso.date() }),
  reports: z.union([
    z.object({ total: z.null() }),
    z.object({
      ...{ total: z.int(), alone: z.array(count) },
      together: z.object({ kinds: z.array(z.enum(reportTypes)), count: z.int() }).nullable(),
    }),
  ]),
  median: z.int().nullable(),
});

/** What was shown of terms that have ended, by the day on which each began. */
export async function keptFigures(
  tx: Tx,
  school: SchoolId,
): Promise<ReadonlyMap<string, TermFigures>> {
  const rows = await tx
    .selectFrom('term_figures')
    .select(['term', 'shown'])
    .where('school', '=', school)
    .execute();
  return new Map(rows.map(({ term, shown }) => [term, shape.parse(shown)]));
}

/** Keeps what is shown of a term; what was kept before stands. */
export async function keepFigures(
  tx: Tx,
  school: SchoolId,
  figures: TermFigures,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('term_figures')
    .values({ school, term: figures.term.from, made_at: now, shown: json(figures) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
