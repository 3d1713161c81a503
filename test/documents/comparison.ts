import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from '@jest/globals';
import * as z from 'zod';
import { readHere } from '../../src/documents/read-here.ts';
import type { Policy } from '../../src/domain/policy.ts';
import { readText } from '../../src/library/read-text.ts';
import { searchOf } from '../../src/library/search.ts';

const shared = resolve(import.meta.dirname, '../..', process.env.LANTERN_SHARED ?? '../shared');
const questionsFile = resolve(shared, 'eval/questions-dev.jsonl');
const asked = z.object({ school: z.string(), question: z.string() });

export const schools = ['blean', 'glazebury', 'halley', 'orchard', 'park-hall'] as const;
export type SchoolName = (typeof schools)[number];

/** Whether the five schools' policies, and the questions about them, are on this machine. */
export const policiesAreHere = existsSync(questionsFile);

export const textOfPolicy = (school: SchoolName): string =>
  readFileSync(resolve(shared, 'policies', `${school}.txt`), 'utf8');

const questions = policiesAreHere
  ? readFileSync(questionsFile, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => asked.parse(JSON.parse(line)))
  : [];

export type Comparison = {
  readonly questions: number;
  /** Of these, how many find the same first passage. */
  readonly same: number;
  readonly passages: number;
  readonly samePassages: number;
  readonly sameFacts: boolean;
};

/** Letters and digits alone: what white space, bullets and quotation marks look like is the file's. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Compares a policy as its text gives it with the same policy out of another file. */
export async function compared(school: SchoolName, bytes: Uint8Array): Promise<Comparison> {
  const given = readText(textOfPolicy(school));
  const read = await policyIn(bytes);
  const [find, findThere] = [searchOf(given), searchOf(read)];
  const own = questions.filter((each) => each.school === school);
  const same = own.filter(
    ({ question }) =>
      bare(find(question).found[0]?.passage.text ?? '') ===
      bare(findThere(question).found[0]?.passage.text ?? ''),
  );
  const there = new Set(read.passages.map(({ text }) => bare(text)));
  return {
    ...{ questions: own.length, same: same.length, passages: given.passages.length },
    samePassages: given.passages.filter(({ text }) => there.has(bare(text))).length,
    sameFacts: JSON.stringify(given.facts) === JSON.stringify(read.facts),
  };
}

export async function policyIn(bytes: Uint8Array): Promise<Policy> {
  const reading = await readHere({ name: 'policy', bytes });
  if (!reading.ok) throw new Error(reading.sentence);
  return reading.policy;
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** Expects the same first answer to at least this share of all questions, and gives a table row. */
export function expectSame(
  name: string,
  comparisons: readonly Comparison[],
  least: number,
): string {
  const sum = (of: (one: Comparison) => number) =>
    comparisons.reduce((all, one) => all + of(one), 0);
  const [all, same] = [sum(({ questions: count }) => count), sum((one) => one.same)];
  expect(all).toBeGreaterThan(300);
  expect(same / all).toBeGreaterThanOrEqual(least);
  return [
    `| ${name}`,
    ...comparisons.map((one) => percent(one.same, one.questions)),
    percent(same, all),
    `${sum((one) => one.samePassages)} of ${sum(({ passages }) => passages)}`,
    `${comparisons.filter(({ sameFacts }) => sameFacts).length} of ${comparisons.length} |`,
  ].join(' | ');
}

export const tableHead = [
  `| made as | ${schools.join(' | ')} | first answer the same | passages the same | title and dates the same |`,
  `|---|${'---|'.repeat(schools.length + 3)}`,
].join('\n');
