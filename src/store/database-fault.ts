/** What somebody who runs Lantern can do about a database that cannot be used, by the code of its fault. */
const advice: ReadonlyMap<string, string> = new Map([
  ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', '57P03'].map(
    (code) =>
      [
        code,
        'The database does not answer. Check DATABASE_URL, and that PostgreSQL is running and can be reached from here.',
      ] as const,
  ),
  ...['ENOTFOUND', 'EAI_AGAIN'].map(
    (code) => [code, 'The host in DATABASE_URL cannot be found. Check how it is written.'] as const,
  ),
  ...['28P01', '28000'].map(
    (code) => [code, 'The database refuses the user or the password in DATABASE_URL.'] as const,
  ),
  ['3D000', 'The database that DATABASE_URL names does not exist. Create it first.'],
  ['42501', 'The user in DATABASE_URL lacks rights: it has to own the database.'],
  ['53300', 'The database has no connection left. Raise max_connections, or stop what uses them.'],
]);

/**
 * A plain sentence for a fault of the database's, looked for in the fault and in what caused it.
 * Holds no host, name or password. Undefined for any other fault.
 */
export function databaseFault(fault: unknown): string | undefined {
  if (typeof fault !== 'object' || fault === null) return undefined;
  const { code, cause }: { code?: unknown; cause?: unknown } = fault;
  return (typeof code === 'string' ? advice.get(code) : undefined) ?? databaseFault(cause);
}
