import type { Figure } from '../domain/promises.ts';
import { neededRoles } from '../domain/reachability.ts';
import { type Priority, priorities } from '../domain/report.ts';
import type { School } from '../domain/school.ts';
import type { Db } from '../store/db.ts';
import {
  holdersAndChats,
  slowestSince,
  undeliveredSince,
  type Wait,
  waiting,
} from '../store/promise-rows.ts';

const tenMinutes = 10 * 60_000;
const aDay = 24 * 60 * 60_000;

/**
 * How the promises to a school are being kept, out of the database: every instance says the same, and a
 * restart forgets nothing.
 */
export async function promiseFigures(
  { rows }: Db,
  school: School,
  now: Date,
): Promise<readonly Figure[]> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const undelivered = await undeliveredSince(rows, school.id, ago(tenMinutes));
  const slowest = await slowestSince(rows, school.id, ago(aDay));
  const oldest = await waiting(rows, school.id, now);
  const here = { school: school.id };
  return [
    { name: 'lantern.alerts.undelivered', value: undelivered, ...here },
    { name: 'lantern.reach.faults', value: await unreachable(rows, school), ...here },
    ...priorities.flatMap((priority) => [
      {
        name: 'lantern.acknowledge.seconds' as const,
        value: of(slowest, priority),
        priority,
        ...here,
      },
      { name: 'lantern.waiting.seconds' as const, value: of(oldest, priority), priority, ...here },
    ]),
  ];
}

/** Nought where there is none: a figure that is not told would keep its last value. */
const of = (waits: readonly Wait[], priority: Priority): number =>
  Math.ceil(waits.find((wait) => wait.priority === priority)?.seconds ?? 0);

async function unreachable(rows: Db['rows'], school: School): Promise<number> {
  if (school.staffGroup === null) return 0;
  const held = await holdersAndChats(rows, school.id, neededRoles);
  const empty = neededRoles.filter(
    (role) => !school.mailOnly[role] && !held.some((each) => each.role === role),
  );
  const shut = held.filter(({ state }) => state === 'blocked' || state === 'uninstalled');
  return empty.length + new Set(shut.map(({ person }) => person)).size;
}
