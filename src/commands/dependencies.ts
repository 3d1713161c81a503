import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { licenceReport } from '../supply/licences.ts';
import { readLock } from '../supply/lock.ts';

const direct = z.object({ dependencies: z.record(z.string(), z.string()) });
const view = z.object({
  'dist-tags.latest': z.string(),
  time: z.record(z.string(), z.string()),
});
const day = 86_400_000;

/**
 * `npm run dependencies`: under which licences production stands; with `-- --ages` it asks npm, once for
 * each package that is named in package.json, how old the version in use is and whether there is a newer
 * one. Ends with 1 when a licence is not one that may go in.
 */
function report(withAges: boolean): number {
  const { packages } = readLock(readFileSync('package-lock.json', 'utf8'));
  const { counts, faults } = licenceReport(packages);
  for (const [licence, count] of counts) say(`${String(count).padStart(5)}  ${licence}`);
  for (const fault of faults) say(`NOT ALLOWED  ${fault}`);
  if (withAges) ages();
  return faults.length === 0 ? 0 : 1;
}

function ages(): void {
  const { dependencies } = direct.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  say('\ndays old  package');
  for (const [name, version] of Object.entries(dependencies)) {
    const words = ['view', name, 'dist-tags.latest', 'time', '--json'];
    const said = execFileSync('npm', words, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const { 'dist-tags.latest': newest, time } = view.parse(JSON.parse(said));
    const at = time[version];
    const old = at === undefined ? '?' : Math.floor((Date.now() - Date.parse(at)) / day);
    const newer = newest === version ? '' : `, the newest is ${newest}`;
    say(`${String(old).padStart(8)}  ${name} ${version}${newer}`);
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
process.exitCode = report(process.argv.includes('--ages'));
