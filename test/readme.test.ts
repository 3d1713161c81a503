import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readConfig, readProductionConfig } from '../src/config.ts';
import { readSchools } from '../src/store/school-files.ts';
import { lifeDiagram, sameLife } from './support/life-diagram.ts';
import { whoIsTold } from './support/readme-tables.ts';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

test('the README shows who is told as the code has it', async () => {
  const { schools } = await readSchools('src/schools');
  expect(readme).toContain(whoIsTold([...schools.values()]));
});

test('the README draws the life of a family link as the code has it', () => {
  expect(readme).toContain(lifeDiagram('approve'));
  expect(readme).toContain(lifeDiagram('declare-only'));
  expect(sameLife('approve', 'discuss-and-record') && sameLife('approve', 'none')).toBe(true);
});

test('the map of the house names every folder of the source, and no other', () => {
  const named = new Set(
    [...readme.matchAll(/`(src\/[a-z/-]+)`/g)].flatMap(([, folder]) => folder ?? []),
  );
  const there = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => `${parentPath}/${name}`);
  expect(named).toEqual(new Set(there));
});

test('every command that the README gives is in package.json', () => {
  const given = [...readme.matchAll(/npm run (?:--silent )?([a-z-]+)/g)].map(([, name]) => name);
  expect(given.length).toBeGreaterThan(4);
  for (const name of given) expect(Object.keys(scripts)).toContain(name);
});

test('the README names every setting that production asks for', () => {
  const faults = [readConfig, readProductionConfig].map((read) => {
    try {
      read({});
      return '';
    } catch (fault) {
      return String(fault);
    }
  });
  const asked = [...faults.join('\n').matchAll(/\b([A-Z]+(?:_[A-Z]+)+)\b/g)].map(([name]) => name);
  expect(asked).toEqual(
    expect.arrayContaining(['BOT_ID', 'BOT_TENANT_ID', 'BOT_TYPE', 'DATABASE_URL']),
  );
  for (const name of asked) expect(readme).toContain(`\`${name}\``);
});

test('the picture in the README is there', () => {
  const [, picture = ''] = /!\[[^\]]+\]\(([^)]+)\)/.exec(readme) ?? [];
  expect(existsSync(picture)).toBe(true);
});
