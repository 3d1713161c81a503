import type { Person } from '../domain/people.ts';
import { type NoticeView, neutralSentence } from '../domain/view/alert.ts';
import type { NewsView } from '../domain/view/news.ts';
import { inEnglish, type Say } from '../domain/words/say.ts';
import { type Chat, type Reach, type Reached, sayIn } from '../flows/reach.ts';
import { messageWith } from './attach.ts';
import { bullets, type Card, card, facts, paragraph } from './cards/card.ts';
import { noticeCard } from './cards/notice.ts';
import { ChannelFault, type FaultKind } from './channel-fault.ts';

/** What we need of the channel: three calls, each failing with a ChannelFault. */
export type Channel = {
  openChat(to: {
    readonly tenant: string;
    readonly aadObjectId: string;
    readonly serviceUrl: string;
  }): Promise<string>;
  post(
    chat: { readonly serviceUrl: string; readonly conversationId: string },
    activity: object,
  ): Promise<{ readonly messageId: string }>;
  update(
    chat: { readonly serviceUrl: string; readonly conversationId: string },
    messageId: string,
    activity: object,
  ): Promise<void>;
};

type NotSent = Exclude<Reached, { kind: 'sent' }>;

const meaning: Record<FaultKind, NotSent> = {
  blocked: { kind: 'no', why: 'blocked' },
  'not-installed': { kind: 'no', why: 'not-installed' },
  gone: { kind: 'no', why: 'gone' },
  throttled: { kind: 'later' },
  away: { kind: 'later' },
  'unknown-outcome': { kind: 'perhaps' },
  'too-big': { kind: 'no', why: 'refused' },
  unauthorised: { kind: 'no', why: 'refused' },
  'bad-request': { kind: 'no', why: 'refused' },
};

function meant(fault: unknown): NotSent {
  if (fault instanceof ChannelFault) return meaning[fault.kind];
  throw fault;
}

/** A chat as the store knows it also says from where the person last wrote. */
type Reachable = Chat & { readonly platform?: string | null };

const addressOf = ({ serviceUrl, conversation }: Chat) => ({
  serviceUrl,
  conversationId: conversation,
});

export const openChatBy =
  (channel: Channel, tenant: string): Reach['openChat'] =>
  async (to: Person, serviceUrl: string) => {
    try {
      const conversation = await channel.openChat({ tenant, aadObjectId: to.id, serviceUrl });
      return { conversation, serviceUrl };
    } catch (fault) {
      const said = meant(fault);
      // opening shows nobody anything, and gives the same chat the next time
      return said.kind === 'perhaps' ? { kind: 'later' } : said;
    }
  };

/** The first notice is a card; a reminder is the same sentence as plain text, so that nobody has two cards. */
export const postNoticeBy =
  (channel: Channel): Reach['postNotice'] =>
  async (chat: Reachable, view: NoticeView, what: 'card' | 'reminder') => {
    const say = sayIn(chat);
    const sentence = neutralSentence(view.reference, say);
    const reminder = say('{sentence} To open it, type: open {reference}', {
      sentence,
      reference: view.reference,
    });
    const activity =
      what === 'card'
        ? messageWith(noticeCard(view, say), chat.platform ?? null)
        : { type: 'message', text: reminder, summary: sentence };
    try {
      const { messageId } = await channel.post(addressOf(chat), activity);
      return { kind: 'sent', message: what === 'card' ? messageId : null };
    } catch (fault) {
      return meant(fault);
    }
  };

/** Brings a card that lies in a chat up to date. A message that is gone needs no update. */
export const updateCardBy =
  (channel: Channel) =>
  async (chat: Reachable, message: string, shown: Card): Promise<void> => {
    try {
      const activity = messageWith(shown, chat.platform ?? null);
      await channel.update(addressOf(chat), message, activity);
    } catch (fault) {
      if (!(fault instanceof ChannelFault) || fault.kind === 'throttled' || fault.kind === 'away') {
        throw fault;
      }
    }
  };

/** A card that is neither an alert nor an answer: news for a reporter or a declarer, a question for the head. */
export const postCardBy =
  (channel: Channel) =>
  async (chat: Reachable, shown: Card): Promise<void> => {
    await channel.post(addressOf(chat), messageWith(shown, chat.platform ?? null));
  };

export const newsCard = ({ heading, text, numbers }: NewsView): Card =>
  card(heading, [paragraph(text), ...facts(numbers)]);

/** A change of hands, in one line: nothing of any item. */
export const handOverCard = (
  title: string,
  what: 'took-over' | 'handed-over',
  say: Say = inEnglish,
): Card =>
  what === 'took-over'
    ? card(say('You are now {title} in Lantern', { title }), [
        paragraph(say('Open items have moved to you. Type: my items')),
      ])
    : card(say('You are no longer {title} in Lantern', { title }), [
        paragraph(say('Open items have moved on, and you can no longer see them.')),
      ]);

/** For whoever looks after the technology: what to mend so that everybody can be reached. */
export const faultsCard = (faults: readonly string[], say: Say = inEnglish): Card =>
  card(say('Lantern cannot alert everybody'), [
    paragraph(say('Alerts depend on this. Please mend:')),
    ...bullets(faults),
  ]);
