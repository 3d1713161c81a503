import { tokensFor } from './graph/token.ts';
import type { ServerPlace } from './store/server.ts';

/**
 * The database of production: by the password in its address, or, where an identity is named, by a
 * token that Entra gives this machine for it. The token is short-lived and asked for at each new connection.
 */
export function databaseAt(config: {
  readonly DATABASE_URL: string;
  readonly DATABASE_IDENTITY?: string | undefined;
}): ServerPlace {
  const { DATABASE_URL: url, DATABASE_IDENTITY: clientId } = config;
  if (!clientId) return { url };
  const tokens = tokensFor({ type: 'UserAssignedMSI', clientId });
  return { url, password: () => tokens('https://ossrdbms-aad.database.windows.net') };
}

/** The same for a command, or null where no database is set; it may take its time. */
export function databaseIn(env: Readonly<Record<string, string | undefined>>): ServerPlace | null {
  const { DATABASE_URL, DATABASE_IDENTITY } = env;
  if (!DATABASE_URL) return null;
  return { ...databaseAt({ DATABASE_URL, DATABASE_IDENTITY }), unhurried: true };
}
