import { expect, test } from '@jest/globals';
import { linesOf } from '../../src/library/learning/thesaurus-lines.ts';
import { shippedKnowledge } from '../../src/library/shipped-knowledge.ts';
import { termKey, termsIn, thesaurusOf } from '../../src/library/thesaurus.ts';
import { translationTo } from '../../src/library/translation.ts';

const joined = (policy: readonly [string, ...string[]], ...everyday: [string, ...string[]]) => ({
  ...{ policy, everyday, writer: 'w' },
});
const thesaurus = thesaurusOf(
  linesOf([
    joined(['canine', 'assistance animal'], 'dog', 'pooch', 'four legs'),
    joined(['assistance animal'], 'dog'),
    joined(['vehicle'], 'car', 'motor', 'dog', 'the', 'set of wheels for one'),
    joined(['premises'], 'the'),
  ]),
);
const strength = (from: string, to: string): number => {
  const number = thesaurus.numbers.get(termKey(to) ?? 0);
  return number === undefined ? -1 : (thesaurus.standsFor(termKey(from) ?? 0)[number] ?? -1);
};

test('an everyday term stands for what its lines write, the more lines the more', () => {
  expect(strength('pooch', 'canine')).toBeGreaterThan(0);
  expect(strength('dog', 'assistance animal')).toBeGreaterThan(strength('dog', 'canine'));
  expect(strength('pooch', 'canine')).toBeGreaterThan(strength('dog', 'canine'));
});

test('what a policy writes stands for the everyday term half as much, and everyday terms not for one another', () => {
  expect(strength('canine', 'pooch')).toBeGreaterThan(0);
  expect(strength('canine', 'pooch')).toBeLessThan(strength('pooch', 'canine'));
  expect(strength('pooch', 'dog')).toBe(0);
  expect(strength('dog', 'dog')).toBe(0);
});

test('a word that says nothing, a phrase too long and a line with one side only join nothing', () => {
  expect(termKey('the')).toBeNull();
  expect(termKey('set of wheels for one')).toBeNull();
  expect(strength('car', 'vehicle')).toBeGreaterThan(0);
  expect(strength('car', 'premises')).toBe(0);
});

test('a text has its words, and the phrases that are known', () => {
  const { words, phrases } = termsIn(thesaurus, 'Our assistance animals sleep in the shed');
  expect(phrases).toEqual(new Set([termKey('assistance animal')]));
  expect(words).toContain(termKey('shed'));
  expect(words).not.toContain(termKey('the'));
});

const passages = [
  { headings: ['Animals'], text: 'A canine is welcome on open days when it is insured.' },
  { headings: ['Parking'], text: 'Each vehicle is left behind the hall with its lights off.' },
  { headings: ['Dinner'], text: 'Lunch is paid on Monday, and each hall is wiped afterwards.' },
];
const translate = translationTo(thesaurus, passages);
const best = (question: string) => {
  const found = translate(question);
  return found.findIndex(({ beyond }) => beyond === Math.max(...found.map((one) => one.beyond)));
};

test('a question finds the passage that says it in other words, or in its own', () => {
  expect(best('can i bring my pooch')).toBe(0);
  expect(best('where does my motor go')).toBe(1);
  expect(best('when is lunch')).toBe(2);
  expect(translate('can i bring my pooch').map(({ share }) => share)).toEqual([1, 0, 0]);
});

test('asked again, and after another, it answers the same', () => {
  const first = translate('can i bring my pooch');
  translate('where does my motor go');
  expect(translate('can i bring my pooch')).toEqual(first);
});

test('a question with nothing in it, and a policy without passages, have no translation', () => {
  expect(translate('').map(({ share }) => share)).toEqual([0, 0, 0]);
  expect(translationTo(thesaurus, [])('pooch')).toEqual([]);
});

test.each([
  ['tattle', 'gossip'],
  ['tablet', 'device'],
  ['cops', 'police'],
  ['nan', 'family'],
])('the thesaurus that ships knows that %s may stand for %s', (everyday, written) => {
  const { numbers, standsFor } = shippedKnowledge.meanings.thesaurus;
  const number = numbers.get(termKey(written) ?? 0) ?? -1;
  expect(standsFor(termKey(everyday) ?? 0)[number]).toBeGreaterThan(0);
});
