/** Microsoft's side goes away, and the machine's clock goes wrong. */

import type { Fault } from '../support/channel-api.ts';
import { problem } from '../support/channel-api.ts';
import { dev, lena, type Member, tess } from '../support/house-cast.ts';
import { hasReceipt, type Sent, toldOf } from './kill-account.ts';
import { fillIn, reached, reported, send, settle } from './kill-flows-report.ts';
import { closeAndHandOver } from './kill-flows-upkeep.ts';
import type { KillScene } from './kill-scene.ts';
import { type Outage, outage, secondsToSend, secondsUntil } from './outage-row.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

async function take(scene: KillScene, who: Member, { reference }: Sent): Promise<void> {
  await secondsUntil(async () => scene.messageWith(who, reference) !== undefined);
  const seen = scene.messageWith(who, reference);
  if (seen) await scene.pressOn(who, seen, 'Open');
  await scene.press(who, "I've got this");
}

const blocked =
  (who: Member) =>
  ({ method, path }: { readonly method: string; readonly path: string }): Fault | null =>
    method === 'POST' && path.includes(who.id)
      ? { status: 403, body: problem('MessageWritesBlocked') }
      : null;

/** The hour is driven by school's clock, with the work of every ten minutes done at each of them. */
const graph = outage('Graph is away for an hour', async (scene) => {
  await settle(scene);
  scene.faults.graph = ({ path }) => (path.startsWith('/v1.0/') ? 'reset' : undefined);
  const first = await reported(scene);
  await take(scene, lena, first);
  const second = await fillIn(scene);
  scene.faults.channel = blocked(lena);
  await send(scene, second);
  await take(scene, dev, second);
  for (let minutes = 10; minutes <= 60; minutes += 10) {
    await scene.ahead(minutes * minute);
    await scene.round();
  }
  scene.faults.channel = () => null;
  await scene.install(lena);
  const third = await fillIn(scene);
  await send(scene, third);
  await secondsUntil(() => reached(scene, third, lena));
  scene.faults.graph = () => undefined;
  const copies = () => scene.base.rows('select copied_at from directory_copy');
  const [before] = await copies();
  const seconds = await secondsUntil(async () => {
    await scene.round();
    const [now] = await copies();
    return Number(now?.copied_at) > Number(before?.copied_at);
  });
  return {
    sent: [
      { sent: first, told: [lena] },
      { sent: second, told: [dev] },
      { sent: third, told: [lena] },
    ],
    seconds: [seconds],
    note: 'until the directory is copied again; alerts did not wait for it',
  };
});

const ways: readonly Fault[] = ['reset', { status: 503 }, { status: 429 }, 'malformed'];

/** The receipt comes in the answer to the press, and the notice by mail, half a minute later at the most. */
const channel = outage('the channel is away, each way it can be', async (scene) => {
  const sent: Sent[] = [];
  const seconds: (number | null)[] = [];
  const lost: string[] = [];
  for (const way of ways) {
    await settle(scene);
    const one = await fillIn(scene);
    sent.push(one);
    scene.faults.channel = () => way;
    await scene.press(tess, 'Send');
    if (!hasReceipt(scene, one)) lost.push(`${one.reference}: no receipt in the answer`);
    await secondsUntil(async () => isTried(scene, one));
    await scene.ahead(31_000);
    seconds.push(await secondsUntil(() => reached(scene, one, lena)));
    scene.faults.channel = () => null;
  }
  const told = sent.filter(({ reference }) => toldOf(scene, lena, reference).mails !== 1);
  const doubled = told.map(({ reference }) => `${reference}: not one mail`);
  return { sent: sent.map((one) => ({ sent: one, told: [lena] })), seconds, lost, doubled };
});

const isTried = async ({ base }: KillScene, { incident }: Sent): Promise<boolean> =>
  (await base.rows('select 1 from delivery where incident = $1', [incident])).length > 0;

/** By a clock that is forty days out, everything old would be thrown away and every alert long overdue. */
const jump = (scenario: string, by: number): Outage =>
  outage(
    scenario,
    async (scene) => {
      await settle(scene);
      const old = await reported(scene);
      await closeAndHandOver(scene, old);
      const waiting = await reported(scene);
      const draft = await fillIn(scene);
      const before = await keptIn(scene);
      await scene.ahead(by);
      for (let time = 0; time < 2; time += 1) await scene.round();
      await scene.press(tess, 'Send').catch(() => undefined);
      const early = hasReceipt(scene, draft);
      const kept = await keptIn(scene);
      await scene.ahead(0);
      await scene.round();
      const seconds = [early ? 0 : await secondsToSend(scene, draft, lena)];
      const asked = await isAsked(scene, waiting);
      return {
        sent: [
          { sent: old, told: [lena] },
          { sent: waiting, told: asked ? [lena, dev] : [lena] },
          { sent: draft, told: [lena] },
        ],
        seconds,
        lost: [
          ...(kept === before ? [] : [`thrown away by a wrong clock: ${before} → ${kept}`]),
          ...((await isDueSoon(scene, waiting))
            ? []
            : [`${waiting.reference}: nobody is asked for weeks`]),
        ],
      };
    },
    { clock: 'machine' },
  );

const keptIn = async ({ base }: KillScene): Promise<string> => {
  const [row] = await base.rows(
    'select (select count(*) from incident) as incidents, (select count(*) from draft) as drafts, (select count(*) from purged) as purged',
  );
  return JSON.stringify(row);
};

const isAsked = async ({ base }: KillScene, { incident }: Sent): Promise<boolean> =>
  (
    await base.rows(
      "select 1 from ledger where about = $1 and what->>'kind' = 'alert-asked' and what->>'to' = $2",
      [incident, dev.id],
    )
  ).length > 0;

/** Whether the next step of its ladder comes within the day, as it does by a clock that was never wrong. */
const isDueSoon = async ({ base }: KillScene, { incident }: Sent): Promise<boolean> => {
  const [row] = await base.rows('select next_at from incident where id = $1', [incident]);
  return Math.abs(Number(row?.next_at) - Date.now()) < day;
};

export const serviceOutages: readonly Outage[] = [
  graph,
  channel,
  jump('the machine’s clock jumps forty days ahead, and back', 40 * day),
  jump('the machine’s clock jumps forty days behind, and back', -40 * day),
];
