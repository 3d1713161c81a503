import { mayRead } from '../domain/access.ts';
import { accept, refuse } from '../domain/decision.ts';
import type { Incident } from '../domain/incident.ts';
import { alertView } from '../domain/view/alert.ts';
import { itemRow, says } from '../domain/view/item.ts';
import { markOf, noteSearch, placeAt, readItems } from '../flows/read-items.ts';
import type { Asks } from './contract.ts';
import { doItem } from './do-item.ts';
import { itemWith, opened, versionOf, versionOfItem } from './item-at.ts';
import { itemInFile } from './item-in-file.ts';
import { fine, type Route, route } from './route.ts';

type Asked = Asks<'items.list'>;

const statuses: Record<Asked['state'], readonly Incident['status'][]> = {
  open: ['waiting', 'unanswered', 'in-hand', 'to-confirm'],
  waiting: ['waiting', 'unanswered'],
  'in-hand': ['in-hand', 'to-confirm'],
  closed: ['closed'],
};

const list = route('items.list', 'items', async (asked, visit) => {
  const { db, by, school, staff, now } = visit;
  const after = asked.after === null ? null : await placeAt(db, by, asked.after);
  if (after === undefined) return refuse('not-found');
  const words = asked.words.split(/\s+/u).filter(Boolean);
  if (words.length > 0) await noteSearch(db, by, now);
  const fits = (incident: Incident): boolean =>
    (asked.priority === null || incident.priority === asked.priority) &&
    (words.length === 0 || says(alertView(incident, by.id, school, staff, now), words));
  const page = await readItems(db, by, staff, { statuses: statuses[asked.state], after, fits });
  const items = page.items.map((incident) => itemRow(incident, by.id, school, staff, now));
  const next = page.next && (await markOf(db, by, page.next));
  return accept({ items, next, version: versionOf(items), unreadable: page.unreadable });
});

const open = route('item.open', 'items', async ({ reference }, visit) => {
  const incident = await itemWith(reference, visit);
  return incident ? opened(incident.id, visit) : refuse('not-found');
});

/** Asked every few seconds while an item is open. It shows nothing, so it is no read. */
const changed = route('item.changed', 'items', async ({ reference, version }, visit) => {
  const incident = await itemWith(reference, visit);
  if (!incident || !mayRead(incident, visit.by.id, visit.staff)) return refuse('not-found');
  return fine({ changed: (await versionOfItem(incident, visit)) !== version });
});

export const itemRoutes: readonly Route[] = [list, open, changed, doItem, itemInFile];
