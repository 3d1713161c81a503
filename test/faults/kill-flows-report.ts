/** Asking, reporting, being told, and taking in hand: the flows about incidents. */
import type { IncidentId } from '../../src/domain/ids.ts';
import { referenceOf } from '../../src/domain/incident.ts';
import { problem } from '../support/channel-api.ts';
import { cardIn } from '../support/house.ts';
import { buttonsOf, pressOf } from '../support/house-card.ts';
import { dev, lena, type Member, tess } from '../support/house-cast.ts';
import { accountOf, hasReceipt, type Sent, wholeOf } from './kill-account.ts';
import { type Flow, type Persist, untilTrue } from './kill-run.ts';
import type { KillScene } from './kill-scene.ts';

const answers = {
  ...{ initiator: 'pupil', target: 'staff', action: 'request_sent', danger: 'no' },
  words: 'Somebody asked me to be friends',
};
const next = 'Next: see who will read it';

const once: Persist = async (act) => {
  await act();
};

const offers = (scene: KillScene, who: Member, title: string): boolean =>
  buttonsOf(scene.screen(who)).includes(title);

/** The newest form in Tess's chat: news of another report may have come after it. */
const latestForm = (scene: KillScene) =>
  scene
    .person(tess)
    .sees()
    .map(({ id, activity }) => ({ message: id, card: cardIn(activity) }))
    .findLast(({ card }) => card !== undefined && buttonsOf(card).includes(next));

/** From the word to the preview. */
export async function fillIn(
  scene: KillScene,
  persist = once,
  words = answers.words,
  more: Readonly<Record<string, string>> = {},
): Promise<Sent> {
  const before = scene.person(tess).sees().length;
  await persist(
    () => scene.say(tess, 'report'),
    () => scene.person(tess).sees().length > before && latestForm(scene) !== undefined,
  );
  await persist(
    async () => {
      const form = latestForm(scene);
      if (form) await scene.pressOn(tess, form, next, { ...answers, words, ...more });
    },
    () => offers(scene, tess, 'Send'),
  );
  const incident = String(pressOf(scene.screen(tess), 'Send', {}).data.id);
  return { incident, reference: referenceOf(incident as IncidentId) };
}

export const send = (scene: KillScene, sent: Sent, persist = once): Promise<void> =>
  persist(
    () => scene.press(tess, 'Send'),
    () => hasReceipt(scene, sent),
  );

/** Whether the ledger has this line about the report, and to this person where it is told to one. */
export async function hasLine(scene: KillScene, { incident }: Sent, kind: string, to?: Member) {
  const found = await scene.base.rows(
    "select what->>'to' as to from ledger where about = $1 and what->>'kind' = $2",
    [incident, kind],
  );
  return found.some((line) => to === undefined || line.to === to.id);
}
export const reached = (scene: KillScene, sent: Sent, who = lena): Promise<boolean> =>
  hasLine(scene, sent, 'alert-delivered', who);

export async function settle(scene: KillScene): Promise<void> {
  await scene.install(tess, lena, dev);
  scene.faults.channel = () => null;
  await scene.ahead(0);
}

/** A report that is in Lena's chat, with nothing gone wrong. */
export async function reported(scene: KillScene): Promise<Sent> {
  await settle(scene);
  const sent = await fillIn(scene);
  await send(scene, sent);
  await untilTrue(() => reached(scene, sent), 60_000, 'the card is there');
  return sent;
}

const opened = ['incident-opened', 'alert-delivered'];

export const question: Flow<{ readonly before: number; readonly others: string }> = {
  name: 'kill -9: a question',
  begin: async (scene) => {
    await settle(scene);
    return { before: scene.person(tess).sees().length, others: chats(scene) };
  },
  act: (scene, { before }, persist) =>
    persist(
      () => scene.say(tess, 'Can I accept a friend request from a pupil?'),
      () => answered(scene, before) > 0,
    ),
  ended: async (scene, { before }) => answered(scene, before) > 0,
  account: async (scene, { before, others }) => ({
    sent: 0,
    lost: answered(scene, before) > 0 ? [] : ['a question without an answer'],
    doubled: [],
    wrong: chats(scene) === others ? [] : ['somebody else heard of a question'],
  }),
  whole: (scene) => wholeOf(scene, 0),
};

const answered = (scene: KillScene, before: number): number =>
  scene.person(tess).sees().slice(before).length;
const chats = (scene: KillScene): string =>
  [lena, dev].map((who) => scene.person(who).sees().length).join();

const told = { told: [lena], lines: opened };
const everyOne = (scene: KillScene, items: readonly unknown[]) =>
  // one more: the undisturbed run from which the steps were learned
  wholeOf(scene, items.length + 1);

export const report: Flow<{ sent: Sent | null }> = {
  name: 'kill -9: a report, from the word to the receipt and the card',
  begin: async (scene) => {
    await settle(scene);
    return { sent: null };
  },
  act: async (scene, item, persist) => {
    item.sent = await fillIn(scene, persist);
    await send(scene, item.sent, persist);
  },
  ended: async (scene, { sent }) => sent !== null && (await reached(scene, sent)),
  account: async (scene, { sent }) =>
    sent ? accountOf(scene, sent, told) : { ...nothing, lost: ['a report that never got there'] },
  whole: everyOne,
};
const nothing = { sent: 1, lost: [], doubled: [], wrong: [] };

const isDelivery = (step: string): boolean => step === 'read delivery';

/** From the claim on it is the worker's: what comes before is in the flow above. */
export const mail: Flow<Sent> = {
  name: 'kill -9: delivery by mail, the chat being closed',
  begin: async (scene) => {
    await settle(scene);
    const sent = await fillIn(scene);
    const isLenas = (path: string) => path.includes(lena.id);
    scene.faults.channel = ({ method, path }) =>
      method === 'POST' && isLenas(path)
        ? { status: 403, body: problem('MessageWritesBlocked') }
        : null;
    return sent;
  },
  act: (scene, sent, persist) => send(scene, sent, persist),
  ended: (scene, sent) => reached(scene, sent),
  account: (scene, sent) => accountOf(scene, sent, told),
  from: isDelivery,
  whole: everyOne,
};

const dueIn = async (scene: KillScene, { incident }: Sent): Promise<number> => {
  const [row] = await scene.base.rows('select next_at from incident where id = $1', [incident]);
  return new Date(String(row?.next_at)).getTime() - Date.now();
};

export const ladder: Flow<Sent> = {
  name: 'kill -9: nobody answers, the next person is asked',
  begin: reported,
  act: async (scene, sent, persist) => {
    await scene.ahead((await dueIn(scene, sent)) + 1_000);
    await persist(scene.round, () => isAsked(scene, sent));
  },
  ended: (scene, sent) => reached(scene, sent, dev),
  account: async (scene, sent) =>
    accountOf(scene, sent, { told: [lena, dev], lines: ['incident-opened'] }),
  rounds: true,
  whole: everyOne,
};

const isAsked = (scene: KillScene, sent: Sent) => hasLine(scene, sent, 'alert-asked', dev);

const closing = { outcome: 'advice-given', reason: 'Spoke to both', recordedIn: 'CPOMS 1' };
const handled = ['alert-acknowledged', 'action-logged', 'incident-closed'];

export const handling: Flow<Sent> = {
  name: 'kill -9: opened, taken, logged, closed',
  begin: reported,
  act: async (scene, sent, persist) => {
    const { reference } = sent;
    const does = (title: string, inputs: Record<string, string>, shows: RegExp) =>
      persist(
        () => scene.press(lena, title, inputs),
        () => shows.test(scene.read(lena)),
      );
    await persist(
      async () => {
        const seen = scene.messageWith(lena, reference);
        if (seen) await scene.pressOn(lena, seen, 'Open');
      },
      () => /Why you got this/.test(scene.read(lena)) && scene.read(lena).includes(reference),
    );
    await does("I've got this", {}, /in hand since/);
    await does('Log it', { did: 'Phoned the mother' }, /Phoned the mother/);
    await does('Close this item', closing, /\bclosed\b/i);
  },
  ended: async (scene, { reference }) =>
    scene
      .person(tess)
      .sees()
      .some((one) => isNews(one, reference)),
  account: (scene, sent) =>
    accountOf(scene, sent, { told: [lena], lines: [...opened, ...handled] }),
  whole: everyOne,
};

const isNews = (message: unknown, reference: string): boolean => {
  const text = JSON.stringify(message);
  return text.includes(reference) && text.includes('dealt with');
};
