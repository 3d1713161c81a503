import { z } from 'zod';
import type { PersonId } from '../domain/ids.ts';
import { personId } from './account.ts';
import type { Graph } from './client.ts';
import { GraphFault } from './graph-fault.ts';
import { path } from './path.ts';
import { shaped } from './shaped.ts';

/** The most people that one question may name (platform facts 1.4). */
const peopleAtOnce = 650;

/** The message that somebody left is dropped here: nothing but yes or no goes any further. */
const presences = z.object({
  value: z.array(
    z.object({
      id: z.string().min(1),
      outOfOfficeSettings: z.object({ isOutOfOffice: z.boolean().nullish() }).nullish(),
    }),
  ),
});

/**
 * Which of these people have said that they are out of office (platform facts 1.4). It is advice and
 * never proof: `not-known` when Graph cannot tell, be it that the permission (Presence.Read.All) was
 * not granted or that Graph is away, so that no alert ever waits for it.
 */
export async function outOfOffice(
  graph: Graph,
  people: readonly PersonId[],
): Promise<ReadonlySet<PersonId> | 'not-known'> {
  try {
    const away = new Set<PersonId>();
    for (let from = 0; from < people.length; from += peopleAtOnce) {
      for (const id of await askFor(graph, people.slice(from, from + peopleAtOnce))) away.add(id);
    }
    return away;
  } catch (fault) {
    if (fault instanceof GraphFault) return 'not-known';
    throw fault;
  }
}

async function askFor(graph: Graph, ids: readonly PersonId[]): Promise<readonly PersonId[]> {
  const question = path`/communications/getPresencesByUserId`;
  const answer = await graph.post(question, { ids }, 'harmless');
  return shaped(presences, answer, `POST ${question.shape}`).value.flatMap((presence) =>
    presence.outOfOfficeSettings?.isOutOfOffice ? [personId(presence.id)] : [],
  );
}
