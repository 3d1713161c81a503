import type { Outcome } from '../domain/decision.ts';
import type { ExceptionId } from '../domain/ids.ts';
import type { Person } from '../domain/people.ts';
import type { Answered } from '../domain/register/declaration.ts';
import { openDraft, saveStep } from '../domain/register/declare.ts';
import type { Applicant, Draft, PolicyException } from '../domain/register/exception.ts';
import type { School } from '../domain/school.ts';
import { change, open } from '../store/change.ts';
import type { Db } from '../store/db.ts';
import { exceptions, exceptionsIn, readException } from '../store/exceptions.ts';
import { hereAt } from './here.ts';

export type Saving = {
  readonly id: ExceptionId;
  /** Somebody without an account, for whom the headteacher enters it; null for oneself. */
  readonly for: Extract<Applicant, { name: string }> | null;
  readonly answered: Answered;
};

/** Saves one step. The first one opens the draft; what was saved before from another device stays. */
export async function saveDeclaration(
  db: Db,
  school: School,
  by: Person,
  { id, for: another, answered }: Saving,
  now: Date,
): Promise<Outcome<PolicyException>> {
  const here = await hereAt(db.rows, school, now);
  const opening = openDraft(id, another ?? { person: by.id }, by, answered, here);
  if (!opening.ok) return opening;
  const opened = await open(db, exceptions, [opening.value], async () => undefined);
  if (opened === 'opened') return { ok: true, value: opening.value.next };
  return change(db, exceptions, id, (link) =>
    link.school === school.id
      ? saveStep(link, by, answered, here)
      : { ok: false, why: 'not-found' },
  );
}

/** A person's own drafts, the one last saved first. */
export async function draftsOf(db: Db, by: Person): Promise<readonly Draft[]> {
  const drafts = await exceptionsIn(db.rows, by.school, ['draft']);
  return drafts.filter(
    (link): link is Draft => link.status === 'draft' && link.enteredBy === by.id,
  );
}

/** A person's own draft; undefined when it was sent or thrown away by now, or is somebody else's. */
export async function draftWith(db: Db, id: ExceptionId, by: Person): Promise<Draft | undefined> {
  const link = await readException(db.rows, id);
  return link?.status === 'draft' && link.enteredBy === by.id ? link : undefined;
}
