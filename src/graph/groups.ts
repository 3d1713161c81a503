import { z } from 'zod';
import type { PersonId } from '../domain/ids.ts';
import { type Account, accountFields, personId, readAccount } from './account.ts';
import type { Graph } from './client.ts';
import { GraphFault } from './graph-fault.ts';
import { path } from './path.ts';
import { shaped } from './shaped.ts';

const pageSize = '999';
/** The most groups that one question may name (platform facts 1.5). */
const groupsAtOnce = 20;

/** Everybody in a group and in the groups inside it (platform facts 1.5). */
export async function readMembers(graph: Graph, group: string): Promise<readonly Account[]> {
  const members = path`/groups/${group}/transitiveMembers/graph.user`;
  const found = await graph.readAll(members, {
    $count: 'true',
    $select: accountFields,
    $top: pageSize,
  });
  return found.map((member) => readAccount(member, `GET ${members.shape}`));
}

const onlyId = z.object({ id: z.string().min(1) });

/** The ids of a group's members and nothing else about them: for pupils, whose names are not ours to hold. */
export async function readMemberIds(graph: Graph, group: string): Promise<ReadonlySet<PersonId>> {
  const members = path`/groups/${group}/transitiveMembers/graph.user`;
  const found = await graph.readAll(members, { $count: 'true', $select: 'id', $top: pageSize });
  return new Set(
    found.map((member) => personId(shaped(onlyId, member, `GET ${members.shape}`).id)),
  );
}

const groupIds = z.object({ value: z.array(z.string()) });

/** Which of these groups a person is in, directly or through another group; ids in lower case. */
export async function groupsOf(
  graph: Graph,
  person: string,
  groups: readonly string[],
): Promise<ReadonlySet<string>> {
  const check = path`/users/${person}/checkMemberGroups`;
  const found = new Set<string>();
  for (let from = 0; from < groups.length; from += groupsAtOnce) {
    const body = { groupIds: groups.slice(from, from + groupsAtOnce) };
    const answer = await graph.post(check, body, 'harmless');
    for (const id of shaped(groupIds, answer, `POST ${check.shape}`).value)
      found.add(id.toLowerCase());
  }
  return found;
}

/** One account by id or sign-in name; null when the directory does not know it. */
export async function findAccount(graph: Graph, id: string): Promise<Account | null> {
  const user = path`/users/${id}`;
  const answer = await orNull(graph.read(user, { $select: accountFields }));
  return answer === null ? null : readAccount(answer, `GET ${user.shape}`);
}

/** The answer, or null when there is no such thing; any other fault goes on. */
export async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (fault) {
    if (fault instanceof GraphFault && fault.kind === 'not-found') return null;
    throw fault;
  }
}

/** A person's manager in the directory; null when none is set. */
export async function readManager(graph: Graph, person: PersonId): Promise<PersonId | null> {
  const manager = path`/users/${person}/manager`;
  const answer = await orNull(graph.read(manager, { $select: 'id' }));
  return answer === null ? null : personId(shaped(onlyId, answer, `GET ${manager.shape}`).id);
}
