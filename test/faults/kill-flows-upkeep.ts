/** A new version of the policy made current, and the night in which old detail is let go. */
import { buttonsOf } from '../support/house-card.ts';
import { hana, lena } from '../support/house-cast.ts';
import { reported } from './kill-flows-report.ts';
import { type Flow, untilTrue } from './kill-run.ts';
import type { KillScene } from './kill-scene.ts';

const day = 86_400_000;
const nothing = { sent: 0, lost: [], doubled: [], wrong: [] };

/** A further version as it stands after it was brought in. */
const bringIn = ({ base }: KillScene, id: string) =>
  base.rows(
    `insert into policy_version (id, school, status, added_at, state)
     select $1, school, 'imported', now(), (state - 'by' - 'at') ||
       jsonb_build_object('id', $1::text, 'status', 'imported')
     from policy_version where status = 'current'`,
    [id],
  );

const lines = async ({ base }: KillScene, kind: string, policy: string): Promise<number> => {
  const found = await base.rows(
    "select 1 from ledger where what->>'kind' = $1 and what->>'policy' = $2",
    [kind, policy],
  );
  return found.length;
};

const currentOf = async ({ base }: KillScene): Promise<readonly string[]> =>
  (await base.rows("select id from policy_version where status = 'current'")).map(({ id }) =>
    String(id),
  );

export const policy: Flow<{ readonly id: string }> = {
  name: 'kill -9: a policy looked at and made current',
  begin: async (scene, nth) => {
    await scene.install(hana, lena);
    await bringIn(scene, `v${nth}`);
    return { id: `v${nth}` };
  },
  act: async (scene, { id }, persist) => {
    await persist(
      () => scene.say(hana, 'policy'),
      () => JSON.stringify(scene.screen(hana)).includes(`Look at it (${id})`),
    );
    await persist(
      () => scene.press(hana, `Look at it (${id})`),
      () => buttonsOf(scene.screen(hana)).includes('Yes, make it current'),
    );
    await persist(
      () => scene.press(hana, 'Yes, make it current'),
      async () => (await currentOf(scene)).includes(id),
    );
  },
  ended: async (scene, { id }) => (await currentOf(scene)).includes(id),
  account: async (scene, { id }) => {
    const times = await lines(scene, 'policy-current', id);
    const looked = await lines(scene, 'policy-looked-at', id);
    return {
      ...nothing,
      lost: times === 0 || looked === 0 ? [`${id}: never made current`] : [],
      doubled: times > 1 ? [`${id}: made current ${times} times`] : [],
    };
  },
  whole: async (scene) => {
    const current = await currentOf(scene);
    return current.length === 1
      ? nothing
      : { ...nothing, lost: [`${current.length} policies are current`] };
  },
};

type Old = { readonly incident: string; readonly reference: string };

const untilNoon = (): number => {
  const now = new Date();
  return new Date(now).setUTCHours(12, 0, 0, 0) - now.getTime();
};

const isPurged = async ({ base }: KillScene, { incident }: Old): Promise<boolean> =>
  (await base.rows('select 1 from purged where record = $1', [incident])).length > 0;

export const purge: Flow<Old & { readonly kept: Old }> = {
  name: 'kill -9: the purge of a record whose time is over',
  begin: async (scene, nth) => {
    const kept = await reported(scene);
    const old = await reported(scene);
    await closeAndHandOver(scene, old);
    // a night of its own for each, seen from the noon after it: before three nothing is purged yet
    await scene.ahead((60 + nth) * day + untilNoon());
    return { ...old, kept };
  },
  act: (scene, old, persist) =>
    persist(
      async () => {
        await scene.round();
        await untilTrue(() => isPurged(scene, old), 5_000, 'purged').catch(() => undefined);
      },
      () => isAsked(scene, old),
    ),
  ended: isPurged,
  account: async (scene, old) => {
    const stubs = await scene.base.rows('select 1 from purged where record = $1', [old.incident]);
    const rows = await scene.base.rows('select id from incident where id = any($1)', [
      [old.incident, old.kept.incident],
    ]);
    const told = await scene.base.rows(
      "select 1 from ledger where about = $1 and what->>'kind' = 'record-purged'",
      [old.incident],
    );
    return {
      ...{ sent: 2, wrong: [] },
      lost: [
        ...(stubs.length === 0 ? [`${old.reference}: no stub`] : []),
        ...(rows.some(({ id }) => id === old.kept.incident)
          ? []
          : [`${old.kept.reference}: purged although it is open`]),
      ],
      doubled: told.length > 1 ? [`${old.reference}: purged twice`] : [],
    };
  },
  rounds: true,
  from: (step) => step.includes('incident'),
};

/** Whether the job is there or has done its work: from then on nobody has to go round again. */
const isAsked = async (scene: KillScene, old: Old): Promise<boolean> => {
  if (await isPurged(scene, old)) return true;
  const jobs = await scene.base.rows(
    "select 1 from pgboss.job where name = 'purge-record' and data->>'record' = $1",
    [old.incident],
  );
  return jobs.length > 0;
};

export async function closeAndHandOver(scene: KillScene, old: Old): Promise<void> {
  const seen = scene.messageWith(lena, old.reference);
  if (seen) await scene.pressOn(lena, seen, 'Open');
  await scene.press(lena, "I've got this");
  const closing = { outcome: 'advice-given', reason: 'Spoke to both', recordedIn: 'CPOMS 1' };
  await scene.press(lena, 'Close this item', closing);
  await scene.base.rows(
    'insert into handed_over (incident, school, at, by) select id, school, now(), $2 from incident where id = $1',
    [old.incident, lena.id],
  );
}
