import { expect, test } from '@jest/globals';
import type { Policy } from '../../src/domain/policy.ts';
import { changesBetween } from '../../src/domain/policy-changes.ts';

const facts = {
  title: 'P',
  school: null,
  dated: null,
  reviewDue: null,
  approval: 'blank',
} as const;
const policyOf = (...texts: readonly string[]): Policy => ({
  facts,
  passages: texts.map((text, at) => ({ number: at + 1, headings: [], text })),
});

test('a passage with a word changed is shown as changed, once, and neither as new nor as gone', () => {
  const before = policyOf('Staff keep their phones in the office all day.', 'Ask the lead.');
  const after = policyOf('Staff keep their phones in the safe all day.', 'Bees are not allowed.');
  const { added, gone, changed, same } = changesBetween(before, after);
  expect(changed.map((pair) => [pair.before.number, pair.after.number])).toEqual([[1, 1]]);
  expect(added.map(({ text }) => text)).toEqual(['Bees are not allowed.']);
  expect(gone.map(({ text }) => text)).toEqual(['Ask the lead.']);
  expect(same).toBe(0);
});

test('of two passages alike, each is the other version of one alone', () => {
  const before = policyOf('Staff keep phones in the office.');
  const after = policyOf('Staff keep phones in the safe.', 'Staff keep phones in the hall.');
  const { added, changed, gone } = changesBetween(before, after);
  expect([added.length, changed.length, gone.length]).toEqual([1, 1, 0]);
});
