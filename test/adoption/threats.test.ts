import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const text = readFileSync('infra/documents/threats.md', 'utf8');
const rows = text
  .split('\n')
  .filter((line) => /^\| [A-Z]/.test(line))
  .map((line) => line.slice(2, -2).split(' | '));
const kinds = [
  ...['Spoofing', 'Tampering', 'Repudiation', 'Information disclosure'],
  ...['Denial of service', 'Elevation of privilege'],
];

test('every kind of threat is there, and each row is whole', () => {
  expect(new Set(rows.map(([kind]) => kind))).toEqual(new Set(kinds));
  expect(rows.length).toBeGreaterThan(30);
  for (const row of rows) {
    expect(row).toHaveLength(5);
    expect(row.every((cell) => cell.trim().length > 2)).toBe(true);
  }
});

test.each(rows)('%s: "%s" stands beside a test that exists', (...[, , , file = '', title = '']) => {
  const path = file.replaceAll('`', '');
  expect([path, existsSync(path)]).toEqual([path, true]);
  const bare = readFileSync(path, 'utf8').replaceAll("\\'", "'");
  const found = [`'${title}'`, `"${title}"`, `\`${title}\``].some((quoted) =>
    bare.includes(quoted),
  );
  expect([title, found]).toEqual([title, true]);
});
