import { expect, test } from '@jest/globals';
import { readHere } from '../../src/documents/read-here.ts';
import { pdfFile } from './pdf-file.ts';
import { p, r, wordFile } from './word-file.ts';

const typed = [
  '## Phones',
  '',
  'Staff must **not**:',
  '- carry a phone',
  ' - not even switched off',
  '',
  'Review date:\tJune 2027',
];

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const reading = await readHere({ name: 'policy', bytes });
  if (!reading.ok) throw new Error(reading.sentence);
  return reading.text;
};
const paragraph = (line: string): string => {
  const [words = '', value] = line.split('\t');
  const tab = value === undefined ? '' : `<w:r><w:tab/></w:r>${r(value)}`;
  return line === '' ? '<w:p/>' : p(r(words) + tab);
};

test('plain text that was only put into a Word document means what it means as plain text', async () => {
  expect(await textOf(wordFile({ body: typed.map(paragraph).join('') }))).toBe(
    `${typed.join('\n')}\n`,
  );
});

test('asterisks and dashes in a document with a heading of its own are the words that they are', async () => {
  const body = p('Phones', '<w:outlineLvl w:val="0"/>') + typed.slice(2, 5).map(paragraph).join('');
  expect(await textOf(wordFile({ body }))).toContain('Staff must \\*\\*not\\*\\*:');
});

test('plain text that was printed is put together where the edge of the page has cut it', async () => {
  const lines = [
    '## Phones',
    'Staff keep their phones in the office all day long, they carry',
    'none of them in a corridor, and they say so to every visitor.',
    '- Visitors do the same, and a notice in the hall tells them so',
    'in words that nobody can miss.',
  ];
  const mono = (text: string, y: number) => `BT /F 10 Tf 1 0 0 1 60 ${842 - y} Tm (${text}) Tj ET`;
  const steps = lines.map((line, at) => mono(line, at === 0 ? 80 : 100 + at * 12)).join('\n');
  const courier = Buffer.from(pdfFile([{ steps }]))
    .toString('latin1')
    .replace('/BaseFont /Helvetica ', '/BaseFont /Courier   ');
  expect(await textOf(new Uint8Array(Buffer.from(courier, 'latin1')))).toBe(
    `## Phones\n\n${lines[1]} ${lines[2]}\n${lines[3]} ${lines[4]}\n`,
  );
});

test('a table that the end of a page has cut is one table', async () => {
  const page = (rows: readonly (readonly [string, string])[], from: number) => ({
    words: rows.flatMap(([left, right], at) => [
      { text: left, x: 64, y: from + 14 + at * 20 },
      { text: right, x: 184, y: from + 14 + at * 20 },
    ]),
    rules: [
      ...rows.map((_, at) => [60, from + at * 20, 400, from + at * 20] as const),
      [60, from + rows.length * 20, 400, from + rows.length * 20] as const,
      ...[60, 180, 400].map((x) => [x, from, x, from + rows.length * 20] as const),
    ],
  });
  const text = await textOf(
    pdfFile([
      page(
        [
          ['What', 'Whom to tell'],
          ['A request', 'the lead'],
        ],
        700,
      ),
      page(
        [
          ['A threat', 'the head'],
          ['A loss', 'the office'],
        ],
        120,
      ),
    ]),
  );
  expect(text.trim()).toBe(
    'What\tWhom to tell\nA request\tthe lead\nA threat\tthe head\nA loss\tthe office',
  );
});
