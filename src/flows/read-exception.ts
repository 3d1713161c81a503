import { accept, type Outcome, refuse } from '../domain/decision.ts';
import type { ExceptionId } from '../domain/ids.ts';
import { referenceOf } from '../domain/incident.ts';
import type { Person } from '../domain/people.ts';
import { actingAs } from '../domain/register/move.ts';
import { rowsFor } from '../domain/register/register.ts';
import type { School } from '../domain/school.ts';
import { type LinkView, linkView } from '../domain/view/exception.ts';
import { inEnglish, type Say } from '../domain/words/say.ts';
import type { Db } from '../store/db.ts';
import { readException, registerRows } from '../store/exceptions.ts';
import { appendEntries } from '../store/ledger.ts';
import { hereAt } from './here.ts';

/** Shows one link to somebody who may see it, and notes that they looked; being refused is noted as well. */
export async function openException(
  db: Db,
  school: School,
  id: ExceptionId,
  by: Person,
  now: Date,
  say: Say = inEnglish,
): Promise<Outcome<LinkView>> {
  const link = await readException(db.rows, id);
  if (!link || link.school !== school.id) return refuse('not-found');
  const here = await hereAt(db.rows, school, now);
  const view = linkView(link, by, here, say);
  const actor = view ? actingAs(link, by, here.staff) : { by: by.id, as: 'staff' as const };
  await db.transaction((tx) =>
    appendEntries(tx, [
      {
        ...{ at: now, school: school.id, about: id, ...actor },
        kind: view ? 'exception-read' : 'exception-refused',
      },
    ]),
  );
  return view ? accept(view) : refuse('not-found');
}

/** A link as its card in the chat has it, without opening it. */
export async function glanceAt(
  db: Db,
  school: School,
  id: ExceptionId,
  by: Person,
  now: Date,
  say: Say = inEnglish,
): Promise<LinkView | null> {
  const link = await readException(db.rows, id);
  if (!link || link.school !== school.id) return null;
  return linkView(link, by, await hereAt(db.rows, school, now), say);
}

/** The link with a spoken reference, among those that this person may see. */
export async function linkWithReference(
  db: Db,
  school: School,
  by: Person,
  reference: string,
  now: Date,
): Promise<ExceptionId | undefined> {
  const rows = await registerRows(db.rows, school.id);
  const { staff } = await hereAt(db.rows, school, now);
  const wanted = reference.toUpperCase();
  return rowsFor(
    rows.filter(({ id }) => referenceOf(id) === wanted),
    by.id,
    { school, staff, now },
  )[0]?.id;
}

/** The same, or else the one that is there and not theirs: then opening it is refused, and noted. */
export async function anyLinkWithReference(
  db: Db,
  school: School,
  by: Person,
  reference: string,
  now: Date,
): Promise<ExceptionId | undefined> {
  const theirs = await linkWithReference(db, school, by, reference, now);
  if (theirs) return theirs;
  const wanted = reference.toUpperCase();
  return (await registerRows(db.rows, school.id)).find(({ id }) => referenceOf(id) === wanted)?.id;
}
