import { type Config, readProductionConfig } from './config.ts';
import { contentKeyBy } from './content-key.ts';
import { databaseAt } from './database-at.ts';
import { newLog, startLantern } from './lantern.ts';
import { databaseFault } from './store/database-fault.ts';
import { readSchools, type SchoolFiles } from './store/school-files.ts';

/** Production: credentials and a PostgreSQL server, or a plain sentence that says what is missing. */
async function main(): Promise<void> {
  const config = readProductionConfig(process.env);
  const log = newLog(config.LOG_LEVEL);
  const schools = await schoolsIn(config);
  const lantern = await startLantern({
    ...{ config, schools, log, host: '0.0.0.0' },
    place: { ...databaseAt(config), keys: contentKeyBy(config, config) },
  });
  // before the directory is copied, which takes as long as the directory likes
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      void lantern.stop().then(() => process.exit(0), sayAndEnd);
    });
  }
  await lantern.syncNow();
}

/** The schools that can be read; each that cannot is named with its line, and the others run. */
async function schoolsIn({ SCHOOLS_DIR: folder }: Config): Promise<SchoolFiles['schools']> {
  const { schools, faults } = await readSchools(folder).catch((cause: unknown) => {
    throw new Error(`The folder of schools, ${folder}, cannot be read. Check SCHOOLS_DIR.`, {
      cause,
    });
  });
  for (const { file, line, reason } of faults) {
    process.stderr.write(`${file}${line === null ? '' : `, line ${line}`}: ${reason}\n`);
  }
  if (schools.size === 0) throw new Error(`No school can be read in ${folder}`);
  return schools;
}

/** Ends at once: a connection or a timer that is still open must not keep a process that cannot work. */
function sayAndEnd(fault: unknown): never {
  process.stderr.write(`${inWords(fault)}\n`);
  process.exit(1);
}

function inWords(fault: unknown): string {
  if (!(fault instanceof Error)) return 'Lantern could not start';
  const taken = 'code' in fault && fault.code === 'EADDRINUSE';
  if (taken) return 'The port is already in use. Set PORT to another, or stop what is using it.';
  return databaseFault(fault) ?? fault.message;
}

await main().catch(sayAndEnd);
