import type { Activity } from 'botbuilder';
import { z } from 'zod';

const entity = z.looseObject({ type: z.string(), platform: z.string().optional() });
const guid = z.uuid();

/** What we take from an activity that the channel signed; the rest of it is not looked at. */
export type Inbound = {
  readonly from: string | null;
  readonly conversation: string;
  readonly activity: string | null;
  readonly serviceUrl: string;
  readonly scope: 'personal' | 'elsewhere';
  readonly platform: string | null;
  readonly text: string;
  readonly hasFiles: boolean;
  readonly repliesTo: string | null;
};

export function inbound(activity: Activity): Inbound {
  const from = guid.safeParse(activity.from?.aadObjectId);
  return {
    from: from.success ? from.data.toLowerCase() : null,
    conversation: activity.conversation.id,
    activity: activity.id ?? null,
    serviceUrl: activity.serviceUrl,
    scope: activity.conversation.conversationType === 'personal' ? 'personal' : 'elsewhere',
    platform: platformOf(activity.entities),
    text: typeof activity.text === 'string' ? withoutMention(activity.text) : '',
    hasFiles: filesIn(activity.attachments),
    repliesTo: activity.replyToId ?? null,
  };
}

function platformOf(entities: unknown): string | null {
  const read = z.array(entity).safeParse(entities);
  const info = read.success ? read.data.find(({ type }) => type === 'clientInfo') : undefined;
  return info?.platform ?? null;
}

const withoutMention = (text: string): string => text.replace(/<at>[^<]{0,200}<\/at>/g, '').trim();

/** Teams repeats a formatted message as a text/html attachment; anything else is a file or a picture. */
const filesIn = (attachments: Activity['attachments']): boolean =>
  (attachments ?? []).some(({ contentType, content }) =>
    contentType === 'text/html'
      ? /<img|<video|<attachment/i.test(typeof content === 'string' ? content : '')
      : true,
  );
