import { expect, test } from '@jest/globals';
import { gapsIn } from '../../src/domain/gaps.ts';
import { gapsCard } from '../../src/teams/cards/policy.ts';
import { cardFaults } from '../support/card-schema.ts';
import { schoolDay } from '../support/clock.ts';

const asked = (...words: readonly string[]) => words.map((one) => ({ words: one, day: schoolDay }));
const figures = { answered: 3, notCovered: 2, helped: 1, notHelped: 0 };

test('questions about the same thing stand together, the commonest first', () => {
  const gaps = gapsIn(
    asked(
      'May I use drones?',
      'Are drones allowed on trips?',
      'Drones at sports day?',
      'Who pays for lunch?',
    ),
  );
  expect(gaps[0]).toEqual({
    topic: 'drones',
    count: 3,
    samples: ['May I use drones?', 'Are drones allowed on trips?', 'Drones at sports day?'],
  });
  expect(gaps.map(({ count }) => count)).toEqual([3, 1]);
});

test('every question is counted once, whichever words it shares', () => {
  const questions = asked('drones and podcasts', 'podcasts', 'drones', 'podcasts again', '???');
  expect(gapsIn(questions).reduce((sum, { count }) => sum + count, 0)).toBe(questions.length);
});

test('the same question asked five times is counted five times and shown once', () => {
  const [gap] = gapsIn(asked(...Array.from({ length: 5 }, () => 'May I use drones?')));
  expect(gap).toMatchObject({ count: 5, samples: ['May I use drones?'] });
});

test('a gap holds a topic, a number and questions, and nothing of who asked or on which day', () => {
  const [gap] = gapsIn(asked('May I use drones?'));
  expect(new Set(Object.keys(gap ?? {}))).toEqual(new Set(['count', 'samples', 'topic']));
  expect(JSON.stringify(gap)).not.toContain(schoolDay);
});

test('no questions are no gaps', () => expect(gapsIn([])).toEqual([]));

test('the card of gaps is one that Teams draws, however long the questions are', () => {
  const long = asked(
    ...Array.from(
      { length: 60 },
      (_, n) => `topic${String.fromCharCode(97 + (n % 12)).repeat(3)} ${n} ${'*why* '.repeat(900)}`,
    ),
  );
  expect(cardFaults(gapsCard(gapsIn(long), figures))).toEqual([]);
  expect(cardFaults(gapsCard([], figures))).toEqual([]);
});
