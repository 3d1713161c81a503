import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SchoolId } from './domain/ids.ts';
import type { School } from './domain/school.ts';
import { importSettingsPolicy, versionId } from './flows/import-policy.ts';
import { readText } from './library/read-text.ts';
import { searchOf } from './library/search.ts';
import type { Db } from './store/db.ts';
import { currentPolicy } from './store/policies.ts';
import type { PolicyAtHand } from './teams/turn.ts';

const names = ['policy.md', 'policy.txt'];

/** Reads the document that stands with each school's settings, and makes it current if it has changed. */
export async function keepPolicies(
  db: Db,
  folder: string,
  schools: ReadonlyMap<SchoolId, School>,
  now: Date,
  onMissing: (school: SchoolId) => void,
): Promise<void> {
  for (const school of schools.values()) {
    const text = await documentOf(join(folder, school.id));
    if (text === null) {
      onMissing(school.id);
      continue;
    }
    const document = { id: versionId(text), policy: readText(text) };
    await importSettingsPolicy(db, school, document, now);
  }
}

async function documentOf(folder: string): Promise<string | null> {
  for (const name of names) {
    try {
      return await readFile(join(folder, name), 'utf8');
    } catch (fault) {
      if (!isMissing(fault))
        throw new Error(`The policy in ${folder} cannot be read`, { cause: fault });
    }
  }
  return null;
}

const isMissing = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';

/** Each index takes a megabyte or two, and its policy as much: of more schools than this, those asked last are at hand. */
const mostAtHand = 100;

/** The current policy of a school with its index, built once for each version; `id` says which is current. */
export function policyShelf(
  db: Db,
  most: number = mostAtHand,
): (school: SchoolId, id: string | null) => Promise<PolicyAtHand | undefined> {
  const built = new Map<SchoolId, PolicyAtHand>();
  /** Puts it last in line to go. */
  const keep = (school: SchoolId, shelf: PolicyAtHand): PolicyAtHand => {
    built.delete(school);
    built.set(school, shelf);
    const [first] = built.keys();
    if (built.size > most && first !== undefined) built.delete(first);
    return shelf;
  };
  return async (school, id) => {
    if (id === null) return undefined;
    const ready = built.get(school);
    if (ready?.id === id) return keep(school, ready);
    const current = await currentPolicy(db.within(school).rows, school);
    if (!current) return undefined;
    return keep(school, { ...current, search: searchOf(current.policy) });
  };
}
