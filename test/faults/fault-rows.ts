/** Every way in which a notice can go wrong on its way to the first person, and what is to come of it. */
import type { Fail, Fault } from '../../src/demo/directory-faults.ts';
import { dev, lena } from '../support/house-cast.ts';
import {
  cardsOf,
  type Fails,
  type FaultyHouse,
  ledgerOf,
  type Outcome,
  stored,
} from './faulty-house.ts';
import { type LineFault, openLine } from './faulty-line.ts';

export type Row = {
  /** Fault → outcome, in words. */
  readonly title: string;
  /** How the first person stands with the app when the report comes in; known to the bot unless told. */
  readonly before?: 'has left' | 'behind a closed door';
  readonly line?: Fails;
  readonly graph?: Fail;
  /** Half a minute goes by after the first try. */
  readonly waits?: true;
  readonly comes: Outcome;
};

const always =
  (fault: LineFault): Fails =>
  ({ what }) =>
    what === 'post' ? fault : undefined;
const once =
  (fault: LineFault): Fails =>
  ({ what }, nth) =>
    what === 'post' && nth === 1 ? fault : undefined;
const opening =
  (fault: LineFault, times = Number.POSITIVE_INFINITY): Fails =>
  ({ what }, nth) =>
    what === 'open' && nth <= times ? fault : undefined;

const refused: Fault = { status: 403, body: { error: { code: 'MadeUp', message: 'made up' } } };
const mailSays =
  (fault: Fault): Fail =>
  ({ path }) =>
    path.includes('/sendMail') ? fault : undefined;
const feedSays =
  (fault: Fault): Fail =>
  ({ path }) =>
    path.includes('/sendActivityNotification') ? fault : undefined;
const installSays =
  (fault: Fault): Fail =>
  ({ method, path }) =>
    method === 'POST' && path.endsWith('/installedApps') ? fault : undefined;
const both =
  (...fails: readonly Fail[]): Fail =>
  async (request) => {
    for (const fail of fails) {
      const fault = await fail(request);
      if (fault) return fault;
    }
    return undefined;
  };

const card: Outcome = { cards: 1, mails: 0, feeds: 0, ledger: 'chat', next: false };
const mail: Outcome = { cards: 0, mails: 1, feeds: 1, ledger: 'mail', next: false };
/** The card is there although nobody said so: mail, and no second card. */
const cardAndMail: Outcome = { ...mail, cards: 1 };
const feedOnly: Outcome = { ...mail, mails: 0, ledger: 'feed' };
const nobody = (why: string): Outcome => ({
  ...{ cards: 0, mails: 0, feeds: 0, ledger: `undelivered: ${why}`, next: true },
});
const blockedByUser = { status: 403, code: 'ConversationBlockedByUser' };
const notInRoster = { status: 403, code: 'BotNotInConversationRoster' };

export const rows: readonly Row[] = [
  { title: 'nothing goes wrong → the card', comes: card },
  { title: '401 → mail', line: always({ status: 401 }), comes: mail },
  { title: '403 the person blocked the bot → mail', line: always(blockedByUser), comes: mail },
  {
    title: '403 writing is blocked → mail',
    line: always({ status: 403, code: 'MessageWritesBlocked' }),
    comes: mail,
  },
  {
    title: '403 the admin disabled the bot → mail',
    line: always({ status: 403, code: 'BotDisabledByAdmin' }),
    comes: mail,
  },
  {
    title: '403 not in the roster → the chat is opened again, one card',
    line: once(notInRoster),
    comes: card,
  },
  {
    title: '403 not in the roster, twice → installed through Graph, one card',
    line: ({ what }, nth) => (what === 'post' && nth <= 2 ? notInRoster : undefined),
    comes: card,
  },
  { title: '403 not in the roster, for ever → mail', line: always(notInRoster), comes: mail },
  {
    title: '403 with a word nobody knows → mail',
    line: always({ status: 403, code: 'Novelty' }),
    comes: mail,
  },
  {
    title: '404 the chat is gone → opened again, one card',
    line: once({ status: 404, code: 'ConversationNotFound' }),
    comes: card,
  },
  { title: '404 for ever → mail', line: always({ status: 404 }), comes: mail },
  { title: '410 → opened again, one card', line: once({ status: 410 }), comes: card },
  { title: '400 → mail', line: always({ status: 400 }), comes: mail },
  { title: '412 once → one card', line: once({ status: 412 }), comes: card },
  {
    title: '412 for ever → mail after half a minute',
    line: always({ status: 412 }),
    waits: true,
    comes: mail,
  },
  { title: '413 too large → mail', line: always({ status: 413 }), comes: mail },
  {
    title: '429, one second → one card',
    line: once({ status: 429, retryAfter: '1' }),
    comes: card,
  },
  {
    title: '429, a minute, then well → one card',
    line: once({ status: 429, retryAfter: '60' }),
    comes: card,
  },
  {
    title: '429, a minute, for ever → mail after half a minute',
    line: always({ status: 429, retryAfter: '60' }),
    ...{ waits: true, comes: mail },
  },
  { title: '429 without a time, once → one card', line: once({ status: 429 }), comes: card },
  {
    title: '429 without a time, for ever → mail after half a minute',
    line: always({ status: 429 }),
    ...{ waits: true, comes: mail },
  },
  { title: '500 → mail', line: always({ status: 500 }), comes: mail },
  {
    title: '500 although the card arrived → mail, no second card',
    line: always({ status: 500, done: true }),
    comes: cardAndMail,
  },
  { title: '502 → mail', line: always({ status: 502 }), comes: mail },
  {
    title: '502 although the card arrived → mail, no second card',
    line: always({ status: 502, done: true }),
    comes: cardAndMail,
  },
  {
    title: '503 that says when to come back, once → one card',
    line: once({ status: 503, retryAfter: '1' }),
    comes: card,
  },
  { title: '503 without a time → mail', line: always({ status: 503 }), comes: mail },
  { title: 'connection reset before the card arrived → mail', line: always('reset'), comes: mail },
  {
    title: 'connection reset after the card arrived → mail, no second card',
    line: always('done-but-reset'),
    comes: cardAndMail,
  },
  { title: 'a reply that cannot be read → mail', line: always('malformed'), comes: mail },
  {
    title: 'a reply that cannot be read although the card arrived → mail, no second card',
    line: always('done-but-malformed'),
    comes: cardAndMail,
  },
  {
    title: 'no answer although the card arrived → mail, no second card',
    line: always('done-but-hang'),
    comes: cardAndMail,
  },
  {
    title: 'nobody at the channel’s door → mail after half a minute',
    ...{ before: 'behind a closed door', waits: true, comes: mail },
  },
  { title: 'the app was removed → the chat is opened, one card', before: 'has left', comes: card },
  {
    title: '403 on opening the chat → installed through Graph, one card',
    ...{ before: 'has left', line: opening({ status: 403, code: 'Novelty' }, 1), comes: card },
  },
  {
    title: '403 on opening the chat, and Graph refuses to install → mail',
    before: 'has left',
    ...{
      line: opening({ status: 403, code: 'Novelty' }),
      graph: installSays(refused),
      comes: mail,
    },
  },
  {
    title: 'connection reset on opening the chat → opened again, one card',
    ...{ before: 'has left', line: opening('reset', 1), comes: card },
  },
  {
    title: '500 on opening the chat, for ever → mail after half a minute',
    ...{ before: 'has left', line: opening({ status: 500 }), waits: true, comes: mail },
  },
  {
    title: '429 on opening the chat, once → one card',
    ...{ before: 'has left', line: opening({ status: 429 }, 1), comes: card },
  },
  {
    title: 'chat and mail refused → the activity feed',
    ...{ line: always(blockedByUser), graph: mailSays(refused), comes: feedOnly },
  },
  {
    title: 'chat and feed refused → mail',
    ...{ line: always({ status: 401 }), graph: feedSays(refused), comes: { ...mail, feeds: 0 } },
  },
  {
    title: 'chat, mail and feed refused → the next person at once',
    line: always(blockedByUser),
    ...{ graph: both(mailSays(refused), feedSays(refused)), comes: nobody('blocked') },
  },
  {
    title: 'chat unsure, mail and feed refused → the next person at once',
    line: always('done-but-reset'),
    graph: both(mailSays(refused), feedSays(refused)),
    comes: { ...nobody('perhaps'), cards: 1 },
  },
  {
    title: 'chat refused, mail and feed without a sure answer → the next person at once',
    line: always({ status: 401 }),
    graph: both(mailSays('answer-lost'), feedSays('answer-lost')),
    comes: { ...nobody('refused'), mails: 1, feeds: 1 },
  },
];

const halfAMinute = 31_000;

export type Played = { readonly row: Row; readonly reference: string; readonly came: Outcome };

/** One report with this row's fault on the way to the first person; ends when its notice is settled. */
export async function play(faulty: FaultyHouse, row: Row): Promise<Played> {
  await stand(faulty, row.before);
  faulty.failFor(lena, row.line ?? (() => undefined));
  faulty.failAtGraph(row.graph);
  const reference = await faulty.report();
  if (row.waits) {
    await stored(() => waiting(faulty, reference), `${row.title}: the first try`);
    faulty.later(halfAMinute);
  }
  await stored(() => settled(faulty, reference), row.title);
  faulty.heal();
  return { row, reference, came: await faulty.outcome(reference, lena) };
}

async function stand(faulty: FaultyHouse, before: Row['before']): Promise<void> {
  if (before !== 'behind a closed door') await faulty.arrives(lena);
  if (before === 'has left') await faulty.leaves(lena);
  if (before !== 'behind a closed door') return;
  const door = await openLine(faulty.house.channel.url);
  await faulty.arrives(lena, door.url);
  await door.stop();
}

async function waiting({ house }: FaultyHouse, reference: string): Promise<boolean> {
  const found = await house.rows(
    "select 1 from delivery join incident on incident.id::text = delivery.incident::text where reference = $1 and delivery.status = 'waiting'",
    [reference],
  );
  return found.length > 0;
}

/** The ledger has the last word on the first person, and whoever was asked instead has the card. */
async function settled({ house }: FaultyHouse, reference: string): Promise<boolean> {
  const kept = await ledgerOf(house, reference);
  if (kept.some(({ kind, to }) => kind === 'alert-delivered' && to === lena.id)) return true;
  const passed = kept.some(({ kind, to }) => kind === 'alert-undelivered' && to === lena.id);
  const taken = kept.some(({ kind, to }) => kind === 'alert-delivered' && to === dev.id);
  return passed && taken && cardsOf(house, reference, dev) === 1;
}
