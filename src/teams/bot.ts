import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { School } from '../domain/school.ts';
import { left, meet, once, openedInChat } from '../flows/meet.ts';
import { whoIsThis } from '../flows/who-is-this.ts';
import { messageWith } from './attach.ts';
import type { Card } from './cards/card.ts';
import { cannotTellCard, privateOnly, turnedAwayCard, welcomeCard } from './cards/welcome.ts';
import { ChannelFault } from './channel-fault.ts';
import { answerDialog, dialogPress, inDialog, isDialog } from './dialog.ts';
import { type Inbound, inbound } from './inbound.ts';
import { answerMessage } from './messages.ts';
import { notStored, numbersForAnyone } from './not-stored.ts';
import { executePress, type Press, submitPress } from './press.ts';
import { pressed } from './pressed.ts';
import { type Desk, type Reply, type Shown, type Turn, viewOnly } from './turn.ts';

/** One turn of the bot: who writes, what they did, what they get back. */
export const botFor =
  (desk: Desk) =>
  async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    const seen = inbound(activity);
    if (seen.scope === 'elsewhere' && !isDialog(activity)) return onlyPrivately(context);
    const press = pressIn(activity);
    try {
      await oneTurn(desk, context, seen, press);
    } catch (fault) {
      // what went wrong on the way out was stored before; a report that was not must never look sent
      const lost = fault instanceof ChannelFault || !press ? null : notStored(press, desk);
      if (!lost) throw fault;
      desk.note('a report could not be stored', fault);
      await give(context, lost, (card) => context.sendActivity(messageWith(card, seen.platform)));
    }
  };

function pressIn(activity: Activity): Press | undefined {
  if (activity.type === ActivityTypes.Message) return submitPress(activity.value);
  if (isDialog(activity)) return dialogPress(activity);
  return activity.name === 'adaptiveCard/action' ? executePress(activity.value) : undefined;
}

/** In a channel or a group chat nothing is answered, whatever is asked. */
async function onlyPrivately(context: TurnContext): Promise<void> {
  if (context.activity.type === ActivityTypes.Message) await context.sendActivity(privateOnly);
  if (context.activity.type === ActivityTypes.Invoke) {
    await invokeAnswer(context, sentence(privateOnly));
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
  if (seen.from === null) return turnedAwayCard();
  const found = await whoIsThis(desk.db, desk.lookUp, seen.from);
  if (found.standing === 'cannot-tell') return cannotTellCard(numbersForAnyone(desk.schools));
  if (found.standing !== 'staff') return turnedAwayCard();
  const school: School | undefined = desk.schools.get(found.person.school);
  if (!school) return turnedAwayCard();
  return { desk, db: desk.db, school, by: found.person, now: desk.now() };
}

const refuse = (context: TurnContext, card: Card, seen: Inbound): Promise<void> =>
  give(context, viewOnly(card), (shown) =>
    context.activity.type === ActivityTypes.Message
      ? context.sendActivity(messageWith(shown, seen.platform))
      : Promise.resolve(),
  );

async function onMessage(
  context: TurnContext,
  seen: Inbound,
  turn: Turn,
  press: Press | undefined,
): Promise<void> {
  const key = { conversation: seen.conversation, activity: seen.activity ?? turn.desk.mint() };
  await once(turn.db, key, turn.now, async () => {
    await meet(turn.db, turn.by, seen, turn.now);
    if (press) return afterSubmit(context, seen, await pressed(press, turn), turn);
    for (const card of await answerMessage(seen, turn)) {
      await context.sendActivity(messageWith(card, seen.platform));
    }
  });
}

/** A Submit cannot return a card: the message that was pressed becomes it, or a new one is sent. */
async function afterSubmit(
  context: TurnContext,
  seen: Inbound,
  reply: Reply,
  turn: Turn,
): Promise<void> {
  if ('says' in reply) {
    await context.sendActivity(reply.says);
    return;
  }
  const message = messageWith(reply.shows, seen.platform);
  if (seen.repliesTo !== null) {
    await hideLater(reply, turn, seen.repliesTo);
    if (await updated(context, { ...message, id: seen.repliesTo }, turn)) return;
  }
  const sent = await context.sendActivity(message);
  if (sent?.id) await hideLater(reply, turn, sent.id);
}

/** Details that a Submit wrote into the chat do not stay there. */
async function hideLater({ details }: Shown, turn: Turn, message: string): Promise<void> {
  if (details === undefined) return;
  await openedInChat(turn.db, { incident: details, person: turn.by.id, message }, turn.now);
}

async function onInvoke(
  context: TurnContext,
  seen: Inbound,
  turn: Turn,
  press: Press | undefined,
): Promise<void> {
  if (isDialog(context.activity)) {
    return invokeAnswer(context, await answerDialog(context.activity, press, turn));
  }
  if (!press) return invokeAnswer(context, sentence('This button is no longer in use.'));
  await meet(turn.db, turn.by, seen, turn.now);
  const reply = await pressed(press, turn);
  // what the chat keeps comes second: if it cannot be updated, the press was heard all the same
  if ('keeps' in reply && reply.keeps && seen.repliesTo) {
    const kept = messageWith(reply.keeps, seen.platform);
    await updated(context, { ...kept, id: seen.repliesTo }, turn);
  }
  await give(context, reply, () => Promise.resolve());
}

async function updated(
  context: TurnContext,
  message: Partial<Activity>,
  { desk }: Turn,
): Promise<boolean> {
  try {
    await context.updateActivity(message);
    return true;
  } catch (fault) {
    if (!(fault instanceof ChannelFault)) throw fault;
    desk.note('a card in a chat could not be brought up to date', fault);
    return false;
  }
}

async function onInstallation(context: TurnContext, seen: Inbound, turn: Turn): Promise<void> {
  if (context.activity.action?.startsWith('remove')) return left(turn.db, turn.by.id);
  // Teams says "installed" more than once; a person is welcomed once
  if ((await meet(turn.db, turn.by, seen, turn.now)) === 'known') return;
  await context.sendActivity(messageWith(welcomeCard(turn.school.name), seen.platform));
}

/** A press as Execute or in a dialog is answered in its own response; a card for anything else goes `inChat`. */
async function give(
  context: TurnContext,
  reply: Reply,
  inChat: (card: Card) => Promise<unknown>,
): Promise<void> {
  if (context.activity.type !== ActivityTypes.Invoke) {
    await ('says' in reply ? context.sendActivity(reply.says) : inChat(reply.shows));
  } else if (isDialog(context.activity)) await invokeAnswer(context, inDialog(reply));
  else if ('says' in reply) await invokeAnswer(context, sentence(reply.says));
  else await invokeAnswer(context, view(reply.shows));
}

const sentence = (value: string) => ({
  ...{ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value },
});
const view = (value: Card) => ({
  ...{ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value },
});

async function invokeAnswer(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, body },
  });
}
