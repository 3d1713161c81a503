import { readProductionConfig } from '../config.ts';
import { openEdges } from '../edges.ts';
import { checkReach } from '../flows/check-reach.ts';
import { newLog } from '../lantern.ts';
import { openStore } from '../store/open.ts';
import { readSchools } from '../store/school-files.ts';
import { waysOut } from '../ways-out.ts';

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
  const store = await openStore({ url: config.DATABASE_URL }, () => undefined);
  const { adapter, graph } = openEdges(config, log);
  const { reach } = waysOut(config, adapter, graph, log);
  let wrong = 0;
  for (const school of schools.values()) {
    if (school.staffGroup === null) continue;
    const faults = await checkReach(store.db, reach, school, new Date());
    wrong += faults.length;
    const lines = faults.length === 0 ? ['ok: everybody can be reached'] : faults;
    for (const line of lines) process.stdout.write(`${school.name}: ${line}\n`);
  }
  await store.close();
  return wrong === 0 ? 0 : 1;
}

try {
  process.exitCode = await doctor(process.argv[2]);
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : 'The doctor could not work'}\n`);
  process.exitCode = 1;
}
