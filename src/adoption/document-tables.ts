import { readFileSync } from 'node:fs';
import { readSchools } from '../store/school-files.ts';
import { costTables, prices } from './cost-table.ts';
import { country, countryTables } from './country.ts';
import { dataMapTable, retentionTable } from './data-map.ts';
import { permissions, permissionTable } from './permission-table.ts';

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Every table that a document may ask for, by its name. */
export async function documentTables(): Promise<ReadonlyMap<string, () => string>> {
  const { schools } = await readSchools('src/schools');
  const sample = [...schools.values()].find(({ id }) => id === 'sample');
  if (!sample) throw new Error('The sample school cannot be read');
  const priced = prices.parse(json('infra/prices.json'));
  return new Map([
    ['data-map', dataMapTable],
    ['retention', () => retentionTable(sample)],
    ['costs', () => costTables(priced)],
    ['country', () => countryTables(country.parse(json('infra/country.json')), priced)],
    ['permissions', () => permissionTable(permissions.parse(json('infra/permissions.json')))],
  ]);
}
