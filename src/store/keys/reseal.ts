import { sql } from 'kysely';
import type { Tx } from '../db.ts';
import { ifReadable, type Place, ringOf, seal, unseal } from './seal.ts';

type Content = {
  readonly table: Place['table'];
  readonly column: Place['column'];
  readonly type: 'jsonb' | 'text';
};
/** Every column that holds what people write, or about whom. */
export const contents: readonly Content[] = [
  { table: 'incident', column: 'state', type: 'jsonb' },
  { table: 'draft', column: 'state', type: 'jsonb' },
  { table: 'exception', column: 'state', type: 'jsonb' },
  { table: 'question', column: 'words', type: 'text' },
  { table: 'left_out', column: 'state', type: 'jsonb' },
];

const batch = 200;

/**
 * Seals what is not sealed yet, a batch to a transaction: stopped at any moment it goes on where it
 * was. Answers how many values it sealed. Only when a database gets its first key, or because somebody
 * asked for it: done unasked at each start, it would vouch for whatever was written past Lantern.
 */
export const sealPlain = (db: Tx): Promise<number> => resealWhere(db, 'plain');

/** Seals anew what an older data key sealed. */
export const sealWithNewest = (db: Tx): Promise<number> => resealWhere(db, 'older');

async function resealWhere(db: Tx, which: 'plain' | 'older'): Promise<number> {
  let total = 0;
  for (const content of contents) {
    for (let after: string | null = beforeAll; after !== null; ) {
      const from: string = after;
      const done = await db.transaction().execute((tx) => resealBatch(tx, content, which, from));
      total += done.sealed;
      after = done.next;
    }
  }
  return total;
}

const beforeAll = '00000000-0000-0000-0000-000000000000';

/** Seals the next batch after an id; one that cannot be read is left as it is, and keeps none of the others. */
async function resealBatch(
  tx: Tx,
  content: Content,
  which: 'plain' | 'older',
  after: string,
): Promise<{ readonly sealed: number; readonly next: string | null }> {
  const { table, column } = content;
  const where = which === 'plain' ? isPlain(content) : await isOlder(tx, content);
  const { rows } = await sql<Stored>`
    select id, school, ${sql.ref(column)} as value from ${sql.table(table)}
    where ${where} and id > ${after}::uuid order by id limit ${batch} for update`.execute(tx);
  let sealed = 0;
  for (const row of rows) {
    const place = { table, column, id: row.id, school: row.school };
    const opened = await ifReadable(tx, row.id, async () => ({
      value: which === 'plain' ? row.value : await unseal(tx, place, parsed(content, row.value)),
    }));
    if (!opened) continue;
    const anew = await seal(tx, place, opened.value);
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${anew}
      where id = ${row.id}::uuid`.execute(tx);
    sealed += 1;
  }
  return { sealed, next: rows.length < batch ? null : (rows.at(-1)?.id ?? null) };
}
type Stored = { readonly id: string; readonly school: string; readonly value: unknown };

/** A text column holds the box as text. */
function parsed({ type }: Content, value: unknown): unknown {
  return type === 'text' && typeof value === 'string' ? boxIn(value) : value;
}

/** How the text of every box begins. */
export const boxBegins = '{"v":1,"k":"';
/** The box that a text column holds; the text itself where it is none. */
export function boxIn(words: string): unknown {
  try {
    return words.startsWith(boxBegins) ? JSON.parse(words) : words;
  } catch {
    // it begins like one and is none
    return words;
  }
}

/** As the indexes of migration 007 have it, so that looking for what is plain costs nothing. */
const isPlain = (content: Content) => sql.raw(plainIn(content));
export const plainIn = ({ column, type }: Content): string =>
  type === 'jsonb'
    ? `not jsonb_exists(${column}, 'c')`
    : `${column} is not null and ${column} not like '${boxBegins}%'`;

async function isOlder(tx: Tx, { column, type }: Content) {
  const { id } = await ringOf(tx).sealing(tx, '');
  return type === 'jsonb'
    ? sql`${sql.ref(column)} ->> 'k' <> ${id}`
    : sql`${sql.ref(column)} like ${sql.lit(`${boxBegins}%`)} and ${sql.ref(column)} not like ${`${boxBegins}${id}%`}`;
}
