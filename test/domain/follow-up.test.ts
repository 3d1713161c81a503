import { expect, test } from '@jest/globals';
import { inContext, leansOn } from '../../src/domain/follow-up.ts';

const at = (time: string): Date => new Date(`2026-11-23T${time}:00Z`);
const before = { question: 'may staff use their phones in class', at: at('10:00') };

test.each([
  ['and for governors?'],
  ['what about TAs'],
  ['even at lunch?'],
  ['what if they ask'],
  ['is that written anywhere'],
])('"%s" is read together with the question before it', (question) => {
  expect(inContext(question, before, at('10:05'))).toBe(
    `may staff use their phones in class ${question}`,
  );
});

test.each([
  ['who runs the school account'],
  ['is it ok to use my own phone'],
  ['if a parent adds me what then'],
  ['can I put the class photo from the museum on my own page if nobody can be recognised'],
])('"%s" stands by itself', (question) => {
  expect(inContext(question, before, at('10:05'))).toBe(question);
});

test('after ten minutes nothing is taken along, and nothing before the first question', () => {
  expect(leansOn('and for governors?', before, at('10:11'))).toBe(false);
  expect(leansOn('and for governors?', undefined, at('10:05'))).toBe(false);
});
