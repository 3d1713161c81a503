import { describe, expect, test } from '@jest/globals';
import { referenceOf } from '../../src/domain/incident.ts';
import { deliverAlert } from '../../src/flows/deliver-alert.ts';
import { handleIncident } from '../../src/flows/handle-incident.ts';
import {
  conversationOf,
  markConversation,
  rememberConversation,
} from '../../src/store/conversations.ts';
import type { Db } from '../../src/store/db.ts';
import { claimDelivery, deliveryOf } from '../../src/store/deliveries.ts';
import { readIncident } from '../../src/store/incidents.ts';
import { entriesAbout } from '../../src/store/ledger.ts';
import { idsOf, requestFromPupil, urgent } from '../support/cast.ts';
import { at, later } from '../support/clock.ts';
import { afterReport, type Faults, jobsOf } from '../support/reach.ts';
import { dbOn, engines, staff } from '../support/store.ts';

const seconds = (number: number): Date => later(at('09:00'), number / 60);

/** Lena has written to the bot before; the notice of Tess's report is on its way to her. */
async function toLena(db: Db, faults: Faults = {}, report = requestFromPupil) {
  const all = await afterReport(db, report, faults);
  const { school, cast, incident, ways } = all;
  const lena = cast.lena.id;
  const chat = { conversation: `chat:${lena}`, serviceUrl: 'https://channel.example/uk/' };
  await rememberConversation(
    db.rows,
    school.id,
    { person: lena, platform: null, ...chat },
    at('08:00'),
  );
  const deliver = (now = at('09:00')) =>
    deliverAlert(db, ways.reach, school, { incident: incident.id, to: lena, round: 1 }, now);
  const status = async () => (await deliveryOf(db.rows, incident.id, lena, 1))?.status;
  const kinds = async () => (await entriesAbout(db.rows, incident.id)).map(({ kind }) => kind);
  return { ...all, lena, deliver, status, kinds, reference: referenceOf(incident.id) };
}

describe.each(engines)('on %s', (engine) => {
  const db = dbOn(engine);

  test('a card lies in the chat, the neutral sentence and nothing else, and that it reached her is written down', async () => {
    const { deliver, out, lena, status, kinds } = await toLena(db());
    await deliver();
    expect(out.cards).toMatchObject([
      { to: lena, what: 'card', view: { state: 'waiting', by: null } },
    ]);
    expect(JSON.stringify(out.cards)).not.toMatch(/Tess|Instagram|asked me twice/);
    expect(await status()).toBe('sent');
    expect(await kinds()).toContain('alert-delivered');
    expect(out.mails).toEqual([]);
  });

  test('what was delivered is not delivered again, however often the job runs', async () => {
    const { deliver, out, kinds } = await toLena(db());
    await deliver();
    await deliver();
    await Promise.all([deliver(), deliver()]);
    expect(out.cards).toHaveLength(1);
    expect((await kinds()).filter((kind) => kind === 'alert-delivered')).toHaveLength(1);
  });

  test('while the channel is away it is tried again, and after half a minute mail says the same', async () => {
    const { deliver, out, lena, status, reference } = await toLena(db(), {
      postNotice: () => ({ kind: 'later' }),
    });
    await expect(deliver()).rejects.toThrow('is tried again');
    await expect(deliver(seconds(30))).rejects.toThrow('is tried again');
    expect(out.mails).toEqual([]);
    await deliver(seconds(31));
    expect(out.mails).toEqual([{ to: lena, reference }]);
    expect(await status()).toBe('sent');
  });

  test('a channel that is back in time gets the card, and no mail goes out', async () => {
    const away: { still: boolean } = { still: true };
    const { deliver, out } = await toLena(db(), {
      postNotice: () => (away.still ? { kind: 'later' } : null),
    });
    await expect(deliver()).rejects.toThrow();
    away.still = false;
    await deliver(seconds(3));
    expect(out.cards).toHaveLength(1);
    expect(out.mails).toEqual([]);
  });

  test('somebody who has blocked the bot gets mail, and is not knocked at again', async () => {
    const { deliver, out, lena, ways, school, incident } = await toLena(db(), {
      postNotice: () => ({ kind: 'no', why: 'blocked' }),
    });
    await deliver();
    expect(out.mails.map(({ to }) => to)).toEqual([lena]);
    expect(out.installs).toEqual([]);
    expect((await conversationOf(db().rows, lena))?.state).toBe('blocked');
    const again = { incident: incident.id, to: lena, round: 2 };
    await deliverAlert(db(), { ...ways.reach, postNotice: neverAsked }, school, again, at('09:05'));
    expect(out.mails).toHaveLength(2);
  });

  test('somebody who does not have the app gets it first, and then the card', async () => {
    const lacking: { app: boolean } = { app: true };
    const { deliver, out, lena } = await toLena(db(), {
      openChat: () => (lacking.app ? { kind: 'no', why: 'not-installed' } : null),
      install: () => {
        lacking.app = false;
        return null;
      },
    });
    await markConversation(db().rows, lena, 'uninstalled');
    await deliver();
    expect(out.installs).toEqual([lena]);
    expect(out.cards).toHaveLength(1);
    expect(out.mails).toEqual([]);
  });

  test('where the app cannot be put there, mail says the same', async () => {
    const { deliver, out, lena } = await toLena(db(), {
      openChat: () => ({ kind: 'no', why: 'not-installed' }),
      install: () => 'cannot',
    });
    await markConversation(db().rows, lena, 'uninstalled');
    await deliver();
    expect(out.cards).toEqual([]);
    expect(out.mails.map(({ to }) => to)).toEqual([lena]);
  });

  test('a card that may have arrived is not sent a second time: mail says the same', async () => {
    const { deliver, out } = await toLena(db(), { answerLost: () => 'perhaps' });
    await deliver();
    await deliver();
    expect(out.cards).toHaveLength(1);
    expect(out.mails).toHaveLength(1);
  });

  test('a process that died after sending counts as a card that may have arrived', async () => {
    const { deliver, out, status } = await toLena(db(), { answerLost: () => 'dies' });
    await expect(deliver()).rejects.toThrow();
    expect(await status()).toBe('sending');
    await deliver(seconds(5));
    expect(out.cards).toHaveLength(1);
    expect(out.mails).toHaveLength(1);
    expect(await status()).toBe('sent');
  });

  test('a process that died before sending leaves the person a mail', async () => {
    const { deliver, out, lena, incident } = await toLena(db());
    await claimDelivery(db().rows, { incident: incident.id, person: lena, round: 1 }, at('09:00'));
    await deliver(seconds(5));
    expect([out.cards.length, out.mails.length]).toEqual([0, 1]);
  });

  test('where mail fails as well the activity feed will do', async () => {
    const faults: Faults = {
      postNotice: () => ({ kind: 'no', why: 'blocked' }),
      mail: () => 'failed',
    };
    const { deliver, out, lena, status } = await toLena(db(), faults);
    await deliver();
    expect(out.feeds.map(({ to }) => to)).toEqual([lena]);
    expect(await status()).toBe('sent');
  });

  test('where nothing reaches her that is written down, and the next person is asked at once', async () => {
    const { deliver, status, kinds, school, cast, incident } = await toLena(db(), nothingWorks());
    await deliver();
    expect(await status()).toBe('failed');
    expect((await kinds()).slice(-3)).toEqual(['alert-undelivered', 'alert-asked', 'alert-asked']);
    const asked = (await readIncident(db().rows, incident.id))?.asked;
    expect(asked).toEqual(idsOf(cast.lena, cast.dev, cast.dot));
    const notices = (await jobsOf(db(), school.id)).flatMap(({ job }) =>
      job.name === 'deliver-alert' ? [job.to] : [],
    );
    expect(new Set(notices)).toEqual(new Set(idsOf(cast.lena, cast.dev, cast.dot)));
    await deliver(seconds(9));
    expect((await kinds()).filter((kind) => kind === 'alert-undelivered')).toHaveLength(1);
  });

  test('somebody who is on the staff no longer gets nothing, and the next person is asked', async () => {
    const { deliver, out, school, cast, incident } = await toLena(db());
    await staff(
      db(),
      school.id,
      Object.values(cast).filter(({ id }) => id !== cast.lena.id),
    );
    await deliver();
    expect([out.cards, out.mails, out.feeds]).toEqual([[], [], []]);
    const asked = (await readIncident(db().rows, incident.id))?.asked;
    expect(asked).toEqual(idsOf(cast.dev, cast.dot));
  });

  test('of what somebody has in hand nobody else is told', async () => {
    const { deliver, out, school, cast, incident } = await toLena(db());
    await handleIncident(db(), school, incident.id, cast.dev, { does: 'take' }, at('09:00'));
    await deliver();
    expect([out.cards, out.mails]).toEqual([[], []]);
  });

  test('whoever has said that they have a conflict gets nothing that was still on its way', async () => {
    const { deliver, out, school, cast, incident } = await toLena(db(), {}, urgent);
    await handleIncident(db(), school, incident.id, cast.lena, { does: 'conflict' }, at('09:00'));
    await deliver();
    expect([out.cards, out.mails]).toEqual([[], []]);
    const asked = (await readIncident(db().rows, incident.id))?.asked;
    expect(asked).not.toContain(cast.lena.id);
  });

  test('a card that was on its way while somebody took the item is put right afterwards', async () => {
    const { out, lena, school, cast, incident, ways, worker } = await toLena(db(), {});
    const slow = {
      ...ways.reach,
      postNotice: async (...given: Parameters<typeof ways.reach.postNotice>) => {
        await handleIncident(db(), school, incident.id, cast.dev, { does: 'take' }, at('09:01'));
        await worker.until(at('09:01'));
        return ways.reach.postNotice(...given);
      },
    };
    await deliverAlert(
      db(),
      slow,
      school,
      { incident: incident.id, to: lena, round: 3 },
      at('09:01'),
    );
    await worker.until(at('09:02'));
    expect(out.cards.map(({ view }) => view.state)).toEqual(out.cards.map(() => 'in-hand'));
    expect(out.cards.length).toBeGreaterThan(0);
  });

  test('an item that is not there is a fault, so that it is tried again and seen', async () => {
    const { ways, school, lena } = await toLena(db());
    const notice = { incident: crypto.randomUUID() as never, to: lena, round: 1 };
    await expect(deliverAlert(db(), ways.reach, school, notice, at('09:00'))).rejects.toThrow();
  });
});

const neverAsked = async (): Promise<never> => {
  throw new Error('Nobody was to be asked');
};
const nothingWorks = (): Faults => ({
  postNotice: () => ({ kind: 'no', why: 'refused' }),
  mail: () => 'failed',
  feed: () => 'failed',
});
