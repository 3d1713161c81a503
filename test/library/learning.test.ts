import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readCorpus } from '../../src/library/learning/corpus.ts';
import { learn } from '../../src/library/learning/learn.ts';
import {
  knowledgeFolder,
  shippedKnowledge,
  weightsFile,
} from '../../src/library/shipped-knowledge.ts';
import { readWeights, writeWeights } from '../../src/library/weights-file.ts';

/** What people do, and school life outside any policy: enough to learn from in seconds. */
async function smallCorpus() {
  const corpus = await readCorpus(knowledgeFolder);
  const concepts = corpus.concepts.filter(({ group }) => ['act', 'elsewhere'].includes(group));
  const ids = new Set(concepts.map(({ id }) => id));
  const isKnown = ({ concepts: about }: { readonly concepts: readonly string[] }) =>
    about.every((id) => ids.has(id));
  const messages = corpus.messages.filter(isKnown);
  const policies = corpus.policies.slice(0, 4).map((policy) => {
    const passages = policy.passages.filter(isKnown);
    const numbers = new Set(passages.map(({ number }) => number));
    const questions = policy.questions.filter(
      (question) => isKnown(question) && [...question.right].every((number) => numbers.has(number)),
    );
    return { ...policy, passages, questions };
  });
  return { ...corpus, concepts, messages: messages.filter((_, at) => at % 3 === 0), policies };
}

test('the same corpus gives the same weights to the byte', async () => {
  const effort = { parts: 2, policies: 1 };
  const corpus = await smallCorpus();
  const first = writeWeights(learn(corpus, effort).knowledge);
  expect(Buffer.from(writeWeights(learn(corpus, effort).knowledge)).equals(first)).toBe(true);
  expect(writeWeights(readWeights(Buffer.from(first)))).toEqual(first);
});

test('the weights that ship were learned from the corpus that ships', async () => {
  const { digest } = await readCorpus(knowledgeFolder);
  expect(shippedKnowledge.digest).toBe(digest);
});

test('the weights stay under five megabytes', () => {
  expect(readFileSync(weightsFile).length).toBeLessThan(5_000_000);
});

describe('a file of weights', () => {
  test('that is none is refused with what to do', () => {
    expect(() => readWeights(Buffer.from('something else entirely'))).toThrow(/npm run learn/);
  });

  test('that was cut short is refused', () => {
    const whole = readFileSync(weightsFile);
    expect(() => readWeights(whole.subarray(0, whole.length - 100))).toThrow();
  });
});
