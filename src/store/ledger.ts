import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ExceptionId, IncidentId, PersonId, SchoolId } from '../domain/ids.ts';
import type { Entry } from '../domain/ledger.ts';
import { json, type Tx } from './db.ts';
import { entryShape } from './ledger-shapes.ts';

const beginning = '0'.repeat(64);

/** Adds entries, each sealed by a hash over itself and the line before. The school's chain is held until the commit. */
export async function appendEntries(tx: Tx, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) {
    const head = await holdHead(tx, entry.school);
    const line = head.line + 1;
    const { at, school, by, as, about, ...what } = entry;
    const row = { school, line, at, by, as, about };
    const hash = seal(head.hash, { ...row, at: at.toISOString(), what });
    await tx
      .insertInto('ledger')
      .values({ ...row, what: json(what), hash })
      .execute();
    await tx.updateTable('ledger_head').set({ line, hash }).where('school', '=', school).execute();
  }
}

async function holdHead(tx: Tx, school: string) {
  await tx
    .insertInto('ledger_head')
    .values({ school, line: 0, hash: beginning })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return tx
    .selectFrom('ledger_head')
    .selectAll()
    .where('school', '=', school)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

type Sealed = {
  readonly school: string;
  readonly line: number;
  readonly at: string;
  readonly by: string;
  readonly as: string;
  readonly about: string | null;
  readonly what: unknown;
};

const seal = (before: string, line: Sealed): string =>
  createHash('sha256').update(before).update(canonical(line)).digest('hex');

/** JSON with sorted keys: jsonb does not keep the order in which keys were written. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const pairs = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${pairs.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

export type Verdict =
  | { readonly ok: true; readonly lines: number }
  | { readonly ok: false; readonly school: string; readonly line: number };

/**
 * Walks every school's chain, or one school's, and names the first line that is changed, missing or out
 * of order.
 */
export async function verifyLedger(tx: Tx, only: SchoolId | null = null): Promise<Verdict> {
  let lines = 0;
  for (const head of await headsOf(tx, only)) {
    let before = beginning;
    for (let from = 0; from < head.line; from += pageSize) {
      const page = await pageOf(tx, head.school, from);
      for (let at = 0; at < Math.min(pageSize, head.line - from); at += 1) {
        const line = from + at + 1;
        const stored = page[at];
        if (!stored || stored.line !== line || stored.hash !== seal(before, asSealed(stored))) {
          return { ok: false, school: head.school, line };
        }
        before = stored.hash;
        lines += 1;
      }
    }
    if (before !== head.hash) return { ok: false, school: head.school, line: head.line };
    if ((head.last ?? 0) > head.line)
      return { ok: false, school: head.school, line: head.line + 1 };
  }
  const orphan = await tx
    .selectFrom('ledger')
    .select(['school', 'line'])
    .where('school', 'not in', tx.selectFrom('ledger_head').select('school'))
    .$if(only !== null, (query) => query.where('school', '=', only))
    .limit(1)
    .executeTakeFirst();
  return orphan ? { ok: false, ...orphan } : { ok: true, lines };
}

/** Every head with the last line beside it, as of one moment: lines may be added while the walk is on. */
const headsOf = (tx: Tx, only: SchoolId | null) =>
  tx
    .selectFrom('ledger_head as head')
    .select(['head.school', 'head.line', 'head.hash'])
    .select((from) =>
      from
        .selectFrom('ledger')
        .select(({ fn }) => fn.max('ledger.line').as('last'))
        .whereRef('ledger.school', '=', 'head.school')
        .as('last'),
    )
    .$if(only !== null, (query) => query.where('head.school', '=', only))
    .orderBy('head.school')
    .execute();

const pageSize = 1000;
const pageOf = (tx: Tx, school: string, from: number) =>
  tx
    .selectFrom('ledger')
    .selectAll()
    .where('school', '=', school)
    .where('line', '>', from)
    .orderBy('line')
    .limit(pageSize)
    .execute();

const asSealed = ({ hash: _, at, ...row }: Awaited<ReturnType<typeof pageOf>>[number]): Sealed => ({
  ...row,
  at: at.toISOString(),
});

export type ReadLine = Entry | { readonly kind: 'unreadable'; readonly at: Date };

/** The entries about one thing, oldest first. A line that we no longer understand does not take the page with it. */
export async function entriesAbout(
  tx: Tx,
  about: IncidentId | ExceptionId,
): Promise<readonly ReadLine[]> {
  const rows = await tx
    .selectFrom('ledger')
    .selectAll()
    .where('about', '=', about)
    .orderBy('line')
    .execute();
  return rows.map(readLine);
}

const author = z.union([z.uuid().transform((by) => by as PersonId), z.literal('clock')]);

export function readLine(row: {
  readonly at: Date;
  readonly by: string;
  readonly as: string;
  readonly school: string;
  readonly about: string | null;
  readonly what: unknown;
}): ReadLine {
  const by = author.safeParse(row.by);
  const read = entryShape.safeParse(row.what);
  if (!by.success || !read.success) return { kind: 'unreadable', at: row.at };
  return {
    ...read.data,
    at: row.at,
    by: by.data,
    as: row.as as Entry['as'],
    school: row.school as SchoolId,
    about: row.about as IncidentId | null,
  };
}
