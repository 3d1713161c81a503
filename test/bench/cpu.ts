import { existsSync, readFileSync } from 'node:fs';
import { programOf, withAllBelow } from '../support/processes.ts';

/**
 * The time on a core, user and system, that processes have used so far, and those below them that have
 * ended, in milliseconds (Linux counts hundredths of a second).
 */
export function cpuMsOf(...pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + ticksOf(pid) * 10, 0);
}

/** The same of every PostgreSQL that this bench has started; its address may stand in other programs' commands. */
export const databaseMs = (): number =>
  cpuMsOf(...withAllBelow(process.pid).filter((one) => programOf(one) === 'postgres'));

function ticksOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  const stat = readFileSync(file, 'utf8');
  const times = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15);
  return times.reduce((sum, ticks) => sum + Number(ticks), 0);
}
