import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { allowed, isAllowed, licenceReport, lookedAt } from '../../src/supply/licences.ts';
import { readLock } from '../../src/supply/lock.ts';
import { purl, sbomOf } from '../../src/supply/sbom.ts';

const text = readFileSync('package-lock.json', 'utf8');
const lock = readLock(text);
const bill = sbomOf(lock) as {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly {
    readonly name: string;
    readonly purl: string;
    readonly 'bom-ref': string;
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  }[];
};

test('every package of production is in the bill of materials that npm makes of the same lock', () => {
  const words = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--omit', 'dev'];
  const made = JSON.parse(
    execFileSync('npm', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  const ours = new Set(bill.components.map((each) => each.purl));
  const theirs = made.components.map((each: { purl: string }) => each.purl.split('?')[0]);
  expect(theirs.length).toBeGreaterThan(200);
  expect(theirs.filter((each: string) => !ours.has(each))).toEqual([]);
});

test('the bill names each package once, with the checksum of its archive, and nothing of the tests', () => {
  expect([bill.bomFormat, bill.specVersion]).toEqual(['CycloneDX', '1.5']);
  const names = bill.components.map((each) => each['bom-ref']);
  expect(new Set(names).size).toBe(names.length);
  const checked = bill.components.filter(({ hashes }) =>
    /^[0-9a-f]{128}$/.test(hashes?.[0]?.content ?? ''),
  );
  expect(checked.length).toBe(names.length);
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const called = bill.components.map(({ name }) => name);
  expect(called).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  for (const name of ['jest', 'vite', 'fast-check', '@microsoft/m365agentsplayground'])
    expect([name, name in devDependencies, called.includes(name)]).toEqual([name, true, false]);
});

test('the same lock gives the same bytes, and no address of a registry', () => {
  expect(JSON.stringify(sbomOf(readLock(text)))).toBe(JSON.stringify(bill));
  expect(JSON.stringify(bill).replace('http://cyclonedx.org', '')).not.toMatch(/https?:\/\//);
  expect(purl({ name: '@azure/msal-node', version: '7.2.1' })).toBe(
    'pkg:npm/%40azure/msal-node@7.2.1',
  );
});

test('every package of production stands under a licence that may go in', () => {
  const { faults, counts } = licenceReport(lock.packages);
  expect(faults).toEqual([]);
  expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(bill.components.length);
});

test('a licence that binds what is built with it is refused, and so is none', () => {
  const one = { name: 'a', version: '1.0.0', sha512: null, dev: false, optional: false };
  for (const licence of ['GPL-3.0', 'AGPL-3.0-only', 'MIT AND GPL-3.0', 'UNLICENSED', null])
    expect(licenceReport([{ ...one, licence }]).faults).toHaveLength(1);
  expect(isAllowed('(MIT OR GPL-3.0-or-later)')).toBe(true);
  expect(licenceReport([{ ...one, licence: 'GPL-3.0', dev: true }]).faults).toEqual([]);
});

test('what was looked at by hand is still there, and says the same', () => {
  for (const [name, licence] of lookedAt) {
    expect(lock.packages.map((each) => each.name)).toContain(name);
    expect(allowed).toContain(licence);
  }
});
