import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { readDocument } from '../documents/read-document.ts';
import type { SchoolId } from '../domain/ids.ts';
import { importPolicy } from '../import-policy.ts';
import { searchOf } from '../library/search.ts';
import { databaseFault } from '../store/database-fault.ts';
import { openStore } from '../store/open.ts';
import { readSchools } from '../store/school-files.ts';
import { checked, questionsIn } from './policy-check.ts';
import { type Place, placeIn } from './policy-place.ts';
import { report } from './policy-report.ts';

const usage = `Bring in a policy, to be looked at by a person before it is made current in Teams:
  npm run policy -- import FILE --school ID [--data FOLDER]
Try a policy with questions of your own; nothing is stored:
  npm run --silent policy -- check FILE --questions FILE.jsonl

FILE is a Word document (.docx), a PDF, or a text file (.txt, .md).
Each line of FILE.jsonl is an object: {"question": "…", "gold": ["words of the right passage"]}.
"gold" may be left out; an empty list says that the policy is silent.
Without --data the database in DATABASE_URL is used; without that, the demo's data in .lantern.

The command ends with 0 when it has done its work, with 1 when it could not, and with 2 when the
command line is wrong.`;

type Env = Readonly<Record<string, string | undefined>>;
type Print = (line: string) => void;
type Ending = 0 | 1 | 2;

/** `policy import|check`: see `usage`. Gives the exit code. */
export async function policy(
  args: readonly string[],
  env: Env,
  print: Print,
  complain: Print,
): Promise<Ending> {
  const asked = read(args);
  if (asked?.help) {
    print(usage);
    return 0;
  }
  const { what, file, school, questions, data } = asked ?? {};
  try {
    if (what === 'import' && file && school && !questions)
      return await bringIn({ file, school, data }, env, print, complain);
    if (what === 'check' && file && questions && !school && !data)
      return await tryOut(file, questions, print, complain);
  } catch (fault) {
    complain(inWords(fault));
    return 1;
  }
  complain(usage);
  return 2;
}

function read(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        ...{ school: { type: 'string' }, questions: { type: 'string' }, data: { type: 'string' } },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
    const [what, file, ...rest] = positionals;
    return rest.length > 0 && !values.help ? null : { ...values, what, file };
  } catch (cause) {
    if (codeOf(cause).startsWith('ERR_PARSE_ARGS')) return null;
    throw cause;
  }
}

async function bringIn(
  { file, school, data }: { file: string; school: string; data: string | undefined },
  env: Env,
  print: Print,
  complain: Print,
): Promise<Ending> {
  const place = placeIn(data, env);
  const { schools } = await readSchools(env.SCHOOLS_DIR ?? 'src/schools');
  const found = schools.get(school as SchoolId);
  if ('complaint' in place || !found) {
    const known = [...schools.keys()].join(', ');
    complain(
      'complaint' in place
        ? place.complaint
        : `There is no school "${school}". There are: ${known}.`,
    );
    return 1;
  }
  const bytes = new Uint8Array(await readFile(file));
  const imported = await onStore(place, (db) =>
    importPolicy(db, found, { name: basename(file), bytes }, new Date()),
  );
  if (imported.kind === 'unread') {
    complain(`${imported.sentence} Nothing was changed.`);
    return 1;
  }
  for (const line of report(imported)) print(line);
  return 0;
}

async function onStore<T>(
  place: Place,
  work: (db: Awaited<ReturnType<typeof openStore>>['db']) => Promise<T>,
): Promise<T> {
  const store = await openStore(place, () => undefined);
  try {
    return await work(store.db);
  } finally {
    await store.close();
  }
}

async function tryOut(
  file: string,
  questionsFile: string,
  print: Print,
  complain: Print,
): Promise<Ending> {
  const questions = await questionsIn(questionsFile);
  const reading = await readDocument({
    name: basename(file),
    bytes: new Uint8Array(await readFile(file)),
  });
  if (!reading.ok || 'complaint' in questions) {
    complain('complaint' in questions ? questions.complaint : reading.ok ? '' : reading.sentence);
    return 1;
  }
  for (const line of reading.warnings) print(line);
  const today = Temporal.Now.plainDateISO('Europe/London').toString();
  for (const line of checked(questions, reading.policy, searchOf(reading.policy), today))
    print(line);
  return 0;
}

const troubles: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be opened by you',
};

/** What went wrong, for the person at the keyboard. */
function inWords(fault: unknown): string {
  const trouble = troubles[codeOf(fault)];
  if (trouble && fault instanceof Error)
    return `${'path' in fault ? fault.path : 'What is to be read'} ${trouble}.`;
  return databaseFault(fault) ?? (fault instanceof Error ? fault.message : 'This did not work.');
}

function codeOf(fault: unknown): string {
  return typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : '';
}

if (import.meta.main) {
  process.exitCode = await policy(process.argv.slice(2), process.env, console.log, console.error);
}
