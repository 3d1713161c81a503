import { type Answer, type Asked, graphError, type Route } from './directory-answer.ts';

/**
 * Graph's door: the bearer token first, then the route. Paths are matched without their /v1.0; what
 * a route catches has its escapes undone.
 */
export function fromGraph(
  routes: readonly Route[],
  accepts: (token: string) => boolean,
  asked: Asked,
): Answer {
  const bearer = /^Bearer (.+)$/.exec(asked.headers.authorization ?? '')?.[1];
  if (bearer === undefined) return unauthorised('Access token is empty.');
  if (!accepts(bearer)) return unauthorised('Access token validation failure. Invalid audience.');
  if (asked.method === 'POST' && typeof asked.body !== 'object')
    return graphError(400, 'BadRequest', 'Unable to read JSON request payload');
  for (const route of routes) {
    const keys = route.path.exec(asked.path);
    if (keys && route.method === asked.method)
      return route.answer(asked, keys.slice(1).map(decodeURIComponent));
  }
  return graphError(404, 'BadRequest', 'Resource not found for the segment');
}

const unauthorised = (message: string): Answer =>
  graphError(401, 'InvalidAuthenticationToken', message);
