import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { openedInChat } from '../flows/meet.ts';
import { messageWith } from './attach.ts';
import type { Card } from './cards/card.ts';
import { ChannelFault } from './channel-fault.ts';
import type { Inbound } from './inbound.ts';
import type { Reply, Shown, Turn } from './turn.ts';

/** A new message with one card; the id that the channel gave it. */
export async function send(
  context: TurnContext,
  card: Card,
  { platform }: Inbound,
): Promise<string | undefined> {
  return (await context.sendActivity(messageWith(card, platform)))?.id;
}

/** The answer to a Submit, which cannot return a card: the message that was pressed becomes it, or a new one is sent. */
export async function giveInChat(
  context: TurnContext,
  seen: Inbound,
  reply: Reply,
  turn: Turn,
): Promise<void> {
  if ('says' in reply) return sendText(context, reply.says);
  if ('adds' in reply) return void (await send(context, reply.adds, seen));
  if (seen.repliesTo !== null) {
    await hideLater(reply, turn, seen.repliesTo);
    if (await updated(context, seen.repliesTo, reply.shows, seen, turn)) return;
  }
  const sent = await send(context, reply.shows, seen);
  if (sent) await hideLater(reply, turn, sent);
}

/** The answer to an Execute goes into its own response; what the chat itself keeps comes with it. */
export async function giveInResponse(
  context: TurnContext,
  seen: Inbound,
  reply: Reply,
  turn: Turn,
): Promise<void> {
  if ('says' in reply) return respond(context, sentence(reply.says));
  if ('adds' in reply) {
    await send(context, reply.adds, seen);
    return respond(context, sentence(turn.say('Please see below.')));
  }
  // if the chat cannot be brought up to date, the press was heard all the same
  if (reply.keeps && seen.repliesTo) {
    await updated(context, seen.repliesTo, reply.keeps, seen, turn);
  }
  return respond(context, view(reply.shows));
}

/** Details that a Submit wrote into the chat do not stay there. */
async function hideLater({ details }: Shown, turn: Turn, message: string): Promise<void> {
  if (details === undefined) return;
  await openedInChat(turn.db, details, { person: turn.by.id, message }, turn.now);
}

async function updated(
  context: TurnContext,
  id: string,
  card: Card,
  { platform }: Inbound,
  { desk }: Turn,
): Promise<boolean> {
  const message: Partial<Activity> = { ...messageWith(card, platform), id };
  try {
    await context.updateActivity(message);
    return true;
  } catch (fault) {
    if (!(fault instanceof ChannelFault)) throw fault;
    desk.note('a card in a chat could not be brought up to date', fault);
    return false;
  }
}

export async function sendText(context: TurnContext, text: string): Promise<void> {
  await context.sendActivity(text);
}

/** The response that Teams waits for after a press or in a dialog. */
export async function respond(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, body },
  });
}

/** A line shown under the card that was pressed. */
export const sentence = (value: string) => ({
  ...{ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value },
});

/** A card in the place of the one pressed, for this person alone. */
export const view = (value: Card) => ({
  ...{ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value },
});
