import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { storableText } from './storable.ts';

const entity = z.looseObject({ type: z.string(), platform: z.string().optional() });
const entities = z.array(entity);
const guid = z.uuid();

/** What we take from an activity that the channel signed; the rest of it is not looked at. */
export type Inbound = {
  readonly from: string | null;
  readonly conversation: string;
  readonly activity: string | null;
  readonly serviceUrl: string;
  readonly scope: 'personal' | 'elsewhere';
  readonly platform: string | null;
  /** The language of the client, such as `cy-GB`. */
  readonly locale: string | null;
  readonly text: string;
  readonly hasFiles: boolean;
  readonly repliesTo: string | null;
};

export function inbound(activity: Activity): Inbound {
  // an activity may lack what its type promises
  const { from: sender }: { from?: Partial<Activity['from']> } = activity;
  const from = guid.safeParse(sender?.aadObjectId);
  return {
    from: from.success ? from.data.toLowerCase() : null,
    conversation: activity.conversation.id,
    activity: textOr(activity.id, null),
    serviceUrl: activity.serviceUrl,
    scope: activity.conversation.conversationType === 'personal' ? 'personal' : 'elsewhere',
    platform: clientIn(activity.entities)?.platform ?? null,
    locale: localeOf(activity),
    text: typeof activity.text === 'string' ? withoutMention(storableText(activity.text)) : '',
    hasFiles: filesIn(activity.attachments),
    repliesTo: textOr(activity.replyToId, null),
  };
}

const textOr = <Else>(value: unknown, other: Else): string | Else =>
  typeof value === 'string' && value !== '' ? value : other;

/** The client that wrote, as Teams describes it beside the message. */
function clientIn(given: unknown): z.infer<typeof entity> | undefined {
  const read = entities.safeParse(given);
  return read.success ? read.data.find(({ type }) => type === 'clientInfo') : undefined;
}

/** The language of the client that wrote: of the message itself, else as the client describes itself. */
export const localeOf = ({
  locale,
  entities,
}: Pick<Activity, 'locale' | 'entities'>): string | null =>
  textOr(locale, null) ?? textOr(clientIn(entities)?.locale, null);

const withoutMention = (text: string): string => text.replace(/<at>[^<]{0,200}<\/at>/g, '').trim();

/** Teams repeats a formatted message as text/html, and sends its own emoji as pictures; anything else is a file. */
const filesIn = (attachments: unknown): boolean =>
  [attachments ?? []].flat().some((one) => {
    const { contentType, content, contentUrl }: Record<string, unknown> = Object(one);
    if (contentType === 'text/html') return pictureIn(typeof content === 'string' ? content : '');
    return !(contentType === 'image/*' && isTeamsEmoji(contentUrl));
  });

const pictureIn = (html: string): boolean =>
  /<(?:img|video|attachment)\b/i.test(html.replace(emoji, ''));

const emoji = /<img\b[^>]*itemtype="https?:\/\/schema\.skype\.com\/Emoji"[^>]*>/gi;

const isTeamsEmoji = (url: unknown): boolean =>
  typeof url === 'string' &&
  /^https:\/\/statics\.teams\.(?:microsoft\.com|cdn\.office\.net)\//.test(url);
