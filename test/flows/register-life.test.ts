import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { ExceptionId } from '../../src/domain/ids.ts';
import type { Person } from '../../src/domain/people.ts';
import { askAllStaff, askInSeptember } from '../../src/flows/ask-staff.ts';
import { saveDeclaration } from '../../src/flows/declare-exception.ts';
import { goRoundRegister, tickException } from '../../src/flows/exception-clock.ts';
import { linksOfIncident } from '../../src/flows/links-of-incident.ts';
import { syncStaff } from '../../src/flows/sync-staff.ts';
import { readException } from '../../src/store/exceptions.ts';
import { readIncident } from '../../src/store/incidents.ts';
import { entriesAbout, verifyLedger } from '../../src/store/ledger.ts';
import { readStaff } from '../../src/store/people.ts';
import { idsOf, requestFromPupil, staffOf } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { answeredAll, commenting, granting } from '../support/family-links.ts';
import { jobsOf, reported } from '../support/reach.ts';
import { registerIn } from '../support/register.ts';
import { dbOn, engines } from '../support/store.ts';

describe.each(engines)('on %s', (engine) => {
  const db = dbOn(engine);

  test('declared, commented, approved, told: each a line with who, as what, why and the policy version', async () => {
    const { cast, active, out, worker } = await registerIn(db());
    const id = await active();
    await worker.until(at('10:01'));
    expect(out.questions.map(({ to }) => to)).toEqual(
      expect.arrayContaining([...idsOf(cast.lena, cast.hana, cast.tess)]),
    );
    const lines = (await entriesAbout(db().rows, id)).filter(
      (entry) => entry.kind === 'exception-moved' && entry.step !== 'save',
    );
    expect(lines).toMatchObject([
      { step: 'submit', by: cast.tess.id, as: 'staff', why: null },
      { step: 'comment', by: cast.lena.id, as: 'dsl', why: null },
      { step: 'approve', by: cast.hana.id, as: 'head', to: 'active', why: 4 },
    ]);
    for (const line of lines) expect(line).toHaveProperty('policy');
    const link = await readException(db().rows, id);
    expect(link?.history[3]).toMatchObject({ step: 'approve', reason: granting.reason });
  });

  test('two who decide at once: one holds, the other learns that it is settled', async () => {
    const { cast, commented, doing, steps } = await registerIn(db());
    const id = await commented();
    const outcomes = await Promise.all([
      doing(id, cast.hana, { does: 'approve', grant: granting }),
      doing(id, cast.hana, { does: 'decline', words: 'No.' }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, why: 'already-settled' });
    expect(await steps(id)).toHaveLength(3);
  });

  test('a decision after withdrawal, or at the same moment, never leaves both standing', async () => {
    const { cast, commented, doing, state } = await registerIn(db());
    for (let round = 0; round < 5; round += 1) {
      const id = await commented();
      const [withdrawn, approved] = await Promise.all([
        doing(id, cast.tess, { does: 'withdraw' }),
        doing(id, cast.hana, { does: 'approve', grant: granting }),
      ]);
      expect([withdrawn.ok, approved.ok].filter(Boolean)).toHaveLength(1);
      expect(await state(id)).toBe(withdrawn.ok ? 'withdrawn' : 'active');
    }
  });

  test('pressing twice, five times at once, is done and written once', async () => {
    const { cast, commented, doing, steps } = await registerIn(db());
    const id = await commented();
    const grant = { does: 'approve', grant: granting } as const;
    await Promise.all([1, 2, 3, 4, 5].map(() => doing(id, cast.hana, grant)));
    expect((await steps(id)).filter((step) => step === 'approve')).toHaveLength(1);
    expect((await verifyLedger(db().rows)).ok).toBe(true);
  });

  test('a card with an old revision decides nothing', async () => {
    const { cast, commented, doing, state } = await registerIn(db());
    const id = await commented();
    const shown = (await readException(db().rows, id))?.revision ?? 0;
    await doing(id, cast.lena, { does: 'comment', comment: { ...commenting, flag: 'yes' } });
    const grant = { does: 'approve', grant: granting } as const;
    expect(await doing(id, cast.hana, grant, at('10:05'), shown)).toEqual({
      ...{ ok: false, why: 'changed-since' },
    });
    expect(await state(id)).toBe('commented');
  });

  test('the same form sent from two devices at once opens one draft, with the answers of both', async () => {
    const { school, cast } = await registerIn(db());
    const id = randomUUID() as ExceptionId;
    const outcomes = await Promise.all(
      answeredAll.map((answered) =>
        saveDeclaration(db(), school, cast.tess, { id, for: null, answered }, at('09:00')),
      ),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const link = await readException(db().rows, id);
    const filled = link?.status === 'draft' ? link.filled : null;
    expect(Object.values(filled ?? {}).every((step) => step !== null)).toBe(true);
  });

  test('it falls due, is reminded of, and lapses by itself', async () => {
    const { cast, active, state, steps, out, worker } = await registerIn(db());
    const id = await active();
    await worker.until(new Date('2027-07-31T22:59:00Z'));
    expect(await state(id)).toBe('review-due');
    await worker.until(new Date('2027-07-31T23:00:00Z'));
    expect(await state(id)).toBe('expired');
    expect(await steps(id)).toEqual([
      'submit',
      'comment',
      'approve',
      'fall-due',
      'remind',
      'expire',
    ]);
    expect(out.questions.at(-1)?.exception).toBe(id);
    expect(out.questions.filter(({ to }) => to === cast.tess.id).length).toBeGreaterThanOrEqual(4);
    expect(worker.failed).toEqual([]);
  });

  test('lapses on the round as well, should its job be lost, and once only when both come', async () => {
    const { school, active, state, steps } = await registerIn(db());
    const id = await active();
    const over = new Date('2027-08-05T03:00:00Z');
    await Promise.all([goRoundRegister(db(), school, over), tickException(db(), school, id, over)]);
    expect(await state(id)).toBe('expired');
    expect((await steps(id)).filter((step) => step === 'expire')).toHaveLength(1);
  });

  test('a draft is asked after once, then thrown away, and of what it said nothing is left', async () => {
    const { cast, save, out, worker } = await registerIn(db());
    const id = randomUUID() as ExceptionId;
    await save(id, cast.tess);
    await worker.until(at('09:00', '2026-11-26'));
    expect(out.questions).toEqual([{ to: cast.tess.id, exception: id }]);
    await worker.until(at('09:00', '2026-12-12'));
    expect(await readException(db().rows, id)).toBeUndefined();
    expect(JSON.stringify(await entriesAbout(db().rows, id))).not.toMatch(/Wilf|WhatsApp|sister/);
    expect(worker.failed).toEqual([]);
  });

  test('a directory that loses people for less than a week closes none of their links', async () => {
    const { school, cast, active, save, state } = await registerIn(db());
    const kept = await active(cast.ned);
    const draft = randomUUID() as ExceptionId;
    await save(draft, cast.pat);
    const copyOf = (people: readonly Person[]) =>
      ({ people, holders: staffOf(people).holders, away: 'not-known' }) as const;
    const shrunk = Object.values(cast).filter((one) => one !== cast.ned && one !== cast.pat);
    const sync = (people: readonly Person[], day: string) =>
      syncStaff(db(), async () => copyOf(people), school, at('11:00', day));
    await sync(shrunk, '2026-11-24');
    await sync(shrunk, '2026-11-30');
    expect([await state(kept), await state(draft)]).toEqual(['active', 'draft']);
    await sync(Object.values(cast), '2026-11-30');
    await sync(shrunk, '2026-12-02');
    expect([await state(kept), await state(draft)]).toEqual(['active', 'draft']);
    await sync(shrunk, '2026-12-09');
    expect([await state(kept), await state(draft)]).toEqual(['closed', undefined]);
  });

  test('people come and go: links of a leaver are closed after a week, somebody new is asked, a new head gets the list', async () => {
    const { school, cast, active, commented, state, out, worker } = await registerIn(db());
    const [leaving, staying, waiting] = [
      await active(cast.ned),
      await active(),
      await commented(cast.pat),
    ];
    const head: Person = { ...cast.clem, roles: ['head'] };
    const fresh: Person = { ...cast.ned, id: randomUUID() as Person['id'], name: 'Nia' };
    const people = [cast.tess, cast.lena, cast.dev, cast.cho, cast.pat, head, fresh];
    const { holders } = staffOf(people);
    const copy = { people, holders, away: 'not-known' } as const;
    await syncStaff(db(), async () => copy, school, at('11:00'));
    await worker.until(at('11:01'));
    expect(await state(leaving)).toBe('review-due');
    await syncStaff(db(), async () => copy, school, at('11:00', '2026-12-01'));
    expect(await state(leaving)).toBe('closed');
    expect(out.registerNotices).toEqual(
      expect.arrayContaining([
        { to: fresh.id, what: 'joined' },
        { to: head.id, what: 'new-head' },
      ]),
    );
    const link = await readException(db().rows, staying);
    expect(link).toMatchObject({
      status: 'review-due',
      review: { because: 'new-head', by: '2027-01-05' },
    });
    expect(out.questions).toContainEqual({ to: head.id, exception: waiting });
  });

  test('in September whoever has a link that stands is asked once, and nobody else', async () => {
    const { school, cast, active, commented } = await registerIn(db());
    await active();
    await commented(cast.ned);
    const september = (day: string, hour = '09:00') => at(hour, `2027-${day}`);
    expect(await askInSeptember(db(), school, september('08-31'))).toBe(0);
    const early = at('09:00', '2026-09-03');
    expect(await askInSeptember(db(), school, early)).toBe(1);
    expect(await askInSeptember(db(), school, early)).toBe(0);
    const asked = (await jobsOf(db(), school.id)).map(({ job }) => job);
    const notices = asked.filter((job) => job.name === 'register-notice');
    expect(notices).toMatchObject([{ person: cast.tess.id, what: 'reconfirm' }]);
  });

  test('all staff are asked once, by the headteacher alone', async () => {
    const { school, cast } = await registerIn(db());
    expect((await askAllStaff(db(), school, cast.lena, at('10:00'))).ok).toBe(false);
    const [first, again] = [
      await askAllStaff(db(), school, cast.hana, at('10:00')),
      await askAllStaff(db(), school, cast.hana, at('10:01')),
    ];
    expect([first, again]).toEqual([
      { ok: true, value: Object.keys(cast).length - 1 },
      { ok: true, value: 0 },
    ]);
  });

  test('an incident is opened, routed, timed and asked about the same with a link and without', async () => {
    // the people stay in it: only the incident's own id differs
    const strip = (value: unknown, own: string) => JSON.stringify(value).replaceAll(own, 'own');
    const sorted = (jobs: readonly unknown[], own: string) =>
      jobs.map((job) => strip(job, own)).toSorted((one, other) => one.localeCompare(other));
    const { school, cast, active } = await registerIn(db());
    const report = { ...requestFromPupil, danger: 'unknown', child: 'Wilf Winterbourne' } as const;
    const [before] = await reported(db(), school, cast.tess, report);
    const jobsBefore = (await jobsOf(db(), school.id)).map(({ job }) => job);
    await active();
    const known = (await jobsOf(db(), school.id)).map(({ id }) => id);
    const [after] = await reported(db(), school, cast.tess, report);
    const jobsAfter = (await jobsOf(db(), school.id)).filter(({ id }) => !known.includes(id));
    expect(strip(after, after.id)).toBe(strip(before, before.id));
    const stored = await readIncident(db().rows, after.id);
    expect([stored?.priority, stored && 'nextAt' in stored && stored.nextAt]).toEqual([
      before.priority,
      'nextAt' in before && before.nextAt,
    ]);
    const made = jobsAfter.map(({ job }) => job);
    expect(sorted(made, after.id)).toEqual(sorted(jobsBefore, before.id));
    const staff = await readStaff(db().rows, school.id, at('10:00'));
    const reader = { by: cast.lena, staff };
    const links = await linksOfIncident(db(), school, after, reader, at('10:00'));
    expect(links).toMatchObject([
      { first: 'An approved link exists: read it before acting.', opens: true },
    ]);
  });

  test('nobody of another school has any part in it, headteacher or not', async () => {
    const { commented, state } = await registerIn(db());
    const other = await registerIn(db());
    const id = await commented();
    const grant = { does: 'approve', grant: granting } as const;
    expect(await other.doing(id, other.cast.hana, grant)).toEqual({ ok: false, why: 'not-found' });
    expect(await state(id)).toBe('commented');
  });
});
