import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { databaseIn } from '../database-at.ts';
import { databaseFault } from '../store/database-fault.ts';
import type { Tx } from '../store/db.ts';
import { openEmbedded } from '../store/embedded.ts';
import { type Verdict, verifyLedger } from '../store/ledger.ts';
import { openServer, type ServerPlace } from '../store/server.ts';

const demoData = join('.lantern', 'postgres');
const usage =
  "Usage: npm run --silent ledger -- verify [--data FOLDER]\nWithout --data it reads the database in DATABASE_URL; without that, the demo's data.";

type Place = { readonly folder: string } | ServerPlace;
type Proof = {
  readonly verdict: Verdict;
  /** How far each school's ledger goes, and the seal of its last line. */
  readonly heads: readonly {
    readonly school: string;
    readonly line: number;
    readonly hash: string;
  }[];
};

/**
 * `ledger verify [--data FOLDER]`: proves that no line of the ledger was changed, or names the first
 * that was. Reads only. Gives the exit code: 0 whole, 1 broken, 2 when it could not be read.
 */
export async function ledger(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  print: (line: string) => void,
  complain: (line: string) => void,
): Promise<0 | 1 | 2> {
  const place = placeIn(args, env);
  if ('error' in place) {
    complain(place.error);
    return 2;
  }
  const proof = await proofOf(place).catch((fault: unknown) => ({ error: inWords(fault) }));
  if ('error' in proof) {
    complain(proof.error);
    return 2;
  }
  return say(proof, print);
}

function placeIn(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Place | { readonly error: string } {
  const asked = read(args);
  if (asked === null) return { error: usage };
  const server = asked.data === undefined ? databaseIn(env) : null;
  if (server) return server;
  const folder = asked.data ?? demoData;
  if (existsSync(join(folder, 'PG_VERSION'))) return { folder };
  return { error: `There is no data of Lantern's in ${folder}. Name its folder with --data.` };
}

function read(args: readonly string[]): { readonly data: string | undefined } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { data: { type: 'string' } },
      allowPositionals: true,
    });
    return positionals.join() === 'verify' ? { data: values.data } : null;
  } catch (cause) {
    if (codeOf(cause).startsWith('ERR_PARSE_ARGS')) return null;
    throw cause;
  }
}

/** All of it as it stood at one moment, so that a Lantern that is running may go on writing. */
async function proofOf(place: Place): Promise<Proof> {
  const opened = 'url' in place ? await openServer(place) : await openEmbedded(place.folder);
  try {
    return await opened.owner
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (tx) => ({ verdict: await verifyLedger(tx), heads: await headsOf(tx) }));
  } finally {
    await opened.close();
  }
}

const headsOf = (tx: Tx): Promise<Proof['heads']> =>
  tx.selectFrom('ledger_head').selectAll().orderBy('school').execute();

function say({ verdict, heads }: Proof, print: (line: string) => void): 0 | 1 {
  if (!verdict.ok) {
    const { school, line } = verdict;
    print(`The ledger of ${school} is broken at line ${line}: it was changed, removed or put in.`);
    return 1;
  }
  for (const { school, line, hash } of heads) {
    print(`${school}: ${line} lines, seal of the last one ${hash.slice(0, 16)}`);
  }
  print(`The ledger is whole: ${verdict.lines} lines, none of them changed.`);
  return 0;
}

const undefinedTable = '42P01';

/** What went wrong, for the person at the keyboard. */
function inWords(fault: unknown): string {
  if (codeOf(fault) === undefinedTable) {
    return 'There is no ledger in this database: Lantern has not run on it yet.';
  }
  const said = fault instanceof Error ? fault.message : 'The ledger could not be read.';
  return databaseFault(fault) ?? said;
}

function codeOf(fault: unknown): string {
  return typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : '';
}

if (import.meta.main) {
  process.exitCode = await ledger(process.argv.slice(2), process.env, console.log, console.error);
}
