/** Runs one flow again and again, kills Lantern at another step of it each time, and says what came of it. */
import { setTimeout as moment } from 'node:timers/promises';
import { briefly } from '../support/until.ts';
import { ledgerFaults } from './kill-account.ts';
import { type KillScene, type On, openKillScene } from './kill-scene.ts';
import type { KillPoint } from './tripwire.ts';

/** What came of one run of a flow, in sentences that name what is wrong; nothing wrong is empty lists. */
export type Account = {
  readonly sent: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly wrong: readonly string[];
};

export type Flow<Item> = {
  readonly name: string;
  /** What the flow begins with; nothing is killed in it. */
  readonly begin: (scene: KillScene, nth: number) => Promise<Item>;
  /** What people do. Whatever they see fail they do again, by `persist`. */
  readonly act: (scene: KillScene, item: Item, persist: Persist) => Promise<void>;
  /** Whether everything has come that is to come of it. */
  readonly ended: (scene: KillScene, item: Item) => Promise<boolean>;
  readonly account: (scene: KillScene, item: Item) => Promise<Account>;
  /** The steps in which Lantern is killed, where not in all. */
  readonly from?: (step: string) => boolean;
  /**
   * Whether the work of every ten minutes is part of it, so that a new Lantern does it as it starts. That
   * work copies the directory, too, which is no step of the flow.
   */
  readonly rounds?: true;
  /** What holds of all runs together, with nothing under way any more. */
  readonly whole?: (scene: KillScene, items: readonly Item[]) => Promise<Account>;
};

/** Does something until it shows, as people do, and Teams: again after Lantern was away. */
export type Persist = (
  act: () => Promise<unknown>,
  shows: () => boolean | Promise<boolean>,
) => Promise<void>;

export type Killed = {
  readonly at: KillPoint;
  /** Whether Lantern died at that step; else it died when all was done. */
  readonly struck: boolean;
  /** From the death to the end of the flow, in seconds; null where it never came. */
  readonly seconds: number | null;
};
export type Result = Account & { readonly runs: number; readonly kills: readonly Killed[] };

const patience = 120_000;
/** The next deaths come every few seconds, and may take along what the last one left to be done again. */
const patienceAfterAll = 300_000;

/** The steps of a flow that nothing befalls, each before and after. */
export async function killPoints<Item>(scene: KillScene, flow: Flow<Item>): Promise<KillPoint[]> {
  const item = await flow.begin(scene, 0);
  void scene.armed(null);
  await flow.act(scene, item, persistOn(scene));
  await untilTrue(() => flow.ended(scene, item), 60_000, `${flow.name} ended`);
  await moment(300);
  return pointsOf(scene.wire.steps(), flow);
}

/** Where to die in a flow that took these steps. */
export function pointsOf(
  steps: readonly string[],
  { from, rounds }: Pick<Flow<never>, 'from' | 'rounds'>,
): KillPoint[] {
  const first = from ? Math.max(0, steps.findIndex(from)) : 0;
  return steps.flatMap((step, at) => {
    if (rounds && /holder|person|directory_copy|absence/.test(step)) return [];
    // what was read changes nothing: dying between two reads is dying before the first
    const isRead = step.startsWith('read ');
    if (at < first || (isRead && steps[at - 1]?.startsWith('read '))) return [];
    const time = steps.slice(0, at + 1).filter((one) => one === step).length;
    const before: KillPoint = { step, time, side: 'before' };
    return isRead ? [before] : [before, { step, time, side: 'after' }];
  });
}

/** As many as wanted, evenly from the first to the last. */
export function spread<T>(all: readonly T[], wanted: number): readonly T[] {
  return Array.from({ length: wanted }, (_, at) => {
    const index = wanted <= all.length ? Math.floor((at * all.length) / wanted) : at % all.length;
    return all[index] as T;
  });
}

export async function runFlow<Item>(
  flow: Flow<Item>,
  { on, kills, note }: { on: On; kills: number; note: (line: string) => void },
): Promise<Result> {
  const scene = await openKillScene(on);
  try {
    await scene.start();
    await scene.round();
    const points = spread(await killPoints(scene, flow), kills);
    const items: Item[] = [];
    const killed: Promise<Killed>[] = [];
    for (const [nth, at] of points.entries()) {
      const item = await flow.begin(scene, nth + 1);
      items.push(item);
      const { rest } = await killOnce(scene, flow, item, at);
      killed.push(rest);
      note(`${flow.name} ${nth + 1}/${points.length}: ${at.side} ${at.step} ${at.time}`);
    }
    const kept = await Promise.all(killed);
    const accounts: Account[] = [];
    for (const item of items) accounts.push(await flow.account(scene, item));
    if (flow.whole) accounts.push(await flow.whole(scene, items));
    if (scene.base.url) {
      const lost = await ledgerFaults(scene.base.url);
      accounts.push({ sent: 0, lost, doubled: [], wrong: [] });
    }
    return { ...sum(accounts), runs: items.length, kills: kept };
  } finally {
    await scene.close();
  }
}

export const sum = (accounts: readonly Account[]): Account => ({
  sent: accounts.reduce((all, { sent }) => all + sent, 0),
  lost: accounts.flatMap(({ lost }) => lost),
  doubled: accounts.flatMap(({ doubled }) => doubled),
  wrong: accounts.flatMap(({ wrong }) => wrong),
});

/** Ends when Lantern runs again and everybody has done their part; `rest` when nothing is left to come. */
async function killOnce<Item>(
  scene: KillScene,
  flow: Flow<Item>,
  item: Item,
  at: KillPoint,
): Promise<{ readonly rest: Promise<Killed> }> {
  const state: { died: number | null; struck: boolean; again: Promise<void> | null } = {
    ...{ died: null, struck: false, again: null },
  };
  /** Lantern is started once after its death, whoever saw it die first. */
  const again = (struck: boolean): Promise<void> => {
    state.died ??= performance.now();
    state.struck ||= struck;
    state.again ??= restart(scene, flow);
    return state.again;
  };
  const death = scene.armed(at).then(() => again(true));
  const acted = flow.act(scene, item, persistOn(scene)).catch(() => 'in vain' as const);
  const ended = async () => state.died !== null || (await flow.ended(scene, item));
  const over = acted.then(() => untilTrue(ended, patience, flow.name)).catch(() => undefined);
  await Promise.race([death, over]);
  if (state.died === null) {
    // what the step was to happen to went another way this time
    scene.wire.disarm();
    await scene.kill();
  }
  await again(false);
  const inVain = (await acted) === 'in vain';
  const { died, struck } = state;
  const kept = (seconds: number | null): Killed => ({ at, struck, seconds });
  const took = () => kept((performance.now() - (died ?? 0)) / 1000);
  if (inVain) return { rest: Promise.resolve(kept(null)) };
  const rest = untilTrue(() => flow.ended(scene, item), patienceAfterAll, 'ended', 500);
  return { rest: rest.then(took, () => kept(null)) };
}

async function restart<Item>(scene: KillScene, flow: Flow<Item>): Promise<void> {
  await scene.start();
  if (flow.rounds) await scene.round();
}

const persistOn =
  (scene: KillScene): Persist =>
  async (act, shows) => {
    for (let time = 0; time < 5; time += 1) {
      await untilTrue(async () => scene.alive(), 60_000, 'Lantern runs');
      try {
        await act();
      } catch {
        // cut off: whether it was done is seen below, and if not it is done again
      }
      if (await shows()) return;
      await briefly();
    }
    throw new Error(`Somebody tried five times, and it did not show: ${act}`);
  };

export async function untilTrue(
  holds: () => Promise<boolean>,
  milliseconds: number,
  what: string,
  every = 50,
): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await holds().catch(() => false))) {
    if (performance.now() > end) throw new Error(`It did not come to pass: ${what}`);
    await moment(every);
  }
}
