import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { School } from '../domain/school.ts';
import { left, meet, once } from '../flows/meet.ts';
import { schoolToday } from '../flows/school-today.ts';
import { whoIsThis } from '../flows/who-is-this.ts';
import { messageWith } from './attach.ts';
import type { Card } from './cards/card.ts';
import { cannotTellCard, privateOnly, turnedAwayCard, welcomeCard } from './cards/welcome.ts';
import { answerDialog } from './dialog.ts';
import { type Inbound, inbound } from './inbound.ts';
import { answerMessage } from './messages.ts';
import { executePress, submitPress } from './press.ts';
import { pressed } from './pressed.ts';
import type { Desk, Turn } from './turn.ts';

/** One turn of the bot: who writes, what they did, what they get back. */
export const botFor =
  (desk: Desk) =>
  async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    const seen = inbound(activity);
    const dialog = activity.name?.startsWith('composeExtension/') === true;
    if (seen.scope === 'elsewhere' && !dialog) return onlyPrivately(context);
    const turn = await turnOf(desk, seen);
    if ('type' in turn) return refuse(context, turn);
    switch (activity.type) {
      case ActivityTypes.Message:
        return onMessage(context, seen, turn);
      case ActivityTypes.Invoke:
        return onInvoke(context, seen, turn);
      case ActivityTypes.InstallationUpdate:
        return onInstallation(context, seen, turn);
    }
  };

/** In a channel or a group chat nothing is answered, whatever is asked. */
async function onlyPrivately(context: TurnContext): Promise<void> {
  if (context.activity.type === ActivityTypes.Message) await context.sendActivity(privateOnly);
  if (context.activity.type === ActivityTypes.Invoke) {
    await invokeAnswer(context, sentence(privateOnly));
  }
}

/** The person and their school, or the card with which somebody is turned away. */
async function turnOf(desk: Desk, seen: Inbound): Promise<Turn | Card> {
  if (seen.from === null) return turnedAwayCard();
  const found = await whoIsThis(desk.db, desk.lookUp, seen.from);
  if (found.standing === 'cannot-tell') return cannotTellCard();
  if (found.standing !== 'staff') return turnedAwayCard();
  const school: School | undefined = desk.schools.get(found.person.school);
  if (!school) return turnedAwayCard();
  return {
    ...{ desk, db: desk.db, by: found.person, now: desk.now() },
    school: await schoolToday(desk.db, school),
  };
}

async function refuse(context: TurnContext, card: Card): Promise<void> {
  if (context.activity.type === ActivityTypes.Message) {
    await context.sendActivity(messageWith(card, null));
  }
  if (context.activity.type === ActivityTypes.Invoke) {
    await invokeAnswer(context, sentence(card.fallbackText));
  }
}

async function onMessage(context: TurnContext, seen: Inbound, turn: Turn): Promise<void> {
  const key = { conversation: seen.conversation, activity: seen.activity ?? turn.desk.mint() };
  await once(turn.db, key, turn.now, async () => {
    await meet(turn.db, turn.by, seen, turn.now);
    const press = submitPress(context.activity.value);
    if (press) return afterSubmit(context, seen, await pressed(press, seen, turn), seen.platform);
    for (const card of await answerMessage(seen, turn)) {
      await context.sendActivity(messageWith(card, seen.platform));
    }
  });
}

/** A Submit cannot return a card: the message that was pressed becomes it, or a new one is sent. */
async function afterSubmit(
  context: TurnContext,
  seen: Inbound,
  { shows }: { readonly shows: Card },
  platform: string | null,
): Promise<void> {
  const message = messageWith(shows, platform);
  if (seen.repliesTo === null) {
    await context.sendActivity(message);
    return;
  }
  await context.updateActivity({ ...message, id: seen.repliesTo });
}

async function onInvoke(context: TurnContext, seen: Inbound, turn: Turn): Promise<void> {
  const { activity } = context;
  if (activity.name?.startsWith('composeExtension/')) {
    return invokeAnswer(context, await answerDialog(activity, turn));
  }
  const press = activity.name === 'adaptiveCard/action' ? executePress(activity.value) : undefined;
  if (!press) return invokeAnswer(context, sentence('This button is no longer in use.'));
  await meet(turn.db, turn.by, seen, turn.now);
  const reply = await pressed(press, seen, turn);
  if (reply.keeps && seen.repliesTo) await keep(context, seen.repliesTo, reply.keeps, seen.platform);
  await invokeAnswer(context, {
    ...{ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' },
    value: reply.shows,
  });
}

/** What the chat keeps comes second: if it cannot be updated, the press was heard all the same. */
async function keep(
  context: TurnContext,
  id: string,
  card: Card,
  platform: string | null,
): Promise<void> {
  const updated: Partial<Activity> = { ...messageWith(card, platform), id };
  await context.updateActivity(updated).catch(() => undefined);
}

async function onInstallation(context: TurnContext, seen: Inbound, turn: Turn): Promise<void> {
  if (context.activity.action?.startsWith('remove')) return left(turn.db, turn.by.id);
  // Teams says "installed" more than once; a person is welcomed once
  if ((await meet(turn.db, turn.by, seen, turn.now)) === 'known') return;
  await context.sendActivity(messageWith(welcomeCard(turn.school.name), seen.platform));
}

const sentence = (value: string) => ({
  ...{ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value },
});

async function invokeAnswer(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, body },
  });
}
