import type { School } from './domain/school.ts';
import type { ReadDirectory } from './flows/sync-staff.ts';
import type { LookUp, Standing } from './flows/who-is-this.ts';
import type { Graph } from './graph/client.ts';
import { readPerson } from './graph/person.ts';
import { outOfOffice } from './graph/presence.ts';
import type { SchoolGroups } from './graph/school-groups.ts';
import { readStaff } from './graph/staff.ts';

/** Where a school's people are to be found, or null when its settings do not say. */
function groupsOf({ id, staffGroup, pupilGroup, holders }: School): SchoolGroups | null {
  return staffGroup === null ? null : { school: id, staffGroup, pupilGroup, holders };
}

export const readDirectoryWith =
  (graph: Graph): ReadDirectory =>
  async (school) => {
    const groups = groupsOf(school);
    if (groups === null) throw new Error(`The settings of ${school.id} name no staff group`);
    const copy = await readStaff(graph, groups, 'ask');
    const filling = [...new Set(Object.values(copy.holders).flat())];
    return { ...copy, away: await outOfOffice(graph, filling) };
  };

const strangerFor = 15 * 60_000;

/**
 * Looks somebody up in every school of the tenant. A stranger is remembered for a quarter of an hour,
 * so that knocking again and again costs the directory nothing.
 */
export function lookUpIn(
  graph: Graph,
  schools: () => Promise<readonly School[]>,
  now: () => Date,
  note: (fault: unknown) => void,
): LookUp {
  const strangers = new Map<string, { readonly standing: Standing; readonly until: number }>();
  return async (id) => {
    const known = strangers.get(id);
    if (known && known.until > now().getTime()) return known.standing;
    const standing = await askEverySchool(graph, await schools(), id, note);
    if (strangers.size > 10_000) strangers.clear();
    if (standing.standing !== 'staff' && standing.standing !== 'cannot-tell') {
      strangers.set(id, { standing, until: now().getTime() + strangerFor });
    }
    return standing;
  };
}

async function askEverySchool(
  graph: Graph,
  schools: readonly School[],
  id: string,
  note: (fault: unknown) => void,
): Promise<Standing> {
  let found: Standing = { standing: 'unknown' };
  for (const groups of schools.map(groupsOf)) {
    if (groups === null) continue;
    try {
      const here = await readPerson(graph, id, groups);
      if (here.standing === 'staff') return here;
      if (here.standing !== 'unknown') found = here;
    } catch (fault) {
      note(fault);
      return { standing: 'cannot-tell' };
    }
  }
  return found;
}
