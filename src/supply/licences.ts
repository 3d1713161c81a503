import type { Locked } from './lock.ts';

/** Licences under which a package may go into production. */
export const allowed: readonly string[] = [
  ...['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Zlib', 'Unlicense'],
  ...['BlueOak-1.0.0', 'CC0-1.0', 'PostgreSQL', 'Python-2.0', 'Bitstream-Vera'],
];

/** Packages whose lock entry says less, or says it oddly: looked at by hand in what they ship. */
export const lookedAt: ReadonlyMap<string, string> = new Map([
  ['dejavu-fonts-ttf', 'Bitstream-Vera'],
  ['png-js', 'MIT'],
  ['duck', 'BSD-2-Clause'],
  ['escape-regexp-component', 'MIT'],
]);

/** Whether a licence as it is written is one that may go in: any one of an OR, all of an AND. */
export function isAllowed(licence: string): boolean {
  const bare = licence.replace(/^\((.*)\)$/, '$1');
  if (/ OR /.test(bare)) return bare.split(' OR ').some(isAllowed);
  if (/ AND /.test(bare)) return bare.split(' AND ').every(isAllowed);
  return allowed.includes(bare);
}

export type LicenceReport = {
  /** How many packages of production stand under each licence. */
  readonly counts: readonly (readonly [licence: string, packages: number])[];
  /** Packages of production whose licence is not one of those, or not known, as name@version: licence. */
  readonly faults: readonly string[];
};

export function licenceReport(packages: readonly Locked[]): LicenceReport {
  const production = packages.filter(({ dev }) => !dev);
  const licenceOf = (each: Locked) => lookedAt.get(each.name) ?? each.licence ?? 'not stated';
  const counts = Map.groupBy(production, licenceOf);
  return {
    counts: [...counts]
      .map(([licence, all]) => [licence, all.length] as const)
      .toSorted(([, a], [, b]) => b - a),
    faults: production
      .filter((each) => !isAllowed(licenceOf(each)))
      .map((each) => `${each.name}@${each.version}: ${licenceOf(each)}`),
  };
}
