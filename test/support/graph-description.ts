import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A request as it went out; the path with its version and query. */
type Outgoing = { readonly method: string; readonly path: string; readonly body: unknown };

/** What a request has that Graph's description does not know; empty when all is well. */
export type Description = (request: Outgoing) => readonly string[];

const shared = resolve(process.env.LANTERN_SHARED ?? '../shared');
const description = join(shared, 'schemas/graph-openapi-subset.yaml');
const validator = join(shared, 'tools/validate-graph-request.mjs');

/** Graph's description of the requests we send; null when it is not on this machine. */
export const graphDescription: Description | null =
  existsSync(description) && existsSync(validator) ? await load() : null;

async function load(): Promise<Description> {
  // The validator needs packages of this project, and finds them only from inside it.
  const inside = resolve('test/.artifacts', `validate-graph-request-${process.pid}.mjs`);
  mkdirSync(resolve('test/.artifacts'), { recursive: true });
  copyFileSync(validator, inside);
  const { GraphRequestValidator } = await import(pathToFileURL(inside).href);
  rmSync(inside);
  const graph = new GraphRequestValidator(readFileSync(description, 'utf8'));
  return ({ method, path, body }) =>
    isDelta(method, path) ? [] : graph.check(method, byId(path), body);
}

/**
 * The delta of a document library is not in the file; Microsoft's page on it (driveItem: delta, v1.0)
 * gives the path, with a folder's in the usual way to address one, and these parameters.
 */
const isDelta = (method: string, path: string): boolean => {
  const { pathname, searchParams } = new URL(path, 'https://graph.microsoft.com');
  return (
    method === 'GET' &&
    /^\/v1\.0\/drives\/[^/]+\/root(?::\/[^:]+:)?\/delta$/.test(pathname) &&
    [...searchParams.keys()].every((key) => ['token', '$select', '$expand', '$top'].includes(key))
  );
};

/** An item by its path is the item by its id, and the file knows only that. */
const byId = (path: string): string =>
  path.replace(/^(\/v1\.0\/drives\/[^/]+)\/root:\/[^:?]+(?=\?|$)/, '$1/items/item');
