import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentKeyIn } from '../content-key.ts';
import { databaseIn } from '../database-at.ts';
import type { SchoolId } from '../domain/ids.ts';
import { daysFor, type KeptBecause, type RecordType, recordTypes } from '../domain/retention.ts';
import type { School } from '../domain/school.ts';
import { keepToRetention, planRetention, type RetentionPlan } from '../flows/keep-to-retention.ts';
import { purgeRecord } from '../flows/purge-record.ts';
import { sweepDrafts } from '../flows/sweep-drafts.ts';
import { databaseFault } from '../store/database-fault.ts';
import { openStore, type StorePlace } from '../store/open.ts';
import { readSchools } from '../store/school-files.ts';

const demoData = join('.lantern', 'postgres');
const usage =
  "Usage: npm run --silent retention -- --school ID [--dry-run] [--data FOLDER]\nWithout --data it works on the database in DATABASE_URL; without that, on the demo's data.";

type Environment = Readonly<Record<string, string | undefined>>;
type Asked = {
  readonly school: string;
  readonly data: string | undefined;
  readonly dryRun: boolean;
};

/**
 * `retention --school ID [--dry-run]`: what is due to go, by the school's settings, and what stays and
 * why; without --dry-run it goes now. Gives the exit code: 0 done, 2 when it could not be.
 */
export async function retention(
  args: readonly string[],
  env: Environment,
  now: Date,
  print: (line: string) => void,
  complain: (line: string) => void,
): Promise<0 | 2> {
  try {
    const asked = read(args);
    const { schools } = await readSchools(env.SCHOOLS_DIR ?? 'src/schools');
    const school = schools.get(asked.school as SchoolId);
    if (!school) {
      throw new Error(
        `There is no school ${asked.school}. There are: ${[...schools.keys()].join(', ')}`,
      );
    }
    await goRound(school, asked, env, now, print);
    return 0;
  } catch (fault) {
    complain(databaseFault(fault) ?? (fault instanceof Error ? fault.message : usage));
    return 2;
  }
}

/** @throws the usage, where something else was typed */
function read(args: readonly string[]): Asked {
  const options = {
    data: { type: 'string' },
    school: { type: 'string' },
    'dry-run': { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({
    ...{ args: [...args], options, allowPositionals: true, strict: false },
  });
  const known = Object.keys(values).every((name) => name in options);
  const { school, data } = values;
  if (!known || positionals.length > 0 || typeof school !== 'string') throw new Error(usage);
  return {
    ...{ school, data: typeof data === 'string' ? data : undefined },
    dryRun: values['dry-run'] === true,
  };
}

async function goRound(
  school: School,
  { data, dryRun }: Asked,
  env: Environment,
  now: Date,
  print: (line: string) => void,
): Promise<void> {
  const store = await openStore(placeFor(data, env), () => undefined);
  try {
    const plan = await planRetention(store.db, school, now);
    for (const line of linesOf(plan, school)) print(line);
    if (dryRun) {
      print('Nothing was changed.');
      return;
    }
    await sweepDrafts(store.db, school, now);
    await keepToRetention(store.db, school, now);
    const due = plan.records.filter(({ verdict }) => verdict.do === 'purge');
    for (const { record } of due) await purgeRecord(store.db, school, record, now);
    print('Done. The ledger has a line for each.');
  } finally {
    await store.close();
  }
}

function placeFor(data: string | undefined, env: Environment): StorePlace {
  const server = data === undefined ? databaseIn(env) : null;
  if (server) return { ...server, keys: contentKeyIn(env) };
  const directory = data ?? demoData;
  if (existsSync(join(directory, 'PG_VERSION'))) return { directory };
  throw new Error(`There is no data of Lantern's in ${directory}. Name its folder with --data.`);
}

const kinds: Record<RecordType, string> = {
  'report-draft': 'Drafts of reports',
  question: 'Words of questions',
  'child-report': 'Reports about a child',
  'adult-report': 'Reports about an adult',
  'school-report': 'Reports for the school',
  'account-comment': 'Comments on school accounts',
  'data-breach': 'Data breaches',
  drill: 'Drills',
  'family-link': 'Family links',
};
const why: Record<KeptBecause, string> = {
  open: 'not closed',
  'not-handed-over': "nobody has said that the detail is in the school's own file",
  'not-yet': 'not yet due',
  'in-force': 'the link or the post goes on',
  held: 'legal hold',
};

function linesOf(plan: RetentionPlan, school: School): readonly string[] {
  const held = plan.schoolHeld ? ['A legal hold covers the whole school: nothing goes.'] : [];
  return [...held, ...recordTypes.map((type) => lineOf(type, plan, school))];
}

function lineOf(type: RecordType, plan: RetentionPlan, school: School): string {
  const days = daysFor(type, school.retentionDays);
  const head = `${kinds[type]} (${days} ${days === 1 ? 'day' : 'days'})`;
  if (type === 'report-draft') return `${head}: ${plan.drafts} due`;
  if (type === 'question') return `${head}: ${plan.schoolHeld ? 0 : plan.questions} due`;
  const records = plan.records.filter((record) => record.type === type);
  const due = records.filter(({ verdict }) => verdict.do === 'purge').map((one) => one.reference);
  const kept = new Map<string, number>();
  for (const { verdict } of records) {
    if (verdict.do === 'keep')
      kept.set(why[verdict.because], (kept.get(why[verdict.because]) ?? 0) + 1);
  }
  const stays = [...kept].map(([reason, number]) => `; ${number} kept: ${reason}`).join('');
  return `${head}: ${due.length} due${due.length > 0 ? ` (${due.join(', ')})` : ''}${stays}`;
}

if (import.meta.main) {
  process.exitCode = await retention(
    process.argv.slice(2),
    process.env,
    new Date(),
    console.log,
    console.error,
  );
}
