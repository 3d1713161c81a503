import { say } from './figures.ts';
import type { Scene } from './scene.ts';

/** Says what a row of each table takes, its indexes and all, where there are enough of them to tell. */
export async function sayBytes({ rows }: Scene): Promise<void> {
  await rows('analyze');
  const found = await rows(`
    select relname as name, reltuples::int as n, pg_total_relation_size(oid)::text as bytes
    from pg_class where relkind = 'r' and reltuples >= 500
      and relnamespace in ('public'::regnamespace, 'pgboss'::regnamespace) order by 1`);
  const each = found.map(
    ({ name, n, bytes }) => `${name} ${Math.round(Number(bytes) / Number(n))}`,
  );
  say(`bytes a row with its indexes: ${each.join(', ')}`);
}
