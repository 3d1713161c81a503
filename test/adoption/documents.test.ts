import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { costTables, prices } from '../../src/adoption/cost-table.ts';
import { documentTables } from '../../src/adoption/document-tables.ts';
import { fill } from '../../src/adoption/fill.ts';

const folder = 'infra/documents';
const documents = readdirSync(folder).filter((name) => name.endsWith('.md'));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const tables = await documentTables();
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

test.each(documents)(
  '%s says what the code says: npm run documents would change nothing',
  (name) => {
    expect(fill(read(name), tables)).toBe(read(name));
  },
);

test('every table that the code can give stands in a document', () => {
  const all = documents.map(read).join('\n');
  for (const name of tables.keys()) expect(all).toContain(`<!-- from the code: ${name} -->`);
});

test('a document that asks for what the code does not have is refused', () => {
  expect(() => fill('<!-- from the code: nothing -->\n<!-- end -->', tables)).toThrow('nothing');
});

test.each(documents)('%s leads to pages that are there and commands that exist', (name) => {
  const text = read(name);
  for (const [, to = ''] of text.matchAll(/\]\(([\w./-]+)(?:#[\w-]+)?\)/g))
    expect([to, existsSync(join(folder, to))]).toEqual([to, true]);
  for (const [, command = ''] of text.matchAll(/npm run (?:--silent )?([a-z-]+)/g))
    expect(Object.keys(scripts)).toContain(command);
  for (const [, path = ''] of text.matchAll(/`((?:src|infra|test|appPackage)\/[\w./-]+\.\w+)`/g))
    expect([path, existsSync(path)]).toEqual([path, true]);
});

test('the README leads to every document', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(documents.filter((name) => !readme.includes(`infra/documents/${name}`))).toEqual([]);
});

test('the sums of a month are those of their lines', () => {
  const all = prices.parse(JSON.parse(readFileSync('infra/prices.json', 'utf8')));
  const [school, trust] = costTables(all).split('### ').slice(1);
  // by hand: 10.50 + 12 + 3.20 + 6 × 1.20 + 0.03
  expect(school).toContain('| **Together** | | | **£32.93** |');
  // by hand: 100 + 240 + 12.80 + 10.24 + 24 + 7.20 + 0.30 + 11.60
  expect(trust).toContain('| **Together** | | | **£406.14** |');
  expect(trust).toContain('**For each of 50 schools** | | | **£8.12**');
});
