import { expect, test } from '@jest/globals';
import { type Paper, part } from '../../src/domain/view/paper.ts';
import { drawable } from '../../src/paper/drawable.ts';
import { printPaper } from '../../src/paper/print-paper.ts';
import { readPdf } from '../support/read-pdf.ts';

const long = 'She asked me twice, and I said no. ';
const paper: Paper = {
  title: 'Chronology of item ABC234',
  opening: ['Made by Lena.', 'The reporter says that no child is in danger now.'],
  parts: [
    part('What was reported', [
      { name: 'Who to whom', value: 'A pupil → a member of staff' },
      { name: 'Child', value: 'Siôn ap Ŵyn' },
    ]),
    part("The reporter's own words, as typed", [], [long.repeat(200).trim()]),
    part('What happened to this item', [{ name: 'Monday', value: 'Lena read this' }]),
  ],
  foot: 'Ref ABC234. Confidential.',
};
const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

test('a paper is read aloud in its order: title, headings, lists with their names first, words as a quotation', async () => {
  const { tagged } = await readPdf(await printPaper(paper));
  expect(tagged.slice(0, 8)).toEqual([
    { role: 'H1', text: 'Chronology of item ABC234' },
    { role: 'P', text: 'Made by Lena.' },
    { role: 'P', text: 'The reporter says that no child is in danger now.' },
    { role: 'H2', text: 'What was reported' },
    { role: 'Lbl', text: 'Who to whom:' },
    { role: 'LBody', text: 'A pupil → a member of staff' },
    { role: 'Lbl', text: 'Child:' },
    { role: 'LBody', text: 'Siôn ap Ŵyn' },
  ]);
  const headings = tagged.filter(({ role }) => role.startsWith('H')).map(({ text }) => text);
  expect(headings).toEqual([paper.title, ...paper.parts.map(({ heading }) => heading)]);
});

test('words that run over several pages are whole, and under one tag on each page', async () => {
  const { tagged, pages } = await readPdf(await printPaper(paper));
  expect(pages).toBeGreaterThan(1);
  const from = tagged.findIndex(({ text }) => text.startsWith("The reporter's own"));
  const to = tagged.findIndex(({ text }) => text === 'What happened to this item');
  const words = tagged.slice(from + 1, to);
  expect(new Set(words.map(({ role }) => role))).toEqual(new Set(['P']));
  expect(squeeze(words.map(({ text }) => text).join(' '))).toBe(squeeze(long.repeat(200)));
});

test('it says its language and its title, and declares itself accessible', async () => {
  const bytes = await printPaper(paper);
  const { title, language } = await readPdf(bytes);
  expect({ title, language }).toEqual({ title: paper.title, language: 'en-GB' });
  const plain = Buffer.from(bytes).toString('latin1');
  expect(plain).toMatch(/\/MarkInfo \d+ 0 R|\/MarkInfo <</);
  expect(plain).toContain('/Marked true');
  expect(plain).toContain('/DisplayDocTitle true');
  expect(plain).toContain('pdfuaid:part');
});

test('nothing but the foot of each page stands outside the tags', async () => {
  const { pages, artifacts, untagged } = await readPdf(await printPaper(paper));
  expect(untagged).toEqual([]);
  const feet = Array.from({ length: pages }, (_, at) => `${paper.foot} Page ${at + 1} of ${pages}`);
  expect(squeeze(artifacts.join(' '))).toBe(feet.join(' '));
});

test.each([
  'Ŵyn Ŷ ŵ ŷ Siôn Llŷr',
  'Łukasz Đặng Nguyễn Þór Ñandú ſ',
  'Зоя Ελένη Ջուլիա',
  '<b>x</b> & "quoted" \\ (paren) =1+1 %PDF',
  'O’Brien–Smith … “said”',
])('a name such as %s stands in it as it was typed', async (name) => {
  const named = { ...paper, parts: [part('Child', [{ name: 'Child', value: name }])] };
  const { tagged } = await readPdf(await printPaper(named));
  expect(tagged.find(({ role }) => role === 'LBody')?.text).toBe(name.normalize('NFC'));
});

test('a sign that the font lacks, or that turns a line round, is written as its number', async () => {
  const value = '王\u202Egnp.exe\u0007\uD800 end';
  const named = { ...paper, parts: [part('Child', [{ name: 'Child', value }])] };
  const { tagged } = await readPdf(await printPaper(named));
  expect(tagged.find(({ role }) => role === 'LBody')?.text).toBe(
    '[U+738B][U+202E]gnp.exe[U+0007][U+FFFD] end'.replace('[U+FFFD]', '\uFFFD'),
  );
});

test('words in another direction do not turn round what stands beside them', async () => {
  const value = 'before שלום after';
  const named = { ...paper, parts: [part('Child', [{ name: 'Child', value }])] };
  const { tagged } = await readPdf(await printPaper(named));
  expect(tagged.find(({ role }) => role === 'LBody')?.text).toMatch(/^before .+ after$/);
});

test('ends of lines stay as they were typed, by whatever machine', () => {
  expect(drawable('one\r\ntwo\n\tthree', () => true)).toBe('one\ntwo\n\tthree');
});
