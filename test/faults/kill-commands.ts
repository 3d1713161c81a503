/** Commands killed at their statements: a policy brought in, all data exported, all data imported. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readManifest } from '../../src/store/carry/import-database.ts';
import { headsOf, type Manifest } from '../../src/store/carry/manifest.ts';
import { openStore } from '../../src/store/open.ts';
import { testKey, testKeyText } from '../support/content-key.ts';
import { freshDatabase, startPostgres } from '../support/postgres.ts';
import { reported } from './kill-flows-report.ts';
import { type Account, type Killed, pointsOf, type Result, spread, sum } from './kill-run.ts';
import { type KillScene, openKillScene } from './kill-scene.ts';
import { openPostgresLine } from './postgres-line.ts';
import { statementName } from './step-name.ts';
import { type KillPoint, tripwire } from './tripwire.ts';

type Note = (line: string) => void;
type Shed = {
  readonly scene: KillScene;
  readonly folder: string;
  readonly server: { readonly url: string };
};
const nothing: Account = { sent: 0, lost: [], doubled: [], wrong: [] };

/** A database in which something has happened, and a line to it for commands. */
async function openShed() {
  const scene = await openKillScene('PostgreSQL');
  await scene.start();
  await scene.round();
  for (let time = 0; time < 3; time += 1) await reported(scene);
  await scene.stop();
  const folder = mkdtempSync(join(tmpdir(), 'lantern-commands-'));
  const server = await startPostgres();
  // what is imported was exported before, once
  const shed = { scene, folder, server };
  await run(tripwire(), scene.base.url ?? '', exporting.words(shed, 0), null);
  return {
    ...shed,
    close: async () => {
      await scene.close();
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** One command, killed at a step if it comes to it. Resolves to whether it was, and to how it ended. */
async function run(
  wire: ReturnType<typeof tripwire>,
  url: string,
  words: readonly string[],
  at: KillPoint | null,
): Promise<{ readonly struck: boolean; readonly code: number | null; readonly said: string }> {
  const held: { child?: ChildProcess; struck: boolean } = { struck: false };
  wire.arm(at, () => {
    held.struck = true;
    held.child?.kill('SIGKILL');
  });
  const [program = '', ...more] = words;
  const child = spawn(process.execPath, [`src/commands/${program}.ts`, ...more], {
    env: { ...process.env, DATABASE_URL: url, CONTENT_KEY: testKeyText, NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  held.child = child;
  const said: string[] = [];
  child.stderr?.on('data', (text: Buffer) => said.push(text.toString('utf8')));
  const [code] = await once(child, 'close');
  return { struck: held.struck, code, said: said.join('') };
}

type Carried = {
  readonly name: string;
  /** What is typed the nth time, and the database it works on. */
  readonly words: (shed: Shed, nth: number) => readonly string[];
  /** A database of its own for each time; else the one in which something has happened. */
  readonly empty?: true;
  readonly account: (shed: Shed, nth: number, url: string) => Promise<Account>;
  /** What a second start may be told when the first had done all but end. */
  readonly done?: RegExp;
  readonly from: (step: string) => boolean;
};

async function runCommand(one: Carried, kills: number, note: Note): Promise<Result> {
  const shed = await openShed();
  const killed: Killed[] = [];
  const accounts: Account[] = [];
  try {
    const steps = await onLine(shed, one, async (wire, url) => {
      const first = await run(wire, url, one.words(shed, 1), null);
      if (first.code !== 0) throw new Error(`${one.name}: ${first.said}`);
      return wire.steps();
    });
    const points = spread(pointsOf(steps, one), kills);
    for (const [nth, at] of points.entries()) {
      await onLine(shed, one, async (wire, url, real) => {
        const words = one.words(shed, nth + 2);
        const { struck } = await run(wire, url, words, at);
        const died = performance.now();
        const again = await run(wire, url, words, null);
        const well = again.code === 0 || one.done?.test(again.said) === true;
        killed.push({ at, struck, seconds: well ? (performance.now() - died) / 1000 : null });
        accounts.push(await one.account(shed, nth + 2, real));
      });
      note(`${one.name} ${nth + 1}/${points.length}: ${at.side} ${at.step} ${at.time}`);
    }
    return { ...sum(accounts), runs: points.length, kills: killed };
  } finally {
    await shed.close();
  }
}

async function onLine<T>(
  { scene, server }: Shed,
  { empty }: Carried,
  work: (wire: ReturnType<typeof tripwire>, url: string, real: string) => Promise<T>,
): Promise<T> {
  const fresh = empty ? await freshDatabase(server) : null;
  const real = fresh?.url ?? scene.base.url ?? '';
  const wire = tripwire();
  const line = await openPostgresLine(real, {
    statement: (sql) => {
      const step = statementName(sql);
      return step === null ? 'pass' : wire.comes(step);
    },
    done: wire.taken,
  });
  try {
    return await work(wire, line.url, real);
  } finally {
    await line.stop();
    await fresh?.drop();
  }
}

const exportIn = ({ folder }: Shed, nth: number) => join(folder, `export-${nth}`);

async function proved(url: string, { rows, heads }: Manifest): Promise<readonly string[]> {
  const store = await openStore({ url, keys: testKey }, () => undefined);
  try {
    const there = await headsOf(store.db.rows);
    const same = JSON.stringify(there) === JSON.stringify(heads);
    const counts = await countsIn(url, Object.keys(rows));
    const missing = Object.entries(rows).filter(
      ([table, count]) => table !== 'data_key' && counts.get(table) !== count,
    );
    return [...(same ? [] : ['another ledger']), ...missing.map(([table]) => table)];
  } finally {
    await store.close();
  }
}

async function countsIn(url: string, tables: readonly string[]) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const counts = new Map<string, number>();
  for (const table of tables) {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`);
    counts.set(table, rows[0]?.n ?? 0);
  }
  await client.end();
  return counts;
}

const exporting: Carried = {
  name: 'kill -9: the export of all data',
  words: (shed, nth) => ['db', 'export', exportIn(shed, nth)],
  account: async (shed, nth, url) => {
    const whole = existsSync(join(exportIn(shed, nth), 'manifest.json'));
    if (!whole) return { ...nothing, lost: ['no export'] };
    return { ...nothing, lost: await proved(url, await readManifest(exportIn(shed, nth))) };
  },
  done: /is there already/,
  from: () => true,
};

const importing: Carried = {
  name: 'kill -9: the import of all data',
  words: (shed) => ['db', 'import', exportIn(shed, 0)],
  empty: true,
  account: async (shed, _nth, url) => {
    const manifest = await readManifest(exportIn(shed, 0));
    return { ...nothing, sent: 3, lost: await proved(url, manifest) };
  },
  done: /is not empty/,
  from: (step) => /^insert (?!kysely|pgboss)/.test(step),
};

const bringingIn: Carried = {
  name: 'kill -9: a policy brought in',
  words: ({ folder }, nth) => {
    const file = join(folder, `policy-${nth}.md`);
    const text = readFileSync('src/schools/sample/policy.md', 'utf8');
    writeFileSync(file, `${text}\n\nStaff ask before they use drones. Version ${nth}.\n`);
    return ['policy', 'import', file, '--school', 'sample'];
  },
  account: async ({ scene }, nth) => {
    const found = await scene.base.rows(
      "select count(*)::int as n from policy_version where status = 'imported'",
    );
    const more = Number(found[0]?.n) - nth;
    return {
      ...nothing,
      lost: more < 0 ? ['a policy that was brought in is not there'] : [],
      doubled: more > 0 ? ['a policy is there twice'] : [],
    };
  },
  from: (step) => step.includes('policy_version'),
};

export const commandFlows = [exporting, importing, bringingIn].map((one) => ({
  name: one.name,
  run: (kills: number, note: Note): Promise<Result> => runCommand(one, kills, note),
}));
