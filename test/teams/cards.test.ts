import { expect, test } from '@jest/globals';
import { bare, type Card } from '../../src/teams/cards/card.ts';
import { cutAt, partsOfText, shortened } from '../../src/teams/cards/long-text.ts';
import { allCards } from '../support/all-cards.ts';
import { isPart, partsOf } from '../support/card-parts.ts';
import { cardFaults } from '../support/card-schema.ts';
import { buttonsOf, textsOf, wordsOf } from '../support/house-card.ts';

const named = Object.entries(allCards);

test.each(named)('the card "%s" is one that Teams draws', (_name, card) => {
  expect(cardFaults(card)).toEqual([]);
});

test.each(named)('the card "%s" has no two inputs with the same id', (_name, card) => {
  const ids = partsOf(parsed(card)).flatMap(({ part }) =>
    String(part.type).startsWith('Input.') ? [String(part.id)] : [],
  );
  expect(ids).toEqual([...new Set(ids)]);
});

test.each(named)('the card "%s" is written as one speaks to staff', (_name, card) => {
  const words = [wordsOf(card), ...buttonsOf(card)].join('\n');
  expect(words).not.toMatch(/don.t worry|you should have|undefined|null|NaN|\[object/i);
  expect(words).not.toMatch(/recipient|escalat|acknowledg|ladder|invalid|error|payload/i);
  for (const line of textsOf(card)) expect([line, line.trim()]).not.toEqual([line, '']);
});

test.each(named)(
  'the first line of the card "%s" is short, and all that a preview is given',
  (_name, card) => {
    const first = textsOf(card)[0] ?? '';
    expect(first.length).toBeLessThanOrEqual(120);
    expect([card.speak, card.fallbackText]).toEqual([first, first]);
  },
);

const parsed = (card: Card) => {
  const part: unknown = JSON.parse(JSON.stringify(card));
  if (!isPart(part)) throw new Error('This is not a card');
  return part;
};

test.each(named)('nothing on the card "%s" is read as markup, in any client', (_name, card) => {
  const blocks = partsOf(parsed(card)).filter(({ part }) => part.type === 'TextBlock');
  for (const { part } of blocks)
    expect(part.text).not.toMatch(/[*_`~[\]\\]|^\s*([-+#>]|\d+[.)])\s/m);
  expect(JSON.stringify(card)).not.toContain('FactSet');
});

test('what a school or a policy is called leaves no markup in a heading', () => {
  expect(bare('*St_John\\s* [Primary](https://evil.example)')).toBe(
    'StJohns (Primary)(https://evil.example)',
  );
});

test('a long text is cut between words, and nothing of it is lost over its parts', () => {
  const text = 'one two three four five six seven eight nine ten\n'.repeat(50);
  const [head, rest] = cutAt(text, 1_000);
  expect(rest).not.toBe('');
  expect(Buffer.byteLength(head)).toBeLessThan(1_000);
  expect(partsOfText(text, 700).join(' ').split(/\s+/)).toEqual(text.split(/\s+/));
  expect(partsOfText('x'.repeat(5_000), 700).join('')).toBe('x'.repeat(5_000));
});

test('a sign is never cut in half', () => {
  for (let bytes = 1; bytes < 40; bytes += 1) {
    expect(shortened('🆘'.repeat(10), bytes).isWellFormed()).toBe(true);
  }
});
