import { describe, expect, test } from '@jest/globals';
import type { ExceptionId } from '../../src/domain/ids.ts';
import type { Person } from '../../src/domain/people.ts';
import type { School } from '../../src/domain/school.ts';
import { changeException } from '../../src/flows/change-exception.ts';
import { tickException } from '../../src/flows/exception-clock.ts';
import { glanceAt } from '../../src/flows/read-exception.ts';
import { readRegister } from '../../src/flows/read-register.ts';
import type { Db } from '../../src/store/db.ts';
import { readException } from '../../src/store/exceptions.ts';
import { verifyLedger } from '../../src/store/ledger.ts';
import { at } from '../support/clock.ts';
import { commenting, granting } from '../support/family-links.ts';
import { jobsOf } from '../support/reach.ts';
import { registerIn } from '../support/register.ts';
import { dbOn, engines } from '../support/store.ts';

/** The hour at which a link until 31 July falls due for its review, and one a little later. */
const due = at('08:00', '2027-07-01');
const later = at('10:00', '2027-07-01');
const renewing = {
  does: 'renew',
  grant: { ...granting, until: '2028-06-30', discussedOn: '2027-07-01' },
} as const;

async function waitsFor(db: Db, school: School, by: Person, id: ExceptionId): Promise<boolean> {
  const { rows } = await readRegister(db, school, by, { filter: 'all', page: 1 }, later);
  return rows.some(({ exception, due: waits }) => exception === id && waits);
}

describe.each(engines)('on %s', (engine) => {
  const db = dbOn(engine);

  test.each([
    ['on the day on which the clocks go forward', '2027-03-28', '2027-03-28T23:00:00Z'],
    ['on the day on which the clocks go back', '2027-10-31', '2027-11-01T00:00:00Z'],
    ['on a leap day', '2028-02-29', '2028-03-01T00:00:00Z'],
  ])('a link whose last day is %s holds until midnight of that day', async (_, until, midnight) => {
    const { school, cast, declared, doing, state } = await registerIn(db());
    const id = await declared();
    const over = new Date(midnight);
    const decided = new Date(over.getTime() - 40 * 86_400_000);
    await doing(id, cast.lena, { does: 'comment', comment: commenting }, decided);
    const grant = { ...granting, until, discussedOn: null };
    expect((await doing(id, cast.hana, { does: 'approve', grant }, decided)).ok).toBe(true);
    await tickException(db(), school, id, new Date(over.getTime() - 1));
    expect(await state(id)).toBe('review-due');
    await tickException(db(), school, id, over);
    expect(await state(id)).toBe('expired');
  });

  test('a review waits for the lead until they have spoken, and for the applicant until they have confirmed', async () => {
    const { school, cast, active, doing } = await registerIn(db());
    const id = await active();
    await tickException(db(), school, id, due);
    const waiting = () =>
      Promise.all([cast.tess, cast.lena, cast.hana].map((by) => waitsFor(db(), school, by, id)));
    expect(await waiting()).toEqual([true, true, true]);
    await doing(id, cast.lena, { does: 'comment', comment: commenting }, later);
    expect(await waiting()).toEqual([true, false, true]);
    const asked = (await jobsOf(db(), school.id)).map(({ job }) => job);
    expect(asked.at(-1)).toMatchObject({ name: 'ask-about-exception', to: cast.hana.id });
    await doing(id, cast.tess, { does: 'reconfirm' }, later);
    expect(await waiting()).toEqual([false, false, true]);
    expect((await doing(id, cast.hana, renewing, later)).ok).toBe(true);
    expect(await waiting()).toEqual([false, false, false]);
  });

  test('what waits for a second reader when the policy loses its exceptions can be sent back, and never agreed to', async () => {
    const { school, cast, commented, state } = await registerIn(db(), 'approve', {
      dslIsHead: true,
    });
    const id = await commented();
    const grant = { does: 'approve', grant: granting } as const;
    const by = { by: cast.hana, revision: null };
    expect((await changeException(db(), school, id, by, grant, at('10:00'))).ok).toBe(true);
    expect(await state(id)).toBe('decided');
    const stricter: School = { ...school, exceptionMode: 'declare-only' };
    const second = (does: 'agree' | 'send-back') =>
      changeException(
        ...([db(), stricter, id, { by: cast.cho, revision: null }] as const),
        { does, words: 'I have read it.' },
        at('10:10'),
      );
    expect(await second('agree')).toEqual({ ok: false, why: 'no-exceptions' });
    const seen = await glanceAt(db(), stricter, id, cast.cho, at('10:10'));
    expect(seen?.offers).toEqual(['send-back']);
    expect(seen?.stuck).toMatch(/nobody can agree to this/);
    expect((await second('send-back')).ok).toBe(true);
    const words = { does: 'record', words: 'Keep to the family group.' } as const;
    expect((await changeException(db(), stricter, id, by, words, at('10:20'))).ok).toBe(true);
    expect(await state(id)).toBe('recorded');
  });

  test('a second reader’s word and a withdrawal at the same moment: one holds', async () => {
    const { cast, commented, doing, state } = await registerIn(db(), 'approve', {
      dslIsHead: true,
    });
    for (let round = 0; round < 3; round += 1) {
      const id = await commented();
      await doing(id, cast.hana, { does: 'approve', grant: granting });
      const [agreed, withdrawn] = await Promise.all([
        doing(id, cast.cho, { does: 'agree', words: 'I agree.' }),
        doing(id, cast.tess, { does: 'withdraw' }),
      ]);
      expect([agreed.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1);
      expect(await state(id)).toBe(agreed.ok ? 'active' : 'withdrawn');
    }
  });

  test('a renewal at the very moment of lapsing either holds for its new time or comes too late', async () => {
    const { school, cast, active, doing, state } = await registerIn(db());
    const id = await active();
    await tickException(db(), school, id, due);
    await doing(id, cast.lena, { does: 'comment', comment: commenting }, later);
    const over = new Date('2027-07-31T23:00:00Z');
    const before = new Date(over.getTime() - 1);
    const [renewed] = await Promise.all([
      doing(id, cast.hana, renewing, before),
      tickException(db(), school, id, over),
    ]);
    expect(await state(id)).toBe(renewed.ok ? 'active' : 'expired');
    const link = await readException(db().rows, id);
    expect(link?.history.filter(({ step }) => step === 'expire')).toHaveLength(renewed.ok ? 0 : 1);
  });

  test('a revocation and five presses of "Still the same" at once end in a link that is revoked', async () => {
    const { cast, active, doing, state } = await registerIn(db());
    const id = await active();
    await Promise.all([
      doing(id, cast.lena, { does: 'revoke', words: 'A concern has come up.' }),
      ...[1, 2, 3, 4, 5].map(() => doing(id, cast.tess, { does: 'reconfirm' })),
    ]);
    expect(await state(id)).toBe('revoked');
    expect((await verifyLedger(db().rows)).ok).toBe(true);
  });
});
