import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readLock } from '../supply/lock.ts';
import { sbomOf } from '../supply/sbom.ts';

/** `npm run sbom`: writes dist/sbom.json, a CycloneDX bill of materials, without the network. */
mkdirSync('dist', { recursive: true });
const lock = readLock(readFileSync('package-lock.json', 'utf8'));
writeFileSync('dist/sbom.json', `${JSON.stringify(sbomOf(lock), null, 2)}\n`);
const count = lock.packages.filter(({ dev }) => !dev).length;
process.stdout.write(`dist/sbom.json: ${count} packages go into production\n`);
