import { expect, test } from '@jest/globals';
import { corpusFaults } from '../../src/library/learning/check-corpus.ts';
import { policiesIn } from '../../src/library/learning/written-policy.ts';

const passage = (id: string, text: string) => ({
  ...{ policy: 'X1', style: 'plain', passage: id, headings: ['Rules'] },
  ...{ text, concepts: ['photo-consent'] },
});
const asked = (question: string, gold: readonly string[]) => ({
  ...{ policy: 'X1', question, gold, concepts: ['photo-consent'], voice: 'ta' },
});
const lines = [
  passage('X1-01', 'Nobody is photographed without leave.'),
  passage('X1-02', 'Pictures are taken with the camera of the school.'),
  asked('can i use my own phone for the sports day pics', ['X1-02']),
  asked('may i park on the grass', []),
];
const concept = { id: 'photo-consent', group: 'act', sentence: 'Leave is asked for.', near: [] };
const corpus = (given: readonly unknown[]) => ({
  ...{ concepts: [concept], messages: [], warnings: [], thesaurus: [], digest: '' },
  policies: policiesIn(given, 'w'),
});

test('a question of a written policy knows the passages that answer it, by number', () => {
  const [policy] = policiesIn(lines, 'w');
  expect(policy?.passages.map(({ number, text }) => [number, text.length > 0])).toEqual([
    [1, true],
    [2, true],
  ]);
  expect(policy?.questions.map(({ right }) => [...right])).toEqual([[2], []]);
});

test('a line that is none, and an answer that is not there, are refused without their text', () => {
  expect(() => policiesIn([...lines, { policy: 'X1', question: 'secret' }], 'w')).toThrow(
    'Line 5 of the policies of w is none',
  );
  expect(() => policiesIn([...lines, asked('secret', ['X1-09'])], 'w')).toThrow(
    'The policy X1 has no passage X1-09',
  );
});

test('the same question twice to one policy is a fault, and to another policy none', () => {
  const again = asked('Can I use my own phone for the sports day pics?', ['X1-01']);
  expect(corpusFaults(corpus([...lines, again]), [])).toHaveLength(1);
  const other = [...lines, again].map((line) => ({ ...line, policy: 'X2' }));
  expect(corpusFaults(corpus([...lines, ...other.slice(0, 4)]), [])).toEqual([]);
});

test('a question of a written policy that is a test question is a fault', () => {
  expect(corpusFaults(corpus(lines), ['may I park on the grass?'])).toEqual([
    'Message 4 of w in policy X1 says the same as question 1 of the test questions',
  ]);
});
