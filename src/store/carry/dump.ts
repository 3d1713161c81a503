import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ServerPlace } from '../server.ts';

const run = promisify(execFile);

/** The parts of a database's address as PostgreSQL's own tools read them: a password is on no command line. */
export async function environmentFor({
  url,
  password: token,
}: ServerPlace): Promise<Readonly<Record<string, string>>> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  // as when Lantern signs in by a token: it never goes in the clear
  const mode =
    searchParams.get('sslmode') ?? (token && hostname !== '127.0.0.1' ? 'verify-full' : null);
  return {
    ...{ PGHOST: hostname.replace(/^\[|\]$/g, ''), PGPORT: port || '5432' },
    ...{ PGUSER: decodeURIComponent(username) },
    PGPASSWORD: token ? await token() : decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    ...(mode ? { PGSSLMODE: mode } : {}),
  };
}

type Tool = 'pg_dump' | 'pg_restore';

/** True when the tool did its work; false when it is not here, or not for this server. @throws otherwise */
async function tool(name: Tool, args: readonly string[], place: ServerPlace): Promise<boolean> {
  try {
    const env = { PATH: process.env.PATH ?? '', ...(await environmentFor(place)) };
    await run(name, [...args], { env, maxBuffer: 1 << 24 });
    return true;
  } catch (cause) {
    const { code, stderr }: { code?: unknown; stderr?: unknown } = Object(cause);
    if (code === 'ENOENT' || /server version mismatch/.test(String(stderr))) return false;
    throw new Error(`${name} did not work. The database was left as it was.`, { cause });
  }
}

/**
 * Dumps a database into a file with pg_dump, as it was when `snapshot` was taken; false where pg_dump is
 * not here or is older than the server.
 */
export const dump = (place: ServerPlace, file: string, snapshot: string): Promise<boolean> => {
  const options = ['--format=custom', '--no-owner', '--no-privileges'];
  return tool('pg_dump', [...options, `--snapshot=${snapshot}`, `--file=${file}`], place);
};

/** Brings a dump into an empty database, whole or not at all; false where pg_restore is not here. */
export const restore = async (place: ServerPlace, file: string): Promise<boolean> => {
  const options = ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction'];
  const { PGDATABASE } = await environmentFor(place);
  return tool('pg_restore', [...options, `--dbname=${PGDATABASE}`, file], place);
};
