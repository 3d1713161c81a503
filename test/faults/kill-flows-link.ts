/** A family link: declared, commented on, decided, and what the clock does with it. */
import type { ExceptionId } from '../../src/domain/ids.ts';
import { referenceOf } from '../../src/domain/incident.ts';
import { buttonsOf, type Values } from '../support/house-card.ts';
import { cho, clem, dev, hana, lena, type Member, staff, tess } from '../support/house-cast.ts';
import { toldOf } from './kill-account.ts';
import { type Account, type Flow, type Persist, untilTrue } from './kill-run.ts';
import type { KillScene } from './kill-scene.ts';

type Link = { known: readonly string[]; id: string };

const day = 86_400_000;
const child: Values = {
  ...{ child: 'Wilf, Reception', relationship: 'niece-or-nephew' },
  ...{ since: 'he was born', origin: 'before-post' },
};
const contact: Values = {
  ...{ apps: 'WhatsApp', contact: 'family-group,messages', otherPupils: 'no' },
  ...{ parent: 'My sister', agreement: 'agrees', agreedHow: 'by phone' },
};
const work: Values = {
  ...{ teaching: 'none', headsRelative: 'no' },
  understood: 'no-leave-yet,only-this-child,tell-of-changes',
};
const comment: Values = { stance: 'no-concern', view: 'Nothing known', flag: 'no' };
const approval = (): Values => ({
  reason: 'Family of long standing',
  until: new Date(Date.now() + 300 * day).toISOString().slice(0, 10),
});

const once: Persist = async (act) => {
  await act();
};
const refOf = (id: string): string => referenceOf(id as ExceptionId);
const offers = (scene: KillScene, who: Member, title: string): boolean =>
  buttonsOf(scene.screen(who)).includes(title);

const sentIds = async ({ base }: KillScene): Promise<readonly string[]> =>
  (await base.rows("select id from exception where status <> 'draft'")).map(({ id }) => String(id));

const statusOf = async ({ base }: KillScene, { id }: Link): Promise<string> =>
  String((await base.rows('select status from exception where id::text = $1', [id]))[0]?.status);

async function begin(scene: KillScene): Promise<Link> {
  await scene.install(tess, lena, dev, hana, cho, clem);
  await scene.ahead(0);
  return { known: await sentIds(scene), id: '' };
}

async function declare(scene: KillScene, link: Link, persist = once): Promise<void> {
  const before = scene.person(tess).sees().length;
  const step = (title: string, inputs: Values, then: string) =>
    persist(
      () => scene.press(tess, title, inputs),
      () => offers(scene, tess, then) && !offers(scene, tess, title),
    );
  await persist(
    () => scene.say(tess, 'declare'),
    () => scene.person(tess).sees().length > before && offers(scene, tess, 'Next'),
  );
  await persist(
    () => scene.press(tess, 'Next', child),
    () => JSON.stringify(scene.screen(tess)).includes('"otherPupils"'),
  );
  await persist(
    () => scene.press(tess, 'Next', contact),
    () => offers(scene, tess, 'Next: check it'),
  );
  await step('Next: check it', work, 'Send');
  await persist(
    () => scene.press(tess, 'Send'),
    () => scene.read(tess).includes('Your declaration is recorded.'),
  );
  link.id = (await sentIds(scene)).find((id) => !link.known.includes(id)) ?? '';
}

const isTold = (scene: KillScene, who: Member, { id }: Link): boolean =>
  id !== '' && toldOf(scene, who, refOf(id)).notices > 0;

/** The notice, opened, as far as the screen that offers this. */
async function open(scene: KillScene, who: Member, link: Link, title: string, persist = once) {
  const reference = refOf(link.id);
  await untilTrue(async () => isTold(scene, who, link), 60_000, `${who.name} was asked`);
  await persist(
    async () => {
      const seen = scene.messageWith(who, reference);
      if (seen) await scene.pressOn(who, seen, 'Open');
    },
    () => offers(scene, who, title) && scene.read(who).includes(reference),
  );
}

async function decide(scene: KillScene, link: Link, persist = once): Promise<void> {
  await open(scene, lena, link, 'Save comment', persist);
  await persist(
    () => scene.press(lena, 'Save comment', comment),
    async () => (await stepsOf(scene, link)).includes('comment'),
  );
  await open(scene, hana, link, 'Approve', persist);
  await persist(
    () => scene.press(hana, 'Approve', approval()),
    async () => (await statusOf(scene, link)) === 'active',
  );
}

async function stepsOf({ base }: KillScene, { id }: Link): Promise<readonly string[]> {
  const found = await base.rows(
    "select what->>'step' as step from ledger where about::text = $1 and what->>'kind' = 'exception-moved'",
    [id],
  );
  return found.map(({ step }) => String(step));
}

/** A job that dies between its message and the note that it is done is done again: one notice more. */
const spare = 1;

/** Holds one link to what must be: there once, each step taken once, the right people told and nobody else. */
async function accountOf(
  scene: KillScene,
  link: Link,
  asked: {
    readonly steps: readonly string[];
    readonly told: readonly Member[];
    /** How many notices each of them gets. */
    readonly notices: (who: Member) => number;
  },
): Promise<Account> {
  const { steps, told, notices } = asked;
  const reference = link.id === '' ? 'a declaration' : refOf(link.id);
  const taken = await stepsOf(scene, link);
  const count = (step: string) => taken.filter((one) => one === step).length;
  const heard = staff.filter((who) => who.id !== tess.id && isTold(scene, who, link));
  const often = staff.filter((who) => toldOf(scene, who, reference).notices > notices(who) + spare);
  return {
    sent: 1,
    lost: [
      ...steps.filter((step) => count(step) === 0).map((step) => `${reference}: no ${step}`),
      ...told.filter((who) => !isTold(scene, who, link)).map((who) => `${reference}: ${who.name}`),
    ],
    doubled: [
      ...steps.filter((step) => count(step) > 1).map((step) => `${reference}: ${step} twice`),
      ...often.map(({ name }) => `${reference}: ${name} told too often`),
    ],
    wrong: heard
      .filter((who) => !isMember(readers, who))
      .map(({ name }) => `${reference}: ${name} told`),
  };
}
const readers = [tess, lena, hana];
const isMember = (members: readonly Member[], who: Member) =>
  members.some(({ id }) => id === who.id);

/** One more than were killed in: the undisturbed run from which the steps were learned. */
async function whole(scene: KillScene, links: readonly Link[]): Promise<Account> {
  const more = (await sentIds(scene)).length - links.length - 1;
  const doubled = more > 0 ? [`${more} links too many`] : [];
  return { sent: 0, lost: more < 0 ? [`${-more} links are not there`] : [], doubled, wrong: [] };
}

export const declaration: Flow<Link> = {
  name: 'kill -9: a declaration, from the word to the lead who is asked',
  begin,
  act: declare,
  ended: async (scene, link) => isTold(scene, lena, link),
  account: (scene, link) =>
    accountOf(scene, link, { steps: ['submit'], told: [lena], notices: () => 1 }),
  whole,
};

export const decision: Flow<Link> = {
  name: 'kill -9: a decision, from the comment to the applicant',
  begin: async (scene) => {
    const link = await begin(scene);
    await declare(scene, link);
    await untilTrue(async () => isTold(scene, lena, link), 60_000, 'the lead was asked');
    return link;
  },
  act: decide,
  ended: async (scene, link) => isTold(scene, tess, link),
  account: (scene, link) =>
    accountOf(scene, link, {
      ...{ steps: ['submit', 'comment', 'approve'], told: [lena, hana, tess] },
      // who decides hears of the declaration, and is asked when it has been commented on
      notices: ({ id }) => (id === hana.id ? 2 : 1),
    }),
  whole,
};

export const lapse: Flow<Link> = {
  name: 'kill -9: the clock of a link, review and lapse',
  begin: async (scene) => {
    const link = await begin(scene);
    await declare(scene, link);
    await decide(scene, link);
    await untilTrue(async () => isTold(scene, tess, link), 60_000, 'the applicant was told');
    return link;
  },
  act: async (scene, link, persist) => {
    await scene.ahead(280 * day);
    await persist(scene.round, async () => (await stepsOf(scene, link)).includes('fall-due'));
    await scene.ahead(310 * day);
    await persist(scene.round, async () => (await statusOf(scene, link)) === 'expired');
  },
  ended: async (scene, link) =>
    (await statusOf(scene, link)) === 'expired' && toldOf(scene, tess, refOf(link.id)).notices > 2,
  account: (scene, link) =>
    accountOf(scene, link, {
      steps: ['submit', 'comment', 'approve', 'fall-due', 'expire'],
      ...{ told: [lena, hana, tess], notices: () => 4 },
    }),
  rounds: true,
  whole,
};
