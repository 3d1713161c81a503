import { readFileSync } from 'node:fs';
import { costTables, prices } from './cost-table.ts';
import { permissions, permissionTable } from './permission-table.ts';

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Every table that a document may ask for, by its name. */
export async function documentTables(): Promise<ReadonlyMap<string, () => string>> {
  return new Map([
    ['costs', () => costTables(prices.parse(json('infra/prices.json')))],
    ['permissions', () => permissionTable(permissions.parse(json('infra/permissions.json')))],
  ]);
}
