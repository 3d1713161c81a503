import { expect, test } from '@jest/globals';
import { sayFor } from '../../src/domain/words/languages.ts';
import { inEnglish } from '../../src/domain/words/say.ts';
import { cardsIn, fixtureTexts } from '../support/all-cards.ts';
import { partsOf } from '../support/card-parts.ts';
import { cardFaults } from '../support/card-schema.ts';
import { asCard, textsOf } from '../support/house-card.ts';
import { inBrackets, outside } from '../support/other-language.ts';

/** Cards that are in English only so far: legal holds. */
const englishOnly = /^hold/;
const translated = (say: typeof inEnglish) =>
  Object.entries(cardsIn(say)).filter(([name]) => !englishOnly.test(name));

const shown = ['text', 'title', 'label', 'placeholder', 'errorMessage', 'speak', 'fallbackText'];
const everyText = (card: unknown): readonly string[] =>
  partsOf(asCard(card)).flatMap(({ part }) =>
    shown.map((name) => part[name]).filter((text) => typeof text === 'string'),
  );

test.each(translated(inBrackets))(
  'of the card "%s" nothing but data escapes a language',
  (_, card) => {
    const data = fixtureTexts.toSorted((one, other) => other.length - one.length);
    const escaped = everyText(card)
      .map((text) => data.reduce((left, known) => left.replaceAll(known, ''), outside(text)))
      .map((text) => text.replace(/\b[2-9A-HJ-NP-TV-Z]{6}\b/g, ''))
      .filter((text) => /\p{L}/u.test(text) && !isCutFrom(data, text));
    expect(escaped).toEqual([]);
  },
);

/** A long text that a card cuts, and goes on with on the next page. */
const isCutFrom = (data: readonly string[], text: string): boolean => {
  const piece = text
    .replace(/^\d+\. /, '')
    .replace(/ ?…$/, '')
    .trim();
  return piece.length > 15 && data.some((known) => known.includes(piece));
};

const inWelsh = sayFor('cy-GB');

test.each(translated(inWelsh))('the card "%s" in Welsh is one that Teams draws', (_, card) => {
  expect(cardFaults(card)).toEqual([]);
  const first = textsOf(card)[0] ?? '';
  expect(first.length).toBeLessThanOrEqual(120);
  expect([card.speak, card.fallbackText]).toEqual([first, first]);
});

/** What the buttons and inputs of a card send, whatever they are called. */
const sendings = (card: unknown) =>
  partsOf(asCard(card)).flatMap(({ part }) =>
    String(part.type).match(/^(?:Action|Input)\./)
      ? [[part.type, part.verb, part.data, part.id, part.value, valuesOf(part.choices)]]
      : [],
  );
const valuesOf = (choices: unknown) =>
  Array.isArray(choices) ? choices.map((one: unknown) => Object(one).value) : [];

const welshCards = cardsIn(inWelsh);
const inBoth = Object.entries(cardsIn(inEnglish)).map(
  ([name, english]) => [name, english, welshCards[name]] as const,
);
test.each(inBoth)('what the card "%s" sends is the same in every language', (_, english, welsh) => {
  expect(sendings(welsh)).toEqual(sendings(english));
});

test('no row of buttons is wider than a phone, whose titles break only between words', () => {
  const wide = Object.entries(welshCards).flatMap(([name, card]) =>
    partsOf(asCard(card)).flatMap(({ part: { type, actions } }) => {
      if (type !== 'ActionSet' || !Array.isArray(actions)) return [];
      const titles = actions.map((one: unknown) => String(Object(one).title));
      const letters = titles.map((title) => Math.max(...title.split(' ').map((w) => w.length)));
      const sum = letters.reduce((one, other) => one + other, 0);
      return titles.length > 1 && sum > 24 ? [[name, ...titles]] : [];
    }),
  );
  expect(wide).toEqual([]);
});
