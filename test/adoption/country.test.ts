import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { priceOf, prices } from '../../src/adoption/cost-table.ts';
import { type Country, country, countryTables, loadOf } from '../../src/adoption/country.ts';

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const stored = country.parse(json('infra/country.json'));
const priced = prices.parse(json('infra/prices.json'));

type Values = Partial<Record<keyof Country['use'] | keyof Country['measured'], number>>;

/** The same page reckoned with round numbers. */
function withValues(values: Values): Country {
  const changed = <T extends object>(figures: T): T =>
    Object.fromEntries(
      Object.entries(figures).map(([name, figure]) => {
        const value = Reflect.get(values, name);
        return [name, value === undefined ? figure : { ...figure, value }];
      }),
    ) as T;
  return { ...stored, use: changed(stored.use), measured: changed(stored.measured) };
}

const round = withValues({
  ...{ schools: 1000, staff: 10, questions: 1, reports: 2, turnsOfReport: 5, linesOfReport: 4 },
  ...{ weeks: 50, years: 2, busiestHour: 0.36, burst: 10, busy: 0.5 },
  ...{ turnMs: 10, databaseMs: 5, megabytes: 200, megabytesOfSchool: 3 },
  ...{ report: 1000, line: 100, question: 70, turn: 7, person: 50, job: 10 },
});

test('turns, the worst second and the cores for it are those of the sum by hand', () => {
  const load = loadOf(round, 1000);
  // 1000 × (10 × 1 + 2 × 5) in a week; a fifth of it in a day, 36 % of that in an hour
  expect(load.turns).toBe(20_000);
  expect(load.aSecond).toBeCloseTo(0.4);
  expect(load.worst).toBeCloseTo(4);
  expect(load.cores).toBeCloseTo(0.08);
  expect(load.databaseCores).toBeCloseTo(0.04);
});

test('the size of the database is that of all its records after all the years', () => {
  // records 1000 × 2 × 50 × 2 × (1000 + 4 × 100), questions and turns of 30 days, jobs of a week, people
  const byHand =
    280_000_000 + 10_000 * (30 / 7) * 70 + 20_000 * (30 / 7) * 7 + 2_000 * 5 * 10 + 10_000 * 50;
  expect(loadOf(round, 1000).bytes).toBeCloseTo(byHand);
});

test('memory grows with the schools up to a hundred, whose policies are at hand, and no further', () => {
  expect([1, 100, 1000].map((schools) => loadOf(round, schools).megabytes)).toEqual([
    203, 500, 500,
  ]);
});

test('what a place costs is what its table says', () => {
  expect(priceOf(priced, 'One primary school')).toBeCloseTo(32.93);
  expect(() => priceOf(priced, 'Nowhere')).toThrow('Nowhere');
});

test('each way costs its deployments times the price of one', () => {
  const text = countryTables(round, priced);
  // 1000 × £32.93 in a month, twelve times that for each school; 20 × £406.14
  expect(text).toMatch(/Each school by itself \| 1,000 \| 1,000 \|.*£32,930 \| £395 \|/);
  expect(text).toMatch(/In trusts of fifty \| 20 \| 40 \|.*£8,123 \| £97 \|/);
});
