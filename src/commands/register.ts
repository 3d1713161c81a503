import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentKeyIn } from '../content-key.ts';
import { databaseIn } from '../database-at.ts';
import type { SchoolId } from '../domain/ids.ts';
import type { School } from '../domain/school.ts';
import { exportRegister } from '../flows/export-register.ts';
import { databaseFault } from '../store/database-fault.ts';
import { openEmbedded } from '../store/embedded.ts';
import { readSchools } from '../store/school-files.ts';
import { openServer } from '../store/server.ts';

const demoData = join('.lantern', 'postgres');
const usage =
  "Usage: npm run --silent register -- export --school ID [--data FOLDER] > register.csv\nWithout --data it reads the database in DATABASE_URL; without that, the demo's data.";

type Asked = { readonly school: string; readonly data: string | undefined };

/**
 * `register export --school ID`: prints the register for an inspector, and writes in the ledger that it
 * did. Gives the exit code: 0 done, 2 when it could not be.
 */
export async function register(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  print: (text: string) => void,
  complain: (line: string) => void,
): Promise<0 | 2> {
  try {
    const asked = read(args);
    const school = await schoolOf(asked.school, env.SCHOOLS_DIR ?? 'src/schools');
    print(await exported(school, asked.data, env));
    return 0;
  } catch (fault) {
    complain(databaseFault(fault) ?? (fault instanceof Error ? fault.message : usage));
    return 2;
  }
}

/** @throws the usage, where something else was typed */
function read(args: readonly string[]): Asked {
  const options = { data: { type: 'string' }, school: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({
    ...{ args: [...args], options, allowPositionals: true, strict: false },
  });
  const { school, data } = values;
  if (positionals.join() !== 'export' || typeof school !== 'string') throw new Error(usage);
  return { school, data: typeof data === 'string' ? data : undefined };
}

async function schoolOf(id: string, folder: string): Promise<School> {
  const { schools } = await readSchools(folder);
  const school = schools.get(id as SchoolId);
  if (school) return school;
  throw new Error(`There is no school ${id}. There are: ${[...schools.keys()].join(', ')}`);
}

async function exported(
  school: School,
  data: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const folder = data ?? demoData;
  const server = data === undefined ? databaseIn(env) : null;
  if (server === null && !existsSync(join(folder, 'PG_VERSION'))) {
    throw new Error(`There is no data of Lantern's in ${folder}. Name its folder with --data.`);
  }
  const opened = server
    ? await openServer({ ...server, keys: contentKeyIn(env) })
    : await openEmbedded(folder);
  try {
    return await opened.rows.transaction().execute(async (tx) => {
      const outcome = await exportRegister(tx, school, 'server', new Date());
      if (!outcome.ok) throw new Error('The register cannot be exported.');
      return outcome.value;
    });
  } finally {
    await opened.close();
  }
}

if (import.meta.main) {
  process.exitCode = await register(
    process.argv.slice(2),
    process.env,
    (text) => process.stdout.write(text),
    console.error,
  );
}
