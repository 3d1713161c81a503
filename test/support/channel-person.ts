import type { Message } from './channel-api.ts';

export type Fields = Record<string, unknown>;

/** What the bot answered over HTTP. */
export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The text as JSON; null when it is empty. */
  readonly body: unknown;
};

export type Somebody = { readonly name: string; readonly aadObjectId: string };

/** One person's own chat with the bot. */
export const chatWith = ({ aadObjectId }: Somebody, tenantId: string) => ({
  id: `a:${aadObjectId}`,
  conversationType: 'personal',
  tenantId,
});

/** Somebody who uses the bot in their own chat. */
export function channelPerson(
  who: Somebody,
  tenant: string,
  send: (activity: Fields) => Promise<Reply>,
  messagesIn: (conversation: string) => readonly Message[],
) {
  const conversation = chatWith(who, tenant);
  /** Anything at all, as this person in this chat. */
  const does = (over: Fields): Promise<Reply> =>
    send({ from: { id: `29:${who.aadObjectId}`, ...who }, conversation, ...over });
  return {
    conversationId: conversation.id,
    does,
    says: (text: string, over: Fields = {}) => does({ text, ...over }),
    /** Presses a button as Action.Execute: the reply's body is the invoke response. */
    executes: (verb: string, data: Fields, replyToId?: string) =>
      does({
        type: 'invoke',
        name: 'adaptiveCard/action',
        text: undefined,
        replyToId,
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
      }),
    /** Presses a button as Action.Submit, the way phones do. */
    submits: (data: Fields, replyToId?: string) =>
      does({ text: undefined, value: data, replyToId }),
    installs: () => does({ type: 'installationUpdate', action: 'add', text: undefined }),
    /** What lies in this person's chat now, oldest first, updates and deletions included. */
    sees: () => messagesIn(conversation.id),
  };
}
