/** The database goes away: for a second, for a minute, in a crash, and because its disk is full. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as moment } from 'node:timers/promises';
import pg from 'pg';
import { lena, tess } from '../support/house-cast.ts';
import { ownServer } from '../support/postgres.ts';
import { giveTo, runAs } from '../support/postgres-programs.ts';
import { hasReceipt, type Sent } from './kill-account.ts';
import { fillIn, reached, send, settle } from './kill-flows-report.ts';
import type { Persist } from './kill-run.ts';
import type { KillScene } from './kill-scene.ts';
import {
  type Found,
  type Outage,
  outage,
  type Size,
  secondsToSend,
  secondsUntil,
} from './outage-row.ts';

/** What Tess reads when she presses Send while nothing can be stored. */
async function pressInVain(scene: KillScene, sent: Sent): Promise<readonly string[]> {
  const reply = await scene.press(tess, 'Send').catch(() => null);
  if (hasReceipt(scene, sent)) return [`${sent.reference}: a receipt without a database`];
  return reply?.text.includes('NOT SENT') ? [] : [`${sent.reference}: was not told NOT SENT`];
}

/** One report has its receipt when the database goes, another is pressed while it is away. */
async function whileAway(
  scene: KillScene,
  away: () => Promise<unknown>,
  back: () => Promise<unknown>,
): Promise<Found> {
  await settle(scene);
  const first = await fillIn(scene);
  await send(scene, first);
  const second = await fillIn(scene);
  await away();
  const lost = await pressInVain(scene, second);
  await back();
  const pressed = await secondsToSend(scene, second, lena);
  const waited = await secondsUntil(() => reached(scene, first, lena));
  const told = [lena];
  return {
    sent: [first, second].map((sent) => ({ sent, told })),
    // from when it is back: to the receipt and card of the second, and of the first
    seconds: [pressed, pressed === null || waited === null ? null : pressed + waited],
    lost,
  };
}

const joined = (parts: readonly Found[]): Found => ({
  sent: parts.flatMap(({ sent }) => sent),
  seconds: parts.flatMap(({ seconds }) => seconds),
  lost: parts.flatMap(({ lost = [] }) => lost),
});

const away = (scenario: string, seconds: Record<Size, number>, times: Record<Size, number>) =>
  outage(scenario, async (scene, size) => {
    const parts: Found[] = [];
    for (let time = 0; time < times[size]; time += 1) {
      const cut = async () => scene.base.line?.cut();
      const mend = async () => {
        await moment(seconds[size] * 1_000);
        scene.base.line?.mend();
      };
      parts.push(await whileAway(scene, cut, mend));
    }
    return joined(parts);
  });

/** As when a server process dies: PostgreSQL ends every connection, and replays its log before it lets anybody in. */
const crash: Outage = {
  scenario: 'the database server crashes and starts again',
  run: async (size) => {
    const server = await ownServer({ durable: true });
    try {
      const play = outage(
        crash.scenario,
        async (scene) => {
          const parts: Found[] = [];
          for (let time = 0; time < (size === 'short' ? 1 : 5); time += 1) {
            parts.push(
              await whileAway(
                scene,
                () => crashed(server.url, scene),
                async () => scene.base.line?.mend(),
              ),
            );
          }
          return joined(parts);
        },
        { server },
      );
      return await play.run(size);
    } finally {
      await server.stop();
    }
  },
};

async function crashed(url: string, { base }: KillScene): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  // so that the press falls into the outage however quick the log is replayed
  base.line?.cut();
  if (rows[0]) process.kill(rows[0].pid, 'SIGKILL');
  await client.end().catch(() => undefined);
}

/** The room of a database on a disk of its own, in megabytes: an empty one takes about twelve. */
const room = 32;

/** PostgreSQL's own "no space left on device" (53100), on a small disk that is really full. */
const full: Outage = {
  scenario: 'the disk of the database is full',
  run: async () => {
    const disk = mkdtempSync(join(tmpdir(), 'lantern-disk-'));
    if (!mounted(disk)) {
      rmSync(disk, { recursive: true });
      const none = { runs: 0, sent: 0, lost: [], doubled: [], wrong: [], seconds: [] };
      return { ...none, scenario: full.scenario, note: 'not tried: no disk may be mounted here' };
    }
    const server = await ownServer({ durable: true });
    try {
      giveTo(disk, runAs());
      await tell(server.url, `create tablespace small location '${disk}'`);
      const small = { url: server.url, tablespace: 'small' };
      return await outage(full.scenario, filled, { server: small }).run('whole');
    } finally {
      await server.stop();
      spawnSync('umount', [disk]);
      rmSync(disk, { recursive: true });
    }
  },
};

const mounted = (folder: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${room}m`, 'tmpfs', folder]).status === 0;

async function tell(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Fills the disk to the last page, sends long reports until one cannot be stored, and makes room again. */
async function filled(scene: KillScene): Promise<Found> {
  await settle(scene);
  await fill(scene.base);
  const sent: Sent[] = [];
  const told = { said: '' };
  const orSaid: Persist = async (act, shows) => {
    const reply = await act().catch(() => null);
    if (await shows()) return;
    told.said = `${JSON.stringify(Object(reply).body)} ${scene.lastText(tess)}`;
    throw new Error('It could not be stored');
  };
  const one = async () => {
    const report = await fillIn(scene, orSaid, 'x'.repeat(9_000));
    await send(scene, report, orSaid);
    sent.push(report);
  };
  while (told.said === '' && sent.length < most) await one().catch(() => undefined);
  const honest = /NOT SENT|did not work/i.test(told.said);
  const before = sent.length;
  await scene.base.rows('drop table filling');
  const seconds = await secondsUntil(async () => {
    if (sent.length === before) await one().catch(() => undefined);
    const last = sent.at(-1);
    return sent.length > before && last !== undefined && (await reached(scene, last, lena));
  });
  return {
    sent: sent.map((report) => ({ sent: report, told: [lena] })),
    seconds: [seconds],
    lost: honest ? [] : [`the disk was full, and nobody was told: ${told.said.slice(0, 80)}`],
    note: `PostgreSQL error 53100, after ${before} more reports`,
  };
}

/** What is left in pages that are there already takes a few more reports than this. */
const most = 60;

async function fill({ rows }: KillScene['base']): Promise<void> {
  await rows('create table filling (bytes text)');
  await rows('alter table filling alter bytes set storage external');
  for (const size of [100_000, 8_000, 500]) {
    const state = { code: '' };
    const more = `insert into filling select repeat('x', ${size}) from generate_series(1, 10)`;
    while (state.code !== '53100') {
      await rows(more).catch((fault: unknown) => {
        state.code = String(Object(fault).code);
      });
    }
  }
}

export const databaseOutages: readonly Outage[] = [
  away('the database is away for a second', { short: 1, whole: 1 }, { short: 1, whole: 10 }),
  away('the database is away for a minute', { short: 2, whole: 60 }, { short: 1, whole: 1 }),
  crash,
  full,
];
