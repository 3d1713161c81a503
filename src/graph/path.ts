/** A path under Graph's base address: `url` is escaped and sent, `shape` holds no id and may be logged. */
export type GraphPath = { readonly url: string; readonly shape: string };

/**
 * Builds a path with its ids escaped: path`/users/${id}/manager`.
 *
 * @throws when an id is empty or only dots, which would reach another path than the one written.
 */
export function path(parts: TemplateStringsArray, ...ids: readonly string[]): GraphPath {
  if (ids.some((id) => /^\.*$/.test(id))) throw new Error('An id in a Graph path is empty');
  return {
    url: String.raw({ raw: parts }, ...ids.map(encodeURIComponent)),
    shape: parts.join('{id}'),
  };
}
