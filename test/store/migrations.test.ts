import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const folder = 'src/store/migrations';
const files = readdirSync(folder).toSorted();
const textOf = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');

/** What takes something away from an instance of the last version that still runs, or stands in its way. */
const takingAway: readonly (readonly [string, Pick<RegExp, 'test'>])[] = [
  ['drops something', /\bdrop\s+(?!not\s+null|default)/i],
  ['renames something', /\brename\b/i],
  ['changes the type of a column', /\balter\s+(?:column\s+)?\w+\s+(?:set\s+data\s+)?type\b/i],
  ['demands what older rows and writers do not give', /\bset\s+not\s+null\b/i],
  [
    'adds a column that older writers cannot leave out',
    /\badd\s+column\s+(?:(?!add column|default|').)*\bnot\s+null\b(?!\s+default)/is,
  ],
  ['takes rights away', /\brevoke\b/i],
  ['shuts rows to who does not say for which school', { test: shutsOlderRows }],
  ['deletes or empties', /\b(?:truncate\s+table|delete\s+from)\b/i],
];

/** A table that the same step makes has no rows that an older version knows. */
function shutsOlderRows(text: string): boolean {
  const shut = [...text.matchAll(/\balter\s+table\s+(\S+)\s+enable\s+row\s+level\s+security\b/gi)];
  return shut.some(([, table = '']) => !text.includes(`create table ${table} `));
}

/** From before the first release: nobody has run an older version against these. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  '002-register.ts': ['drops something'],
  '009-school-walls.ts': ['shuts rows to who does not say for which school'],
};

/** Only what is sent to the database: comments may say what they like. */
const statementsOf = (file: string): string =>
  textOf(file)
    .replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .replaceAll(/"[^"\n]*raise exception[^"\n]*"/g, '');

test.each(files)('%s only adds, so that instances of the last version go on beside it', (file) => {
  const found = takingAway
    .filter(([, says]) => says.test(statementsOf(file)))
    .map(([what]) => what);
  expect(found).toEqual(allowed[file] ?? []);
});

test.each([
  ["'drop table exception'", 'drops something'],
  ["'alter table incident drop column state'", 'drops something'],
  ["'alter table incident rename column state to sealed'", 'renames something'],
  ["'alter table incident alter column priority type integer'", 'changes the type of a column'],
  [
    "'alter table draft alter column urgent set not null'",
    'demands what older rows and writers do not give',
  ],
  [
    "'alter table draft add column note text not null'",
    'adds a column that older writers cannot leave out',
  ],
  [
    "'alter table draft enable row level security'",
    'shuts rows to who does not say for which school',
  ],
])('a migration that says %s is found out: it %s', (statement, what) => {
  expect(takingAway.filter(([, says]) => says.test(statement)).map(([name]) => name)).toContain(
    what,
  );
});

test.each([
  "'alter table draft add column urgent boolean not null default false, add column asked_at timestamptz'",
  "'create table note (id uuid)', 'alter table note enable row level security'",
  "'create table purged (record uuid primary key, days integer not null)'",
  "'alter table draft alter column note drop not null'",
])('a migration that says %s is let through', (statement) => {
  expect(takingAway.filter(([, says]) => says.test(statement))).toEqual([]);
});

test('a step that takes something away says in its name which step a version has to know', () => {
  const named = Object.keys(allowed).filter((file) => /-needs-\d{3}\.ts$/.test(file));
  // those from before the first release aside
  const beforeTheFirst = ['002-register.ts', '009-school-walls.ts'];
  expect(new Set([...beforeTheFirst, ...named])).toEqual(new Set(Object.keys(allowed)));
});

test('the migrations are numbered once each and are all run', () => {
  const numbers = files.map((file) => file.slice(0, 3));
  expect(new Set(numbers).size).toBe(files.length);
  const migrate = readFileSync('src/store/migrate.ts', 'utf8');
  for (const file of files) expect(migrate).toContain(`'./migrations/${file}'`);
});
