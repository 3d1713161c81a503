/** One report of Tess's, pressed button by button, so that the very same press can be sent again. */
import { randomUUID } from 'node:crypto';
import type { IncidentId } from '../../src/domain/ids.ts';
import { referenceOf } from '../../src/domain/incident.ts';
import { neutralSentence } from '../../src/domain/view/alert.ts';
import type { Fields } from '../support/channel-person.ts';
import { cardIn } from '../support/house.ts';
import { type Pressable, pressOf } from '../support/house-card.ts';
import { lena } from '../support/house-cast.ts';
import type { Scene } from './killed-lantern.ts';

export type Report = {
  readonly incident: string;
  readonly reference: string;
  /** A press of Send: the first is kept to be repeated, another is a person's second try. */
  press(as: 'execute' | 'submit'): Fields;
};

const answers = { initiator: 'pupil', target: 'staff', action: 'request_sent', danger: 'no' };

/** Fills in the form as far as the preview. Nothing is stored yet but the draft. */
export async function fillIn({ tess }: Scene): Promise<Report> {
  await tess.says('report');
  const form = tess
    .sees()
    .map(({ activity }) => cardIn(activity))
    .at(-1);
  const next = pressOf(form, 'Next: see who will read it', answers);
  const { body } = await tess.does(asExecute(next));
  const { value: preview }: { value?: unknown } = Object(body);
  const incident = String(pressOf(preview, 'Send', {}).data.id);
  return {
    incident,
    reference: referenceOf(incident as IncidentId),
    press: (as) => {
      const press = pressOf(preview, 'Send', {}, as);
      return as === 'submit'
        ? { id: randomUUID(), text: undefined, value: { ...press.data, verb: press.verb } }
        : { id: randomUUID(), ...asExecute(press) };
    },
  };
}

const asExecute = ({ verb, data }: Pressable): Fields => ({
  ...{ type: 'invoke', name: 'adaptiveCard/action', text: undefined },
  value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
});

/** Sends a press. @returns the reply's text, or null when the connection was cut */
export async function send({ tess }: Scene, press: Fields): Promise<string | null> {
  try {
    return (await tess.does(press)).text;
  } catch {
    return null;
  }
}

/** Whether Tess was told that this report was stored, in a reply or in her chat. */
export function hasReceipt({ tess }: Scene, { reference }: Report, reply: string | null): boolean {
  const seen = [reply ?? '', ...tess.sees().map(({ activity }) => JSON.stringify(activity))];
  return seen.some((text) => text.includes(`Sent and stored. Ref ${reference}`));
}

export type Reached = { readonly cards: number; readonly mails: number };

/** In how many cards and mails Lena has the notice of a report. */
export function reachedBy(scene: Scene, { reference }: Report): Reached {
  const sentence = neutralSentence(reference);
  const names = (thing: unknown) => JSON.stringify(thing).includes(sentence);
  const mails = scene.directory.sent.filter(({ kind, to }) => kind === 'mail' && to === lena.email);
  return {
    cards: scene.lena.sees().filter(({ activity }) => names(activity)).length,
    mails: mails.filter(({ body }) => names(body)).length,
  };
}
