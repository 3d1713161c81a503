import { readProductionConfig } from '../config.ts';
import { contentKeyBy } from '../content-key.ts';
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
const usage = 'Usage: npm run doctor -- reach';

/** `doctor reach`: can everybody on whom an alert depends be reached? One line each, in plain English. */
async function doctor(what: string | undefined): Promise<number> {
  if (what !== 'reach') {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const config = readProductionConfig(process.env);
  const log = newLog('silent');
  const { schools } = await readSchools(config.SCHOOLS_DIR);
  const keys = contentKeyBy(config, config);
  const store = await openStore({ url: config.DATABASE_URL, keys }, () => undefined);
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
  process.exitCode = await doctor(process.argv[2]);
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : 'The doctor could not work'}\n`);
  process.exitCode = 1;
}
