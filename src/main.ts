import { readProductionConfig } from './config.ts';
import { newLog, startLantern } from './lantern.ts';
import { readSchools } from './store/school-files.ts';

/** Production: credentials and a PostgreSQL server, or a plain sentence that says what is missing. */
async function main(): Promise<void> {
  const config = readProductionConfig(process.env);
  const log = newLog(config.LOG_LEVEL);
  const { schools, faults } = await readSchools(config.SCHOOLS_DIR);
  for (const { file, line, reason } of faults) {
    process.stderr.write(`${file}${line === null ? '' : `, line ${line}`}: ${reason}\n`);
  }
  if (schools.size === 0) throw new Error(`No school can be read in ${config.SCHOOLS_DIR}`);
  const lantern = await startLantern({
    ...{ config, schools, log, host: '0.0.0.0' },
    place: { url: config.DATABASE_URL },
  });
  await lantern.syncNow();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      void lantern.stop().then(() => process.exit(0));
    });
  }
}

try {
  await main();
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : 'Lantern could not start'}\n`);
  process.exitCode = 1;
}
