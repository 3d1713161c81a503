import { z } from 'zod';
import { oddAnswer } from './graph-fault.ts';
import type { GraphPath } from './path.ts';
import { shaped } from './shaped.ts';

/** A guard against a collection that never ends: 500 pages of 999 are more people than any trust has. */
const mostPages = 500;

const page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().nullish() });

/**
 * Reads a collection whole: all of it or a GraphFault, never a part.
 *
 * @param base Graph's base address; a next page anywhere else is not fetched.
 * @param ask gets the page at a path.
 */
export async function allPages(
  base: string,
  first: GraphPath,
  ask: (path: GraphPath) => Promise<unknown>,
): Promise<readonly unknown[]> {
  const call = `GET ${first.shape}`;
  const found: unknown[] = [];
  let path = first;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const { value, '@odata.nextLink': next } = shaped(page, await ask(path), call);
    found.push(...value);
    if (!next) return found;
    const rest = next.slice(base.length);
    // The library would take an address anywhere in the rest for the one to call.
    if (!next.startsWith(`${base}/`) || rest.includes('://'))
      throw oddAnswer(call, 'foreign-next-link');
    path = { url: rest, shape: first.shape };
  }
  throw oddAnswer(call, 'too-many-pages');
}
