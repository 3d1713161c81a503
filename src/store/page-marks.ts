import type { z } from 'zod';
import type { PersonId, SchoolId } from '../domain/ids.ts';
import type { Tx } from './db.ts';
import { RecordFault } from './keys/key-wrapper.ts';
import { isBox, type Place, seal, unseal } from './keys/seal.ts';

/** Which list somebody reads page by page, and who. */
export type Reading = {
  readonly list: 'items' | 'audit';
  readonly by: PersonId;
  readonly school: SchoolId;
};

const placeOf = ({ list, by, school }: Reading): Place => ({
  ...{ table: 'mark', column: 'next', id: `${list} ${by}`, school },
});

/**
 * Where a list goes on, for its reader to send back. Sealed, because the last thing that was looked at
 * may be one that this reader must not know of.
 */
export async function sealMark(tx: Tx, reading: Reading, where: unknown): Promise<string> {
  return Buffer.from(await seal(tx, placeOf(reading), where)).toString('base64url');
}

/** The same, read again; undefined where it was not made for this reader and this list, or was changed. */
export async function openMark<T>(
  tx: Tx,
  reading: Reading,
  mark: string,
  shape: z.ZodType<T>,
): Promise<T | undefined> {
  const stored = jsonIn(Buffer.from(mark, 'base64url').toString());
  // what is not sealed would be given as it is
  if (!isBox(stored)) return undefined;
  try {
    return shape.safeParse(await unseal(tx, placeOf(reading), stored)).data;
  } catch (fault) {
    if (fault instanceof RecordFault) return undefined;
    throw fault;
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
