import { sql } from 'kysely';
import type { Tx } from '../db.ts';
import { type Place, ringOf, seal, unseal } from './seal.ts';

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
 * was. Answers how many values it sealed. Readers and writers go on meanwhile.
 */
export const sealPlain = (db: Tx): Promise<number> => resealWhere(db, 'plain');

/** Seals anew what an older data key sealed. */
export const sealWithNewest = (db: Tx): Promise<number> => resealWhere(db, 'older');

async function resealWhere(db: Tx, which: 'plain' | 'older'): Promise<number> {
  let total = 0;
  for (const content of contents) {
    for (let done = batch; done === batch; total += done) {
      done = await db.transaction().execute((tx) => resealBatch(tx, content, which));
    }
  }
  return total;
}

async function resealBatch(tx: Tx, content: Content, which: 'plain' | 'older'): Promise<number> {
  const { table, column } = content;
  const where = which === 'plain' ? isPlain(content) : await isOlder(tx, content);
  const { rows } = await sql<{ id: string; school: string; value: unknown }>`
    select id, school, ${sql.ref(column)} as value from ${sql.table(table)}
    where ${where} order by id limit ${batch} for update`.execute(tx);
  for (const { id, school, value } of rows) {
    const place = { table, column, id, school };
    const sealed = await seal(tx, place, await unseal(tx, place, parsed(content, value)));
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sealed}
      where id = ${id}::uuid`.execute(tx);
  }
  return rows.length;
}

/** A text column holds the box as text; words from before there was a key are no box. */
function parsed({ type }: Content, value: unknown): unknown {
  return type === 'text' && typeof value === 'string' ? boxIn(value) : value;
}

/** How the text of every box begins. */
export const boxBegins = '{"v":1,"k":"';
export const boxIn = (words: string): unknown =>
  words.startsWith(boxBegins) ? JSON.parse(words) : words;

/** As the indexes of migration 007 have it. */
const isPlain = ({ column, type }: Content) =>
  type === 'jsonb'
    ? sql`not jsonb_exists(${sql.ref(column)}, 'c')`
    : sql`${sql.ref(column)} is not null and ${sql.ref(column)} not like ${sql.lit(`${boxBegins}%`)}`;

async function isOlder(tx: Tx, { column, type }: Content) {
  const { id } = await ringOf(tx).sealing(tx, '');
  return type === 'jsonb'
    ? sql`${sql.ref(column)} ->> 'k' <> ${id}`
    : sql`${sql.ref(column)} like ${sql.lit(`${boxBegins}%`)} and ${sql.ref(column)} not like ${`${boxBegins}${id}%`}`;
}
