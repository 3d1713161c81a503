import { z } from 'zod';
import { GraphFault, oddAnswer } from './graph-fault.ts';
import type { GraphPath } from './path.ts';
import { shaped } from './shaped.ts';

/** What has changed since a delta link was given, and the link to ask with next time. */
export type Changes = { readonly items: readonly unknown[]; readonly link: string };

const mostPages = 500;
const page = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().nullish(),
  '@odata.deltaLink': z.string().nullish(),
});

/**
 * Reads a delta query to its end (driveItem: delta). A link that Graph no longer knows (410), or that
 * was given by another address, is let go: everything is then read afresh from `first`.
 *
 * @param link what the reading before gave; null for the first.
 */
export async function allChanges(
  base: string,
  first: GraphPath,
  link: string | null,
  ask: (path: GraphPath) => Promise<unknown>,
): Promise<Changes> {
  const from = link === null ? first : pathOf(base, link, first);
  try {
    return await read(base, from ?? first, ask);
  } catch (fault) {
    const isStale = fault instanceof GraphFault && fault.status === 410;
    if (!isStale || link === null) throw fault;
    return read(base, first, ask);
  }
}

async function read(
  base: string,
  from: GraphPath,
  ask: (path: GraphPath) => Promise<unknown>,
): Promise<Changes> {
  const call = `GET ${from.shape}`;
  const items: unknown[] = [];
  let path = from;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const answer = shaped(page, await ask(path), call);
    items.push(...answer.value);
    const { '@odata.nextLink': next, '@odata.deltaLink': link } = answer;
    if (link) return { items, link };
    const following = next ? pathOf(base, next, from) : null;
    if (following === null) throw oddAnswer(call, next ? 'foreign-next-link' : 'no-delta-link');
    path = following;
  }
  throw oddAnswer(call, 'too-many-pages');
}

/** A link of Graph's as a path below its base; null for a link to anywhere else. */
function pathOf(base: string, link: string, { shape }: GraphPath): GraphPath | null {
  const rest = link.slice(base.length);
  return link.startsWith(`${base}/`) && !rest.includes('://') ? { url: rest, shape } : null;
}
