import {
  type Answer,
  type Asked,
  graphError,
  noSuchThing,
  ok,
  type Route,
  textsField,
} from './directory-answer.ts';
import {
  type DirectoryData,
  type DirectoryUser,
  findGroup,
  findUser,
  membersOf,
} from './directory-data.ts';

const badRequest = (message: string): Answer => graphError(400, 'Request_BadRequest', message);

/** Users and groups as Graph v1.0 serves them (platform facts 1.4 and 1.5). */
export function peopleRoutes(data: DirectoryData, base: () => string): readonly Route[] {
  const get = (path: RegExp, answer: Route['answer']): Route => ({ method: 'GET', path, answer });
  const post = (path: RegExp, answer: Route['answer']): Route => ({ method: 'POST', path, answer });
  return [
    get(/^\/users\/([^/]+)$/, (asked, [key = '']) => {
      const user = findUser(data, key);
      return user ? ok(selected(user, asked)) : noSuchThing(key);
    }),
    get(/^\/users\/([^/]+)\/manager$/, (asked, [key = '']) => {
      const manager = findUser(data, findUser(data, key)?.manager ?? '');
      return manager ? ok(selected(manager, asked)) : noSuchThing('manager');
    }),
    post(/^\/users\/([^/]+)\/checkMemberGroups$/, (asked, [key = '']) =>
      memberGroups(data, asked, key),
    ),
    get(/^\/groups\/([^/]+)$/, (_, [key = '']) => {
      const group = findGroup(data, key);
      return group ? ok({ id: group.id, displayName: group.displayName }) : noSuchThing(key);
    }),
    get(membersPath, (asked, [key = '']) => {
      const group = findGroup(data, key);
      return group ? onePage(asked, membersOf(data, group), base()) : noSuchThing(key);
    }),
    post(/^\/communications\/getPresencesByUserId$/, (asked) => presences(data, asked)),
  ];
}

/** Graph takes the long and the short form of a cast. */
const membersPath = /^\/groups\/([^/]+)\/transitiveMembers\/(?:microsoft\.)?graph\.user$/;

/** Without $select Graph gives few fields, and neither accountEnabled nor userType. */
const unasked = ['id', 'displayName', 'mail', 'userPrincipalName', 'businessPhones'];

function selected(user: DirectoryUser, asked: Asked): Record<string, unknown> {
  const fields = asked.query.get('$select')?.split(',') ?? unasked;
  const known = Object.entries(user).filter(
    ([name]) => fields.includes(name) && !['tenant', 'manager', 'outOfOffice'].includes(name),
  );
  return { ...Object.fromEntries(known), id: user.id };
}

function onePage(asked: Asked, users: readonly DirectoryUser[], base: string): Answer {
  const top = Number(asked.query.get('$top') ?? '100');
  if (!Number.isInteger(top) || top < 1 || top > 999) return badRequest('Invalid page size');
  if (asked.headers.consistencylevel !== 'eventual' || asked.query.get('$count') !== 'true')
    return graphError(
      400,
      'Request_UnsupportedQuery',
      'Request has unsupported query: use $count and ConsistencyLevel',
    );
  const from = pageStart(asked.query.get('$skiptoken'));
  if (from === null) return badRequest('Invalid skiptoken');
  const rest = new URLSearchParams(asked.query);
  rest.set('$skiptoken', Buffer.from(`from:${from + top}`).toString('base64url'));
  return ok({
    '@odata.context': `${base}/$metadata#users`,
    ...(from === 0 ? { '@odata.count': users.length } : {}),
    ...(from + top < users.length ? { '@odata.nextLink': `${base}${asked.path}?${rest}` } : {}),
    value: users.slice(from, from + top).map((user) => selected(user, asked)),
  });
}

function pageStart(token: string | null): number | null {
  if (token === null) return 0;
  const said = /^from:(\d+)$/.exec(Buffer.from(token, 'base64url').toString());
  return said ? Number(said[1]) : null;
}

function memberGroups(data: DirectoryData, asked: Asked, key: string): Answer {
  const user = findUser(data, key);
  if (!user) return noSuchThing(key);
  const wanted = textsField(asked.body, 'groupIds');
  if (!wanted || wanted.length > 20) return badRequest('groupIds must be a list of at most 20');
  const value = wanted.filter((id) => {
    const group = findGroup(data, id);
    return group !== undefined && membersOf(data, group).includes(user);
  });
  return ok({ value });
}

function presences(data: DirectoryData, asked: Asked): Answer {
  const ids = textsField(asked.body, 'ids');
  if (!ids || ids.length > 650) return badRequest('ids must be a list of at most 650');
  const value = ids.flatMap((id) => {
    const user = findUser(data, id);
    return user ? [presenceOf(user)] : [];
  });
  return ok({ value });
}

const presenceOf = (user: DirectoryUser) => ({
  id: user.id,
  availability: user.outOfOffice === null ? 'Available' : 'Away',
  activity: user.outOfOffice === null ? 'Available' : 'OutOfOffice',
  statusMessage: null,
  outOfOfficeSettings: {
    isOutOfOffice: user.outOfOffice !== null,
    message: user.outOfOffice ?? '',
  },
  workLocation: null,
});
