import type { Lock, Locked } from './lock.ts';

/**
 * What goes into production, as a CycloneDX 1.5 bill of materials. Out of the lock file alone: without
 * the network, and the same lock gives the same bytes.
 */
export function sbomOf({ name, version, packages }: Lock): object {
  const main = purl({ name, version });
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    ...{ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1 },
    metadata: {
      lifecycles: [{ phase: 'pre-build' }],
      component: { type: 'application', 'bom-ref': main, name, version, purl: main },
    },
    components: packages.filter(({ dev }) => !dev).map(component),
  };
}

const component = (each: Locked) => ({
  type: 'library',
  'bom-ref': purl(each),
  ...{ name: each.name, version: each.version, purl: purl(each) },
  scope: each.optional ? 'optional' : 'required',
  ...(each.licence ? { licenses: [{ expression: each.licence }] } : {}),
  ...(each.sha512 ? { hashes: [{ alg: 'SHA-512', content: each.sha512 }] } : {}),
});

/** The address of a package in the form that such bills use, an @ at its beginning escaped. */
export const purl = ({ name, version }: Pick<Locked, 'name' | 'version'>): string =>
  `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
