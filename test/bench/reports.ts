/** Reports as people send them, through the same flows as in service and straight into the database. */
import { randomUUID } from 'node:crypto';
import type { IncidentId } from '../../src/domain/ids.ts';
import type { Person } from '../../src/domain/people.ts';
import type { Report } from '../../src/domain/report.ts';
import { previewReport } from '../../src/flows/preview-report.ts';
import { sendReport } from '../../src/flows/send-report.ts';
import type { Db } from '../../src/store/db.ts';
import { requestFromPupil } from '../support/cast.ts';
import type { Town } from './town.ts';

/** What a member of staff types: two or three sentences. */
export const typicalReport: Report = {
  ...requestFromPupil,
  words:
    'She told me at the end of the lesson that somebody had asked her to move to another app. She showed me the name and was upset. I said that I would tell the safeguarding lead, and who that is. Her friend was with her the whole time.',
};

/** Somebody of the school who fills no role. */
export function reporterIn({ staff }: Town, number: number): Person {
  const found = staff[20 + (number % 20)];
  if (!found) throw new Error('There is nobody to report');
  return found;
}

export type Filled = { readonly id: IncidentId; readonly by: Person };

/** Filled in and looked at; not sent. */
export async function fillIn(
  db: Db,
  town: Town,
  number: number,
  report: Report = typicalReport,
): Promise<Filled> {
  const by = reporterIn(town, number);
  const filled = { id: randomUUID() as IncidentId, second: randomUUID() as IncidentId, report };
  await previewReport(db, town.school, by, filled, new Date());
  return { id: filled.id, by };
}

/** @throws when it was not stored */
export async function send(db: Db, town: Town, { id, by }: Filled): Promise<void> {
  const outcome = await sendReport(db, town.school, by, id, new Date());
  if (!outcome.ok) throw new Error(`A report was not stored: ${outcome.why}`);
}
