import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { ledger } from '../../src/commands/ledger.ts';
import type { SchoolId } from '../../src/domain/ids.ts';
import { appendEntries } from '../../src/store/ledger.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { at } from '../support/clock.ts';
import { emptyEmbedded } from '../support/empty-embedded.ts';
import { freshDatabase, type PostgresServer, startPostgres } from '../support/postgres.ts';

const [elm, oak] = ['elm', 'oak'] as SchoolId[];

/** Adds lines to a school's ledger, each in a transaction of its own. */
async function write({ db }: Store, school: SchoolId | undefined, lines: number): Promise<void> {
  if (!school) throw new Error('No school to write for');
  for (let line = 1; line <= lines; line += 1) {
    const what = { kind: 'policy-current', policy: `version-${line}` } as const;
    const entry = {
      at: at('09:00'),
      school,
      by: 'clock',
      as: 'clock',
      about: null,
      ...what,
    } as const;
    await db.transaction((tx) => appendEntries(tx, [entry]));
  }
}

async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const keep = (lines: string[]) => (line: string) => void lines.push(line);
  const code = await ledger(args, env, keep(printed), keep(complaints));
  return { code, printed: printed.join('\n'), complaints: complaints.join('\n') };
}

const unlocked = (change: string): string =>
  `alter table ledger disable trigger user; ${change}; alter table ledger enable trigger user`;

const tampering = [
  [
    'one word of a line was changed',
    `update ledger set what = jsonb_set(what, '{policy}', '"another"') where school = 'oak' and line = 3`,
    'The ledger of oak is broken at line 3',
  ],
  [
    'a line was put down to somebody else',
    `update ledger set by = 'c0ffee00-0000-4000-8000-000000000001' where school = 'oak' and line = 1`,
    'The ledger of oak is broken at line 1',
  ],
  [
    'a line was moved to another minute',
    `update ledger set at = at + interval '1 minute' where school = 'elm' and line = 2`,
    'The ledger of elm is broken at line 2',
  ],
  [
    'a line in the middle was removed',
    `delete from ledger where school = 'oak' and line = 2`,
    'The ledger of oak is broken at line 2',
  ],
  [
    'the last line was removed',
    `delete from ledger where school = 'oak' and line = 4`,
    'The ledger of oak is broken at line 4',
  ],
  [
    'a line was put in at the end',
    `insert into ledger select school, 5, at, by, "as", about, what, hash from ledger where school = 'oak' and line = 4`,
    'The ledger of oak is broken at line 5',
  ],
  [
    'a whole school was removed from the heads',
    `delete from ledger_head where school = 'oak'`,
    'The ledger of oak is broken at line 1',
  ],
] as const;

describe('on a PostgreSQL server', () => {
  const held: { server?: PostgresServer; url?: string } = {};

  beforeAll(async () => {
    held.server = await startPostgres();
    held.url = (await freshDatabase(held.server)).url;
    const store = await openStore({ url: held.url }, () => undefined);
    await write(store, elm, 2);
    await write(store, oak, 4);
    await store.close();
  });
  afterAll(() => held.server?.stop());

  const url = () => held.url ?? '';

  test('a ledger that nobody touched is whole, with a seal for each school to note elsewhere', async () => {
    const { code, printed, complaints } = await run(['verify'], { DATABASE_URL: url() });
    expect(complaints).toBe('');
    expect(code).toBe(0);
    expect(printed).toMatch(/^elm: 2 lines, seal of the last one [0-9a-f]{16}$/m);
    expect(printed).toMatch(/^oak: 4 lines, seal of the last one [0-9a-f]{16}$/m);
    expect(printed).toContain('The ledger is whole: 6 lines, none of them changed.');
  });

  test.each(tampering)(
    '%s: the school and the first bad line are named',
    async (_what, change, said) => {
      const copy = await copyOf(url());
      await tell(copy, unlocked(change));
      const { code, printed } = await run(['verify'], { DATABASE_URL: copy });
      expect(code).toBe(1);
      expect(printed).toContain(said);
      expect(printed).not.toContain('whole');
    },
  );

  test('a Lantern that goes on writing meanwhile does not make its ledger look broken', async () => {
    const copy = await copyOf(url());
    const store = await openStore({ url: copy }, () => undefined);
    const writing = write(store, oak, 150);
    const codes = [];
    for (let time = 0; time < 5; time += 1) {
      codes.push((await run(['verify'], { DATABASE_URL: copy })).code);
    }
    await writing;
    await store.close();
    expect(codes).toEqual([0, 0, 0, 0, 0]);
  });

  test('a database in which Lantern never ran is said to have no ledger', async () => {
    const empty = await freshDatabase({ url: url() });
    const { code, complaints } = await run(['verify'], { DATABASE_URL: empty.url });
    expect(code).toBe(2);
    expect(complaints).toContain('There is no ledger in this database');
  });
});

test('a database that does not answer is said so, without its password', async () => {
  const address = 'postgres://lantern:very-secret@127.0.0.1:1/lantern';
  const { code, complaints } = await run(['verify'], { DATABASE_URL: address });
  expect(code).toBe(2);
  expect(complaints).toContain('The database does not answer. Check DATABASE_URL');
  expect(complaints).not.toContain('very-secret');
});

describe("on the demo's data", () => {
  const held: { folder?: string } = {};
  beforeAll(async () => {
    held.folder = await emptyEmbedded();
    const store = await openStore({ directory: held.folder }, () => undefined);
    await write(store, oak, 4);
    await store.close();
  });
  afterAll(() => rmSync(dirname(folder()), { recursive: true }));

  const folder = () => held.folder ?? '';

  test('it is whole, then broken once a line was changed behind its back', async () => {
    const whole = await run(['verify', '--data', folder()]);
    expect(whole).toMatchObject({ code: 0, complaints: '' });
    expect(whole.printed).toContain('The ledger is whole: 4 lines');
    const lite = await PGlite.create({ dataDir: folder() });
    const change = `update ledger set what = '{"kind":"incident-closed"}' where line = 2`;
    await lite.exec(unlocked(change));
    await lite.close();
    const broken = await run(['verify', '--data', folder()]);
    expect(broken.code).toBe(1);
    expect(broken.printed).toContain('The ledger of oak is broken at line 2');
  });

  test('it is left alone while a Lantern runs on it', async () => {
    const store = await openStore({ directory: folder() }, () => undefined);
    const { code, complaints } = await run(['verify', '--data', folder()]);
    await store.close();
    expect(code).toBe(2);
    expect(complaints).toContain('Another Lantern is already using the data');
    expect(complaints).toContain('Stop it first.');
  });
});

test('a folder without data is named and not made', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'lantern-ledger-'));
  const { code, complaints } = await run(['verify', '--data', join(empty, 'nowhere')]);
  expect(readdirSync(empty)).toEqual([]);
  rmSync(empty, { recursive: true });
  expect(code).toBe(2);
  expect(complaints).toContain(`There is no data of Lantern's in ${join(empty, 'nowhere')}`);
});

test.each([[[]], [['prove']], [['verify', 'twice']], [['verify', '--file', 'x']]])(
  'the words %j are answered with how to ask',
  async (words) => {
    const { code, complaints } = await run(words);
    expect(code).toBe(2);
    expect(complaints).toContain('ledger -- verify [--data FOLDER]');
  },
);

/** A database of its own with all that is in another. */
async function copyOf(original: string): Promise<string> {
  const name = new URL(original).pathname.slice(1);
  const copy = new URL(original);
  copy.pathname = `/${name}_${Math.random().toString(36).slice(2)}`;
  const elsewhere = new URL(original);
  elsewhere.pathname = '/postgres';
  await tell(elsewhere.href, `create database ${copy.pathname.slice(1)} template ${name}`);
  return copy.href;
}

async function tell(to: string, statements: string): Promise<void> {
  const client = new Client({ connectionString: to });
  await client.connect();
  try {
    await client.query(statements);
  } finally {
    await client.end();
  }
}
