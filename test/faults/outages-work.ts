/** Too many at the work, and too much of it: two instances at once, jobs that cannot be done, a full queue. */
import { randomUUID } from 'node:crypto';
import type { IncidentId, PersonId } from '../../src/domain/ids.ts';
import { openStore } from '../../src/store/open.ts';
import { testKey } from '../support/content-key.ts';
import { pressOf } from '../support/house-card.ts';
import { dev, lena, type Member, tess } from '../support/house-cast.ts';
import type { Sent } from './kill-account.ts';
import { fillIn, hasLine, reached, reported, send, settle } from './kill-flows-report.ts';
import type { KillScene } from './kill-scene.ts';
import { type Found, type Outage, outage, secondsUntil } from './outage-row.ts';

type Twin = Awaited<ReturnType<KillScene['another']>>;

/** The same press, at both instances in the same moment: Teams repeats itself, and people press twice. */
async function atBoth(scene: KillScene, twin: Twin, who: Member, card: unknown, title: string) {
  const { verb, data } = pressOf(card, title, {});
  const action = { type: 'Action.Execute', verb, data };
  const press = { type: 'invoke', name: 'adaptiveCard/action', text: undefined, id: randomUUID() };
  const value = { action, trigger: 'manual' };
  const [own, other] = [scene.url(), twin.url];
  const replies = [own, other].map((url) => {
    scene.channel.connect(url);
    return scene.person(who).does({ ...press, value });
  });
  scene.channel.connect(own);
  return Promise.all(replies);
}

const race = outage('two instances race on one database', async (scene, size) => {
  const twin = await scene.another();
  try {
    const runs: Found[] = [];
    for (let time = 0; time < (size === 'short' ? 1 : 20); time += 1) {
      runs.push(await raced(scene, twin, time % 2 === 0 ? 'taken' : 'left'));
    }
    return {
      sent: runs.flatMap(({ sent }) => sent),
      seconds: runs.flatMap(({ seconds }) => seconds),
      lost: runs.flatMap(({ lost = [] }) => lost),
      doubled: runs.flatMap(({ doubled = [] }) => doubled),
    };
  } finally {
    await twin.end();
  }
});

/** Sent at both, then taken at both, or left until both see that its hour has come. */
async function raced(scene: KillScene, twin: Twin, way: 'taken' | 'left'): Promise<Found> {
  await settle(scene);
  await twin.ahead(0);
  const sent = await fillIn(scene);
  await atBoth(scene, twin, tess, scene.screen(tess), 'Send');
  const seconds = [await secondsUntil(() => reached(scene, sent, lena))];
  if (way === 'left') {
    const [row] = await scene.base.rows('select next_at from incident where id = $1', [
      sent.incident,
    ]);
    const ahead = Number(row?.next_at) - Date.now() + 1_000;
    await Promise.all([scene.ahead(ahead), twin.ahead(ahead)]);
    await Promise.all([scene.round(), twin.round(ahead)]);
    seconds.push(await secondsUntil(() => reached(scene, sent, dev)));
    return {
      sent: [{ sent, told: [lena, dev] }],
      seconds,
      doubled: await twice(scene, sent, 'alert-asked', 2),
    };
  }
  const seen = scene.messageWith(lena, sent.reference);
  if (seen) await scene.pressOn(lena, seen, 'Open');
  await atBoth(scene, twin, lena, scene.screen(lena), "I've got this");
  seconds.push(await secondsUntil(() => hasLine(scene, sent, 'reporter-told')));
  return {
    sent: [{ sent, told: [lena] }],
    seconds,
    doubled: await twice(scene, sent, 'alert-acknowledged', 1),
  };
}

async function twice(scene: KillScene, { incident, reference }: Sent, kind: string, most: number) {
  const found = await scene.base.rows(
    "select 1 from ledger where about = $1 and what->>'kind' = $2",
    [incident, kind],
  );
  return found.length > most ? [`${reference}: ${kind} ${found.length} times`] : [];
}

/** Jobs of which nothing can be made: of an incident that is not there, and with nothing readable in them. */
const poison = outage('poison jobs wait in the queue of alerts', async (scene) => {
  await settle(scene);
  const store = await openStore({ url: scene.base.url ?? '', keys: testKey }, () => undefined);
  const jobs = Array.from({ length: 20 }, () => ({
    ...({ name: 'deliver-alert', round: 1, priority: 'P3' } as const),
    ...{ incident: randomUUID() as IncidentId, to: lena.id as PersonId },
  }));
  await scene.stop();
  await store.db.transaction((tx) => store.db.addJobs(tx, jobs));
  await store.close();
  await scene.base.rows(
    `update pgboss.job set data = '{"nonsense": true}' where id in
       (select id from pgboss.job where name = 'deliver-alert' and state = 'created' limit 10)`,
  );
  await scene.start();
  const sent: Sent[] = [];
  const seconds: (number | null)[] = [];
  for (let time = 0; time < 3; time += 1) {
    const one = await fillIn(scene);
    await send(scene, one);
    seconds.push(await secondsUntil(() => reached(scene, one, lena)));
    sent.push(one);
  }
  return { sent: sent.map((one) => ({ sent: one, told: [lena] })), seconds, note: '20 jobs' };
});

const urgent = { initiator: 'pupil', target: 'staff', action: 'request_sent', danger: 'yes' };

/** Jobs about a report that somebody has in hand already: each is looked up, and there is nothing left to do. */
const full = outage(
  'ten thousand jobs wait, and then comes an urgent report',
  async (scene, size) => {
    const first = await reported(scene);
    const seen = scene.messageWith(lena, first.reference);
    if (seen) await scene.pressOn(lena, seen, 'Open');
    await scene.press(lena, "I've got this");
    await secondsUntil(() => hasLine(scene, first, 'reporter-told'));
    const many = size === 'short' ? 500 : 10_000;
    const urgentOne = await fillIn(scene, undefined, undefined, urgent);
    await scene.base.rows(
      `insert into pgboss.job (name, data, retry_limit, keep_until, expire_seconds, heartbeat_seconds)
     select 'deliver-alert', data, retry_limit, keep_until, expire_seconds, heartbeat_seconds
     from (select * from pgboss.job where name = 'deliver-alert' limit 1) one, generate_series(1, $1)`,
      [many],
    );
    await send(scene, urgentOne);
    const seconds = [await secondsUntil(() => reached(scene, urgentOne, lena))];
    const [left] = await scene.base.rows(
      "select count(*)::int as n from pgboss.job where name = 'deliver-alert' and state = 'created'",
    );
    await secondsUntil(() => reached(scene, urgentOne, dev));
    return {
      sent: [
        { sent: first, told: [lena] },
        { sent: urgentOne, told: [lena, dev] },
      ],
      seconds,
      note: `${left?.n} of ${many} were still waiting when its card was there`,
    };
  },
);

export const workOutages: readonly Outage[] = [race, poison, full];
