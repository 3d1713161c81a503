import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The parts of a database's address as PostgreSQL's own tools read them: a password is on no command line. */
export function environmentFor(url: string): Readonly<Record<string, string>> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const mode = searchParams.get('sslmode');
  return {
    ...{ PGHOST: hostname.replace(/^\[|\]$/g, ''), PGPORT: port || '5432' },
    ...{ PGUSER: decodeURIComponent(username), PGPASSWORD: decodeURIComponent(password) },
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    ...(mode ? { PGSSLMODE: mode } : {}),
  };
}

type Tool = 'pg_dump' | 'pg_restore';

/** True when the tool did its work; false when it is not here, or not for this server. @throws otherwise */
async function tool(name: Tool, args: readonly string[], url: string): Promise<boolean> {
  try {
    const env = { PATH: process.env.PATH ?? '', ...environmentFor(url) };
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
export const dump = (url: string, file: string, snapshot: string): Promise<boolean> => {
  const options = ['--format=custom', '--no-owner', '--no-privileges'];
  return tool('pg_dump', [...options, `--snapshot=${snapshot}`, `--file=${file}`], url);
};

/** Brings a dump into an empty database, whole or not at all; false where pg_restore is not here. */
export const restore = (url: string, file: string): Promise<boolean> => {
  const options = ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction'];
  return tool('pg_restore', [...options, `--dbname=${environmentFor(url).PGDATABASE}`, file], url);
};
