/** A house in which there is one of everything that a route may be asked about, and who may read each. */
import { type House, startHouse } from '../support/house.ts';
import { cho, dev, hana, lena, type Member, staff, tess, tom } from '../support/house-cast.ts';
import { pupilAsks, report } from '../support/house-report.ts';
import { call } from '../support/tab.ts';
import { linksIn } from '../support/walked-links.ts';

/** What there is in the school, and who may read it. */
export const readers: Readonly<Record<string, readonly Member[]>> = {
  "a pupil's friend request": [lena, dev],
  'a colleague and a pupil: the child': [lena, dev],
  'a colleague and a pupil: the colleague': [hana],
  'the headteacher and a pupil: the child': [lena, dev],
  'the headteacher and a pupil: the headteacher': [cho],
  'what is not there': [],
};
export const things = Object.keys(readers);
/** One that is closed, beside those that are open. */
export const closedThing = "a pupil's friend request that is closed";

/** Filled when the house opens: a table that is read before then asks for nothing yet. */
const held: {
  house?: House;
  references: Map<string, string>;
  reports: Map<Member, string>;
  links: Awaited<ReturnType<typeof linksIn>>;
} = { references: new Map(), reports: new Map(), links: new Map() };

export const house = (): House => {
  if (!held.house) throw new Error('The house is not open');
  return held.house;
};
export const closeHouse = (): Promise<void> | undefined => held.house?.close();
export const referenceOf = (thing: string) => held.references.get(thing) ?? 'ZZZZZ9';
export const reportOf = (who: Member): string | undefined => held.reports.get(who);
export const linkAt = (thing: string) => {
  const link = held.links.get(thing);
  if (!link) throw new Error(`There is no ${thing}`);
  return link;
};
export const idOf = async (reference: string): Promise<string> =>
  String((await house().rows('select id from incident where reference = $1', [reference]))[0]?.id);

export async function openHouse(): Promise<void> {
  const opened = await startHouse();
  held.house = opened;
  await opened.install(...staff);
  const named = async (who: Member, answers: Parameters<typeof report>[2], ...names: string[]) => {
    for (const reference of await report(opened, who, answers)) {
      const rows = await opened.rows('select kind from incident where reference = $1', [reference]);
      const [child = '', adult = ''] = names;
      held.references.set(rows[0]?.kind === 'adult' ? adult : child, reference);
    }
  };
  await named(tess, pupilAsks, "a pupil's friend request");
  const accepted = { initiator: 'staff', target: 'pupil', action: 'request_accepted' };
  await named(
    ...([tess, { ...accepted, subject: tom.id }] as const),
    ...['a colleague and a pupil: the child', 'a colleague and a pupil: the colleague'],
  );
  const byHead = { initiator: 'head', target: 'pupil', action: 'direct_message' };
  await named(
    ...([tom, byHead] as const),
    ...['the headteacher and a pupil: the child', 'the headteacher and a pupil: the headteacher'],
  );
  held.links = await linksIn(opened);
  held.reports.set(tess, await idOf(referenceOf("a pupil's friend request")));
  held.reports.set(tom, await idOf(referenceOf('the headteacher and a pupil: the child')));
  await closeOne(opened);
}

async function closeOne(opened: House): Promise<void> {
  const [reference = ''] = await report(opened, tess, { ...pupilAsks, words: 'It is over.' });
  held.references.set(closedThing, reference);
  const closing = { outcome: 'advice-given', reason: 'Spoken to', recordedIn: 'File 7' };
  for (const doing of [{ does: 'take' }, { does: 'close', ...closing }])
    await call(opened, lena, 'item.do', { reference, doing });
}
