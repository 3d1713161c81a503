import { readDocument } from './documents/read-document.ts';
import type { School } from './domain/school.ts';
import {
  type Imported,
  importPolicy as importWith,
  type PolicyFile,
} from './flows/import-policy.ts';
import type { Db } from './store/db.ts';

/** Takes in a policy from the bytes of a file, for a command or an upload; see the flow for what it gives. */
export const importPolicy = (
  db: Db,
  school: Pick<School, 'id'>,
  file: PolicyFile,
  now: Date,
): Promise<Imported> => importWith(db, school, readDocument, file, now);
