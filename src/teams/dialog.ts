import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { screen } from '../domain/screen.ts';
import { adaptive, asSubmit } from './attach.ts';
import { card } from './cards/card.ts';
import { type Press, submitPress } from './press.ts';
import { pressed } from './pressed.ts';
import { asPrefilled } from './report-input.ts';
import { storableText } from './storable.ts';
import type { Reply, Turn } from './turn.ts';
import { viewOnly } from './turn.ts';
import { freshForm } from './verbs-report.ts';
import { dangerInMessageWords, reportedMessageWords } from './words.ts';

const reported = z.looseObject({
  messagePayload: z.looseObject({
    body: z.looseObject({ content: z.string().max(100_000) }).optional(),
  }),
});
const submitted = z.looseObject({ data: z.unknown() });

/** Whether an activity comes from "Report this message", from whichever chat. */
export const isDialog = ({ name }: Activity): boolean =>
  typeof name === 'string' && name.startsWith('composeExtension/');

/** The button pressed in a dialog, if one was. */
export function dialogPress({ name, value }: Activity): Press | undefined {
  const read = submitted.safeParse(value);
  return name === 'composeExtension/submitAction' && read.success
    ? submitPress(read.data.data)
    : undefined;
}

/** "Report this message": the form in a dialog, with the message's words in it, and each press after it. */
export async function answerDialog(
  { name, value }: Activity,
  press: Press | undefined,
  turn: Turn,
): Promise<object> {
  if (press) return inDialog(await pressed(press, turn));
  if (name !== 'composeExtension/fetchTask') {
    return { task: { type: 'message', value: turn.say('This button is no longer in use.') } };
  }
  const read = reported.safeParse(value);
  const said = read.success ? wordsOf(read.data.messagePayload.body?.content ?? '') : '';
  const notice =
    screen(said, undefined, turn.desk.soundsDangerous).kind === 'emergency'
      ? dangerInMessageWords
      : reportedMessageWords;
  return inDialog(
    viewOnly(freshForm(turn, { ...asPrefilled(said), words: said }, turn.say(notice))),
  );
}

/** Inside a dialog every button has to be a Submit (platform facts 4.1). */
export function inDialog(reply: Reply): object {
  const shown = 'says' in reply ? card(reply.says, []) : 'adds' in reply ? reply.adds : reply.shows;
  const attached = { contentType: adaptive, content: asSubmit(shown) };
  return {
    task: {
      type: 'continue',
      value: { title: 'Lantern', height: 'large', width: 'medium', card: attached },
    },
  };
}

/** A message's words without its markup; pictures in it are left out. */
const wordsOf = (html: string): string =>
  storableText(
    html
      .replace(/<(?:br|\/p|\/div|\/li)[^>]{0,200}>/gi, '\n')
      .replace(/<[^>]{0,2000}>/g, '')
      .replace(/&nbsp;/g, ' ')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&')
      .trim()
      .slice(0, 10_000),
  );
