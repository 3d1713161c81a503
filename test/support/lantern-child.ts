/**
 * A program of its own that is all of Lantern, joined as in service, to be killed by a test. Takes one
 * argument, `{ place, settings }` as JSON: a database, and the settings as the environment would have
 * them. Sends its address when it is ready; stops when told to; ends when whoever started it does.
 */
import { z } from 'zod';
import { readConfig } from '../../src/config.ts';
import { newLog, startLantern } from '../../src/lantern.ts';
import { readSchools } from '../../src/store/school-files.ts';
import { testKey } from './content-key.ts';

const asked = z.object({
  place: z.union([z.object({ url: z.string() }), z.object({ directory: z.string() })]),
  settings: z.record(z.string(), z.string()),
});

process.once('disconnect', () => process.exit());
const { place, settings } = asked.parse(JSON.parse(process.argv[2] ?? ''));
const config = readConfig(settings);
const { schools } = await readSchools(config.SCHOOLS_DIR);
const lantern = await startLantern({
  ...{ config: { ...config, PORT: 0 }, host: '127.0.0.1', log: newLog(config.LOG_LEVEL) },
  place: 'url' in place ? { ...place, keys: testKey } : place,
  ...{ schools, limits: { lameDuckMs: 0 } },
});
process.on('message', (asked) => {
  if (asked === 'stop') void lantern.stop().then(() => process.exit());
});
await lantern.syncNow();
process.send?.({ url: lantern.url });
