import { expect, test } from '@jest/globals';
import { halfReport } from '../../src/domain/half-report.ts';
import { screen } from '../../src/domain/screen.ts';

const kinds = ['emergency', 'image', 'curiosity', 'incident', 'question', 'smalltalk'];
const length = 100_000;
const filled = (piece: string): string => piece.repeat(Math.ceil(length / piece.length));

test.each([
  ['one letter', 'a'],
  ['spaces', ' '],
  ['digits', '1'],
  ['full stops', '.'],
  ['dashes between spaces', ' - '],
  ['signs inside words', 'a!'],
  ['single letters', 'k m s '],
  ['the same person', 'she said he '],
  ['questions without end', 'what do i do '],
  ['years', 'year 6 '],
  ['news without end', 'a parent posted a picture of the year 6 boy and girl '],
  ['fillers', 'ok so um '],
  ['apostrophes', "'"],
  ['emoji', '😭'],
  ['lines', '\n'],
  ['requests', 'got a friend request off '],
  ['accents', 'é́'],
])('a message of a hundred thousand characters of %s is answered soon', (_what, piece) => {
  const text = filled(piece);
  const started = performance.now();
  expect(kinds).toContain(screen(text).kind);
  halfReport(text);
  expect(performance.now() - started).toBeLessThan(30_000);
});

test('danger at the end of a very long message is heard', () => {
  const text = `${filled('the trip went well and the coach was on time. ')} she says she wants to die`;
  expect(screen(text).kind).toBe('emergency');
});

/** A fixed run of numbers from 0 to 1, the same on every run of the test. */
function* numbers(): Generator<number, never> {
  for (let seed = 7; ; seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) {
    yield seed / 2_147_483_648;
  }
}

const pieces = [
  ...'abcdefghijklmnopqrstuvwxyz0123456789 .?!\'"()[]{}*+^$|\\/<>&;:-_@#%~`\n\t',
  '\u0000',
  '\u200b',
  '\ud800',
  '\udc00',
  '🆘',
  'ł',
  'é',
  'ß',
  '漢',
  'ا',
  'ह',
  'pupil ',
  'added ',
  'she ',
  'what if ',
  '1e999',
  '__proto__',
  'constructor',
  'y6',
];

test('no jumble of signs and words makes it fail', () => {
  const random = numbers();
  for (let round = 0; round < 1_500; round += 1) {
    const size = Math.floor(random.next().value * 40);
    const jumble = Array.from(
      { length: size },
      () => pieces[Math.floor(random.next().value * pieces.length)] ?? '',
    ).join('');
    const screened = screen(jumble, screen('nvm'));
    expect(kinds).toContain(screened.kind);
    expect(typeof screened.wantsHelpKept).toBe('boolean');
    expect(halfReport(jumble)).toBeInstanceOf(Object);
  }
});

test('the same message is always taken the same way', () => {
  const first = screen('a mum has added me on facebook');
  for (let round = 0; round < 20; round += 1) {
    expect(screen('a mum has added me on facebook')).toEqual(first);
  }
});
