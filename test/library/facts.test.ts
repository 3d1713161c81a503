import { describe, expect, test } from '@jest/globals';
import { readText } from '../../src/library/read-text.ts';

const factsIn = (document: string) => readText(`${document}\n\n## Rules\n\nStaff log out.\n`).facts;

describe('when a policy is due for review', () => {
  test.each([
    ['a labelled line', 'Review date: June 2026', '2026-06-30'],
    ['a label in bold', '**Next review:** 2 May 2026', '2026-05-02'],
    ['other words for it', 'Date of next review: 1/9/2026', '2026-09-01'],
    ['a row of the cover table', 'Version\tTwo\nNext Review Date\tJune 2026', '2026-06-30'],
    [
      'a column of a version table',
      'Review Frequency\tNext Review Date\nEvery 2 years\t6/2026',
      '2026-06-30',
    ],
    ['a sentence', 'This policy will be reviewed in June 2026.', '2026-06-30'],
  ])('is read from %s', (_place, document, due) => {
    expect(factsIn(document).reviewDue).toBe(due);
  });

  test('the day of the last review is not the day of the next', () => {
    expect(factsIn('Last reviewed: June 2024').reviewDue).toBeNull();
  });

  test('"every year" is no date', () => {
    expect(factsIn('Review frequency: every year').reviewDue).toBeNull();
  });
});

describe('when a policy is of', () => {
  test('the latest day on which it was written or reviewed counts', () => {
    expect(factsIn('Date: May 2021\nLast reviewed: June 2024\nReview date: June 2026').dated).toBe(
      '2024-06-30',
    );
  });

  test('in a version table the last version counts', () => {
    const table = 'Version\tDate\tAuthor\n0.1\t9/2020\tAB\n0.2\t9/2023\tAB';
    expect(factsIn(table).dated).toBe('2023-09-30');
  });

  test('a policy without a date has none', () => {
    expect(factsIn('Owner: the office').dated).toBeNull();
  });
});

describe('approval', () => {
  test.each([
    ['Approved by: the governing body', 'stated'],
    ['Date ratified by governors\t18/06/2024', 'stated'],
    ['Signed: A. Owl', 'stated'],
    ['Date approved by governors:', 'blank'],
    ['Approved by: ________', 'blank'],
    ['This policy was approved by the governors on.....', 'blank'],
    ['Signed: A. Owl\nDate ratified by governors:', 'blank'],
    ['Version: 2', 'blank'],
  ] as const)('"%s" is %s', (document, approval) => {
    expect(factsIn(document).approval).toBe(approval);
  });
});

describe('names', () => {
  test('title and school stand at the top', () => {
    expect(factsIn('Oakfield Primary School\n\nOnline Policy')).toMatchObject({
      title: 'Online Policy',
      school: 'Oakfield Primary School',
    });
  });

  test('both may stand in one line', () => {
    expect(factsIn('# Oakfield Primary School: Online Policy')).toMatchObject({
      title: 'Online Policy',
      school: 'Oakfield Primary School',
    });
  });

  test('a policy without a title is called what it calls itself', () => {
    const document =
      'Our Kindness Policy is for all. The Kindness Policy replaces the Door Policy.';
    expect(factsIn(document)).toMatchObject({ title: 'Kindness Policy', school: null });
  });
});
