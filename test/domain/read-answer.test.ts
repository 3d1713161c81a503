import { expect, test } from '@jest/globals';
import { answer } from '../../src/domain/answer.ts';
import type { Policy } from '../../src/domain/policy.ts';
import { readAnswer } from '../../src/domain/read-answer.ts';

const policy: Policy = {
  facts: {
    ...{ title: 'Social Media Policy', school: null, dated: null, reviewDue: '2027-01-31' },
    approval: 'stated',
  },
  passages: [
    'Phones stay in the office.',
    'Photographs need consent.',
    'Pupils may not follow staff.',
  ].map((text, at) => ({ number: at + 1, headings: ['Rules'], text })),
};
const local = answer(
  {
    found: policy.passages.map((passage, at) => ({ passage, score: 0.9 - at * 0.3 })),
    covered: 0.9,
    bars: { covered: 0.5, right: 0.8 },
  },
  policy.facts,
  '2026-11-23',
);

test('what the reader picks is shown as it is stored, one passage as the one answer', () => {
  expect(readAnswer(local, [3], policy)).toMatchObject({
    ...{ withReader: true, given: { kind: 'answer', band: 'one', confidence: local.confidence } },
  });
  const { given } = readAnswer(local, [3, 2, 3, 1], policy);
  expect(given.band).toBe('choose');
  expect(given.passages.map(({ passage }) => passage)).toEqual(
    [3, 2, 1].map((number) => policy.passages[number - 1]),
  );
});

test('none picked means not covered, with the nearest of the local search', () => {
  const { given } = readAnswer(local, [], policy);
  expect(given).toMatchObject({ kind: 'not-covered', band: 'none', passages: local.passages });
});

test('no answer, or a number that is not there, leaves the local answer as it was', () => {
  for (const picks of ['no-answer', [2, 9]] as const) {
    expect(readAnswer(local, picks, policy)).toEqual({ given: local, withReader: false });
  }
});
