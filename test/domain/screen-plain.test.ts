import { expect, test } from '@jest/globals';
import { plain } from '../../src/domain/screen-plain.ts';

const wordsOf = (text: string): string => plain(text).words.trim();

test.each([
  ["She's HERE", 'shes here'],
  ['she’s here', 'shes here'],
  ['heeeelp', 'help'],
  ['Yr 6, y5s and Year four', 'year6 year5s and yearfour'],
  ['its 3.10 and at 9pm', 'its oclock and at oclock'],
  ['wot do i do m8', 'what do i do mate'],
  ['she wnts 2 go', 'she wants to go'],
  ['s3lf h4rm', 'self harm'],
  ['k m s', 'kms'],
  ['he has a kinfe', 'he has a knife'],
  ['he wasdead', 'he was dead'],
  ['a shared photo', 'a shared photo'],
  ['Łódź zdjęcie', 'lodz zdjecie'],
])('%j is read as %j', (typed, words) => {
  expect(wordsOf(typed)).toBe(words);
});

test('an unpunctuated writer is heard to go over from telling to asking', () => {
  const { clauses } = plain('a y6 added me what do i do');
  expect(clauses.map(({ words }) => words.trim())).toEqual(['a year6 added me', 'what do i do']);
});
