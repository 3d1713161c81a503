import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ExceptionId, SchoolId } from '../../src/domain/ids.ts';
import { saveDeclaration } from '../../src/flows/declare-exception.ts';
import { verifyLedger } from '../../src/store/ledger.ts';
import { openStore } from '../../src/store/open.ts';
import { at } from '../support/clock.ts';
import { emptyEmbedded } from '../support/empty-embedded.ts';
import { answeredAll, whoStep } from '../support/family-links.ts';
import { registerIn } from '../support/register.ts';

const house: { folder?: string; school?: SchoolId } = {};
const schools = mkdtempSync(join(tmpdir(), 'lantern-register-'));
const folder = () => house.folder ?? '';
const school = () => house.school ?? '';

/** A school with one approved link, one whose words begin like a formula, and a draft. */
beforeAll(async () => {
  house.folder = await emptyEmbedded();
  const store = await openStore({ directory: house.folder }, () => undefined);
  const { school: here, cast, active, doing, save } = await registerIn(store.db);
  await active();
  const sly = randomUUID() as ExceptionId;
  await save(sly, cast.ned);
  const answers = { ...whoStep, child: '=HYPERLINK("x")' };
  const saving = { id: sly, for: null, answered: { step: 'who', answers } as const };
  await saveDeclaration(store.db, here, cast.ned, saving, at('09:30'));
  await doing(sly, cast.ned, { does: 'submit' });
  const [first] = answeredAll;
  const draft = { id: randomUUID() as ExceptionId, for: null };
  if (first) {
    await saveDeclaration(store.db, here, cast.pat, { ...draft, answered: first }, at('09:40'));
  }
  await store.close();
  house.school = here.id;
  mkdirSync(join(schools, here.id));
  writeFileSync(join(schools, here.id, 'settings.json'), JSON.stringify(here));
});
afterAll(() => {
  rmSync(schools, { recursive: true });
  rmSync(dirname(folder()), { recursive: true });
});

type Ended = { readonly code: number; readonly printed: string; readonly complaints: string };

/** The command as a person runs it, in a process of its own. */
const run = (words: readonly string[]): Promise<Ended> =>
  new Promise((ended) => {
    const program = ['--disable-warning=ExperimentalWarning', 'src/commands/register.ts'];
    const env = { ...process.env, SCHOOLS_DIR: schools, DATABASE_URL: '' };
    const child = execFile(
      process.execPath,
      [...program, ...words],
      { env },
      (_fault, printed, complaints) => ended({ code: child.exitCode ?? -1, printed, complaints }),
    );
  });

test('the register comes out as a table with headings, and that it did is a line of the ledger', async () => {
  const { code, printed, complaints } = await run([
    'export',
    '--school',
    school(),
    '--data',
    folder(),
  ]);
  expect(complaints).toBe('');
  expect(code).toBe(0);
  const [head = '', ...lines] = printed.replace('\uFEFF', '').trim().split('\r\n');
  expect(head).toMatch(/^"Reference","Declared by","Declared on","Child","Related",/);
  expect(head).toMatch(/"Decided by","Decided as","Reason","Conditions","Last day",/);
  expect(lines).toHaveLength(2);
  expect(printed).toContain('"Hana","head","Family of long standing."');
  expect(printed).toContain(`"'=HYPERLINK(""x"")"`);
  expect(printed).not.toMatch(/flag|Nothing known against it|Pat/);
  const lite = await PGlite.create({ dataDir: folder() });
  const { rows } = await lite.query(
    "select by from ledger where what->>'kind' = 'register-exported'",
  );
  await lite.close();
  expect(rows).toEqual([{ by: 'clock' }]);
  const store = await openStore({ directory: folder() }, () => undefined);
  expect((await verifyLedger(store.db.rows)).ok).toBe(true);
  await store.close();
});

test('a school that is not there is answered with those that are', async () => {
  const { code, printed, complaints } = await run([
    'export',
    '--school',
    'elm',
    '--data',
    folder(),
  ]);
  expect([code, printed]).toEqual([2, '']);
  expect(complaints.trim()).toBe(`There is no school elm. There are: ${school()}`);
});

test('a folder without data is named, and nothing is printed', async () => {
  const nowhere = join(schools, 'nowhere');
  const { code, printed, complaints } = await run([
    'export',
    '--school',
    school(),
    '--data',
    nowhere,
  ]);
  expect([code, printed]).toEqual([2, '']);
  expect(complaints).toContain(`There is no data of Lantern's in ${nowhere}`);
});

test.each([[['print']], [['export']]])(
  'the words %j are answered with how to ask',
  async (words) => {
    const { code, complaints } = await run(words);
    expect(code).toBe(2);
    expect(complaints).toContain('register -- export --school ID');
  },
);
