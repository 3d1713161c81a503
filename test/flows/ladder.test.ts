import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { mayRead } from '../../src/domain/access.ts';
import type { IncidentId, PersonId } from '../../src/domain/ids.ts';
import { alarmClerk } from '../../src/flows/alarm-clerk.ts';
import { handleIncident } from '../../src/flows/handle-incident.ts';
import { showState } from '../../src/flows/show-state.ts';
import { tellReporter } from '../../src/flows/tell-reporter.ts';
import { handlers } from '../../src/jobs/handlers.ts';
import { keepLadders } from '../../src/jobs/nightly.ts';
import { readIncident } from '../../src/store/incidents.ts';
import { entriesAbout, verifyLedger } from '../../src/store/ledger.ts';
import { readStaff } from '../../src/store/people.ts';
import { idsOf, requestFromStaff, urgent } from '../support/cast.ts';
import { at, later } from '../support/clock.ts';
import { afterReport, jobsOf, type Out, pretendWays } from '../support/reach.ts';
import { dbOn, engines } from '../support/store.ts';

/** Who has got the card so far. Notices of one step go out in any order. */
const cardsTo = (out: Out): ReadonlySet<PersonId> =>
  new Set(out.cards.filter(({ what }) => what === 'card').map(({ to }) => to));

describe.each(engines)('on %s', (engine) => {
  const db = dbOn(engine);

  test('while nobody answers, one person after the other is asked, each at their hour, to the last resort and beyond', async () => {
    const { cast, worker, out, incident } = await afterReport(db(), urgent);
    const { lena, dev, dot, hana, cho, clem, tess } = cast;
    await worker.until(at('09:04'));
    expect(cardsTo(out)).toEqual(new Set(idsOf(lena, dev, dot)));
    await worker.until(at('09:14'));
    expect(out.cards.filter(({ what }) => what === 'reminder')).toHaveLength(3);
    expect(cardsTo(out).has(hana.id)).toBe(false);
    await worker.until(at('09:15'));
    expect(cardsTo(out).has(hana.id)).toBe(true);
    expect(out.news.map(({ to, view }) => [to, view.heading.slice(0, 23)])).toEqual([
      [tess.id, 'Nobody has answered yet'],
    ]);
    await worker.until(at('09:29'));
    expect(cardsTo(out).has(cho.id)).toBe(false);
    await worker.until(at('09:31'));
    expect(cardsTo(out)).toEqual(new Set(idsOf(lena, dev, dot, hana, cho)));
    expect(out.cards.filter(({ what }) => what === 'card')).toHaveLength(5);
    expect(out.mails.map(({ to }) => to)).toContain(clem.id);
    expect(out.news.at(-1)?.view.heading).toMatch(/please phone/);
    const reminded = out.cards.length;
    await worker.until(at('10:31'));
    expect(out.cards.length).toBe(reminded + 10);
    expect((await readIncident(db().rows, incident.id))?.status).toBe('unanswered');
    expect(worker.failed).toEqual([]);
  });

  test('the ledger tells the whole of it, and verifies', async () => {
    const { worker, incident } = await afterReport(db(), urgent);
    await worker.until(at('09:31'));
    const kinds = (await entriesAbout(db().rows, incident.id)).map(({ kind }) => kind);
    const steps = kinds.filter((kind) => !['alert-delivered', 'reporter-told'].includes(kind));
    expect(steps).toEqual([
      ...['incident-opened', 'alert-asked', 'alert-asked', 'alert-asked', 'alert-repeated'],
      ...['alert-asked', 'alert-unanswered', 'alert-asked'],
    ]);
    expect(await verifyLedger(db().rows)).toMatchObject({ ok: true });
  });

  test('once somebody has it nothing more goes out, whatever the clock says', async () => {
    const { school, cast, worker, out, incident } = await afterReport(db(), urgent);
    await worker.until(at('09:04'));
    await handleIncident(db(), school, incident.id, cast.dev, { does: 'take' }, at('09:04'));
    const before = out.cards.length;
    await worker.until(at('12:00', '2026-11-26'));
    expect(out.cards).toHaveLength(before);
    expect(await jobsOf(db(), school.id)).toEqual([]);
  });

  test('of two who press at the same moment one has it, and every card shows who', async () => {
    const { school, cast, worker, out, incident } = await afterReport(db(), urgent);
    await worker.until(at('09:02'));
    const outcomes = await Promise.all(
      [cast.lena, cast.dev].map((by) =>
        handleIncident(db(), school, incident.id, by, { does: 'take' }, at('09:02')),
      ),
    );
    const [won, ...others] = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    expect(others).toEqual([]);
    expect(outcomes).toContainEqual({ ok: false, why: 'already-settled' });
    await worker.until(at('09:03'));
    const winner = [cast.lena, cast.dev].find(({ id }) => won && 'by' in won && won.by === id);
    for (const { to, view } of out.cards) {
      if (to === winner?.id) continue;
      expect(view).toMatchObject({ state: 'in-hand', by: winner?.name });
    }
    expect(out.news.map(({ to }) => to)).toEqual([cast.tess.id]);
  });

  test('a timer that the database calls a little early is not lost', async () => {
    const { school, ways, incident } = await afterReport(db(), urgent);
    const table = handlers(db(), new Map([[school.id, school]]), ways);
    const runAt = at('09:05');
    const job = { name: 'escalate-alert', incident: incident.id, runAt } as const;
    await table['escalate-alert'](job, later(runAt, -2 / 60));
    expect(await readIncident(db().rows, incident.id)).toMatchObject({
      step: 1,
      nextAt: at('09:15'),
    });
  });

  test('a ladder whose timer was lost goes on at the next round, and a round too many does nothing', async () => {
    const { school, worker, incident, out, cast } = await afterReport(db(), urgent);
    await worker.until(at('09:04'));
    await sql`delete from pgboss.job where data ->> 'incident' = ${incident.id}`.execute(db().rows);
    const round = (now: Date) =>
      keepLadders(db(), new Map([[school.id, school]]), now, {
        error: () => expect('a ladder').toBe('taken on'),
      });
    await round(at('09:04'));
    expect(await readIncident(db().rows, incident.id)).toMatchObject({ step: 0 });
    await round(at('09:10'));
    await round(at('09:10'));
    expect(await readIncident(db().rows, incident.id)).toMatchObject({ step: 1 });
    await worker.until(at('09:31'));
    expect(cardsTo(out).has(cast.cho.id)).toBe(true);
    expect((await readIncident(db().rows, incident.id))?.status).toBe('unanswered');
  });

  test('a job about an incident that is not there is tried again, unless the record was purged', async () => {
    const { school, ways } = await afterReport(db(), urgent);
    const table = handlers(db(), new Map([[school.id, school]]), ways);
    const gone = randomUUID() as IncidentId;
    const job = { name: 'escalate-alert', incident: gone, runAt: at('09:05') } as const;
    await expect(table['escalate-alert'](job, at('09:05'))).rejects.toThrow(gone);
    await sql`insert into purged values (${gone}, ${school.id}, 'ABC234', 'incident', ${at('09:00')},
      ${at('09:00')}, 'clock', 'unfounded', 1, ${at('09:00')})`.execute(db().rows);
    await table['escalate-alert'](job, at('09:05'));
  });

  test('a timer of an hour that has been moved on does nothing', async () => {
    const { school, cast, ways, incident } = await afterReport(db(), urgent);
    const doing = { does: 'pass-on', to: cast.hana.id } as const;
    await handleIncident(db(), school, incident.id, cast.lena, doing, at('09:04'));
    const table = handlers(db(), new Map([[school.id, school]]), ways);
    const old = { name: 'escalate-alert', incident: incident.id, runAt: at('09:05') } as const;
    await table['escalate-alert'](old, at('09:05'));
    expect(await readIncident(db().rows, incident.id)).toMatchObject({
      step: 0,
      nextAt: at('09:09'),
    });
  });

  test('whoever hands over an item sees their card go, whoever gets it has one', async () => {
    const { school, cast, worker, out, incident } = await afterReport(db(), urgent);
    await worker.until(at('09:01'));
    await handleIncident(db(), school, incident.id, cast.dev, { does: 'conflict' }, at('09:02'));
    await worker.until(at('09:02'));
    const views = Object.fromEntries(out.cards.map(({ to, view }) => [to, view.state]));
    expect(views[cast.lena.id]).toBe('waiting');
    expect(cardsTo(out).has(cast.hana.id)).toBe(true);
    await showState(db(), pretendUpdate(out), incident.id, null, at('09:03'));
    expect(out.cards.find(({ to }) => to === cast.dev.id)?.view.state).toBe('gone');
  });

  test('a card that cannot be changed keeps none of the others out of date, and is tried again', async () => {
    const stuck: { once: boolean; lena: string } = { once: true, lena: '' };
    const { school, cast, worker, out, incident } = await afterReport(db(), urgent, {
      update: (to) => (stuck.once && to === stuck.lena ? 'failed' : null),
    });
    await worker.until(at('09:01'));
    stuck.lena = cast.lena.id;
    await handleIncident(db(), school, incident.id, cast.dot, { does: 'take' }, at('09:01'));
    await worker.until(at('09:01'));
    const states = () =>
      out.cards.filter(({ to }) => to !== cast.dot.id).map(({ view }) => view.state);
    expect(new Set(states())).toEqual(new Set(['in-hand', 'waiting']));
    stuck.once = false;
    await worker.until(at('09:02'));
    expect(states()).toEqual(['in-hand', 'in-hand']);
  });

  test('a reporter hears each piece of news once, however often the job runs', async () => {
    const { school, incident, ways, out } = await afterReport(db(), urgent);
    const tell = (news: 'in-hand' | 'please-phone') =>
      tellReporter(db(), ways.reach, ways.postNews, school, incident.id, news, at('09:10'));
    await tell('in-hand');
    await tell('in-hand');
    await tell('please-phone');
    expect(out.news).toHaveLength(2);
    expect(JSON.stringify(out.news)).not.toMatch(/Lena|Instagram|asked me twice/);
  });

  test('a reporter whose chat is away is told later, not never', async () => {
    const away: { still: boolean } = { still: true };
    const faults = { news: () => (away.still ? ('failed' as const) : null) };
    const { school, cast, worker, out, incident } = await afterReport(db(), urgent, faults);
    await handleIncident(db(), school, incident.id, cast.lena, { does: 'take' }, at('09:00'));
    await worker.until(at('09:01'));
    expect(out.news).toEqual([]);
    away.still = false;
    await worker.until(at('09:05'));
    expect(out.news).toHaveLength(1);
  });

  describe('the clerk, when nobody in school can be told', () => {
    const alarm = async (report: typeof urgent) => {
      const all = await afterReport(db(), report);
      await all.worker.until(at('09:01'));
      return all;
    };

    test('hears that something waits, by its reference and nothing else', async () => {
      const gone = { ...requestFromStaff, subject: null, initiator: 'head' } as const;
      const { school, cast, incident, ways, out } = await afterReport(db(), gone);
      const doing = { does: 'conflict' } as const;
      await handleIncident(db(), school, incident.id, cast.cho, doing, at('09:05'));
      expect((await readIncident(db().rows, incident.id))?.status).toBe('sealed');
      await alarmClerk(db(), ways.reach, school, incident.id, at('09:05'));
      expect(out.mails.map(({ to }) => to)).toEqual([cast.clem.id]);
      expect(Object.keys(out.mails[0] ?? {})).toEqual(['to', 'reference']);
    });

    test('hears nothing of what is about the chair, or about the clerk', async () => {
      const about = await alarm({ ...requestFromStaff, initiator: 'chair' });
      expect(about.incident.status).toBe('sealed');
      expect(about.out.mails.map(({ to }) => to)).not.toContain(about.cast.clem.id);
      const { cast, school, ways, out, incident } = await afterReport(db(), urgent);
      const doing = { does: 'conflict' } as const;
      await handleIncident(db(), school, incident.id, cast.clem, doing, at('09:05'));
      await alarmClerk(db(), ways.reach, school, incident.id, at('09:05'));
      expect(out.mails.map(({ to }) => to)).toEqual([cast.clem.id]);
    });

    test('is told again until it worked', async () => {
      const { school, incident, cast } = await afterReport(db(), urgent);
      const failing = pretendWays({ mail: () => 'failed' });
      const call = (ways: typeof failing) =>
        alarmClerk(db(), ways.reach, school, incident.id, at('09:30'));
      await expect(call(failing)).rejects.toThrow('could not be told');
      const working = pretendWays();
      await call(working);
      expect(working.out.mails.map(({ to }) => to)).toEqual([cast.clem.id]);
    });
  });

  test('a conflict on one of two linked records shuts the other as well', async () => {
    const { school, cast, incident, linked } = await afterReport(db(), requestFromStaff);
    if (!linked) throw new Error('Two records were expected');
    const doing = { does: 'conflict' } as const;
    await handleIncident(db(), school, incident.id, cast.hana, doing, at('09:05'));
    const staff = await readStaff(db().rows, school.id, at('09:05'));
    for (const { id } of [incident, linked]) {
      const record = await readIncident(db().rows, id);
      expect(record?.excluded).toContain(cast.hana.id);
      expect(record && mayRead(record, cast.hana.id, staff)).toBe(false);
    }
    const child = await readIncident(db().rows, linked.id);
    expect(child?.asked).toEqual(linked.asked);
  });
});

const pretendUpdate =
  (out: Out): Parameters<typeof showState>[1] =>
  async (_chat, message, view) => {
    const card = out.cards.find((one) => one.message === message);
    if (card) card.view = view;
  };
