/** One scenario in which nothing is killed: something around Lantern goes wrong, and then is well again. */
import { setTimeout as moment } from 'node:timers/promises';
import { buttonsOf } from '../support/house-card.ts';
import { type Member, tess } from '../support/house-cast.ts';
import type { Row } from './fault-table.ts';
import { accountOf, hasReceipt, ledgerFaults, type Sent, wholeOf } from './kill-account.ts';
import { reached } from './kill-flows-report.ts';
import { type Account, sum, untilTrue } from './kill-run.ts';
import { type KillScene, openKillScene } from './kill-scene.ts';

export type Size = 'short' | 'whole';
export type Outage = {
  readonly scenario: string;
  readonly run: (size: Size) => Promise<Row>;
};

export type Found = {
  readonly sent: readonly { readonly sent: Sent; readonly told: readonly Member[] }[];
  readonly seconds: readonly (number | null)[];
  readonly note?: string;
  /** What is wrong besides. */
  readonly lost?: readonly string[];
  readonly doubled?: readonly string[];
  readonly wrong?: readonly string[];
};

/** A scenario on a scene of its own, with the account of its reports when it is over. */
export const outage = (
  scenario: string,
  play: (scene: KillScene, size: Size) => Promise<Found>,
  on: Parameters<typeof openKillScene>[1] = {},
): Outage => ({
  scenario,
  run: async (size) => {
    const scene = await openKillScene('PostgreSQL', on);
    try {
      await scene.start();
      await scene.round();
      const found = await play(scene, size);
      const accounts = await accountsOf(scene, found);
      return {
        ...{ scenario, ...sum(accounts), runs: found.sent.length },
        ...{ seconds: found.seconds, note: found.note ?? '' },
      };
    } finally {
      await scene.close();
    }
  },
});

async function accountsOf(scene: KillScene, found: Found): Promise<readonly Account[]> {
  const { lost = [], doubled = [], wrong = [] } = found;
  const accounts: Account[] = [{ sent: 0, lost, doubled, wrong }];
  for (const { sent, told } of found.sent) {
    accounts.push(await accountOf(scene, sent, { told, lines: ['incident-opened'] }));
  }
  accounts.push(await wholeOf(scene, found.sent.length));
  const broken = await ledgerFaults(scene.base.url ?? '');
  return [...accounts, { sent: 0, lost: broken, doubled: [], wrong: [] }];
}

/** Seconds until it holds; null when it does not within two minutes. */
export async function secondsUntil(holds: () => Promise<boolean>): Promise<number | null> {
  const began = performance.now();
  return untilTrue(holds, 120_000, 'well again').then(
    () => (performance.now() - began) / 1000,
    () => null,
  );
}

/** Tess presses whatever sends it, as often as it takes, a second apart; and then the notice has to come. */
export const secondsToSend = (scene: KillScene, sent: Sent, who: Member): Promise<number | null> =>
  secondsUntil(async () => {
    if (!hasReceipt(scene, sent)) {
      const title = buttonsOf(scene.screen(tess)).find((one) => /^(Send|Try again)$/.test(one));
      if (title) await scene.press(tess, title).catch(() => undefined);
      await moment(1_000);
    }
    return hasReceipt(scene, sent) && (await reached(scene, sent, who));
  });
