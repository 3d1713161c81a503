import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { halfReport } from '../domain/half-report.ts';
import { adaptive, asSubmit } from './attach.ts';
import type { Card } from './cards/card.ts';
import { submitPress } from './press.ts';
import { inbound } from './inbound.ts';
import { pressed } from './pressed.ts';
import { freshForm } from './verbs-report.ts';
import type { Turn } from './turn.ts';

const reported = z.looseObject({
  messagePayload: z.looseObject({
    body: z.looseObject({ content: z.string().max(100_000) }).optional(),
  }),
});
const submitted = z.looseObject({ data: z.unknown() });

/** "Report this message": the form in a dialog, with the message's words in it, and each press after it. */
export async function answerDialog(activity: Activity, turn: Turn): Promise<object> {
  if (activity.name === 'composeExtension/fetchTask') {
    const read = reported.safeParse(activity.value);
    const said = read.success ? wordsOf(read.data.messagePayload.body?.content ?? '') : '';
    return inDialog(await freshForm(turn, { ...halfReport(said), words: said }));
  }
  const read = submitted.safeParse(activity.value);
  const press = submitPress(read.success ? read.data.data : undefined);
  if (!press) return { task: { type: 'message', value: 'This button is no longer in use.' } };
  const { shows } = await pressed(press, inbound(activity), turn);
  return inDialog(shows);
}

/** Inside a dialog every button has to be a Submit (platform facts 4.1). */
const inDialog = (card: Card) => ({
  task: {
    type: 'continue',
    value: { title: 'Lantern', height: 'large', width: 'medium', card: dialogCard(card) },
  },
});
const dialogCard = (card: Card) => ({ contentType: adaptive, content: asSubmit(card) });

/** A message's words without its markup; pictures in it are left out. */
const wordsOf = (html: string): string =>
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
    .slice(0, 10_000);
