import { describe, expect, test } from '@jest/globals';
import { readHere } from '../../src/documents/read-here.ts';
import { down, type PdfPage, pdfFile } from './pdf-file.ts';

async function read(...pages: readonly PdfPage[]) {
  const reading = await readHere({ name: 'policy.pdf', bytes: pdfFile(pages) });
  if (!reading.ok) throw new Error(reading.sentence);
  return reading;
}

const textOf = async (...pages: readonly PdfPage[]) => (await read(...pages)).text.trim();

const prose = [
  'Staff keep their phones in the office all day and do not carry them in any',
  'corridor, hall or playground, whatever the weather may be on that day, unless',
  'the head has agreed to it.',
];
const whole = prose.join(' ');

describe('paragraphs', () => {
  test('lines that follow closely are one paragraph; a gap begins another', async () => {
    const text = await textOf({ words: [...down(prose), ...down(prose, { y: 160 })] });
    expect(text).toBe(`${whole}\n\n${whole}`);
  });

  test('without a gap, a line that ends early ends its paragraph', async () => {
    const text = await textOf({ words: down([...prose, ...prose]) });
    expect(text).toBe(`${whole}\n\n${whole}`);
  });

  test('a paragraph that runs over the end of a page is one paragraph', async () => {
    const text = await textOf(
      { words: down(prose.slice(0, 2), { y: 700 }) },
      { words: down(prose.slice(2), { y: 130 }) },
    );
    expect(text).toBe(whole);
  });

  test('a hyphen of the break alone goes; a hyphen of the word stays', async () => {
    const text = await textOf({
      words: down([
        'The lead acts on every report about the well-being of a pupil or about safe-',
        'guarding, and she keeps in her own office a record of each report of self-',
        'harm that reached her. To harm oneself is never a matter of self or of guilt.',
      ]),
    });
    expect(text).toContain('about safeguarding, and');
    expect(text).toContain('of self-harm that');
  });

  test('a soft hyphen at a line end goes', async () => {
    const text = await textOf({
      words: down([
        'Every member of staff has a part in the safety of pupils and in safe\u00ad',
        'guarding them.',
      ]),
    });
    expect(text).toContain('safeguarding them.');
  });

  test('words printed twice to look bold are read once', async () => {
    const words = down(prose);
    expect(
      await textOf({ words: [...words, ...words.map((each) => ({ ...each, x: each.x + 0.3 }))] }),
    ).toBe(whole);
  });

  test('a stamp across the page is no policy', async () => {
    const steps = 'BT /F 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (DRAFT) Tj ET';
    expect(await textOf({ words: down(prose), steps })).toBe(whole);
  });
});

describe('two columns', () => {
  const left = [
    'Staff keep their phones in the',
    'office all day and they carry',
    'none of them in a corridor or',
    'on the playground. Visitors to',
    'the school do the same, and',
    'a notice in the hall tells them.',
  ];
  const right = [
    'Pupils hand in their phones to',
    'the office in the morning and',
    'collect them at the gate when',
    'the day is over. Parents who',
    'need to reach a child ring the',
    'office, and nobody else at all.',
  ];

  test('are read one after the other, under the heading over both', async () => {
    const words = [
      {
        text: 'Phones in school and on the way to it, for staff and pupils alike',
        x: 60,
        y: 70,
        size: 16,
        bold: true,
      },
      ...down(left, { x: 60 }),
      ...down(right, { x: 310, y: 103 }),
      {
        text: 'These rules hold on trips too, and at every event that the school arranges.',
        x: 60,
        y: 230,
      },
    ];
    expect(await textOf({ words })).toBe(
      [
        '# Phones in school and on the way to it, for staff and pupils alike',
        left.join(' '),
        right.join(' '),
        'These rules hold on trips too, and at every event that the school arranges.',
      ].join('\n\n'),
    );
  });

  test('a sentence that runs over into the next column is one sentence', async () => {
    const first = [...left.slice(0, 5), 'the notice in the hall says that'];
    const words = [
      ...down(first, { x: 60 }),
      ...down(['they ask at the office first if', ...right.slice(1)], { x: 310 }),
    ];
    expect(await textOf({ words })).toContain('the hall says that they ask at the office');
  });
});

describe('running heads and feet', () => {
  const page = (number: number): PdfPage => ({
    words: [
      { text: 'Phone Policy of the school', x: 60, y: 40, size: 9 },
      ...down([`Rule ${['one', 'two', 'three'][number - 1]} holds for all staff.`], { y: 200 }),
      { text: `Page ${number} of 3`, x: 280, y: 810, size: 9 },
    ],
  });

  test('are no policy: the same words at the same height, and page numbers', async () => {
    expect(await textOf(page(1), page(2), page(3))).toBe(
      'Rule one holds for all staff.\n\nRule two holds for all staff.\n\nRule three holds for all staff.',
    );
  });

  test('the same words further down the page stay', async () => {
    const again = (y: number) => ({ words: down(['Ask the office first.'], { y }) });
    expect((await textOf(again(300), again(420))).split('Ask')).toHaveLength(3);
  });
});

describe('headings and lists', () => {
  const words = [
    { text: 'Phone Policy', x: 60, y: 80, size: 20, bold: true },
    { text: 'Staff', x: 60, y: 120, size: 14, bold: true },
    { text: 'Staff must not:', x: 60, y: 145 },
    { text: '•', x: 72, y: 160 },
    {
      text: 'carry a phone in any corridor, hall or classroom while pupils are in school or',
      x: 90,
      y: 160,
    },
    { text: 'on their way home', x: 90, y: 174 },
    { text: '–', x: 96, y: 188 },
    { text: 'not even switched off', x: 112, y: 188 },
    { text: '•', x: 72, y: 202 },
    { text: 'share a password', x: 90, y: 202 },
    { text: 'At home', x: 60, y: 230, size: 11, bold: true },
    { text: 'a)', x: 60, y: 250 },
    { text: 'Staff may do as they like.', x: 90, y: 250 },
  ];

  test('headings rank by size and weight, items by how far in they stand', async () => {
    const { text } = await read({ words });
    expect(text.trim()).toBe(
      [
        '# Phone Policy\n',
        '## Staff\n',
        'Staff must not:\n',
        '- carry a phone in any corridor, hall or classroom while pupils are in school or on their way home',
        '  - not even switched off',
        '- share a password\n',
        '### At home\n',
        'a) Staff may do as they like.',
      ].join('\n'),
    );
  });

  test('a line that only carries a figure or a dash over is no item', async () => {
    const text = await textOf({
      words: down([
        'No pupil may have an account of their own anywhere before the age of',
        '13 years, whatever a parent may have said, and no member of staff may help',
        '– not even by a word – to open one.',
      ]),
    });
    expect(text.split('\n')).toHaveLength(1);
  });
});

describe('tables', () => {
  const rows = [100, 120, 155];
  const rules = [
    ...[...rows, 175].map((y) => [60, y, 400, y] as const),
    ...[60, 180, 400].map((x) => [x, 100, x, 175] as const),
  ];
  const words = [
    { text: 'Policy title', x: 64, y: 114 },
    { text: 'Phone Policy', x: 184, y: 114 },
    { text: 'Date written', x: 64, y: 134 },
    { text: 'Written June 2024, and', x: 184, y: 134 },
    { text: 'updated June 2025', x: 184, y: 148 },
    { text: 'Review date', x: 64, y: 169 },
    { text: 'June 2027', x: 184, y: 169 },
  ];

  test('with drawn lines are rows, also where a cell has several lines', async () => {
    const { text, policy } = await read({ words: [...words, ...down(prose, { y: 220 })], rules });
    expect(text).toContain(
      'Policy title\tPhone Policy\nDate written\tWritten June 2024, and updated June 2025\nReview date\tJune 2027\n\n',
    );
    expect(policy.facts).toMatchObject({
      title: 'Phone Policy',
      dated: '2025-06-30',
      reviewDue: '2027-06-30',
    });
  });

  test('without lines are rows by the gaps between their columns', async () => {
    const text = await textOf({
      words: [
        ...words.slice(0, 5),
        { text: 'Review date', x: 64, y: 162 },
        { text: 'June 2027', x: 184, y: 162 },
        ...down(prose, { y: 220 }),
      ],
    });
    expect(text).toContain(
      'Date written\tWritten June 2024, and updated June 2025\nReview date\tJune 2027',
    );
  });
});

test('a footnote is read with the words it belongs to, and not in the middle of a sentence', async () => {
  const { policy } = await read(
    {
      words: [
        ...down(prose.slice(0, 2), { y: 680 }),
        { text: 'which a parent has asked for', x: 60, y: 708 },
        { text: '1', x: 206, y: 704, size: 6.5 },
        { text: 'in writing, for the trip alone and not for good, or else', x: 214, y: 708 },
        { text: '1', x: 60, y: 756, size: 6 },
        { text: 'A letter or a message will do.', x: 66, y: 760, size: 9 },
      ],
    },
    { words: down(['the head has agreed to it in a meeting.']) },
  );
  expect(policy.passages[0]?.text).toContain(
    'asked for* in writing, for the trip alone and not for good, or else the head has agreed',
  );
  expect(policy.passages[0]?.text).toMatch(/\n\* A letter or a message will do\.$/);
});

test('a page that is a picture among pages of words is named', async () => {
  const { warnings } = await read({ words: down(prose) }, { picture: true });
  expect(warnings).toEqual(['Page 2 is a picture. Any words in it were not read.']);
});
