import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { screen } from '../../src/domain/screen.ts';
import { readCorpus } from '../../src/library/learning/corpus.ts';
import { knowledgeFolder, soundsDangerous } from '../../src/library/shipped-knowledge.ts';

/** Danger half-said, by a writer from whom nothing was learned; and plain matters in like words. */
const { danger, plain }: { danger: Readonly<Record<string, readonly string[]>>; plain: string[] } =
  JSON.parse(readFileSync(new URL('./half-said.json', import.meta.url), 'utf8'));
const all = Object.values(danger).flat();

const alarms = (text: string): boolean =>
  screen(text, undefined, soundsDangerous).kind === 'emergency';
const byRules = (text: string): boolean => screen(text).kind === 'emergency';

test('of danger that is only half-said, nine in ten are heard; by the rules alone six', () => {
  expect(all).toHaveLength(200);
  expect(all.filter(alarms).length / all.length).toBeGreaterThanOrEqual(0.9);
  expect(all.filter(byRules).length / all.length).toBeLessThan(0.65);
});

test.each(Object.entries(danger))('of %s, half-said, three in four at least', (_about, texts) => {
  expect(texts.filter(alarms).length / texts.length).toBeGreaterThanOrEqual(0.75);
});

test('of plain matters in like words, hardly more raise an alarm than by the rules alone', () => {
  const more = plain.filter((text) => alarms(text) && !byRules(text));
  expect(more.length / plain.length).toBeLessThanOrEqual(0.06);
});

test('a question in general stays one, whatever it is about', () => {
  const general = 'do we ring the police over a threat';
  expect(screen(general, undefined, () => true).kind).toBe('question');
  expect(screen('may i post it', undefined, () => true).kind).toBe('question');
});

test('what the rules hear is heard whatever else is said of it', () => {
  expect(screen('he has a knife in the toilets', undefined, () => false).kind).toBe('emergency');
});

test('nothing that is tested here was learned from', async () => {
  const { warnings } = await readCorpus(knowledgeFolder);
  expect(warnings.length).toBeGreaterThan(4_000);
  const learned = new Set(warnings.map(({ text }) => text));
  expect([...all, ...plain].filter((text) => learned.has(text))).toEqual([]);
});
