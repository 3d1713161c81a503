import { byPerson } from '../domain/asking.ts';
import { accept, type Outcome } from '../domain/decision.ts';
import { handOff } from '../domain/hand-off.ts';
import type { IncidentId } from '../domain/ids.ts';
import type { Incident } from '../domain/incident.ts';
import type { ExportKind, RecordSystem } from '../domain/ledger.ts';
import type { Person } from '../domain/people.ts';
import type { School } from '../domain/school.ts';
import { chronologyData, chronologyPaper, itemForFile } from '../domain/view/chronology.ts';
import { handOffText } from '../domain/view/hand-off.ts';
import type { ItemView } from '../domain/view/item.ts';
import type { Paper } from '../domain/view/paper.ts';
import type { Db } from '../store/db.ts';
import { appendEntries, entriesAbout } from '../store/ledger.ts';
import { openItem } from './open-item.ts';

/** An item as it goes out of the house: to be printed, and as data. */
export type Chronology = { readonly paper: Paper; readonly data: unknown };

/**
 * The chronology of an item for somebody who may read it. That it was taken out stands in the ledger,
 * and so in the chronology itself, before anything is given.
 */
export async function exportChronology(
  db: Db,
  school: School,
  id: IncidentId,
  by: Person,
  what: Extract<ExportKind, 'chronology' | 'chronology-data'>,
  now: Date,
): Promise<Outcome<Chronology>> {
  const opened = await openItem(db, id, by, now);
  if (!opened.ok) return opened;
  const { incident, staff } = opened.value;
  const entry = { ...byPerson(incident, by, now), kind: 'exported', what } as const;
  await db.transaction((tx) => appendEntries(tx, [entry]));
  const view = await viewOf(db, incident, (entries) =>
    itemForFile(incident, entries, by.id, school, staff),
  );
  return accept({
    paper: chronologyPaper(view, by.name, school, now),
    data: chronologyData(view, by.name, school, now),
  });
}

const viewOf = async (
  db: Db,
  { id }: Incident,
  draw: (entries: Awaited<ReturnType<typeof entriesAbout>>) => ItemView,
): Promise<ItemView> => draw(await entriesAbout(db.rows, id));

/** The text for the file where an item belongs, with the mark that the item was handed off. */
export async function handOffItem(
  db: Db,
  school: School,
  id: IncidentId,
  to: RecordSystem,
  by: Person,
  now: Date,
): Promise<Outcome<string>> {
  const opened = await openItem(db, id, by, now);
  if (!opened.ok) return opened;
  const { incident, staff } = opened.value;
  const marked = handOff(incident, to, by, staff, now);
  if (!marked.ok) return marked;
  await db.transaction((tx) => appendEntries(tx, [marked.value]));
  const view = await viewOf(db, incident, (entries) =>
    itemForFile(incident, entries, by.id, school, staff),
  );
  const paper = chronologyPaper(view, by.name, school, now);
  return accept(handOffText(paper, { reference: view.reference, kind: incident.kind }, to, school));
}
