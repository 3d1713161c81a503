import { z } from 'zod';
import type { SchoolId } from '../domain/ids.ts';
import type { PhoneUse, School } from '../domain/school.ts';
import type { Plain, Say } from '../domain/words/say.ts';
import { numberLines, type PhoneNumber } from './cards/numbers.ts';
import { notSentCard } from './cards/receipt.ts';
import type { Press } from './press.ts';
import { type Desk, type Shown, viewOnly } from './turn.ts';

const offered: readonly PhoneUse[] = [
  ...(['school-office', 'emergency', 'social-care', 'social-care-out-of-hours'] as const),
  'helpline',
];

/** The numbers that every school here has, for when nobody can be looked up: whoever asks may ring these. */
export function numbersForAnyone(schools: ReadonlyMap<SchoolId, School>): readonly PhoneNumber[] {
  const [first, ...others] = schools.values();
  const isShared = ({ number }: PhoneNumber) =>
    others.every(({ phones }) => phones.some((phone) => phone.number === number));
  return offered.flatMap((use) =>
    (first?.phones ?? []).filter((phone) => phone.for === use && isShared(phone)),
  );
}

/** The numbers in one line, for a plain sentence. */
export const numbersInLine = (schools: ReadonlyMap<SchoolId, School>, say: Say): string =>
  numberLines(numbersForAnyone(schools), say)
    .map(({ name, value }) => `${name}: ${value}`)
    .join('; ');

/** A declaration that could not be stored must never look saved, let alone sent. */
const notSaved: Record<'exception.save' | 'exception.submit', Plain> = {
  'exception.save':
    'NOT SAVED. I cannot reach my records at the moment. What you typed is still in the form: please try again in a minute.',
  'exception.submit':
    'NOT SENT. I cannot reach my records at the moment, so nobody has been told. Your draft is kept as it was last saved: please try again in a minute.',
};

const draft = z.object({ id: z.uuid() });

/** The answer to a press that should have stored a report, or brought it nearer, and could not; null for any other. */
export function notStored(
  press: Press,
  desk: Desk,
  say: Say,
): Shown | { readonly says: string } | null {
  if (press.verb === 'report.send') {
    const read = draft.safeParse(press.data);
    const id = read.success ? read.data.id : desk.mint();
    return viewOnly(notSentCard(id, numbersForAnyone(desk.lastKnown), say));
  }
  if (press.verb === 'exception.save' || press.verb === 'exception.submit') {
    return { says: say(notSaved[press.verb]) };
  }
  if (press.verb !== 'report.preview') return null;
  return {
    says: `${say('NOT SENT. I cannot reach my records at the moment, so nobody has been told. What you typed is still in the form: try again in a minute. If it cannot wait, find your safeguarding lead in person or phone.')} ${numbersInLine(desk.lastKnown, say)}`,
  };
}
