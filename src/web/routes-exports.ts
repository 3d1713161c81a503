import { accept, refuse } from '../domain/decision.ts';
import { exportChronology, handOffItem } from '../flows/export-item.ts';
import { exportPerson } from '../flows/export-person.ts';
import { exportRegister } from '../flows/export-register.ts';
import { csvFile } from './csv-file.ts';
import { fileRoute, type GivenFile } from './file-route.ts';
import { itemWith } from './item-at.ts';
import { fine, type Route, route } from './route.ts';

const list = route('exports.list', 'exports', (_, { by, school }) =>
  fine({
    ...{ register: by.roles.includes('head'), person: true },
    days: school.retentionDays.transferredReports,
  }),
);

const chronology = fileRoute('export.chronology', 'items', async ({ reference, as }, visit) => {
  const { db, school, by, now, desk } = visit;
  const incident = await itemWith(reference, visit);
  if (!incident) return refuse('not-found');
  const what = as === 'pdf' ? 'chronology' : 'chronology-data';
  const outcome = await exportChronology(db, school, incident.id, by, what, now);
  if (!outcome.ok) return outcome;
  const { paper, data } = outcome.value;
  return fine(as === 'pdf' ? pdf(reference, await desk.print(paper)) : json(reference, data));
});

const handedOff = fileRoute('export.hand-off', 'items', async ({ reference, to }, visit) => {
  const { db, school, by, now } = visit;
  const incident = await itemWith(reference, visit);
  if (!incident) return refuse('not-found');
  const outcome = await handOffItem(db, school, incident.id, to, by, now);
  if (!outcome.ok) return outcome;
  const bytes = Buffer.from(outcome.value);
  return accept({ name: `lantern-${reference}.txt`, type: 'text/plain; charset=utf-8', bytes });
});

const register = fileRoute('export.register', 'exports', async (_, visit) => {
  const { db, school, by, now } = visit;
  const outcome = await db.transaction((tx) => exportRegister(tx, school, by, now));
  return outcome.ok ? accept(csvFile('register', outcome.value)) : outcome;
});

const person = fileRoute('export.person', 'exports', async ({ name, as }, visit) => {
  const { db, school, staff, by, now, desk } = visit;
  const outcome = await exportPerson(db, school, staff, by, name, now);
  if (!outcome.ok) return outcome;
  const called = 'person-draft';
  return fine(
    as === 'pdf' ? pdf(called, await desk.print(outcome.value)) : json(called, outcome.value),
  );
});

const pdf = (name: string, bytes: Uint8Array): GivenFile => ({
  ...{ name: `lantern-${name}.pdf`, type: 'application/pdf', bytes },
});

const json = (name: string, data: unknown): GivenFile => ({
  ...{ name: `lantern-${name}.json`, type: 'application/json; charset=utf-8' },
  bytes: Buffer.from(`${JSON.stringify(data, null, 2)}\n`),
});

export const exportRoutes: readonly Route[] = [list, chronology, handedOff, register, person];
