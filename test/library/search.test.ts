import { describe, expect, test } from '@jest/globals';
import { readText } from '../../src/library/read-text.ts';
import { searchOf } from '../../src/library/search.ts';

const search = searchOf(
  readText(`# Willow School: Online Policy

**Review date:** May 2026

## School prayer

Be with every pupil and every parent in this school today, with their photographs and their friends.

## Our staff online

Employees may not accept invitations from pupils on any platform.

Staff log out of the school account after each use and change its password every term.

## Families

Parents who take photographs at a concert keep them off social networks.

A grievance goes to the headteacher first, and never onto a public page.

## Home time

Devices are switched off by eight.
`),
);

const firstFor = (question: string) => search(question).found[0]?.passage.text;

describe('words that staff use find the words of the policy', () => {
  test.each([
    ['can i add a kid on insta', /may not accept invitations/],
    ['mums taking pics at the show', /photographs at a concert/],
    ['how often do we change the passcode', /password every term/],
    ['dad wants to moan to the boss', /grievance goes to the headteacher/],
    ['when is it due for review', /Review date/],
  ])('%s', (question, words) => {
    expect(firstFor(question)).toMatch(words);
  });
});

test('a slip of the finger does not matter', () => {
  expect(firstFor('concert photograhps')).toMatch(/photographs at a concert/);
});

test('a heading counts as words of its passages', () => {
  expect(firstFor('home time')).toBe('Devices are switched off by eight.');
});

test('a prayer does not come before a rule', () => {
  expect(firstFor('parent photographs')).toMatch(/concert/);
});

test('a question of filler words alone finds nothing', () => {
  expect(search('is it ok if i do that').found).toEqual([]);
});

test('each find has a likelihood from 0 to 1, and they come best first', () => {
  const scores = search('may pupils or parents see photographs of staff').found.map(
    ({ score }) => score,
  );
  expect(scores.length).toBeGreaterThan(2);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(scores.every((score) => score > 0 && score < 1)).toBe(true);
});

test('a passage that speaks of all that was asked is likelier than one that speaks of half', () => {
  const [whole] = search('change password every term').found;
  const [half] = search('change password every lettuce sandwich').found;
  expect(whole?.score).toBeGreaterThan(half?.score ?? 1);
});

test('the same question finds the same', () => {
  const question = 'photographs of pupils on a public page';
  expect(search(question)).toEqual(search(question));
});

test('a message of any length is answered', () => {
  expect(search('photographs at a concert '.repeat(5_000)).found[0]?.passage.text).toMatch(
    /concert/,
  );
});

test('a policy without passages finds nothing', () => {
  expect(searchOf(readText(''))('photographs').found).toEqual([]);
});
