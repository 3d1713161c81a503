import { z } from 'zod';
import { mayRead } from '../domain/access.ts';
import type { Refusal } from '../domain/decision.ts';
import type { ActionId, IncidentId, PersonId } from '../domain/ids.ts';
import { type Incident, outcomes, referenceOf } from '../domain/incident.ts';
import { roles } from '../domain/people.ts';
import { priorities } from '../domain/report.ts';
import { alertView, noticeView } from '../domain/view/alert.ts';
import { offersTo } from '../domain/view/offers.ts';
import type { Plain, Say } from '../domain/words/say.ts';
import { type Doing, findByReference, handleIncident } from '../flows/handle-incident.ts';
import { linksOfIncident } from '../flows/links-of-incident.ts';
import { pressedOnce } from '../flows/meet.ts';
import { openItem } from '../flows/open-item.ts';
import { itemsFor } from '../flows/read-lists.ts';
import { releaseIdentity } from '../flows/release-identity.ts';
import { alertCard, type CardOffers } from './cards/alert.ts';
import { card, paragraph } from './cards/card.ts';
import { itemsCard } from './cards/lists.ts';
import { noticeCard } from './cards/notice.ts';
import { longestAction } from './cards/planned.ts';
import { recordCard } from './cards/record.ts';
import { inWords } from './cards/refusal.ts';
import { both, type Reply, type Shown, says, type Turn, viewOnly } from './turn.ts';
import { type Verb, verb } from './verb.ts';

const incidentId = z.uuid().transform((value) => value as IncidentId);
const one = z.object({ incident: incidentId });
const text = z.string().max(10_000);

const open = verb(one, async ({ incident: id }, turn) => {
  const outcome = await openItem(turn.db, id, turn.by, turn.now);
  if (!outcome.ok) return refused(outcome.why, turn.say);
  // the chat has the neutral card already; writing it again would take the details from the screen
  return { ...(await opened(outcome.value.incident, turn, null)), keeps: null };
});

/** All that was written on an item, page by page. */
const read = verb(one.extend({ page: z.coerce.number().int().catch(1) }), async (input, turn) => {
  const { db, by, school, now, say } = turn;
  const outcome = await openItem(db, input.incident, by, now);
  if (!outcome.ok) return refused(outcome.why, turn.say);
  const { incident, staff } = outcome.value;
  const view = alertView(incident, by.id, school, staff, now, say);
  return { ...viewOnly(recordCard(view, input.page, say)), details: { incident: incident.id } };
});

/** The details for this reader; in the chat itself the message stays neutral. */
async function opened(incident: Incident, turn: Turn, notice: Plain | null): Promise<Shown> {
  const { by, school, staff, now, say } = turn;
  const view = alertView(incident, by.id, school, staff, now, say);
  const links = await linksFor(incident, turn);
  return {
    shows: alertCard(
      view,
      { ...offersTo(incident, by.id, school, staff), press: turn.desk.mint(), links },
      notice && say(notice),
      say,
    ),
    keeps: noticeCard(noticeView(incident, by.id, staff), say),
    details: { incident: incident.id },
  };
}

/** The register adds a line to an alert, and never stands in its way: without it, the alert opens all the same. */
async function linksFor(
  incident: Incident,
  { desk, db, by, school, staff, now, say }: Turn,
): Promise<CardOffers['links']> {
  try {
    return await linksOfIncident(db, school, incident, { by, staff }, now, say);
  } catch (fault) {
    desk.note('the register could not be read for an alert', fault);
    return 'not-read';
  }
}

const refused = (why: Refusal, say: Say): Reply =>
  viewOnly(card(say(inWords[why]), [paragraph(say('Nothing was changed.'))]));

/** What can be put right on the card itself: it stays, with everything typed into it. */
const mendable: readonly Refusal[] = [
  ...(['reason-missing', 'not-eligible', 'not-higher', 'actions-open'] as const),
  ...(['day-gone-by', 'day-too-far'] as const),
];

/** A verb that does one thing to an incident and shows it as it then stands. */
function doing<Input extends { readonly incident: IncidentId }>(
  schema: z.ZodType<Input>,
  act: (input: Input) => Doing,
  done: Plain,
): Verb {
  return verb(schema, async (input, turn) => {
    const { db, school, by, now } = turn;
    const outcome = await handleIncident(db, school, input.incident, by, act(input), now);
    if (outcome.ok) return opened(outcome.value, turn, done);
    return notDone(input.incident, outcome.why, turn);
  });
}

/** A "no": a sentence under the card where it can be put right there, else the item as it stands now. */
const notDone = (id: IncidentId, why: Refusal, turn: Turn): Promise<Reply> =>
  mendable.includes(why)
    ? Promise.resolve(says(turn.say(inWords[why])))
    : asItStands(id, inWords[why], turn);

/** The item as things stand now, so that a second press is harmless. */
async function asItStands(id: IncidentId, notice: Plain, turn: Turn): Promise<Reply> {
  const outcome = await openItem(turn.db, id, turn.by, turn.now);
  if (!outcome.ok) return refused(outcome.why, turn.say);
  return opened(outcome.value.incident, turn, notice);
}

const conflict = verb(one, async ({ incident }, turn) => {
  const { db, school, by, now, say } = turn;
  const outcome = await handleIncident(db, school, incident, by, { does: 'conflict' }, now);
  if (!outcome.ok) return notDone(incident, outcome.why, turn);
  return both(
    card(say('Ref {reference} is no longer with you', { reference: referenceOf(incident) }), [
      paragraph(say('Thank you for saying so. The next person in line has been asked.')),
    ]),
  );
});

const hide = verb(one, async ({ incident: id }, turn) => {
  const { items, staff } = await itemsFor(turn.db, turn.by, turn.now);
  const incident = items.find((item) => item.id === id);
  return both(
    incident
      ? noticeCard(noticeView(incident, turn.by.id, staff), turn.say)
      : card(turn.say('Ref {reference}', { reference: referenceOf(id) }), [
          paragraph(turn.say('The details are hidden.')),
        ]),
  );
});

const link = verb(one.extend({ reference: z.string().max(12) }), async (input, turn) => {
  const { db, school, staff, by, now } = turn;
  const found = await findByReference(db, by, input.reference.trim());
  // a record that this reader may not open is as if it were not there
  const [to] = found.filter((other) => other.id !== input.incident && mayRead(other, by.id, staff));
  if (!to) return says(turn.say('You have no record with that reference. Nothing was changed.'));
  const act: Doing = { does: 'link', to: to.id };
  const outcome = await handleIncident(db, school, input.incident, by, act, now);
  if (!outcome.ok) return notDone(input.incident, outcome.why, turn);
  return opened(outcome.value, turn, 'Linked.');
});

/** One press is one line, however often it is sent. */
const log = verb(one.extend({ did: text, press: z.uuid() }), async (input, turn) => {
  const { db, school, by, now } = turn;
  if (input.did.trim() === '') return says(turn.say(inWords['reason-missing']));
  const key = { conversation: input.incident, activity: input.press };
  const outcome = await pressedOnce(db, key, now, () =>
    handleIncident(db, school, input.incident, by, { does: 'log', did: input.did }, now),
  );
  if (!outcome.ok) return notDone(input.incident, outcome.why, turn);
  if (outcome.value === 'before') return asItStands(input.incident, 'Logged.', turn);
  return opened(outcome.value, turn, 'Logged.');
});

const releaseVerb = verb(one, async ({ incident }, turn) => {
  const outcome = await releaseIdentity(turn.db, incident, turn.by, turn.now);
  if (!outcome.ok) return notDone(incident, outcome.why, turn);
  return opened(outcome.value, turn, "Released: the child's record now shows who the adult is.");
});

const person = z.uuid().transform((value) => value as PersonId);
const settling = one.extend({
  action: z.uuid().transform((value) => value as ActionId),
  said: text.default(''),
});
const planning = one.extend({
  ...{ what: z.string().max(longestAction), owner: person, due: z.iso.date() },
  press: z.uuid().transform((value) => value as ActionId),
});
const closing = one.extend({ outcome: z.enum(outcomes), reason: text, recordedIn: text });

export const alertVerbs: readonly (readonly [string, Verb])[] = [
  ['alert.open', open],
  ['alert.read', read],
  ['alert.hide', hide],
  ['alert.take', doing(one, () => ({ does: 'take' }), 'Thank you. This is now yours.')],
  ['alert.conflict', conflict],
  [
    'alert.pass-on',
    doing(one.extend({ to: person }), ({ to }) => ({ does: 'pass-on', to }), 'Passed on.'),
  ],
  ['incident.log', log],
  [
    'incident.plan',
    doing(
      planning,
      ({ press: id, what, owner, due }) => ({ does: 'plan', planning: { id, what, owner, due } }),
      'Planned.',
    ),
  ],
  [
    'incident.done',
    doing(
      settling,
      ({ action, said: words }) => ({ does: 'settle', settling: { action, how: 'done', words } }),
      'Marked as done.',
    ),
  ],
  [
    'incident.drop',
    doing(
      settling,
      ({ action, said: words }) => ({
        ...{ does: 'settle', settling: { action, how: 'dropped', words } },
      }),
      'Dropped.',
    ),
  ],
  [
    'incident.raise',
    doing(
      one.extend({ priority: z.enum(priorities) }),
      ({ priority }) => ({ does: 'raise', to: priority }),
      'Raised.',
    ),
  ],
  [
    'incident.reroute',
    doing(
      one.extend({ role: z.enum(roles) }),
      ({ role }) => ({ does: 'reroute', to: role }),
      'Sent to them as well.',
    ),
  ],
  ['incident.link', link],
  ['incident.release', releaseVerb],
  ['incident.agree', doing(one, () => ({ does: 'confirm', says: 'agree' }), 'Agreed: closed.')],
  [
    'incident.not-yet',
    doing(one, () => ({ does: 'confirm', says: 'not-yet' }), 'Sent back. It stays in hand.'),
  ],
  [
    'incident.close',
    doing(
      closing,
      ({ outcome, reason, recordedIn }) => ({
        does: 'close',
        closing: { outcome, reason, recordedIn },
      }),
      'Closed.',
    ),
  ],
  [
    'alert.list',
    verb(z.object({}), async (_, turn) => {
      const page = await itemsFor(turn.db, turn.by, turn.now);
      return both(itemsCard(page, turn.school, turn.now, turn.say));
    }),
  ],
];
