import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { PostgresAdapter } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../db.ts';
import type { KeyRing } from './key-ring.ts';
import { RecordFault } from './key-wrapper.ts';

/** Where a sealed value lies. It opens there and nowhere else. */
export type Place = {
  /** A mark is kept by the reader of a list and in no table. */
  readonly table: 'incident' | 'draft' | 'exception' | 'question' | 'left_out' | 'mark';
  readonly column: 'state' | 'words' | 'next';
  readonly id: string;
  readonly school: string;
};

/** Goes with every connection and transaction of a store, so that whoever has rows to write can seal them. */
export class SealingAdapter extends PostgresAdapter {
  readonly ring: KeyRing;
  /** The ids of records that could not be read, for whoever runs Lantern. */
  readonly unreadable = new Set<string>();
  constructor(ring: KeyRing) {
    super();
    this.ring = ring;
  }
}

export const ringOf = (tx: Tx): KeyRing => adapterOf(tx).ring;

function adapterOf(tx: Tx): SealingAdapter {
  const { adapter } = tx.getExecutor();
  if (adapter instanceof SealingAdapter) return adapter;
  throw new Error('This database was not opened by the store');
}

/** The ids of the records that this process came upon and could not read. */
export const unreadableIn = (tx: Tx): ReadonlySet<string> => adapterOf(tx).unreadable;

/**
 * What can be read, where one record must not stop the others; the id of each that cannot is noted.
 * @throws when it is not the record's own fault, such as a key that cannot be reached
 */
export async function ifReadable<T>(
  tx: Tx,
  id: string,
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (fault) {
    if (!(fault instanceof RecordFault || fault instanceof z.ZodError)) throw fault;
    adapterOf(tx).unreadable.add(id);
    return undefined;
  }
}

export async function eachReadable<Row extends { readonly id: string }, T extends object>(
  tx: Tx,
  rows: readonly Row[],
  read: (row: Row) => Promise<T>,
): Promise<readonly T[]> {
  const found = await Promise.all(rows.map((row) => ifReadable(tx, row.id, () => read(row))));
  return found.flatMap((one) => one ?? []);
}

/** What lies in a column in the place of what somebody wrote: key id, nonce, and ciphertext with its tag. */
const box = z.strictObject({ v: z.literal(1), k: z.uuid(), n: z.string(), c: z.string() });

const boundTo = ({ table, column, id, school }: Place): Buffer =>
  Buffer.from(JSON.stringify(['lantern', 1, table, column, id, school]));

/** Whether it is in the shape of something sealed: whether it opens is another question. */
export const isBox = (stored: unknown): boolean => box.safeParse(stored).success;

const tagLength = 16;

/** The text of a value for a jsonb column, sealed (AES-256-GCM) for its place. */
export async function seal(tx: Tx, place: Place, value: unknown): Promise<string> {
  const { id, key } = await ringOf(tx).sealing(tx, place.school);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  cipher.setAAD(boundTo(place));
  const sealed = Buffer.concat([
    cipher.update(JSON.stringify(value), 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  const c = sealed.toString('base64');
  return JSON.stringify({ v: 1, k: id, n: nonce.toString('base64'), c });
}

/**
 * What was sealed for this place. A value in plain text is refused: anybody who can write to the
 * database could have put it there in somebody's name.
 * @throws KeyFault when it is not sealed, was sealed elsewhere, was changed, or its key cannot be had
 */
export async function unseal(tx: Tx, place: Place, stored: unknown): Promise<unknown> {
  const read = box.safeParse(stored);
  if (!read.success) {
    throw new RecordFault(
      `What lies in ${place.table} ${place.id} is not encrypted, so nobody can tell who wrote it. It was left as it is.`,
    );
  }
  const { k, n, c } = read.data;
  const key = await ringOf(tx).opening(tx, k, place.school);
  try {
    const bytes = Buffer.from(c, 'base64');
    const nonce = Buffer.from(n, 'base64');
    const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
    cipher.setAAD(boundTo(place)).setAuthTag(bytes.subarray(-tagLength));
    const opened = Buffer.concat([cipher.update(bytes.subarray(0, -tagLength)), cipher.final()]);
    return JSON.parse(opened.toString('utf8'));
  } catch (cause) {
    const what = `The ${place.column} of ${place.table} ${place.id} cannot be read: it was changed, moved, or encrypted with another key. It was left as it is.`;
    throw new RecordFault(what, { cause });
  }
}
