/**
 * A program of its own that is all of Lantern, to be killed. It loads what it needs and then waits for
 * its orders, so that the next one is ready when this one dies. School's time is the machine's and as
 * much ahead as it is told; with `machine` it is the machine's own clock that is wrong.
 */
import { flushCompileCache } from 'node:module';
import { z } from 'zod';
import { readConfig } from '../../src/config.ts';
import { newLog, startLantern } from '../../src/lantern.ts';
import { readSchools } from '../../src/store/school-files.ts';
import { testKey } from '../support/content-key.ts';

const ordered = z.discriminatedUnion('order', [
  z.object({
    order: z.literal('start'),
    place: z.union([z.object({ url: z.string() }), z.object({ directory: z.string() })]),
    settings: z.record(z.string(), z.string()),
    clock: z.enum(['school', 'machine']),
    ahead: z.number(),
  }),
  z.object({ order: z.enum(['clock', 'round']), ahead: z.number() }),
  z.object({ order: z.literal('stop') }),
]);
type Order = z.infer<typeof ordered>;

const clock = { ahead: 0, now: Date.now };
const held: { lantern?: Awaited<ReturnType<typeof startLantern>> } = {};

process.once('disconnect', () => process.exit());
// one that is killed would leave nothing behind
flushCompileCache();
process.on('message', (said) => void obey(ordered.parse(said)));

async function obey(order: Order): Promise<void> {
  switch (order.order) {
    case 'start':
      return start(order);
    case 'clock':
    case 'round':
      clock.ahead = order.ahead;
      if (order.order === 'round') await held.lantern?.syncNow();
      process.send?.({ done: order.order });
      return;
    case 'stop':
      await held.lantern?.stop();
      process.exit();
  }
}

async function start({
  place,
  settings,
  clock: whose,
  ahead,
}: Extract<Order, { order: 'start' }>): Promise<void> {
  clock.ahead = ahead;
  if (whose === 'machine') setMachineClock();
  const config = readConfig(settings);
  const { schools } = await readSchools(config.SCHOOLS_DIR);
  held.lantern = await startLantern({
    ...{ config: { ...config, PORT: 0 }, host: '127.0.0.1', log: newLog(config.LOG_LEVEL) },
    place: 'url' in place ? { ...place, keys: testKey } : place,
    ...{ schools, limits: { lameDuckMs: 0 } },
    ...(whose === 'school' ? { now: () => new Date(clock.now() + clock.ahead) } : {}),
  });
  process.send?.({ url: held.lantern.url });
}

/** Everything in this process that asks for the time gets it wrong from now on. */
function setMachineClock(): void {
  const Right = Date;
  globalThis.Date = class extends Right {
    constructor(...given: [] | [number | string | Date]) {
      super(...((given.length === 0 ? [clock.now() + clock.ahead] : given) as [number]));
    }
    static override now = () => clock.now() + clock.ahead;
  } as DateConstructor;
}
