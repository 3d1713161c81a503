import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Found } from '../../src/domain/policy.ts';
import { quotedTogether } from '../../src/domain/quoted-together.ts';

const found = (number: number, score: number, text: string, headings = ['Photos']): Found => ({
  passage: { number, headings, text },
  score,
});
const textsOf = (some: readonly Found[]) => some.map(({ passage }) => passage.text);

test('two rules that stand together are quoted together, in the order of the document', () => {
  const quoted = quotedTogether([found(4, 0.6, 'Ask the parents.'), found(3, 0.2, 'No names.')]);
  expect(quoted).toEqual([found(3, 0.6, 'No names.\nAsk the parents.')]);
});

test('a lead-in that both have is said once, and another in full', () => {
  const of = (other: string) =>
    textsOf(quotedTogether([found(1, 0.5, 'Staff will:\n- log out'), found(2, 0.4, other)]));
  expect(of('Staff will:\n- be kind')).toEqual(['Staff will:\n- log out\n- be kind']);
  expect(of('Staff will:\nnever:\n- shout')).toEqual([
    'Staff will:\n- log out\nStaff will:\nnever:\n- shout',
  ]);
});

test('what is written under a longer lead-in does not seem to go on under it', () => {
  const under = found(1, 0.5, 'Staff will:\nuse accounts that:\n- are the school’s');
  const after = found(2, 0.4, 'Staff will:\n- log out');
  expect(textsOf(quotedTogether([under, after]))).toEqual([
    'Staff will:\nuse accounts that:\n- are the school’s\nStaff will:\n- log out',
  ]);
});

test('a footnote to both is said once; the same words twice in the rules stay twice', () => {
  const one = found(1, 0.5, 'No friends.*\n- Tell the lead.\n* Cousins may ask.');
  const other = found(2, 0.4, 'No follows.*\n- Tell the lead.\n* Cousins may ask.');
  expect(textsOf(quotedTogether([one, other]))).toEqual([
    'No friends.*\n- Tell the lead.\n* Cousins may ask.\nNo follows.*\n- Tell the lead.',
  ]);
});

test('one passage may stand between, and is quoted too where it is known', () => {
  const [first, middle, last] = [
    found(1, 0.5, 'One.'),
    found(2, 0.01, 'Two.'),
    found(3, 0.4, 'Three.'),
  ];
  expect(textsOf(quotedTogether([first, last, middle]))).toEqual(['One.\nTwo.\nThree.']);
  expect(textsOf(quotedTogether([first, last]))).toEqual(['One.', 'Three.']);
});

test.each([
  ['of another heading', found(2, 0.4, 'Two.', ['Phones'])],
  ['further away', found(4, 0.4, 'Two.')],
  ['hardly likely', found(2, 0.04, 'Two.')],
  ['too long for both', found(2, 0.4, 'x'.repeat(995))],
])('a passage is quoted apart that is %s', (_, other) => {
  const some = [found(1, 0.5, 'Rule 1.'), other];
  expect(quotedTogether(some)).toEqual(some);
});

test('rules on both sides of one that is quoted already are not drawn together over it', () => {
  const some = [found(2, 0.9, 'Two.'), found(1, 0.08, 'One.'), found(3, 0.07, 'Three.')];
  expect(quotedTogether(some)).toEqual(some);
});

test('what is not among the five best draws nothing to it', () => {
  const far = [0.9, 0.8, 0.7, 0.6].map((score, at) => found(10 + 5 * at, score, `${score}`));
  const some = [...far, found(40, 0.5, 'In.'), found(41, 0.4, 'Out.')];
  expect(quotedTogether(some)).toEqual(some);
});

const findings = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc.record({
          score: fc.constantFrom(0.9, 0.5, 0.08, 0.04, 0.007),
          heading: fc.constantFrom('A', 'B'),
          words: fc.integer({ min: 1, max: 700 }),
          number: fc.constant(number),
        }),
      ),
    ),
  )
  .map((all) =>
    all
      .map(({ number, score, heading, words }) =>
        found(number, score, `${number}:${'x'.repeat(words)}`, [heading]),
      )
      .toSorted((one, other) => other.score - one.score),
  );

test('nothing is lost, nothing said twice, nothing too long, and the best stays first', () => {
  fc.assert(
    fc.property(findings, (some) => {
      const quoted = quotedTogether(some);
      expect(quoted[0]?.score).toBe(some[0]?.score);
      expect(quoted.flatMap(({ passage }) => passage.text.split('\n')).toSorted()).toEqual(
        textsOf(some).toSorted(),
      );
      for (const { passage } of quoted) {
        const numbers = passage.text.split('\n').map((line) => Number.parseInt(line, 10));
        expect(numbers).toEqual(numbers.map((_, at) => (numbers[0] ?? 0) + at));
        expect(numbers.length === 1 || passage.text.length <= 1000).toBe(true);
      }
    }),
  );
});
