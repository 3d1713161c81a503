import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Activity, CloudAdapter, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Say } from '../domain/words/say.ts';
import { type ChannelSettings, TeamsChannelAuthentication } from './channel-auth.ts';
import { ChannelFault, forbidden } from './channel-fault.ts';
import { ChannelRefusal } from './channel-refusal.ts';
import { type Outbound, TeamsConnectors } from './connector.ts';
import { didNotWorkIn, failedTurn, outline } from './failed-turn.ts';
import { refusalLog } from './refusal-log.ts';

export type AdapterSettings = ChannelSettings & {
  /** A bearer token for a resource, such as `https://api.botframework.com`; it keeps its own cache. */
  readonly token: Outbound['token'];
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly now: () => Date;
  /** The longest a call to the channel may take; ten seconds unless said otherwise. */
  readonly timeoutMs?: number;
  /** What a person reads when their turn broke down. */
  readonly sentence?: (say: Say) => string;
};

/** Somebody to write to: everything needed, since `29:` ids belong to one bot and mail addresses change. */
export type Recipient = {
  readonly tenant: string;
  readonly aadObjectId: string;
  readonly serviceUrl: string;
};

/** One chat, as a person's first activity or `openChat` gave it. */
export type Chat = { readonly serviceUrl: string; readonly conversationId: string };

type Turn = (context: TurnContext) => Promise<void>;
type Request = Pick<IncomingMessage, 'headers'> & { readonly body?: unknown };
type Answer = { readonly status: number; readonly body?: unknown };

const shape = z.looseObject({ type: z.string().min(1) });
const activityShape = z.custom<Activity>((body) => shape.safeParse(body).success);
const accepted = z.object({ id: z.string().min(1) });

/** botbuilder, held at arm's length: who comes in, what goes out, and what is written down about both. */
export class TeamsAdapter extends CloudAdapter {
  readonly #connectors: TeamsConnectors;
  readonly #appId: string;
  readonly #log: AdapterSettings['log'];
  readonly #noteRefusal: (refusal: ChannelRefusal) => void;

  constructor(settings: AdapterSettings) {
    const { log, now, timeoutMs = 10_000, sentence = didNotWorkIn } = settings;
    const connectors = new TeamsConnectors({ ...settings, timeoutMs });
    super(new TeamsChannelAuthentication(settings, connectors, now));
    this.#connectors = connectors;
    this.#appId = settings.appId;
    this.#log = log;
    this.#noteRefusal = refusalLog(log, now);
    this.onTurnError = failedTurn(log, sentence);
  }

  /**
   * Answers one request that carries an activity, its body parsed already: 400, 401, 403 or 503 for
   * what may not come in, else whatever the turn left behind. Says nothing about why.
   */
  async receive(req: Request, res: ServerResponse, turn: Turn): Promise<void> {
    const { status, body } = await this.#answer(req, turn);
    if (status === 503) res.setHeader('retry-after', '5');
    if (status === 401) res.setHeader('www-authenticate', 'Bearer');
    const text = body === undefined || body === null ? '' : JSON.stringify(body);
    if (text) res.setHeader('content-type', 'application/json; charset=utf-8');
    res.writeHead(status, { 'content-length': Buffer.byteLength(text) });
    res.end(text);
  }

  /**
   * The chat between the bot and a person who has the app; the same one each time it is asked for.
   * @throws ChannelFault
   */
  async openChat({ tenant, aadObjectId, serviceUrl }: Recipient): Promise<string> {
    const connector = await this.#connectors.create(serviceUrl);
    try {
      const opened = await connector.conversations.createConversation({
        isGroup: false,
        bot: { id: `28:${this.#appId}`, name: '' },
        members: [{ id: aadObjectId, name: '' }],
        tenantId: tenant,
        channelData: { tenant: { id: tenant } },
      });
      return idIn(opened);
    } catch (thrown) {
      throw unopened(thrown);
    }
  }

  /**
   * Puts a message into a chat, once: nothing is repeated unless the channel said that it did nothing.
   * @throws ChannelFault; `unknown-outcome` means that the person may have it all the same
   */
  async post(chat: Chat, activity: Partial<Activity>): Promise<{ messageId: string }> {
    const connector = await this.#connectors.create(chat.serviceUrl);
    const { conversations } = connector;
    const sent = await conversations.sendToConversation(chat.conversationId, this.#sent(activity));
    return { messageId: idIn(sent) };
  }

  /**
   * Replaces a message of ours. Doing it twice does no harm.
   * @throws ChannelFault; `gone` means that the message is no longer there
   */
  async update(chat: Chat, messageId: string, activity: Partial<Activity>): Promise<void> {
    const { conversations } = await this.#connectors.create(chat.serviceUrl);
    const replacement = { ...this.#sent(activity), id: messageId };
    await conversations.updateActivity(chat.conversationId, messageId, replacement);
  }

  #sent(activity: Partial<Activity>): Partial<Activity> {
    return { type: 'message', from: { id: `28:${this.#appId}`, name: '' }, ...activity };
  }

  async #answer({ headers, body }: Request, turn: Turn): Promise<Answer> {
    const activity = activityShape.safeParse(body);
    if (!activity.success) return { status: 400 };
    try {
      const left = await this.processActivity(
        headers.authorization ?? '',
        withDates(activity.data),
        turn,
      );
      return left ? { status: left.status, body: left.body } : { status: 200 };
    } catch (thrown) {
      if (!(thrown instanceof ChannelRefusal)) {
        this.#log.error(outline(thrown), 'request failed');
        return { status: 500 };
      }
      this.#noteRefusal(thrown);
      return { status: thrown.status };
    }
  }
}

/** JSON has no dates; botbuilder's handlers expect them. One that is none is left out. */
function withDates(activity: Activity): Activity {
  const { timestamp, localTimestamp, expiration } = activity;
  return {
    ...activity,
    ...dated('timestamp', timestamp),
    ...dated('localTimestamp', localTimestamp),
    ...dated('expiration', expiration),
  };
}

function dated(field: string, text: unknown) {
  if (text === undefined) return {};
  const date = new Date(String(text));
  return { [field]: Number.isNaN(date.getTime()) ? undefined : date };
}

function idIn(reply: unknown): string {
  const read = accepted.safeParse(reply);
  if (read.success) return read.data.id;
  throw new ChannelFault('unknown-outcome', { status: null, code: 'no-id', retryAfterMs: null });
}

/** Microsoft has no fixed word for "this person does not have the app" when a chat is opened. */
function unopened(thrown: unknown): unknown {
  if (!(thrown instanceof ChannelFault) || thrown.status !== 403) return thrown;
  return forbidden.has(thrown.code ?? '') ? thrown : new ChannelFault('not-installed', thrown);
}
