import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleSchool } from './house-cast.ts';

/** A folder of schools as somebody installs it: the sample school, with the cast in its roles. */
export async function houseSchools(): Promise<{
  readonly folder: string;
  readonly remove: () => void;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'lantern-schools-'));
  cpSync('src/schools/sample', join(folder, 'sample'), { recursive: true });
  writeFileSync(join(folder, 'sample', 'settings.json'), JSON.stringify(await sampleSchool()));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
