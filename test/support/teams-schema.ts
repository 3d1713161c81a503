import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Ajv } from 'ajv';

const load = createRequire(import.meta.url);
/** The published schemas are in draft 4, which ajv knows by this package. */
const { default: Draft4 }: { default: new (options: object) => Ajv } = load('ajv-draft-04');
/** Microsoft's own package brings the schemas as they are published. */
const folder = 'node_modules/@microsoft/app-manifest/build/json-schemas/teams';

/** Everything that the published schema finds wrong in a manifest or a file of strings. */
export function schemaFaults(
  version: string,
  kind: 'MicrosoftTeams' | 'MicrosoftTeams.Localization',
  file: unknown,
): readonly string[] {
  // Microsoft's patterns are not written for the strict reading of regular expressions
  const ajv = new Draft4({
    ...{ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false },
  });
  const check = ajv.compile(
    JSON.parse(readFileSync(`${folder}/v${version}/${kind}.schema.json`, 'utf8')),
  );
  check(file);
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

/** The newest of the folders that are named for a published version, without its v. */
export function newestOf(folders: readonly string[]): string {
  const released = folders.filter((name) => /^v\d+\.\d+$/.test(name)).map((name) => name.slice(1));
  const order = new Intl.Collator('en', { numeric: true });
  return released.toSorted(order.compare).at(-1) ?? '';
}
