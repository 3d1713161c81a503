import { readProductionConfig } from '../config.ts';
import { contentKeyBy } from '../content-key.ts';
import { databaseAt } from '../database-at.ts';
import { examine } from '../doctor/examine.ts';
import { lineOf } from '../doctor/finding.ts';
import type { School } from '../domain/school.ts';
import { openEdges } from '../edges.ts';
import { checkReach } from '../flows/check-reach.ts';
import type { Reach } from '../flows/reach.ts';
import { newLog } from '../lantern.ts';
import type { Db } from '../store/db.ts';
import { openStore } from '../store/open.ts';
import { readSchools } from '../store/school-files.ts';
import { waysOut } from '../ways-out.ts';

const nobodyNamed = 'The settings name no group of staff (staffGroup), so nobody here is reached.';
const usage = `Usage: npm run doctor             looks at everything; a test card and a test mail are sent
       npm run doctor -- --quiet  the same without sending anything
       npm run doctor -- reach    can everybody on whom an alert depends be reached?`;

/** One line for each thing that is looked at. Gives the exit code: 0 well, 1 something to mend, 2 asked wrongly. */
async function doctor([what, ...more]: readonly string[]): Promise<number> {
  if (more.length > 0 || ![undefined, '--quiet', 'reach'].includes(what)) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  return what === 'reach' ? reachable() : everything(what !== '--quiet');
}

async function everything(send: boolean): Promise<number> {
  const config = readProductionConfig(process.env);
  const { schools, faults } = await readSchools(config.SCHOOLS_DIR);
  for (const { file, line, reason } of faults)
    process.stdout.write(
      `TO DO Settings: ${file}${line === null ? '' : `, line ${line}`}: ${reason}\n`,
    );
  const edges = openEdges(config, newLog('silent'));
  const patient = {
    ...{ config, schools: [...schools.values()], edges, now: () => new Date(), send },
    keys: contentKeyBy(config, config),
  };
  const well = await examine(patient, (finding) => process.stdout.write(`${lineOf(finding)}\n`));
  return well && faults.length === 0 ? 0 : 1;
}

/** `doctor reach`: can everybody on whom an alert depends be reached? One line each, in plain English. */
async function reachable(): Promise<number> {
  const config = readProductionConfig(process.env);
  const log = newLog('silent');
  const { schools } = await readSchools(config.SCHOOLS_DIR);
  const place = { ...databaseAt(config), keys: contentKeyBy(config, config) };
  const store = await openStore(place, () => undefined);
  try {
    const edges = openEdges(config, log);
    const { reach } = waysOut(config, edges, log);
    const wrong = await faultsAt([...schools.values()], store.db, reach);
    return wrong === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
}

/** Writes a line for each fault, and answers how many there are. */
async function faultsAt(schools: readonly School[], db: Db, reach: Reach): Promise<number> {
  let wrong = 0;
  for (const school of schools) {
    const faults =
      school.staffGroup === null ? [nobodyNamed] : await checkReach(db, reach, school, new Date());
    wrong += faults.length;
    const lines = faults.length === 0 ? ['ok: everybody can be reached'] : faults;
    for (const line of lines) process.stdout.write(`${school.name}: ${line}\n`);
  }
  return wrong;
}

try {
  process.exitCode = await doctor(process.argv.slice(2));
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : 'The doctor could not work'}\n`);
  process.exitCode = 1;
}
