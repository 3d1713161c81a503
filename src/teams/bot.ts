import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { sayFor } from '../domain/words/languages.ts';
import { left, meet, once } from '../flows/meet.ts';
import type { Card } from './cards/card.ts';
import { cannotTellCard, privateOnly, turnedAwayCard, welcomeCard } from './cards/welcome.ts';
import { ChannelFault } from './channel-fault.ts';
import { answerDialog, dialogPress, inDialog, isDialog } from './dialog.ts';
import { giveInChat, giveInResponse, respond, send, sendText, sentence, view } from './give.ts';
import { type Inbound, inbound } from './inbound.ts';
import { answerMessage } from './messages.ts';
import { notStored, numbersForAnyone } from './not-stored.ts';
import { executePress, type Press, submitPress } from './press.ts';
import { pressed } from './pressed.ts';
import { type Desk, type Shown, type Turn, viewOnly } from './turn.ts';

/** One turn of the bot: who writes, what they did, what they get back. */
export const botFor =
  (desk: Desk) =>
  async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    const seen = inbound(activity);
    if (seen.scope === 'elsewhere' && !isDialog(activity)) return onlyPrivately(context, seen);
    const press = pressIn(activity);
    try {
      await oneTurn(desk, context, seen, press);
    } catch (fault) {
      // what went wrong on the way out was stored before; a report that was not must never look sent
      const lost =
        fault instanceof ChannelFault || !press
          ? null
          : notStored(press, desk, sayFor(seen.locale));
      if (!lost) throw fault;
      desk.note('a report could not be stored', fault);
      await give(context, lost, seen);
    }
  };

function pressIn(activity: Activity): Press | undefined {
  if (activity.type === ActivityTypes.Message) return submitPress(activity.value);
  if (isDialog(activity)) return dialogPress(activity);
  return activity.name === 'adaptiveCard/action' ? executePress(activity.value) : undefined;
}

/** In a channel or a group chat nothing is answered, whatever is asked. */
async function onlyPrivately(context: TurnContext, { locale }: Inbound): Promise<void> {
  const sentenceIn = sayFor(locale)(privateOnly);
  if (context.activity.type === ActivityTypes.Message) await context.sendActivity(sentenceIn);
  if (context.activity.type === ActivityTypes.Invoke) {
    await respond(context, sentence(sentenceIn));
  }
}

async function oneTurn(
  desk: Desk,
  context: TurnContext,
  seen: Inbound,
  press: Press | undefined,
): Promise<void> {
  const turn = await turnOf(desk, seen);
  if ('type' in turn) return refuse(context, turn, seen);
  switch (context.activity.type) {
    case ActivityTypes.Message:
      return onMessage(context, seen, turn, press);
    case ActivityTypes.Invoke:
      return onInvoke(context, seen, turn, press);
    case ActivityTypes.InstallationUpdate:
      return onInstallation(context, seen, turn);
  }
}

/** The person and their school, or the card with which somebody is turned away. */
async function turnOf(desk: Desk, seen: Inbound): Promise<Turn | Card> {
  const say = sayFor(seen.locale);
  if (seen.from === null) return turnedAwayCard(say);
  const now = desk.now();
  const found = await desk.find(seen.from, now);
  if (found.standing === 'cannot-tell')
    return cannotTellCard(numbersForAnyone(desk.lastKnown), say);
  if (found.standing !== 'staff') return turnedAwayCard(say);
  return { ...found, desk, now, say };
}

async function refuse(context: TurnContext, card: Card, seen: Inbound): Promise<void> {
  const { type } = context.activity;
  if (type === ActivityTypes.Message || type === ActivityTypes.Invoke)
    await give(context, viewOnly(card), seen);
}

async function onMessage(
  context: TurnContext,
  seen: Inbound,
  turn: Turn,
  press: Press | undefined,
): Promise<void> {
  const key = { conversation: seen.conversation, activity: seen.activity ?? turn.desk.mint() };
  await once(turn.db, key, turn.now, async () => {
    const { lately } = await meet(turn.db, turn.by, seen, turn.now);
    if (press) return giveInChat(context, seen, await pressed(press, turn), turn);
    for (const card of await answerMessage(seen, turn, lately)) {
      await send(context, card, seen);
    }
  });
}

async function onInvoke(
  context: TurnContext,
  seen: Inbound,
  turn: Turn,
  press: Press | undefined,
): Promise<void> {
  if (isDialog(context.activity)) {
    return respond(context, await answerDialog(context.activity, press, turn));
  }
  if (!press) return respond(context, sentence(turn.say('This button is no longer in use.')));
  await meet(turn.db, turn.by, seen, turn.now);
  await giveInResponse(context, seen, await pressed(press, turn), turn);
}

async function onInstallation(context: TurnContext, seen: Inbound, turn: Turn): Promise<void> {
  if (context.activity.action?.startsWith('remove')) return left(turn.db, turn.by.id);
  // Teams says "installed" more than once; a person is welcomed once
  const { was } = await meet(turn.db, turn.by, seen, turn.now);
  if (was === 'known') return;
  await send(context, welcomeCard(turn.school.name, turn.say), seen);
}

/** Answers before it is known who asks: nothing of theirs is looked up, kept or brought up to date. */
async function give(
  context: TurnContext,
  reply: Shown | { readonly says: string },
  seen: Inbound,
): Promise<void> {
  const invoked = context.activity.type === ActivityTypes.Invoke;
  if (isDialog(context.activity)) return respond(context, inDialog(reply));
  if ('says' in reply) {
    return invoked ? respond(context, sentence(reply.says)) : sendText(context, reply.says);
  }
  if (invoked) return respond(context, view(reply.shows));
  await send(context, reply.shows, seen);
}
