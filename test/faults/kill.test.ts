import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as moment } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { problem } from '../support/channel-api.ts';
import { until } from '../support/until.ts';
import {
  type Engine,
  incidentsIn,
  ledgerOf,
  openScene,
  type Scene,
  storedOf,
} from './killed-lantern.ts';
import { fillIn, hasReceipt, type Reached, type Report, reachedBy, send } from './sent-report.ts';

/** Three of each in every run; `LANTERN_KILLS=10` for a longer one, on a server too. */
const kills = Number(process.env.LANTERN_KILLS ?? 3);
const patience = 120_000 + kills * 60_000;
// on a server it is killed statement by statement in programme.test.ts
const engines: readonly Engine[] =
  kills > 3 ? ['embedded PostgreSQL', 'a PostgreSQL server'] : ['embedded PostgreSQL'];

describe.each(engines)('on %s', (engine) => {
  const held: { scene?: Scene } = {};
  const scene = (): Scene => {
    if (!held.scene) throw new Error('The scene is set when the tests begin');
    return held.scene;
  };
  beforeAll(async () => {
    held.scene = await openScene(engine);
    await scene().start();
    await scene().tess.installs();
    await scene().lena.installs();
  }, patience);
  beforeEach(() => scene().start(), patience);
  afterAll(() => held.scene?.close(), patience);

  test(
    'killed while it takes a report: what has a receipt is stored, and nothing is there twice',
    async () => {
      const before = await countAtRest(scene());
      const random = seeded(20261121);
      const { report: whole, took } = await undisturbed(scene());
      const reports = [whole];
      const figures = [];
      for (let time = 0; time < kills; time += 1) {
        const report = await fillIn(scene());
        reports.push(report);
        const press = report.press(time % 2 === 0 ? 'execute' : 'submit');
        const after = random() * took.receipt * 1.2;
        const reply = send(scene(), press);
        await moment(after);
        await scene().kill();
        const receipt = hasReceipt(scene(), report, await reply);
        const stored = await scene().look(async (tx) => {
          return { ...(await storedOf(tx, report.incident)), ledger: await ledgerOf(tx) };
        });
        figures.push({ after, receipt, stored: stored.incidents });
        expect(stored.ledger).toBe('whole');
        expect(stored.incidents).toBeLessThanOrEqual(1);
        if (receipt) expect(stored.incidents).toBe(1);
        await scene().start();
        await sendUntilReceipt(scene(), report, press);
      }
      const settled = await settle(scene(), reports);
      keep(`kill-report-${engine}`, { figures, settled });
      expect(await scene().look(incidentsIn)).toBe(before + reports.length);
      for (const one of settled) expectOnce(one);
      expect(settled[0]).toMatchObject({ cards: 1, mails: 0, delivered: ['chat'] });
    },
    patience,
  );

  test(
    'killed while it delivers: every alert reaches Lena, and no card comes twice',
    async () => {
      const random = seeded(1121);
      const { took } = await undisturbed(scene());
      const reports = [];
      const figures = [];
      for (let time = 0; time < kills; time += 1) {
        const way = ways[time % ways.length] ?? anyMoment;
        const report = await fillIn(scene());
        reports.push(report);
        way.arrange(scene());
        const sent = send(scene(), report.press('execute'));
        await way.comes(scene(), report);
        const after = random() * (way === anyMoment ? took.card * 1.2 : 20);
        await moment(after);
        await scene().kill();
        heal(scene());
        const receipt = hasReceipt(scene(), report, await sent);
        figures.push({ way: way.name, after, receipt });
        expect(await scene().look(ledgerOf)).toBe('whole');
        await scene().start();
        await sendUntilReceipt(scene(), report, report.press('execute'));
        // whoever had blocked the bot takes it back
        await scene().lena.installs();
      }
      const settled = await settle(scene(), reports);
      keep(`kill-delivery-${engine}`, { figures, settled });
      for (const one of settled) expectOnce(one);
      expect(await scene().look(ledgerOf)).toBe('whole');
    },
    patience,
  );
});

/**
 * One record, one line in the ledger, no second card; where a card may be lost, a mail as well. A death
 * between a mail and the note that it went makes a second mail: better the sentence twice than never.
 */
function expectOnce({ incidents, delivered, cards, mails }: Settled): void {
  expect({ incidents, delivered: delivered.length }).toEqual({ incidents: 1, delivered: 1 });
  expect(cards).toBeLessThanOrEqual(1);
  expect(mails).toBeLessThanOrEqual(2);
  expect(cards + mails).toBeGreaterThanOrEqual(1);
}

/** How Microsoft's side lets Lantern down when it is killed, and what shows that the delivery has begun. */
type Way = {
  readonly name: string;
  readonly arrange: (scene: Scene) => void;
  readonly comes: (scene: Scene, report: Report) => Promise<unknown>;
};

const postTo = ({ channel, lena }: Scene, { reference }: Report) =>
  channel.waitFor(
    ({ method, path, body }) =>
      method === 'POST' &&
      decodeURIComponent(path).includes(lena.conversationId) &&
      JSON.stringify(body).includes(`Ref ${reference}`),
  );

const anyMoment: Way = {
  name: 'any moment, from Send to the card',
  arrange: () => undefined,
  comes: async () => undefined,
};

const ways: readonly Way[] = [
  {
    name: 'the channel takes the card in and never answers',
    arrange: ({ channel }) => void channel.fault('hang'),
    comes: postTo,
  },
  anyMoment,
  {
    name: 'Lena has blocked the bot, and mail never answers',
    arrange: ({ channel, directory }) => {
      channel.fault({ status: 403, body: problem('MessageWritesBlocked') });
      directory.failWith(({ path }) => (path.endsWith('/sendMail') ? 'hang' : undefined));
    },
    comes: ({ directory: { requests } }) => {
      const before = requests.length;
      const asked = () => requests.slice(before).some(({ path }) => path.endsWith('/sendMail'));
      return until('mail was tried', asked);
    },
  },
  {
    name: 'the card arrives, and the answer is lost',
    arrange: ({ channel }) => void channel.fault('done-but-reset'),
    comes: postTo,
  },
];

function heal({ channel, directory }: Scene): void {
  channel.heal();
  directory.failWith(undefined);
}

/** A report that nothing befalls, to know how long its parts take: milliseconds after Send. */
async function undisturbed(scene: Scene) {
  const report = await fillIn(scene);
  const began = performance.now();
  const reply = await send(scene, report.press('execute'));
  const receipt = performance.now() - began;
  expect(hasReceipt(scene, report, reply)).toBe(true);
  await postTo(scene, report);
  return { report, took: { receipt, card: performance.now() - began } };
}

/** Teams sends the same press again; if that brings no receipt, Tess presses once more. */
async function sendUntilReceipt(
  scene: Scene,
  report: Report,
  press: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (hasReceipt(scene, report, await send(scene, press))) return;
  const reply = await send(scene, report.press('execute'));
  expect(hasReceipt(scene, report, reply)).toBe(true);
}

type Settled = Reached & { readonly incidents: number; readonly delivered: readonly string[] };

/** Waits until the ledger says of every notice that it was delivered. Nothing runs afterwards. */
async function settle(scene: Scene, reports: readonly Report[]): Promise<readonly Settled[]> {
  const stored = () =>
    scene.look((tx) => Promise.all(reports.map(({ incident }) => storedOf(tx, incident))));
  const state = { stored: [] as Awaited<ReturnType<typeof stored>> };
  await until('every notice reached Lena', () =>
    reports.every((report) => {
      const { cards, mails } = reachedBy(scene, report);
      return cards + mails > 0;
    }),
  );
  await scene.stop();
  await until('the ledger says of every notice that it was delivered', async () => {
    state.stored = await stored();
    if (state.stored.every(({ delivered }) => delivered.length > 0)) return true;
    await scene.start();
    await moment(2_000);
    await scene.stop();
    return false;
  });
  return state.stored.map((one, at) => {
    const report = reports[at];
    if (!report) throw new Error('There are as many answers as reports');
    return { ...one, ...reachedBy(scene, report) };
  });
}

async function countAtRest(scene: Scene): Promise<number> {
  await scene.stop();
  const count = await scene.look(incidentsIn);
  await scene.start();
  return count;
}

/** The same "random" numbers in every run, from 0 to 1 (mulberry32). */
function seeded(seed: number): () => number {
  const state = { at: seed };
  return () => {
    state.at = (state.at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state.at ^ (state.at >>> 15), 1 | state.at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Leaves the figures for whoever wants to see where the kills fell. */
function keep(name: string, figures: unknown): void {
  mkdirSync('test/.artifacts', { recursive: true });
  const file = `test/.artifacts/${name.replaceAll(' ', '-')}.json`;
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}
