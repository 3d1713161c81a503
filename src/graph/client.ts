import { Client, type GraphRequest, ResponseType } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { serviceAddress } from './address.ts';
import { Call, type Repeat, type Wanted } from './call.ts';
import { chain, type Manners } from './chain.ts';
import { allChanges, type Changes } from './changes.ts';
import { allPages } from './pages.ts';
import type { GraphPath } from './path.ts';
import { shaped } from './shaped.ts';
import type { Tokens } from './token.ts';

const sentOn = z.object({ place: z.string() });

export type Query = Readonly<Record<string, string>>;

/** Microsoft Graph. Everything here rejects with a GraphFault. */
export type Graph = {
  /** The base address without a slash at its end; what is bound by address is named from it. */
  readonly url: string;
  /** One thing. */
  readonly read: (path: GraphPath, query?: Query) => Promise<unknown>;
  /** A collection, all its pages. */
  readonly readAll: (path: GraphPath, query?: Query) => Promise<readonly unknown[]>;
  /** What has changed since a delta link was given, all its pages; everything when there is none. */
  readonly changes: (path: GraphPath, link: string | null) => Promise<Changes>;
  /** The address to which Graph sends on whoever asks for a content. It opens the content: never log it. */
  readonly place: (path: GraphPath) => Promise<string>;
  /** A request with a body; `repeat` says whether sending it twice would do harm. */
  readonly post: (path: GraphPath, body: object, repeat: Repeat) => Promise<unknown>;
};

export type GraphSettings = Manners & {
  /** Such as https://graph.microsoft.com/v1.0; http only for a stand-in on this machine. */
  readonly url: string;
  readonly tokens: Tokens;
};

/**
 * Opens Microsoft Graph: each request has a time-out of its own, is tried again when that is safe,
 * waits for its turn, and is answered at once while Graph is known to be away.
 *
 * @throws when the address cannot be used.
 */
export function connectGraph(settings: GraphSettings): Graph {
  const base = serviceAddress(settings.url, 'The address of Graph').href.replace(/\/+$/, '');
  if (!/\/v\d+\.\d+$/.test(base)) throw new Error('The address of Graph must end with its version');
  const slash = base.lastIndexOf('/');
  const client = Client.initWithMiddleware({
    baseUrl: base.slice(0, slash),
    defaultVersion: base.slice(slash + 1),
    middleware: chain(settings, { base, tokens: settings.tokens }),
  });
  const request = (
    method: string,
    path: GraphPath,
    repeat: Repeat,
    wanted: Wanted = 'body',
  ): GraphRequest =>
    client
      .api(path.url)
      .middlewareOptions([new Call(`${method} ${path.shape}`, repeat, wanted)])
      .responseType(repeat === 'never' ? ResponseType.TEXT : ResponseType.JSON);
  const get = (path: GraphPath) => request('GET', path, 'harmless');
  return {
    url: base,
    read: async (path, query = {}): Promise<unknown> => get(asking(path, query)).get(),
    readAll: (path, query = {}) =>
      // Every page needs the header again (platform facts 1.5).
      allPages(
        base,
        asking(path, query),
        async (page): Promise<unknown> => get(page).header('ConsistencyLevel', 'eventual').get(),
      ),
    changes: (path, link) =>
      allChanges(base, path, link, async (page): Promise<unknown> => get(page).get()),
    place: async (path) => {
      const answer: unknown = await request('GET', path, 'harmless', 'place').get();
      return shaped(sentOn, answer, `GET ${path.shape}`).place;
    },
    post: async (path, body, repeat): Promise<unknown> => request('POST', path, repeat).post(body),
  };
}

function asking(path: GraphPath, query: Query): GraphPath {
  const asked = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return asked.length === 0 ? path : { url: `${path.url}?${asked.join('&')}`, shape: path.shape };
}
