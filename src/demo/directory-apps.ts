import { randomUUID } from 'node:crypto';
import {
  type Answer,
  type Asked,
  graphError,
  noSuchThing,
  ok,
  type Route,
  textField,
} from './directory-answer.ts';
import { type DirectoryApp, type DirectoryData, findUser } from './directory-data.ts';

/** The Teams catalogue and who has the app (platform facts 1.2). */
export function appRoutes(
  data: DirectoryData,
  installed: Map<string, string>,
  onInstall: (userId: string) => void,
): readonly Route[] {
  return [
    {
      method: 'GET',
      path: /^\/appCatalogs\/teamsApps$/,
      answer: (asked) => ok({ value: wanted(data.app, asked) ? [catalogued(data.app)] : [] }),
    },
    {
      method: 'GET',
      path: /^\/users\/([^/]+)\/teamwork\/installedApps$/,
      answer: (asked, [key = '']) => {
        const user = findUser(data, key);
        if (!user) return noSuchThing(key);
        const id = wanted(data.app, asked) ? installed.get(user.id) : undefined;
        return ok({ value: id === undefined ? [] : [{ id, teamsApp: catalogued(data.app) }] });
      },
    },
    {
      method: 'POST',
      path: /^\/users\/([^/]+)\/teamwork\/installedApps$/,
      answer: (asked, [key = '']) => install(data, installed, onInstall, asked, key),
    },
    {
      method: 'GET',
      path: /^\/users\/([^/]+)\/teamwork\/installedApps\/([^/]+)\/chat$/,
      answer: (_, [key = '', installation = '']) => {
        const user = findUser(data, key);
        if (!user || installed.get(user.id) !== installation) return noSuchThing(installation);
        return ok({ id: chatId(user.id, data.app.clientId), chatType: 'oneOnOne' });
      },
    },
  ];
}

/** Ids of this kind are longer than a GUID and end in signs that must be escaped, as Graph's do. */
export const newInstallation = (): string => Buffer.from(`${randomUUID()}#`).toString('base64');

const chatId = (user: string, app: string): string => `19:${user}_${app}@unq.gbl.spaces`;

const catalogued = (app: DirectoryApp) => ({
  id: app.catalogueId,
  externalId: app.manifestId,
  displayName: app.name,
  distributionMethod: 'organization',
});

/** Whether the app passes the request's filter; the only filter known here is by the manifest's id. */
function wanted(app: DirectoryApp, asked: Asked): boolean {
  const filter = asked.query.get('$filter');
  if (filter === null) return true;
  return /^(?:teamsApp\/)?externalId eq '([^']*)'$/.exec(filter)?.[1] === app.manifestId;
}

function install(
  data: DirectoryData,
  installed: Map<string, string>,
  onInstall: (userId: string) => void,
  asked: Asked,
  key: string,
): Answer {
  const user = findUser(data, key);
  if (!user) return noSuchThing(key);
  const app = textField(asked.body, 'teamsApp@odata.bind') ?? '';
  if (!app.endsWith(`/appCatalogs/teamsApps/${data.app.catalogueId}`))
    return graphError(404, 'NotFound', 'App not found in the catalogue');
  if (data.app.blockedFor.includes(user.id))
    return graphError(403, 'Forbidden', 'The app is blocked by a policy for this user');
  if (installed.has(user.id)) return graphError(409, 'Conflict', 'App is already installed');
  installed.set(user.id, newInstallation());
  // Teams tells the bot by itself, after the answer.
  setImmediate(() => onInstall(user.id));
  return { status: 201 };
}
