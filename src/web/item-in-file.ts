import { accept, refuse } from '../domain/decision.ts';
import { whatFollows } from '../domain/view/in-file.ts';
import { sayInFile } from '../flows/hand-over-detail.ts';
import { itemWith, shown } from './item-at.ts';
import { route } from './route.ts';

/** The one press after which the detail of a closed item is counted out; pressed again it changes nothing. */
export const itemInFile = route('item.in-file', 'items', async ({ reference }, visit) => {
  const { db, school, by, now } = visit;
  const found = await itemWith(reference, visit);
  if (!found) return refuse('not-found');
  const outcome = await sayInFile(db, school, found.id, by, now);
  if (!outcome.ok) return outcome;
  const said = `Noted. ${whatFollows(outcome.value, school)}`;
  return accept({ said, item: await shown(outcome.value.incident, visit) });
});
