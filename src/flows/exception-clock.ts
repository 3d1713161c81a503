import { refuse } from '../domain/decision.ts';
import type { ExceptionId } from '../domain/ids.ts';
import { isHeld } from '../domain/legal-hold.ts';
import { tick } from '../domain/register/tick.ts';
import type { School } from '../domain/school.ts';
import { change } from '../store/change.ts';
import type { Db } from '../store/db.ts';
import { exceptions, idsDue } from '../store/exceptions.ts';
import { holdsOf } from '../store/legal-holds.ts';
import { hereAt } from './here.ts';

/**
 * The hour of a link has come: reminded, put under review, or lapsed. Called twice, it does it once. An
 * old draft that is held is not thrown away; the round comes by again.
 */
export async function tickException(
  db: Db,
  school: School,
  id: ExceptionId,
  now: Date,
): Promise<void> {
  const here = await hereAt(db.rows, school, now);
  const held = isHeld(await holdsOf(db.rows, school.id), id) === 'held';
  await change(db, exceptions, id, (link) =>
    held && link.status === 'draft' && link.reminded ? refuse('not-due') : tick(link, here),
  );
}

/** Every link whose hour has come, whether or not its job still knows of it. Answers how many there were. */
export async function goRoundRegister(db: Db, school: School, now: Date): Promise<number> {
  const due = await idsDue(db.rows, school.id, now);
  for (const id of due) await tickException(db, school, id, now);
  return due.length;
}
