/** What Linux knows of a process, read from /proc: its children, its memory, and where it listens. */
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

const listening = '0A';

/** A process and every process below it, by id. */
export function withAllBelow(pid: number): readonly number[] {
  const parents = new Map(everyProcess().map((one) => [one, parentOf(one)]));
  const found = new Set([pid]);
  for (const known of found) {
    for (const [child, parent] of parents) if (parent === known) found.add(child);
  }
  return [...found];
}

export const isRunning = (pid: number): boolean => existsSync(`/proc/${pid}`) && !isZombie(pid);

/** The addresses on which these processes listen, such as `127.0.0.1:3978`. */
export function listensOn(pids: readonly number[]): readonly string[] {
  const theirs = new Set(pids.flatMap(socketsOf));
  return ['tcp', 'tcp6'].flatMap((table) =>
    linesOf(`/proc/net/${table}`)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === listening && theirs.has(fields[9] ?? ''))
      .map((fields) => inWords(fields[1] ?? '')),
  );
}

/** Resident memory, in megabytes. */
export function megabytesOf(pid: number): number {
  const line = linesOf(`/proc/${pid}/status`).find((one) => one.startsWith('VmRSS:'));
  return Math.round(Number(line?.match(/\d+/)?.[0] ?? 0) / 1024);
}

/** The name of the program that a process runs, up to fifteen letters of it. */
export const programOf = (pid: number): string => linesOf(`/proc/${pid}/comm`)[0] ?? '';

const everyProcess = (): readonly number[] =>
  readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));

/** After the name in brackets, which may hold anything: the state, then the parent. */
function statOf(pid: number): readonly string[] {
  const stat = linesOf(`/proc/${pid}/stat`).join('\n');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

const parentOf = (pid: number): number => Number(statOf(pid)[1] ?? 0);
const isZombie = (pid: number): boolean => statOf(pid)[0] === 'Z';

function socketsOf(pid: number): readonly string[] {
  return namesIn(`/proc/${pid}/fd`).flatMap((name) => {
    const socket = /^socket:\[(\d+)\]$/.exec(linkAt(`/proc/${pid}/fd/${name}`))?.[1];
    return socket ? [socket] : [];
  });
}

/** `0100007F:0F8A`: the bytes of an IPv4 address in the machine's own order, and a port. */
function inWords(hex: string): string {
  const [address = '', port = ''] = hex.split(':');
  const bytes = address.match(/../g)?.map((byte) => Number.parseInt(byte, 16)) ?? [];
  const name = bytes.length === 4 ? bytes.reverse().join('.') : `[${address}]`;
  return `${name}:${Number.parseInt(port, 16)}`;
}

/** A process may end while we look at it: then there is nothing to see. */
function orNothing<T>(look: () => T, nothing: T): T {
  try {
    return look();
  } catch {
    return nothing;
  }
}

const linesOf = (path: string): readonly string[] =>
  orNothing(() => readFileSync(path, 'utf8').split('\n'), []);
const namesIn = (path: string): readonly string[] => orNothing(() => readdirSync(path), []);
const linkAt = (path: string): string => orNothing(() => readlinkSync(path), '');
