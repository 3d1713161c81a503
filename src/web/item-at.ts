import { createHash } from 'node:crypto';
import { mayRead } from '../domain/access.ts';
import { accept, type Outcome } from '../domain/decision.ts';
import { handsOffTo } from '../domain/hand-off.ts';
import type { IncidentId } from '../domain/ids.ts';
import { type Incident, referenceOf } from '../domain/incident.ts';
import { alertView } from '../domain/view/alert.ts';
import { fileName } from '../domain/view/hand-off.ts';
import { type FileView, fileView } from '../domain/view/in-file.ts';
import { itemView } from '../domain/view/item.ts';
import { saidInFileAt } from '../flows/hand-over-detail.ts';
import { findByReference } from '../flows/handle-incident.ts';
import { linksOfIncident } from '../flows/links-of-incident.ts';
import { openItem } from '../flows/open-item.ts';
import { entriesOf } from '../flows/read-items.ts';
import type { Gets } from './contract.ts';
import type { Visit } from './visit.ts';

/** Changes whenever what is shown would; says nothing of it. */
export const versionOf = (shown: unknown): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22);

/** What may change an item for its reader, without the reads of it by others. */
export const versionOfItem = async (incident: Incident, visit: Visit): Promise<string> =>
  versionWith(incident, await fileOf(incident, visit), visit);

const versionWith = (incident: Incident, file: FileView | null, visit: Visit): string => {
  const { by, school, staff } = visit;
  return versionOf([alertView(incident, by.id, school, staff, incident.recordedAt), file]);
};

const fileOf = async (incident: Incident, { db, by, school, staff, now }: Visit) =>
  fileView(incident, await saidInFileAt(db, incident), by.id, school, staff, now);

/** An item by the reference that people say aloud; one that is theirs to see before one that is not. */
export async function itemWith(reference: string, visit: Visit): Promise<Incident | undefined> {
  const found = await findByReference(visit.db, visit.by, reference);
  return found.find((one) => mayRead(one, visit.by.id, visit.staff)) ?? found[0];
}

/** One item read from end to end; that it was read, or refused, is in the ledger. */
export async function opened(id: IncidentId, visit: Visit): Promise<Outcome<Gets<'item.open'>>> {
  const outcome = await openItem(visit.db, id, visit.by, visit.now);
  return outcome.ok ? accept(await shown(outcome.value.incident, visit)) : outcome;
}

export async function shown(incident: Incident, visit: Visit): Promise<Gets<'item.open'>> {
  const { db, by, school, staff, now } = visit;
  const entries = await entriesOf(db, incident.id);
  const view = itemView(incident, entries, by.id, school, staff, now);
  const [links, file] = [await linksFor(incident, visit), await fileOf(incident, visit)];
  const systems = incident.drill || view.state === 'waiting' ? [] : handsOffTo[incident.kind];
  const handOffs = systems.map((to) => ({ to, name: fileName(incident.kind, to) }));
  return {
    ...view,
    links,
    file,
    handsOffTo: handOffs,
    version: versionWith(incident, file, visit),
  };
}

/** The register adds a line to an item, and never stands in its way: without it, the item opens all the same. */
async function linksFor(incident: Incident, visit: Visit): Promise<Gets<'item.open'>['links']> {
  const { desk, db, by, school, staff, now, pages } = visit;
  const page = pages.includes('register') ? 'register' : 'staff';
  try {
    const found = await linksOfIncident(db, school, incident, { by, staff }, now);
    return found.map(({ exception, first, more, opens }) => ({
      ...{ first, more },
      opens: opens ? { page, reference: referenceOf(exception) } : null,
    }));
  } catch (fault) {
    desk.note('the register could not be read for an item', fault);
    return null;
  }
}
