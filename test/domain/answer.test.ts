import { describe, expect, test } from '@jest/globals';
import { answer, reviewStatus } from '../../src/domain/answer.ts';
import type { Finding, Found, PolicyFacts } from '../../src/domain/policy.ts';
import { answerView } from '../../src/domain/view/answer.ts';

const facts: PolicyFacts = {
  title: 'Online Policy',
  school: 'Willow School',
  dated: '2024-05-31',
  reviewDue: '2026-05-31',
  approval: 'stated',
};
const today = '2026-03-02';

const found = (score: number, text: string, headings = ['Staff'], number = 1): Found => ({
  passage: { number, headings, text },
  score,
});
/** One that does not stand near the others. */
const apart = (score: number, text: string): Found => found(score, text, ['Staff'], score * 100);

const bars = { covered: 0.5, right: 0.8 };
const finding = (passages: readonly Found[], covered = 0.9): Finding => ({
  found: passages,
  covered,
  bars,
});

describe('an answer', () => {
  test('quotes at most three passages, best first', () => {
    const many = [0.7, 0.5, 0.4, 0.3].map((score) => apart(score, `Rule at ${score}.`));
    expect(answer(finding(many), facts, today).passages).toEqual(many.slice(0, 3));
  });

  test.each([
    ['one where the first passage is likely enough to be right', 0.9, 0.8, 'answer', 'one'],
    ['a choice where it is not', 0.9, 0.79, 'answer', 'choose'],
    ['a choice although the policy hardly speaks of it', 0.5, 0.1, 'answer', 'choose'],
    ['not covered where the policy is likely silent', 0.49, 0.9, 'not-covered', 'none'],
  ] as const)('is %s', (_, covered, score, kind, band) => {
    expect(answer(finding([found(score, 'Log out.')], covered), facts, today)).toMatchObject({
      kind,
      band,
      confidence: score,
    });
  });

  test('that is not covered names the nearest passage all the same', () => {
    const near = found(0.2, 'Log out.');
    expect(answer(finding([near], 0.1), facts, today).passages).toEqual([near]);
  });

  test('with nothing found is not covered', () => {
    expect(answer(finding([]), facts, today)).toMatchObject({
      kind: 'not-covered',
      confidence: 0,
      passages: [],
    });
  });

  test('does not quote twice what a better passage has said', () => {
    const noted = apart(0.8, 'No friends.*\n* Cousins may ask.\n** So may aunts.');
    const again = apart(0.7, 'No friends.*\n* Cousins may ask.');
    const other = apart(0.6, 'Log out.');
    expect(answer(finding([noted, again, other]), facts, today).passages).toEqual([noted, other]);
  });

  test('quotes two items of one list, although both repeat its lead-in', () => {
    const items = [apart(0.8, 'Staff will:\n- log out'), apart(0.7, 'Staff will:\n- be kind')];
    expect(answer(finding(items), facts, today).passages).toEqual(items);
  });
});

describe('a review date', () => {
  test.each([
    ['2026-05-30', 'in-date'],
    ['2026-05-31', 'in-date'],
    ['2026-06-01', 'passed'],
  ])('of 31 May is on %s %s', (day, kind) => {
    expect(reviewStatus(facts, day).kind).toBe(kind);
  });

  test('that the policy does not state is neither', () => {
    expect(reviewStatus({ ...facts, reviewDue: null }, today)).toEqual({ kind: 'not-stated' });
  });
});

describe('the reader sees', () => {
  const lead = { title: 'designated safeguarding lead', name: 'Lena Park' };
  const viewOf = (score: number, about: Partial<PolicyFacts> = {}, day = today) => {
    const known = { ...facts, ...about };
    const one = found(score, 'Log out.', ['Staff', 'Accounts']);
    return answerView(answer(finding([one], score), known, day), known, lead);
  };

  test('the words of the policy, where they stand, and whose they are', () => {
    expect(viewOf(0.9)).toEqual({
      kind: 'quoted',
      first: 'Your policy says:',
      quotes: [{ number: 1, section: 'Staff > Accounts', text: 'Log out.' }],
      source: 'Online Policy, Willow School, May 2024',
      warnings: [],
    });
  });

  test('that the passages are there to choose from when none stands out', () => {
    expect(viewOf(0.6)).toMatchObject({
      kind: 'quoted',
      first: 'One of these may be what you mean:',
    });
  });

  test('when nothing was found: so much, the nearest heading, and whom to ask by name', () => {
    expect(viewOf(0.05)).toMatchObject({
      kind: 'not-covered',
      first: 'I cannot find this in your policy.',
      nearest: 'Staff > Accounts',
      ask: 'Ask Lena Park, designated safeguarding lead.',
    });
  });

  test('the role alone while nobody fills it', () => {
    const view = answerView(answer(finding([]), facts, today), facts, { ...lead, name: null });
    expect(view).toMatchObject({ nearest: null, ask: 'Ask the designated safeguarding lead.' });
  });

  test('that a review date has passed, as the month in which it fell', () => {
    expect(viewOf(0.9, {}, '2026-06-01').warnings).toEqual([
      'Its review date, May 2026, has passed. It holds until the school replaces it.',
    ]);
  });

  test('a review day to the day where the policy names one', () => {
    const [warning] = viewOf(0.9, { reviewDue: '2026-02-14' }).warnings;
    expect(warning).toContain('14 February 2026');
  });

  test('that a policy shows no approval, no review date and no date', () => {
    const view = viewOf(0.9, { approval: 'blank', reviewDue: null, dated: null, school: null });
    expect(view.warnings).toEqual([
      'It does not say when it is due for review.',
      'It does not show a completed approval.',
    ]);
    expect(view.source).toBe('Online Policy, not dated');
  });

  test('the title as the place of what stands above every heading', () => {
    const cover = found(0.9, 'Review date: May 2026', []);
    expect(answerView(answer(finding([cover]), facts, today), facts, lead)).toMatchObject({
      quotes: [{ section: 'Online Policy' }],
    });
  });
});
