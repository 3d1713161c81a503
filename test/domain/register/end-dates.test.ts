import { describe, expect, test } from '@jest/globals';
import { approve } from '../../../src/domain/register/decide.ts';
import { endDate, lapsesAt, latestEnd, nextHour } from '../../../src/domain/register/end-dates.ts';
import type { PolicyException } from '../../../src/domain/register/exception.ts';
import { standsAs } from '../../../src/domain/register/move.ts';
import { renew } from '../../../src/domain/register/review.ts';
import { tick } from '../../../src/domain/register/tick.ts';
import { cast, school } from '../../support/cast.ts';
import { granting, hereIn, linksOf, next } from '../../support/family-links.ts';

const { calendar } = school;
const { hana } = cast;
const when = (iso: string) => new Date(iso);
const pressed = { by: hana, revision: null };

describe('the last day', () => {
  test.each([
    ['2027-07-31', '2027-07-31T23:00:00Z', 'in summer an hour before midnight in Greenwich'],
    ['2026-12-31', '2027-01-01T00:00:00Z', 'in winter at midnight'],
    ['2027-03-27', '2027-03-28T00:00:00Z', 'before the clocks go forward'],
    ['2027-03-28', '2027-03-28T23:00:00Z', 'on the day on which they do'],
    ['2027-10-30', '2027-10-30T23:00:00Z', 'before the clocks go back'],
    ['2027-10-31', '2027-11-01T00:00:00Z', 'on the day on which they do'],
    ['2028-02-29', '2028-03-01T00:00:00Z', 'of a leap year'],
  ])('%s is over at %s, %s', (day, instant) => {
    expect(lapsesAt(calendar, day)).toEqual(when(instant));
  });

  test.each([
    ['2028-02-29T12:00:00Z', '2029-02-28'],
    ['2027-02-28T12:00:00Z', '2028-02-28'],
    ['2026-11-24T12:00:00Z', '2027-11-24'],
    ['2026-07-01T23:30:00Z', '2027-07-02'],
  ])('decided at %s is %s at the latest', (now, latest) => {
    expect(latestEnd(calendar, when(now))).toBe(latest);
    expect(endDate(calendar, latest, when(now))).toBe('right');
  });

  test.each([
    ['2026-11-23', 'past'],
    ['2026-11-24', 'right'],
    ['2027-11-24', 'right'],
    ['2027-11-25', 'too-far'],
  ])('of %s, decided on 24 November 2026, is %s', (day, is) => {
    expect(endDate(calendar, day, when('2026-11-24T10:00:00Z'))).toBe(is);
  });
});

describe('the clock', () => {
  const active = linksOf().active;
  const at = (iso: string) => hereIn({ now: when(iso) });

  test('reminds thirty and seven days before, at eight by the school’s clock, and then at the end', () => {
    const hours = [when('2026-11-24T10:00:00Z')];
    for (let more = 0; more < 3; more += 1) {
      hours.push(nextHour(calendar, '2027-07-31', hours.at(-1) ?? new Date(0)));
    }
    expect(hours.slice(1)).toEqual(
      ['2027-07-01T07:00:00Z', '2027-07-24T07:00:00Z', '2027-07-31T23:00:00Z'].map(when),
    );
  });

  test('puts it under review, reminds once more, and lets it lapse, each with its line', () => {
    const due = tick(active, at('2027-07-01T07:00:00Z'));
    expect(due).toMatchObject({
      ok: true,
      value: { entries: [{ step: 'fall-due', as: 'clock' }] },
    });
    const reminded = tick(next(due), at('2027-07-24T07:00:00Z'));
    expect(reminded).toMatchObject({ ok: true, value: { entries: [{ step: 'remind' }] } });
    const lapsed = tick(next(reminded), at('2027-07-31T23:00:00Z'));
    expect(lapsed).toMatchObject({
      ok: true,
      value: {
        next: { status: 'expired', ending: { because: 'end-date' } },
        entries: [{ step: 'expire' }],
      },
    });
    expect(tick(next(lapsed), at('2028-01-01T00:00:00Z'))).toEqual({
      ok: false,
      why: 'already-settled',
    });
  });

  test('does nothing before its hour', () => {
    expect(tick(active, at('2027-07-01T06:59:59Z'))).toEqual({ ok: false, why: 'not-due' });
  });

  test('that was away for a year lets it lapse, and reminds nobody of what is over', () => {
    expect(tick(active, at('2028-07-01T00:00:00Z'))).toMatchObject({
      ok: true,
      value: { next: { status: 'expired' } },
    });
  });

  test('need not have come by for a link to be over', () => {
    expect(standsAs(active, at('2027-07-31T22:59:59Z'))).toBe('active');
    expect(standsAs(active, at('2027-07-31T23:00:00Z'))).toBe('expired');
    const due: PolicyException = linksOf()['review-due'];
    const late = renew(
      due,
      pressed,
      { ...granting, until: '2027-12-31' },
      at('2027-08-01T09:00:00Z'),
    );
    expect(late).toEqual({ ok: false, why: 'already-settled' });
  });
});

test.each([
  ['', 'reason-missing'],
  [' \n', 'reason-missing'],
] as const)('leave with the reason %j is refused', (reason, why) => {
  const { commented } = linksOf();
  expect(approve(commented, pressed, { ...granting, reason }, hereIn())).toEqual({
    ok: false,
    why,
  });
});

test('where the policy wants it talked over, leave needs the day on which it was, and not one to come', () => {
  const here = hereIn({ mode: 'discuss-and-record' });
  const { commented } = linksOf({ mode: 'discuss-and-record' });
  for (const discussedOn of [null, '2026-11-25']) {
    const given = { ...granting, discussedOn };
    expect(approve(commented, pressed, given, here)).toEqual({ ok: false, why: 'not-discussed' });
  }
});

test('a renewal needs the safeguarding lead to have looked since the review fell due', () => {
  const due = next(tick(linksOf().active, hereIn({ now: when('2027-07-01T07:00:00Z') })));
  const here = hereIn({ now: when('2027-07-02T09:00:00Z') });
  expect(renew(due, pressed, { ...granting, until: '2028-07-01' }, here)).toEqual({
    ...{ ok: false, why: 'lead-not-asked' },
  });
});
