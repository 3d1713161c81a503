import { mayRead } from '../domain/access.ts';
import { accept, type Outcome, refuse } from '../domain/decision.ts';
import type { ActionId, IncidentId, PersonId } from '../domain/ids.ts';
import type { Incident } from '../domain/incident.ts';
import { type Doing, handleIncident } from '../flows/handle-incident.ts';
import { pressedOnce } from '../flows/meet.ts';
import { openItem } from '../flows/open-item.ts';
import { releaseIdentity } from '../flows/release-identity.ts';
import type { Asks } from './contract.ts';
import { itemWith, opened } from './item-at.ts';
import { route } from './route.ts';
import type { Visit } from './visit.ts';

type Asked = Asks<'item.do'>['doing'];

/** What the person reads when it is done. */
const done: Record<Asked['does'], string> = {
  take: 'Thank you. This is now yours.',
  agree: 'Agreed: closed.',
  'not-yet': 'Sent back. It stays in hand.',
  log: 'Logged.',
  plan: 'Planned.',
  done: 'Marked as done.',
  drop: 'Dropped.',
  'pass-on': 'Passed on.',
  close: 'Closed.',
  raise: 'Raised.',
  reroute: 'Sent to them as well.',
  link: 'Linked.',
  release: "Released: the child's record now shows who the adult is.",
  conflict: 'This item is no longer with you. The next person in line has been asked.',
};

/** A button of an open item: the same flows, and so the same rules, as on its card. */
export const doItem = route('item.do', 'items', async ({ reference, doing }, visit) => {
  const incident = await itemWith(reference, visit);
  if (!incident) return refuse('not-found');
  const { by, staff } = visit;
  // whoever may not read it learns nothing of it, whatever was pressed, and that they tried is noted
  if (!mayRead(incident, by.id, staff)) return refused(incident.id, visit);
  const outcome = await act(incident, doing, visit);
  if (!outcome.ok) return outcome;
  const item = mayRead(outcome.value, by.id, staff) ? await opened(incident.id, visit) : null;
  return accept({ said: done[doing.does], item: item?.ok ? item.value : null });
});

async function refused(id: IncidentId, { db, by, now }: Visit): Promise<Outcome<never>> {
  const outcome = await openItem(db, id, by, now);
  return outcome.ok ? refuse('changed-since') : outcome;
}

async function act(incident: Incident, doing: Asked, visit: Visit): Promise<Outcome<Incident>> {
  const { db, school, by, now } = visit;
  const does = (what: Doing) => handleIncident(db, school, incident.id, by, what, now);
  switch (doing.does) {
    case 'take':
    case 'conflict':
      return does({ does: doing.does });
    case 'agree':
    case 'not-yet':
      return does({ does: 'confirm', says: doing.does });
    case 'release':
      return releaseIdentity(db, incident.id, by, now);
    case 'log':
      return logOnce(incident, doing, visit);
    case 'plan':
      return planOnce(incident, doing, visit);
    case 'done':
    case 'drop': {
      const action = doing.action as ActionId;
      const how = doing.does === 'done' ? 'done' : 'dropped';
      return does({ does: 'settle', settling: { action, how, words: doing.said } });
    }
    case 'pass-on':
      return does({ does: 'pass-on', to: doing.to as PersonId });
    case 'raise':
      return does({ does: 'raise', to: doing.priority });
    case 'reroute':
      return does({ does: 'reroute', to: doing.role });
    case 'link':
      return link(incident, doing.to, visit);
    case 'close': {
      const { outcome, reason, recordedIn } = doing;
      return does({ does: 'close', closing: { outcome, reason, recordedIn } });
    }
  }
}

/** A record that this reader may not open is as if it were not there. */
async function link(
  incident: Incident,
  reference: string,
  visit: Visit,
): Promise<Outcome<Incident>> {
  const to = await itemWith(reference, visit);
  if (!to || to.id === incident.id || !mayRead(to, visit.by.id, visit.staff)) {
    return refuse('no-such-record');
  }
  const { db, school, by, now } = visit;
  return handleIncident(db, school, incident.id, by, { does: 'link', to: to.id }, now);
}

/** One press is one line, however often it is sent. */
async function logOnce(
  incident: Incident,
  { did, press }: Extract<Asked, { does: 'log' }>,
  visit: Visit,
): Promise<Outcome<Incident>> {
  const { db, school, by, now } = visit;
  if (did.trim() === '') return refuse('reason-missing');
  const key: { conversation: IncidentId; activity: string } = {
    ...{ conversation: incident.id, activity: press },
  };
  const outcome = await pressedOnce(db, key, now, () =>
    handleIncident(db, school, incident.id, by, { does: 'log', did }, now),
  );
  if (!outcome.ok) return outcome;
  return accept(outcome.value === 'before' ? incident : outcome.value);
}

/** One press is one action, however often it is sent. */
async function planOnce(
  incident: Incident,
  { what, owner, due, press }: Extract<Asked, { does: 'plan' }>,
  { db, school, by, now }: Visit,
): Promise<Outcome<Incident>> {
  const planning = { id: press as ActionId, what, owner: owner as PersonId, due };
  const doing: Doing = { does: 'plan', planning };
  const outcome = await handleIncident(db, school, incident.id, by, doing, now);
  return !outcome.ok && outcome.why === 'already-planned' ? accept(incident) : outcome;
}
