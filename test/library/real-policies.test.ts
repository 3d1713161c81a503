import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { datesIn } from '../../src/library/dates.ts';
import { readText } from '../../src/library/read-text.ts';
import { searchOf } from '../../src/library/search.ts';

const project = resolve(import.meta.dirname, '../..');
const folder = resolve(project, process.env.LANTERN_SHARED ?? '../shared', 'policies');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];

/** Letters and digits alone: white space, bullets and emphasis are the document's, not its words. */
const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const read = (file: string) => readFileSync(resolve(folder, file), 'utf8');

/** The document as its author wrote it: no link targets and no traces of conversion. */
const wordsOf = (document: string) =>
  document.replace(/\]\([^)]*\)/g, ']').replace(/\[bookmark:[^\]]*\]/g, '');

const isContentsOrSignature = (line: string) =>
  /\.{3,}\s*\d+$|^#*\s*contents$|^signed$|^chair of governors$/i.test(line.trim());

const sentencesIn = (document: string) =>
  wordsOf(document)
    .split('\n')
    .filter((line) => !isContentsOrSignature(line))
    .flatMap((line) => line.split(/\t|(?<=[.!?])\s+/))
    .map(bare)
    .filter((sentence) => sentence !== '');

const due: Readonly<Record<string, string>> = {
  'blean.txt': '2025-10-31',
  'glazebury.txt': '2022-06-30',
  'halley.txt': '2023-03-31',
  'orchard.txt': '2027-12-31',
  'park-hall.txt': '2020-01-31',
};
const blank = ['blean.txt', 'orchard.txt'];

if (files.length === 0) {
  test("the five schools' policies are not on this machine, so they were not read", () => {
    expect(existsSync(folder)).toBe(false);
  });
} else {
  describe.each(files)('%s', (file) => {
    const document = read(file);
    const { facts, passages } = readText(document);

    test('every sentence is in a passage, is a heading, or is the masthead', () => {
      const places = [
        ...passages.flatMap(({ text, headings }) => [text, ...headings]),
        facts.title,
        facts.school ?? '',
      ].map(bare);
      const headingLines = new Set(document.split('\n').filter(isEmptyHeading(document)).map(bare));
      const lost = sentencesIn(document).filter(
        (sentence) =>
          !headingLines.has(sentence) && !places.some((place) => place.includes(sentence)),
      );
      expect(lost).toEqual([]);
    });

    test('every passage is the document, word for word', () => {
      const whole = bare(wordsOf(document));
      const invented = passages
        .flatMap(({ text }) => text.split('\n'))
        .filter((line) => !whole.includes(bare(line)));
      expect(invented).toEqual([]);
    });

    test('no passage is longer than 1,000 characters, and most are short', () => {
      const lengths = passages.map(({ text }) => text.length).sort((a, b) => a - b);
      expect(lengths.at(-1)).toBeLessThanOrEqual(1000);
      expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(300);
    });

    test('no bullet stands without the words that lead into it', () => {
      const loose = passages.filter(({ text }) => /^[-·•]/.test(text) || /:$/.test(text));
      expect(loose.map(({ text }) => text)).toEqual([]);
    });

    test('its review date and the state of its approval are read', () => {
      expect(facts.reviewDue).toBe(due[file]);
      expect(facts.approval).toBe(blank.includes(file) ? 'blank' : 'stated');
    });

    test('asked when it is due for review, it answers among the first three', () => {
      const found = searchOf({ facts, passages })('when is this policy due for review').found.slice(
        0,
        3,
      );
      expect(found.flatMap(({ passage }) => datesIn(passage.text))).toContain(due[file]);
    });
  });
}

/** A heading over another heading, with nothing of its own to say. */
function isEmptyHeading(document: string): (line: string) => boolean {
  const lines = document.split('\n').filter((line) => line.trim() !== '');
  return (line) => line.startsWith('#') && (lines[lines.indexOf(line) + 1] ?? '#').startsWith('#');
}
