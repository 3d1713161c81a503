/** Family links in a house: declared through the tab's own requests, and who may read each of them. */
import { randomUUID } from 'node:crypto';
import type { ExceptionId } from '../../src/domain/ids.ts';
import { referenceOf } from '../../src/domain/incident.ts';
import { contactStep, whoStep, workStep } from './family-links.ts';
import type { House } from './house.ts';
import { cho, hana, lena, type Member, tess, tom } from './house-cast.ts';
import { call } from './tab.ts';

/** A declaration filled in by somebody, and not sent: its id. */
export async function drafted(house: House, who: Member): Promise<string> {
  const id = randomUUID();
  const steps = [
    { step: 'who', answers: whoStep },
    { step: 'contact', answers: contactStep },
    { step: 'work', answers: workStep },
  ];
  for (const answered of steps) {
    const { status } = await call(house, who, 'declaration.save', { id, for: null, answered });
    if (status !== 200) throw new Error(`The draft was refused: ${status}`);
  }
  return id;
}

/** The same, sent: its reference. */
export async function declared(house: House, who: Member): Promise<string> {
  const { body } = await call(house, who, 'declaration.send', { id: await drafted(house, who) });
  return String(body.reference);
}

/** Who may read what, before it is decided (domain facts 4.6). */
export const linkReaders: Readonly<Record<string, readonly Member[]>> = {
  "Tess's family link": [tess, lena, hana],
  "the headteacher's own family link": [hana, lena, cho],
  "Tom's draft of a family link": [tom],
  'no family link': [],
};

/** One of each, by name. */
export async function linksIn(
  house: House,
): Promise<ReadonlyMap<string, { readonly id: string; readonly reference: string }>> {
  const sent = async (who: Member) => {
    const reference = await declared(house, who);
    return { id: await idOf(house, reference), reference };
  };
  const draft = await drafted(house, tom);
  const nowhere = { id: randomUUID(), reference: 'ZZZZZ8' };
  return new Map([
    ["Tess's family link", await sent(tess)],
    ["the headteacher's own family link", await sent(hana)],
    ["Tom's draft of a family link", { id: draft, reference: referenceIn(draft) }],
    ['no family link', nowhere],
  ]);
}

async function idOf(house: House, reference: string): Promise<string> {
  const rows = await house.rows('select id from exception');
  const ids = rows.map(({ id }) => String(id));
  return ids.find((id) => referenceIn(id) === reference) ?? '';
}

const referenceIn = (id: string) => referenceOf(id as ExceptionId);
