import { z } from 'zod';
import type { PersonId } from '../domain/ids.ts';
import type { Graph } from './client.ts';
import { GraphFault } from './graph-fault.ts';
import { path } from './path.ts';
import { shaped } from './shaped.ts';

const onlyId = z.object({ id: z.string().min(1) });

/** OData writes a quote inside a text twice. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * The app's id in the school's catalogue, from the id in its manifest: the two differ for a school's
 * own app (platform facts 1.2). null when it has not been uploaded.
 */
export async function findCatalogueId(graph: Graph, manifestId: string): Promise<string | null> {
  const apps = path`/appCatalogs/teamsApps`;
  const found = await graph.readAll(apps, { $filter: `externalId eq ${quoted(manifestId)}` });
  const first = found[0];
  return first === undefined ? null : shaped(onlyId, first, `GET ${apps.shape}`).id;
}

/**
 * Installs the app for a person. It may be asked twice: the second time it is there already, and that
 * is a success. Afterwards Teams sends the bot an installationUpdate.
 *
 * @throws GraphFault, `refused` when a policy blocks the app for this person, `not-found` for an
 * unknown person or app.
 */
export async function installFor(
  graph: Graph,
  person: PersonId,
  catalogueId: string,
): Promise<'installed' | 'already-installed'> {
  const app = path`/appCatalogs/teamsApps/${catalogueId}`;
  const body = { 'teamsApp@odata.bind': `${graph.url}${app.url}` };
  try {
    await graph.post(path`/users/${person}/teamwork/installedApps`, body, 'harmless');
    return 'installed';
  } catch (fault) {
    if (fault instanceof GraphFault && fault.status === 409) return 'already-installed';
    throw fault;
  }
}

/** The id of the app's installation for a person; null when it is not installed. */
export async function findInstallation(
  graph: Graph,
  person: PersonId,
  manifestId: string,
): Promise<string | null> {
  const installed = path`/users/${person}/teamwork/installedApps`;
  const found = await graph.readAll(installed, {
    $expand: 'teamsApp',
    $filter: `teamsApp/externalId eq ${quoted(manifestId)}`,
  });
  const first = found[0];
  return first === undefined ? null : shaped(onlyId, first, `GET ${installed.shape}`).id;
}

/** The id of the chat between the person and the bot. */
export async function chatOf(
  graph: Graph,
  person: PersonId,
  installation: string,
): Promise<string> {
  const chat = path`/users/${person}/teamwork/installedApps/${installation}/chat`;
  return shaped(onlyId, await graph.read(chat), `GET ${chat.shape}`).id;
}
