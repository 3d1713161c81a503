import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Policy } from '../../src/domain/policy.ts';
import { withoutNames } from '../../src/domain/without-names.ts';

const policy: Policy = {
  facts: {
    ...{ title: 'Social Media Policy', school: null, dated: null, reviewDue: '2027-01-31' },
    approval: 'stated',
  },
  passages: [
    'Phones stay in the office.',
    'Photographs need consent.',
    'Pupils may not follow staff. We hope and will mark this with grace.',
  ].map((text, at) => ({ number: at + 1, headings: ['Rules'], text })),
};
const people = ['Tess Tarrant-Vale', 'Will Marsh', 'Hana Hollis', 'Grace Follow'];

test.each([
  ['Can Jayden follow me', 'Can somebody follow me'],
  ['Kayleigh asked to follow me', 'somebody asked to follow me'],
  ['is mr brown allowed photographs', 'is somebody allowed photographs'],
  ['what of jo.bloggs@school.example and @jo_b', 'what of an account and an account'],
  ['ring 01632 960101 about 6B', 'ring a number a number about a number'],
  ['May pupils use Instagram', 'May pupils use Instagram'],
  // names that are words as well
  ['may I follow Hope on Instagram', 'may I follow somebody on Instagram'],
  ['can I add Will and May', 'can I add somebody and somebody'],
  ['Will pupils follow me? May I follow them?', 'Will pupils follow me? May I follow them?'],
  // the school's own people, however they are written
  ['can tess tarrant see my phone', 'can somebody somebody see my phone'],
  ["is it hana's phone", 'is it somebody phone'],
  ['may VALE and marsh follow pupils', 'may somebody and somebody follow pupils'],
  ['I will follow pupils', 'I will follow pupils'],
])('"%s" is kept as "%s"', (question, kept) => {
  expect(withoutNames(question, policy, people)).toBe(kept);
});

test('where there is no policy, no word is known to be none', () => {
  expect(withoutNames('Is the Headteacher Zoë Ferrer', null, [])).toBe(
    'Is the somebody somebody somebody',
  );
});

test('no whole name of the school is left in any question, and a second time changes nothing', () => {
  const say = fc.constantFrom('may i follow', 'what of', 'is it about', 'and', 'phones of');
  const who = fc.constantFrom(...people, ...people.map((name) => name.toLowerCase()));
  fc.assert(
    fc.property(fc.array(fc.tuple(say, who), { minLength: 1, maxLength: 4 }), (parts) => {
      const kept = withoutNames(parts.flat().join(' '), policy, people);
      for (const name of people) expect(kept.toLowerCase()).not.toContain(name.toLowerCase());
      expect(withoutNames(kept, policy, people)).toBe(kept);
    }),
    { seed: 20_261_121 },
  );
});
