/** The house of test/support/house.ts with a line to its channel that can fail, and what became of one report in it. */
import { setTimeout as moment } from 'node:timers/promises';
import type { Fail } from '../../src/demo/directory-faults.ts';
import { type House, startHouse } from '../support/house.ts';
import { pressOf, wordsOf } from '../support/house-card.ts';
import { dev, hana, lena, type Member, tess } from '../support/house-cast.ts';
import { type Call, type LineFault, openLine } from './faulty-line.ts';

export type FaultyHouse = Awaited<ReturnType<typeof openFaultyHouse>>;
/** What can be seen of one report's notice to one person, on Microsoft's side and in our own records. */
export type Outcome = {
  readonly cards: number;
  readonly mails: number;
  readonly feeds: number;
  /** The ledger's word on it: the channel, or why it reached nobody. */
  readonly ledger: string;
  /** Whether the next person on the ladder was asked. */
  readonly next: boolean;
};

export type Fails = (call: Call, nth: number) => LineFault | undefined;

export async function openFaultyHouse(on: 'postgres' | 'memory' = 'postgres') {
  const house = await startHouse({ on });
  const line = await openLine(house.channel.url);
  const over = { serviceUrl: line.url };
  const arrives = (who: Member, serviceUrl = line.url) =>
    house
      .person(who)
      .does({ serviceUrl, type: 'installationUpdate', action: 'add', text: undefined });
  const leaves = (who: Member) =>
    house
      .person(who)
      .does({ ...over, type: 'installationUpdate', action: 'remove', text: undefined });
  for (const who of [tess, lena, dev, hana]) await arrives(who);
  return {
    ...{ house, line, arrives, leaves },
    report: async (): Promise<string> => (await report(house, over)).reference,
    /** The same, with when Send was pressed and when the receipt was there; the commit lies in between. */
    timedReport: () => report(house, over),
    /** Lets the calls that reach one person go wrong. */
    failFor: (who: Member, fails: Fails) => {
      const seen = { open: 0, post: 0, update: 0 };
      line.failWith((call) => {
        if (call.to !== who.id) return undefined;
        seen[call.what] += 1;
        return fails(call, seen[call.what]);
      });
    },
    failAtGraph: (fail: Fail | undefined) => house.directory.failWith(fail),
    /** School's clock goes ahead by this much, until `heal`. */
    later: (milliseconds: number) => {
      house.clock.stopped = new Date(Date.now() + milliseconds);
    },
    /** Everything works again. */
    heal: () => {
      line.heal();
      house.directory.failWith(undefined);
      house.clock.stopped = null;
    },
    outcome: (reference: string, who: Member) => outcomeOf(house, reference, who),
    close: async () => {
      await house.close();
      await line.stop();
    },
  };
}

const answers = {
  ...{ initiator: 'pupil', target: 'staff', action: 'request_sent', danger: 'no' },
  words: 'Somebody asked me to be friends',
};

/** Tess reports, from the word to the receipt. @returns the reference on it, and times as performance.now() says */
async function report(house: House, over: { serviceUrl: string }) {
  await house.say(tess, 'report', over);
  const preview = await press(
    house,
    over,
    house.lastSeen(tess),
    'Next: see who will read it',
    answers,
  );
  const pressed = performance.now();
  const receipt = await press(house, over, { ...house.lastSeen(tess), card: preview }, 'Send', {});
  const answered = performance.now();
  const [, reference] = /Ref (\w+)/.exec(wordsOf(receipt)) ?? [];
  if (!reference) throw new Error(`There is no receipt: ${wordsOf(receipt)}`);
  return { reference, pressed, receipt: answered };
}

async function press(
  house: House,
  over: { serviceUrl: string },
  seen: { readonly card: unknown; readonly message: string | null },
  title: string,
  inputs: Readonly<Record<string, string>>,
): Promise<unknown> {
  const { verb, data } = pressOf(seen.card, title, inputs);
  const action = { type: 'Action.Execute', verb, data };
  const { body } = await house.person(tess).does({
    ...{ ...over, type: 'invoke', name: 'adaptiveCard/action', text: undefined },
    ...{ replyToId: seen.message ?? undefined, value: { action, trigger: 'manual' } },
  });
  const { value }: { value?: unknown } = Object(body);
  return value;
}

async function outcomeOf(house: House, reference: string, who: Member): Promise<Outcome> {
  const holds = (thing: unknown) => JSON.stringify(thing).includes(reference);
  const kept = await ledgerOf(house, reference);
  const asked = kept.filter(({ kind }) => kind === 'alert-asked').map(({ to }) => to);
  const sent = house.directory.sent.filter(({ body }) => holds(body));
  const about = kept.filter(
    ({ kind, to }) => to === who.id && (kind === 'alert-delivered' || kind === 'alert-undelivered'),
  );
  return {
    cards: cardsOf(house, reference, who),
    mails: sent.filter(({ kind, to }) => kind === 'mail' && to === who.email).length,
    feeds: sent.filter(({ kind, to }) => kind === 'notification' && to === who.id).length,
    ledger: about.map(({ channel, fault }) => channel ?? `undelivered: ${fault}`).join(', '),
    next: asked.some((to) => to !== who.id),
  };
}

/** The cards of one report that lie in somebody's chat. */
export const cardsOf = (house: House, reference: string, who: Member): number =>
  house
    .person(who)
    .sees()
    .filter(({ activity }) => JSON.stringify(activity).includes(`Ref ${reference}`)).length;

export type Line = {
  readonly kind: string;
  readonly to?: string;
  readonly channel?: string;
  readonly fault?: string;
};

/** What the ledger says of one report, oldest first. */
export async function ledgerOf({ rows }: House, reference: string): Promise<readonly Line[]> {
  const found = await rows(
    'select what from ledger join incident on incident.id::text = ledger.about::text where reference = $1 order by line',
    [reference],
  );
  return found.map(({ what }) => what as Line);
}

/** Waits for something that is stored. @throws when it does not come within `withinMs` */
export async function stored(
  holds: () => Promise<boolean>,
  what: string,
  withinMs = 15_000,
): Promise<void> {
  const until = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > until) throw new Error(`It did not come to pass: ${what}`);
    await moment(20);
  }
}
