import { mayRead } from '../domain/access.ts';
import { undelivered } from '../domain/alert.ts';
import { byClock } from '../domain/asking.ts';
import type { IncidentId, PersonId } from '../domain/ids.ts';
import { type Incident, referenceOf } from '../domain/incident.ts';
import type { Channel } from '../domain/ledger.ts';
import type { Person } from '../domain/people.ts';
import type { School } from '../domain/school.ts';
import type { Staff } from '../domain/staff.ts';
import { change } from '../store/change.ts';
import type { Db } from '../store/db.ts';
import {
  cardsOf,
  claimDelivery,
  type Delivery,
  deliveryOf,
  noteDelivery,
} from '../store/deliveries.ts';
import { incidents, readIncident } from '../store/incidents.ts';
import { appendEntries, entriesAbout } from '../store/ledger.ts';
import { readStaff } from '../store/people.ts';
import type { Reach, Reached } from './reach.ts';
import { reachByChat } from './reach-by-chat.ts';

export type Notice = {
  readonly incident: IncidentId;
  readonly to: PersonId;
  readonly round: number;
};

/** How long the chat is tried before mail carries the same sentence. */
const patience = 30_000;

/**
 * Puts one notice in front of one person: chat first, then the activity feed and mail. Safe to run
 * twice. A card that may have gone out is not sent again, because mail can say the same without a
 * second card. Throws when it is to be tried again later.
 */
export async function deliverAlert(
  db: Db,
  reach: Reach,
  school: School,
  notice: Notice,
  now: Date,
): Promise<void> {
  const incident = await readIncident(db.rows, notice.incident);
  if (!incident) throw new Error(`No incident ${notice.incident} to deliver`);
  const before = await deliveryOf(db.rows, notice.incident, notice.to, notice.round);
  if (settled(incident) || before?.status === 'sent' || before?.status === 'failed') return;
  if (before && (await laterRound(db, incident, notice))) return;
  const staff = await readStaff(db.rows, school.id, now);
  const to = staff.people.get(notice.to);
  if (!to || !mayRead(incident, notice.to, staff)) {
    return notReached(db, { school, staff, notice, fault: 'may-not-read' }, now);
  }
  const reached = await tryChat(db, reach, incident, to, notice, now);
  if (reached.kind === 'later' && !overdue(before, now)) {
    throw new Error(`Chat with ${notice.to} is away; incident ${notice.incident} is tried again`);
  }
  if (reached.kind === 'sent') {
    await delivered(db, incident, notice, 'chat', reached.message, now);
    // nobody has answered the first notice: the same sentence goes by mail as well
    if (notice.round > 1) await reach.mail(to, referenceOf(incident.id));
    return;
  }
  await byOtherChannels(db, reach, { incident, school, staff, to, notice, reached }, now);
}

/** Whether the newest round has come to this person: then it tells them, and an older one falls silent. */
const laterRound = async (db: Db, incident: Incident, { to, round }: Notice): Promise<boolean> =>
  incident.round > round &&
  (await deliveryOf(db.rows, incident.id, to, incident.round)) !== undefined;

const settled = ({ status }: Incident): boolean => status === 'in-hand' || status === 'closed';
const overdue = (before: Delivery | undefined, now: Date): boolean =>
  before !== undefined && now.getTime() - before.firstTriedAt.getTime() > patience;

async function tryChat(
  db: Db,
  reach: Reach,
  incident: Incident,
  to: Person,
  notice: Notice,
  now: Date,
): Promise<Reached> {
  const { incident: id, to: person, round } = notice;
  if (!(await claimDelivery(db.rows, { incident: id, person, round }, now))) {
    return { kind: 'perhaps' };
  }
  const reached = await reachByChat(db, reach, incident, to, await asWhat(db, notice), now);
  if (reached.kind === 'later') await note(db, notice, 'waiting', null, null, now);
  if (reached.kind === 'perhaps') await note(db, notice, 'perhaps', null, null, now);
  return reached;
}

/** Whoever has no card of this item yet gets the card, in whatever round they are asked; after that, reminders. */
async function asWhat(db: Db, { incident, to }: Notice): Promise<'card' | 'reminder'> {
  const cards = await cardsOf(db.rows, incident);
  return cards.some(({ person }) => person === to) ? 'reminder' : 'card';
}

type Attempt = {
  readonly incident: Incident;
  readonly school: School;
  readonly staff: Staff;
  readonly to: Person;
  readonly notice: Notice;
  readonly reached: Reached;
};

async function byOtherChannels(
  db: Db,
  reach: Reach,
  { incident, school, staff, to, notice, reached }: Attempt,
  now: Date,
): Promise<void> {
  const reference = referenceOf(incident.id);
  const [mail, feed] = await Promise.all([reach.mail(to, reference), reach.feed(to, reference)]);
  if (mail === 'sent' || feed === 'sent') {
    return delivered(db, incident, notice, mail === 'sent' ? 'mail' : 'feed', null, now);
  }
  if (reached.kind === 'later') return keepTrying(db, { school, staff, notice }, now);
  const fault = reached.kind === 'no' ? reached.why : reached.kind;
  await notReached(db, { school, staff, notice, fault }, now);
}

/**
 * Every way out is away: the next person is asked, once in a round. This one is tried on all the same,
 * or an outage of a minute would keep the whole ladder waiting for the next reminder.
 */
async function keepTrying(
  db: Db,
  { school, staff, notice }: Pick<Attempt, 'school' | 'staff' | 'notice'>,
  now: Date,
): Promise<never> {
  const { incident, to, round } = notice;
  const since = (await deliveryOf(db.rows, incident, to, round))?.firstTriedAt ?? now;
  const told = await entriesAbout(db.rows, incident);
  const asked = told.some(
    (entry) => entry.kind === 'alert-undelivered' && entry.to === to && entry.at >= since,
  );
  if (!asked) {
    await change(db, incidents, incident, (held) =>
      undelivered(held, to, 'later', school, staff, now),
    );
  }
  throw new Error(`Every way to ${to} is away; incident ${incident} is tried again`);
}

/** Nobody was reached: the next person is asked. */
async function notReached(
  db: Db,
  {
    school,
    staff,
    notice,
    fault,
  }: Pick<Attempt, 'school' | 'staff' | 'notice'> & { readonly fault: string },
  now: Date,
): Promise<void> {
  // first the next person, then the note: dying in between asks one too many, never one too few
  await change(db, incidents, notice.incident, (held) =>
    undelivered(held, notice.to, fault, school, staff, now),
  );
  await note(db, notice, 'failed', null, null, now);
}

async function delivered(
  db: Db,
  incident: Incident,
  notice: Notice,
  channel: Channel,
  message: string | null,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { incident: id, to, round } = notice;
    const row = { incident: id, person: to, round, status: 'sent', channel, message } as const;
    await noteDelivery(tx, row, now);
    await appendEntries(tx, [
      { ...byClock(incident, now), kind: 'alert-delivered', to: notice.to, channel },
    ]);
    // somebody may have taken it while the card was on its way: such a card is out of date already
    const held = await readIncident(tx, id);
    if (message !== null && held?.status !== incident.status) {
      await db.addJobs(tx, [{ name: 'show-state', incident: id, except: null, runAt: null }]);
    }
  });
}

const note = (
  db: Db,
  notice: Notice,
  status: Delivery['status'],
  channel: Channel | null,
  message: string | null,
  now: Date,
) =>
  noteDelivery(
    db.rows,
    { incident: notice.incident, person: notice.to, round: notice.round, status, channel, message },
    now,
  );
