import { expect, test } from '@jest/globals';
import { fitRanking } from '../../src/library/learning/fit-ranking.ts';
import { addSlopes, answersOf, unitsFrom } from '../../src/library/learning/fit-units.ts';
import { randomFrom } from '../../src/library/learning/random.ts';
import { scoresOf } from '../../src/library/ranking.ts';

const input = [0.4, -1.2, 2];

test('the slopes of the units are those that a small step shows', () => {
  const units = unitsFrom(input.length, randomFrom(3));
  const { values } = units.numbers;
  const slopes = new Float64Array(values.length);
  addSlopes(units, input, answersOf(units, input).bent, 1, slopes);
  for (const [at, value] of values.entries()) {
    const sumAt = (by: number) => {
      values[at] = value + by;
      return answersOf(units, input).sum;
    };
    expect((sumAt(1e-2) - sumAt(-1e-2)) / 2e-2).toBeCloseTo(slopes[at] ?? 0, 3);
    values[at] = value;
  }
});

test('what counts only beside something else is learned', () => {
  const random = randomFrom(4);
  const nothing = { theme: 0, closest: 0, likenessPlain: 0, translated: 0, translatedShare: 0 };
  const words = { keyword: 0, keywordShare: 0, length: 0 };
  const passage = () => ({
    ...{ ...nothing, ...words, concept: random() < 0.5 ? 0 : 1, likeness: 0 },
    ...{ person: random() < 0.5 ? 0 : 1, time: 0 },
  });
  const question = { elsewhere: 0, sureness: 0, spread: 0, cover: 0, mainCover: 0, words: 0 };
  const asked = {
    ...{ concepts: new Uint8Array(), shares: new Float64Array(), roots: new Float64Array() },
  };
  const questions = Array.from({ length: 800 }, () => {
    const passages = Array.from({ length: 6 }, passage);
    const held = passages.map(() => new Float32Array(2));
    const reading = { passages, question, asked, features: new Map<number, number>(), held };
    // right is who has either, and not both: no weighted sum tells these apart
    return { reading, isRight: passages.map(({ concept, person }) => concept !== person) };
  }).filter(({ isRight }) => isRight.includes(true) && isRight.includes(false));
  const learned = fitRanking(questions.slice(100), 2);
  const firstIsRight = questions.slice(0, 100).map(({ reading, isRight }) => {
    const scores = scoresOf(learned, reading);
    return isRight[scores.indexOf(Math.max(...scores))];
  });
  expect(firstIsRight.filter(Boolean).length).toBeGreaterThan(95);
});
