import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Passage } from '../../src/domain/policy.ts';
import { readText } from '../../src/library/read-text.ts';
import { type StartedBrowser, startBrowser } from '../support/browser.ts';
import {
  compared,
  expectSame,
  policiesAreHere,
  policyIn,
  schools,
  textOfPolicy,
} from './comparison.ts';
import { printedPage } from './web-page.ts';
import { wordPage } from './word-page.ts';

const least = 0.98;
const head = 'A policy of this school';
const held: { browser?: StartedBrowser } = {};
beforeAll(async () => {
  held.browser = await startBrowser();
});
afterAll(() => held.browser?.close());

const ways: readonly (readonly [string, (text: string) => Promise<Uint8Array>])[] = [
  ['a Word document', async (text) => wordPage(text, head)],
  ['a PDF that a browser printed', (text) => printed(text, 'one')],
  ['a PDF in two columns', (text) => printed(text, 'two')],
];

/** Here every list has bullets, also one that is numbered in the text. */
const wordsOf = ({ text }: Passage): string => text.replace(/^(\s*)- /gm, '$1');

async function printed(text: string, columns: 'one' | 'two'): Promise<Uint8Array> {
  if (!held.browser) throw new Error('The browser is started when the tests begin');
  return printedPage(held.browser.browser, text, head, columns);
}

// in two columns a table is cut in two by the end of a column, and a word now and then
describe.each(ways.slice(0, 2))('made into %s', (_name, make) => {
  test("the sample school's policy has the same title, the same dates and the same passages", async () => {
    const text = readFileSync('src/schools/sample/policy.md', 'utf8');
    const [given, read] = [readText(text), await policyIn(await make(text))];
    expect(read.facts).toEqual(given.facts);
    expect(read.passages.map(wordsOf)).toEqual(given.passages.map(wordsOf));
    expect(read.passages.map(({ headings }) => headings)).toEqual(
      given.passages.map(({ headings }) => headings),
    );
  });
});

if (policiesAreHere)
  describe.each(ways)('made into %s', (name, make) => {
    test('the five policies give the same first answer to 98 of 100 questions at least', async () => {
      const comparisons = [];
      for (const school of schools)
        comparisons.push(await compared(school, await make(textOfPolicy(school))));
      expect(expectSame(name, comparisons, least)).toContain('5 of 5');
    });
  });

if (!policiesAreHere)
  test("the five schools' policies are not on this machine, so they were not compared", () => {
    expect(policiesAreHere).toBe(false);
  });
