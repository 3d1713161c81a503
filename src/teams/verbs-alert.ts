import { z } from 'zod';
import { heirs } from '../domain/access.ts';
import type { Refusal } from '../domain/decision.ts';
import type { IncidentId, PersonId } from '../domain/ids.ts';
import { type Incident, outcomes, referenceOf } from '../domain/incident.ts';
import { roles } from '../domain/people.ts';
import { priorities } from '../domain/report.ts';
import { nameIn, type Staff } from '../domain/staff.ts';
import { alertView, noticeView } from '../domain/view/alert.ts';
import { staffOf } from '../flows/colleagues.ts';
import { type Doing, findByReference, handleIncident } from '../flows/handle-incident.ts';
import { openItem } from '../flows/open-item.ts';
import { itemsFor } from '../flows/read-lists.ts';
import { releaseIdentity } from '../flows/release-identity.ts';
import { alertCard } from './cards/alert.ts';
import { card, paragraph } from './cards/card.ts';
import { itemsCard } from './cards/lists.ts';
import { noticeCard } from './cards/notice.ts';
import { inWords } from './cards/refusal.ts';
import { both, type Reply, type Turn, viewOnly } from './turn.ts';
import { type Verb, verb } from './verb.ts';

const incidentId = z.uuid().transform((value) => value as IncidentId);
const one = z.object({ incident: incidentId });
const text = z.string().max(10_000);

const open = verb(one, async ({ incident: id }, turn) => {
  const outcome = await openItem(turn.db, id, turn.by, turn.now);
  if (!outcome.ok) return refused(outcome.why, null);
  return opened(outcome.value.incident, outcome.value.staff, turn, null);
});

/** The details for this reader; in the chat itself the message stays neutral. */
function opened(
  incident: Incident,
  staff: Staff,
  { by, school, now }: Turn,
  notice: string | null,
): Reply {
  const view = alertView(incident, by.id, school, staff, now);
  const others = heirs(incident, staff)
    .filter((person) => person !== by.id)
    .map((id) => ({ id, name: nameIn(staff)(id) }));
  return {
    shows: alertCard(view, others, notice),
    keeps: noticeCard(noticeView(incident, by.id, staff)),
  };
}

const refused = (why: Refusal, notice: string | null): Reply =>
  viewOnly(card(notice ?? inWords[why], [paragraph('Nothing was changed.')]));

/** A verb that does one thing to an incident and shows it as it then stands. */
function doing<Input extends { readonly incident: IncidentId }>(
  schema: z.ZodType<Input>,
  act: (input: Input) => Doing,
  done: string,
): Verb {
  return verb(schema, async (input, turn) => {
    const { db, school, by, now } = turn;
    const outcome = await handleIncident(db, school, input.incident, by, act(input), now);
    if (outcome.ok) {
      return opened(outcome.value, await staffOf(db, school.id, now), turn, done);
    }
    return asItStands(input.incident, outcome.why, turn);
  });
}

/** Whatever the outcome, the reply is the item as things stand now, so a second press is harmless. */
async function asItStands(id: IncidentId, why: Refusal, turn: Turn): Promise<Reply> {
  const outcome = await openItem(turn.db, id, turn.by, turn.now);
  if (!outcome.ok) return refused(outcome.why, null);
  return opened(outcome.value.incident, outcome.value.staff, turn, inWords[why]);
}

const conflict = verb(one, async ({ incident }, turn) => {
  const { db, school, by, now } = turn;
  const outcome = await handleIncident(db, school, incident, by, { does: 'conflict' }, now);
  if (!outcome.ok) return refused(outcome.why, null);
  return both(
    card(`Ref ${referenceOf(incident)} is no longer with you`, [
      paragraph('Thank you for saying so. The next person in line has been asked.'),
    ]),
  );
});

const hide = verb(one, async ({ incident: id }, turn) => {
  const { items, staff } = await itemsFor(turn.db, turn.by, turn.now);
  const incident = items.find((item) => item.id === id);
  return both(
    incident
      ? noticeCard(noticeView(incident, turn.by.id, staff))
      : card(`Ref ${referenceOf(id)}`, [paragraph('The details are hidden.')]),
  );
});

const link = verb(one.extend({ reference: z.string().max(12) }), async (input, turn) => {
  const { db, school, by, now } = turn;
  const found = await findByReference(db, by, input.reference.trim());
  const [to] = found.filter(({ id }) => id !== input.incident);
  if (!to) return asItStands(input.incident, 'not-found', turn);
  const act: Doing = { does: 'link', to: to.id };
  const outcome = await handleIncident(db, school, input.incident, by, act, now);
  if (!outcome.ok) return asItStands(input.incident, outcome.why, turn);
  return opened(outcome.value, await staffOf(db, school.id, now), turn, 'Linked.');
});

const releaseVerb = verb(one, async ({ incident }, turn) => {
  const outcome = await releaseIdentity(turn.db, incident, turn.by, turn.now);
  if (!outcome.ok) return asItStands(incident, outcome.why, turn);
  const staff = await staffOf(turn.db, turn.school.id, turn.now);
  return opened(outcome.value, staff, turn, "Released: the child's record now shows who the adult is.");
});

const person = z.uuid().transform((value) => value as PersonId);
const closing = one.extend({ outcome: z.enum(outcomes), reason: text, recordedIn: text });

export const alertVerbs: readonly (readonly [string, Verb])[] = [
  ['alert.open', open],
  ['alert.hide', hide],
  ['alert.take', doing(one, () => ({ does: 'take' }), 'Thank you. This is now yours.')],
  ['alert.conflict', conflict],
  [
    'alert.pass-on',
    doing(one.extend({ to: person }), ({ to }) => ({ does: 'pass-on', to }), 'Passed on.'),
  ],
  [
    'incident.log',
    doing(one.extend({ did: text }), ({ did }) => ({ does: 'log', did }), 'Logged.'),
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
      const { items } = await itemsFor(turn.db, turn.by, turn.now);
      return both(itemsCard(items, turn.school, turn.now));
    }),
  ],
];
