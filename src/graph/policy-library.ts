import { z } from 'zod';
import type { PolicyLibrary } from '../domain/school.ts';
import type { Graph } from './client.ts';
import { download } from './download.ts';
import { GraphFault } from './graph-fault.ts';
import { orNull } from './groups.ts';
import { type GraphPath, path } from './path.ts';
import { shaped } from './shaped.ts';

/** What the last look left behind; null for what it has not seen. */
export type Seen = { readonly link: string | null; readonly tag: string | null };
export type Look =
  | { readonly kind: 'unchanged'; readonly link: string | null }
  | { readonly kind: 'gone'; readonly link: string | null }
  | { readonly kind: 'unread'; readonly link: string; readonly tag: string; readonly why: Unread }
  | {
      readonly kind: 'file';
      readonly link: string;
      readonly tag: string;
      readonly name: string;
      readonly bytes: Uint8Array;
    };
export type Unread = 'too-big' | 'not-a-file';

const most = 50 * 1024 * 1024;

const item = z.object({
  id: z.string().min(1),
  name: z.string(),
  size: z.number(),
  cTag: z.string().nullish(),
  eTag: z.string().nullish(),
  file: z.looseObject({}).nullish(),
});

/**
 * Looks whether the policy in a school's document library has changed: first a delta query on its
 * folder, which mostly says that nothing has; then the file itself. The least that it needs is
 * `Sites.Selected` with read on the one site, or `Files.SelectedOperations.Selected` with read on
 * the one folder; `Files.Read.All` is never asked for (platform facts 1.8).
 *
 * @throws GraphFault; what was seen before then stays.
 */
export async function lookInLibrary(
  graph: Graph,
  library: PolicyLibrary,
  seen: Seen,
): Promise<Look> {
  const folder = library.file.split('/').slice(0, -1);
  const changes = await orNull(graph.changes(inDrive(library.drive, folder, 'delta'), seen.link));
  if (changes === null) return { kind: 'gone', link: null };
  const { items, link } = changes;
  if (seen.link !== null && seen.tag !== null && items.length === 0)
    return { kind: 'unchanged', link };
  const place = inDrive(library.drive, library.file.split('/'), 'item');
  const answer = await orNull(graph.read(place, { $select: 'id,name,size,cTag,eTag,file' }));
  if (answer === null) return { kind: 'gone', link };
  const found = shaped(item, answer, `GET ${place.shape}`);
  const tag = found.cTag ?? found.eTag ?? '';
  if (tag !== '' && tag === seen.tag) return { kind: 'unchanged', link };
  if (!found.file) return { kind: 'unread', link, tag, why: 'not-a-file' };
  if (found.size > most) return { kind: 'unread', link, tag, why: 'too-big' };
  const content = path`/drives/${library.drive}/items/${found.id}/content`;
  const bytes = await download(onlySafe(graph, await graph.place(content)), most);
  if (typeof bytes === 'string') return { kind: 'unread', link, tag, why: bytes };
  return { kind: 'file', link, tag, name: found.name, bytes };
}

/** A folder or a file by its path, as in /drives/{id}/root:/Policies/Phones.docx. */
function inDrive(drive: string, parts: readonly string[], what: 'delta' | 'item'): GraphPath {
  const root = path`/drives/${drive}/root`;
  const end = what === 'delta' ? '/delta' : '';
  if (parts.length === 0) return { url: `${root.url}${end}`, shape: `${root.shape}${end}` };
  const place = `:/${parts.map(encodeURIComponent).join('/')}`;
  const rest = (written: string) => `${written}${what === 'delta' ? `:${end}` : ''}`;
  return { url: `${root.url}${rest(place)}`, shape: `${root.shape}${rest(':/{path}')}` };
}

/** A file in the clear only where Graph itself is a stand-in on this machine. */
function onlySafe(graph: Graph, address: string): string {
  if (address.startsWith('https:') || graph.url.startsWith('http:')) return address;
  throw new GraphFault({
    ...{ kind: 'refused', call: 'GET download', status: null, code: 'unsafe-address' },
    ...{ requestId: null, mayRepeat: false, retryAfterMs: null },
  });
}
