import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dev, hana, lena } from '../support/house-cast.ts';
import { type Played, play, rows } from './fault-rows.ts';
import { type FaultyHouse, ledgerOf, openFaultyHouse, stored } from './faulty-house.ts';

let faulty: FaultyHouse;
const played: Played[] = [];

beforeAll(async () => {
  faulty = await openFaultyHouse();
});
afterAll(async () => {
  await faulty.close();
});

describe('the first person is reached like this', () => {
  test.each(rows)('$title', async (row) => {
    const one = await play(faulty, row);
    played.push(one);
    expect(one.came).toEqual(row.comes);
  });
});

describe('whatever went wrong', () => {
  test('nobody is lost: each first person has a card or a mail, or the next person was asked', () => {
    expect(played).toHaveLength(rows.length);
    const lost = played.filter(
      ({ came: { cards, mails, feeds, next } }) => cards + mails + feeds === 0 && !next,
    );
    expect(lost).toEqual([]);
  });

  test('a notice that nobody accepted is not in the ledger as delivered', () => {
    const claimed = played.filter(
      ({ came: { ledger, cards, mails, feeds } }) =>
        (ledger === 'chat' && cards === 0) ||
        (ledger === 'mail' && mails === 0) ||
        (ledger === 'feed' && feeds === 0),
    );
    expect(claimed).toEqual([]);
  });

  test('nobody ever has two cards, two mails or two feed items about one report, even later', async () => {
    const now = await Promise.all(
      played.map(async ({ row, reference }) => [row.title, await faulty.outcome(reference, lena)]),
    );
    expect(now).toEqual(played.map(({ row, came }) => [row.title, came]));
    expect(played.every(({ came }) => Math.max(came.cards, came.mails, came.feeds) <= 1)).toBe(
      true,
    );
  });

  test('each stored delivery says the same as the ledger, and none is left in between', async () => {
    const kept = await faulty.house.rows(
      'select reference, delivery.status, channel from delivery join incident on incident.id::text = delivery.incident::text where person = $1',
      [lena.id],
    );
    const said = new Map(
      kept.map(({ reference, status, channel }) => [String(reference), String(channel ?? status)]),
    );
    const ledger = played.map(({ reference, came }): [string, string] => [
      reference,
      came.ledger.startsWith('undelivered') ? 'failed' : came.ledger,
    ]);
    expect(said).toEqual(new Map(ledger));
  });
});

test('somebody who blocked the bot is not tried again in chat with the next report, and has it by mail', async () => {
  await faulty.arrives(lena);
  faulty.failFor(lena, ({ what }) =>
    what === 'post' ? { status: 403, code: 'ConversationBlockedByUser' } : undefined,
  );
  await delivered(await faulty.report());
  const before = faulty.line.calls.filter(({ to }) => to === lena.id).length;
  const reference = await faulty.report();
  await delivered(reference);
  expect(faulty.line.calls.filter(({ to }) => to === lena.id)).toHaveLength(before);
  expect(await faulty.outcome(reference, lena)).toMatchObject({
    cards: 0,
    mails: 1,
    ledger: 'mail',
  });
});

test('when chat, mail and feed fail for the first two, the third is asked at once and has the card', async () => {
  await faulty.arrives(lena);
  faulty.line.failWith(({ what, to }) =>
    what === 'post' && (to === lena.id || to === dev.id) ? { status: 401 } : undefined,
  );
  faulty.failAtGraph(({ path }) =>
    /sendMail|sendActivityNotification/.test(path) ? { status: 403 } : undefined,
  );
  const reference = await faulty.report();
  await stored(
    async () =>
      (await ledgerOf(faulty.house, reference)).some(
        ({ kind, to }) => kind === 'alert-delivered' && to === hana.id,
      ),
    'the third person has the card',
  );
  faulty.heal();
  expect(await faulty.outcome(reference, hana)).toMatchObject({ cards: 1, ledger: 'chat' });
  for (const who of [lena, dev]) {
    expect((await faulty.outcome(reference, who)).ledger).toBe('undelivered: refused');
  }
});

async function delivered(reference: string): Promise<void> {
  await stored(
    async () =>
      (await ledgerOf(faulty.house, reference)).some(({ kind }) => kind === 'alert-delivered'),
    `${reference} is delivered`,
  );
}
