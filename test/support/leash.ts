/**
 * A program that runs another one in a process group of its own, as a terminal does, and lets nothing
 * of it outlive the test: when its standard input closes, the whole group is killed.
 *
 *     node leash.ts PROGRAM ARGUMENT…
 *
 * SIGINT and SIGTERM are passed on to the group, which is what Ctrl-C does.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const [program = '', ...words] = process.argv.slice(2);
const led = spawn(program, words, { detached: true, stdio: ['ignore', 'inherit', 'inherit'] });

function toAll(signal: NodeJS.Signals): void {
  try {
    if (led.pid !== undefined) process.kill(-led.pid, signal);
  } catch {
    // The group has ended already: that is what was wanted.
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => toAll(signal));
process.stdin.once('close', () => toAll('SIGKILL')).resume();
led.once('exit', (code, signal) =>
  process.exit(signal === null ? (code ?? 1) : 128 + constants.signals[signal]),
);
