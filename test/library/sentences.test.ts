import { expect, test } from '@jest/globals';
import { leansBack, sentencesOf } from '../../src/library/sentences.ts';

test('a paragraph is cut where a sentence ends, and nowhere else', () => {
  const paragraph =
    'Ask Mrs. Lark first, e.g. by e-mail. Is it urgent? Ring the office (see page 2.) "Never wait." Then go home...';
  expect(sentencesOf(paragraph)).toEqual([
    'Ask Mrs. Lark first, e.g. by e-mail.',
    'Is it urgent?',
    'Ring the office (see page 2.)',
    '"Never wait."',
    'Then go home...',
  ]);
});

test('the number of a rule stays with the rule', () => {
  expect(sentencesOf('4.2. Staff log out. S-3. Pupils do too.')[0]).toBe('4.2. Staff log out.');
});

test('words in the middle of a quotation do not end a sentence', () => {
  const paragraph = 'Reminders such as "Bring your kit..." are welcome.';
  expect(sentencesOf(paragraph)).toEqual([paragraph]);
});

test.each([
  ['This also holds at weekends.', true],
  ['However, a parent may ask for it.', true],
  ['If a worry cannot be settled in this way, write to the governors.', true],
  ['Staff log out after use.', false],
  ['There is a club on Fridays.', false],
])('"%s" needs the sentence before it: %s', (sentence, needs) => {
  expect(leansBack(sentence)).toBe(needs);
});
