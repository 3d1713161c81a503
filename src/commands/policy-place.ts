import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { databaseIn } from '../database-at.ts';
import type { ServerPlace } from '../store/server.ts';

export type Place = ServerPlace | { readonly directory: string };

const demoData = '.lantern';

/**
 * On which database to work: the folder that the command line names, else the one in DATABASE_URL,
 * else the demo's. A folder that holds no data of Lantern's is a complaint: none is made here.
 */
export function placeIn(
  data: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Place | { readonly complaint: string } {
  const server = data === undefined ? databaseIn(env) : null;
  if (server) return server;
  const folder = data ?? demoData;
  const directory = [folder, join(folder, 'postgres')].find((each) =>
    existsSync(join(each, 'PG_VERSION')),
  );
  if (directory !== undefined) return { directory };
  return {
    complaint: `There is no data of Lantern's in ${folder}. Start the demo once, name its folder with --data, or set DATABASE_URL.`,
  };
}
