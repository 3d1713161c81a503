/** Every bench of speed, one after the other: `npm run bench`; `npm run bench -- --short` for a look at each. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { say } from './figures.ts';

const benches = [
  ['throughput', 'Turns a second, beside a bare echo bot'],
  ['delivery', 'From the report to the card'],
  ['drain', 'Ten thousand alerts that wait'],
  ['growth', 'From a thousand records to a million'],
  ['weight', 'Start-up and memory'],
] as const;

for (const [name, title] of benches) {
  say(`\n== ${title}`);
  const file = fileURLToPath(new URL(`./${name}.bench.ts`, import.meta.url));
  const words = ['--disable-warning=ExperimentalWarning', file, ...process.argv.slice(2)];
  const bench = spawn(process.execPath, words, { stdio: 'inherit' });
  const [code] = await once(bench, 'exit');
  if (code !== 0) process.exitCode = 1;
}
