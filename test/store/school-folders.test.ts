import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import type { SchoolId } from '../../src/domain/ids.ts';
import { readSchools } from '../../src/store/school-files.ts';

const good = readFileSync('src/schools/sample/settings.json', 'utf8');
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'schools-'));
  made.push(folder);
  for (const [id, text] of Object.entries(files)) {
    mkdirSync(join(folder, id));
    writeFileSync(join(folder, id, 'settings.json'), text);
  }
  return folder;
}

test('all six schools are read without a fault', async () => {
  const { schools, faults } = await readSchools('src/schools');
  expect(faults).toEqual([]);
  expect([...schools.keys()]).toEqual(
    expect.arrayContaining(['blean', 'glazebury', 'halley', 'orchard', 'park-hall', 'sample']),
  );
});

test('a wrong file is refused and the other schools are read all the same', async () => {
  const folder = folderWith({ sample: good, other: '{' });
  cpSync('src/schools/halley', join(folder, 'halley'), { recursive: true });
  const { schools, faults } = await readSchools(folder);
  expect([...schools.keys()]).toEqual(['halley', 'sample']);
  expect(faults.map(({ file }) => file)).toEqual(['other/settings.json']);
});

test('a running school keeps its last good settings when its file goes wrong', async () => {
  const before = await readSchools(folderWith({ sample: good }));
  const after = await readSchools(folderWith({ sample: '{' }), before.schools);
  expect(after.faults).toHaveLength(1);
  const id = 'sample' as SchoolId;
  expect(after.schools.get(id)).toBe(before.schools.get(id));
});

test('a school whose folder was taken away is no longer there', async () => {
  const before = await readSchools(folderWith({ sample: good }));
  expect((await readSchools(folderWith({}), before.schools)).schools.size).toBe(0);
});

test('a folder without settings is named', async () => {
  const folder = folderWith({ sample: good });
  mkdirSync(join(folder, 'empty'));
  expect((await readSchools(folder)).faults).toEqual([
    {
      file: 'empty/settings.json',
      line: null,
      reason: 'There is no settings.json in this folder.',
    },
  ]);
});
