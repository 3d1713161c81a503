import {
  type Answer,
  type Asked,
  field,
  graphError,
  noSuchThing,
  type Route,
  textField,
} from './directory-answer.ts';
import { type DirectoryData, findUser } from './directory-data.ts';

/** What the app sent through the pretend Exchange or into a pretend activity feed. */
export type Sent = {
  readonly kind: 'mail' | 'notification';
  readonly to: string;
  readonly body: unknown;
};

/** Mail and activity notifications (platform facts 1.1 and 1.3). */
export function postRoutes(
  data: DirectoryData,
  installed: ReadonlyMap<string, string>,
  sent: Sent[],
): readonly Route[] {
  return [
    {
      method: 'POST',
      path: /^\/users\/([^/]+)\/sendMail$/,
      answer: (asked, [mailbox = '']) => mail(data, asked, mailbox, sent),
    },
    {
      method: 'POST',
      path: /^\/users\/([^/]+)\/teamwork\/sendActivityNotification$/,
      answer: (asked, [key = '']) => notification(data, installed, asked, key, sent),
    },
  ];
}

function mail(data: DirectoryData, asked: Asked, mailbox: string, sent: Sent[]): Answer {
  const user = findUser(data, mailbox);
  if (!user) return graphError(404, 'ErrorInvalidUser', 'The requested user is invalid.');
  const allowed = data.app.mailboxes.some(
    (address) => address.toLowerCase() === user.mail?.toLowerCase(),
  );
  if (!allowed) return graphError(403, 'ErrorAccessDenied', 'Access is denied.');
  const to = field(field(asked.body, 'message'), 'toRecipients');
  if (!Array.isArray(to) || to.length === 0)
    return graphError(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.');
  for (const each of to) {
    const address = textField(field(each, 'emailAddress'), 'address') ?? '';
    sent.push({ kind: 'mail', to: address, body: asked.body });
  }
  return { status: 202 };
}

function notification(
  data: DirectoryData,
  installed: ReadonlyMap<string, string>,
  asked: Asked,
  key: string,
  sent: Sent[],
): Answer {
  const user = findUser(data, key);
  if (!user) return noSuchThing(key);
  const installation = installed.get(user.id);
  const topic = textField(field(asked.body, 'topic'), 'value');
  const here = `/users/${user.id}/teamwork/installedApps/${installation}`;
  if (installation === undefined || !topic?.endsWith(here))
    return graphError(
      403,
      'Forbidden',
      'Ensure that the expected Teams app is installed in the target scope',
    );
  if (!data.app.activityTypes.includes(textField(asked.body, 'activityType') ?? ''))
    return graphError(400, 'BadRequest', 'The activityType is not declared in the manifest');
  sent.push({ kind: 'notification', to: user.id, body: asked.body });
  return { status: 204 };
}
