import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SchoolId } from '../domain/ids.ts';
import type { School } from '../domain/school.ts';
import { faultsOf } from '../domain/school-checks.ts';
import { type JsonPlaces, pathKey, placesIn } from './json-lines.ts';
import { schoolSchema } from './school-schema.ts';
import { type Placed, reasonsOf } from './settings-reason.ts';

/** Why a settings file is refused: the file, the line from 1 where it can be told, and what is wrong in English. */
export type FileFault = {
  readonly file: string;
  readonly line: number | null;
  readonly reason: string;
};

export type SchoolFiles = {
  readonly schools: ReadonlyMap<SchoolId, School>;
  readonly faults: readonly FileFault[];
};

const settingsFile = 'settings.json';

/**
 * Reads every school's `<folder>/<id>/settings.json`. A wrong file is refused and named in `faults`;
 * the other schools are read all the same, and a school that is running keeps its last good settings.
 * Throws only when the folder itself cannot be read.
 */
export async function readSchools(
  folder: string,
  running: ReadonlyMap<SchoolId, School> = new Map(),
): Promise<SchoolFiles> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const read = await Promise.all(names.sort().map((name) => readSchool(folder, name)));
  const schools = new Map<SchoolId, School>();
  for (const { name, school } of read) {
    const kept = school ?? running.get(name);
    if (kept) schools.set(kept.id, kept);
  }
  return { schools, faults: read.flatMap(({ faults }) => faults) };
}

type Read = {
  readonly name: SchoolId;
  readonly school: School | null;
  readonly faults: readonly FileFault[];
};

async function readSchool(folder: string, id: string): Promise<Read> {
  const file = `${id}/${settingsFile}`;
  const name = id as SchoolId;
  const text = await readFile(join(folder, id, settingsFile), 'utf8').catch((cause: unknown) => ({
    missing: isMissing(cause),
  }));
  if (typeof text !== 'string') {
    const reason = text.missing
      ? `There is no ${settingsFile} in this folder.`
      : `The file ${settingsFile} is there but cannot be read.`;
    return { name, school: null, faults: [{ file, line: null, reason }] };
  }
  return { name, ...parseSchool(text, file, id) };
}

/** Reads the text of one settings file. `id` is the name of its folder. */
export function parseSchool(text: string, file: string, id: string): Omit<Read, 'name'> {
  const json = parseJson(text);
  if ('reason' in json) return { school: null, faults: [{ file, ...json }] };
  const places = placesIn(text);
  const refused = (placed: readonly Placed[]) => ({
    school: null,
    faults: placed.map(({ path, reason }) => ({ file, line: lineOf(places, path), reason })),
  });
  const repeated = places.twice.map((key) => ({
    path: key.split('/'),
    reason: `"${key.replaceAll('/', '.')}" is written twice.`,
  }));
  if (repeated.length > 0) return refused(repeated);
  const parsed = schoolSchema.safeParse(json.value, { reportInput: true });
  if (!parsed.success) return refused(parsed.error.issues.flatMap(reasonsOf));
  const school = parsed.data;
  const misplaced =
    school.id === id
      ? []
      : [{ path: ['id'], reason: `The id has to be "${id}", as the folder is called.` }];
  const wrong = [...misplaced, ...faultsOf(school)];
  return wrong.length > 0 ? refused(wrong) : { school, faults: [] };
}

function parseJson(
  text: string,
): { readonly value: unknown } | { readonly line: number | null; readonly reason: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const said = cause.message;
    const line = /\(line (\d+) column \d+\)/.exec(said)?.[1];
    const reason =
      'This is not valid JSON. Look for a missing comma, quotation mark or bracket here or just above.';
    const last = text.split('\n').length;
    return {
      line: /end of JSON/.test(said) ? last : line === undefined ? null : Number(line),
      reason,
    };
  }
}

/** The line of the value, or of what it is missing from. */
function lineOf({ lines }: JsonPlaces, path: Placed['path']): number | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const line = lines.get(pathKey(path.slice(0, length)));
    if (line !== undefined) return line;
  }
  return null;
}

const isMissing = (cause: unknown): boolean =>
  typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT';
