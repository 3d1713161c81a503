import { describe, expect, test } from '@jest/globals';
import { readHere } from '../../src/documents/read-here.ts';
import { zipOf } from '../../src/documents/word/zip.ts';
import {
  item,
  p,
  r,
  readBody,
  rootOf,
  sentence,
  styled,
  styles,
  table,
  textOf,
  wordFile,
  wordParts,
} from './word-file.ts';

describe('headings', () => {
  test('are known by their style, by a style based on it, and by an outline level', async () => {
    const own = p('By level', '<w:outlineLvl w:val="2"/>');
    const body = styled('Heading2', 'Trips') + styled('OurHeading', 'Visits') + own + p(sentence);
    expect(await textOf(body)).toBe(`## Trips\n\n## Visits\n\n### By level\n\n${sentence}`);
  });

  test('are known by their look: a short bold, underlined or large line that is no sentence', async () => {
    const body = [
      p(r('On trips', '<w:b/>')),
      p(sentence),
      styled('Strong', 'At home'),
      p(r('At sports', '<w:u w:val="single"/>')),
      p(r('At night', '<w:sz w:val="28"/>')),
    ].join('');
    const heads = (await textOf(body)).split('\n').filter((line) => line.startsWith('#'));
    expect(heads.map((line) => line.replace(/^#+ /, ''))).toEqual([
      ...['On trips', 'At home', 'At sports', 'At night'],
    ]);
  });

  test('a bold sentence is a rule and no heading', async () => {
    expect(await textOf(p(r('Never share a password.', '<w:b/>')))).toBe('Never share a password.');
  });

  test('the larger of two looks stands above the smaller', async () => {
    const big = p(r('Part one', '<w:b/><w:sz w:val="32"/>'));
    const small = p(r('On trips', '<w:b/><w:sz w:val="24"/>'));
    const bytes = wordFile({ styles, body: big + small + p(sentence) });
    const reading = await readHere({ name: 'a.docx', bytes });
    expect(reading).toMatchObject({
      policy: { passages: [{ headings: ['Part one', 'On trips'] }] },
    });
  });

  test('keep the number that Word has counted', async () => {
    const numbered = (text: string, level: number) =>
      p(
        text,
        `<w:pStyle w:val="Heading${level + 1}"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr>`,
      );
    const body =
      numbered('Aims', 0) + numbered('Scope', 1) + numbered('Duties', 0) + numbered('Staff', 1);
    expect(await textOf(body + p(sentence))).toBe(
      `# 1 Aims\n\n## 1.1 Scope\n\n# 2 Duties\n\n## 2.1 Staff\n\n${sentence}`,
    );
  });
});

describe('lists', () => {
  test('keep their lead-in and their nesting', async () => {
    const reading = await readBody(
      p('Staff must not:') +
        item('post photos of pupils') +
        item('without consent', 1) +
        item('share passwords'),
    );
    expect(reading.policy.passages.map(({ text }) => text)).toEqual([
      'Staff must not:\n- post photos of pupils\n  - without consent\n- share passwords',
    ]);
  });

  test('carry the numbers and letters that Word has counted, and start again under a new number', async () => {
    const body = [
      item('One', 0, 2),
      item('sub', 1, 2),
      item('sub', 1, 2),
      item('Two', 0, 2),
      item('sub', 1, 2),
    ].join('');
    expect(await textOf(p('In order:') + body)).toBe(
      'In order:\n\n1. One\n  a) sub\n  b) sub\n2. Two\n  a) sub',
    );
  });

  test('lines broken by hand within a paragraph are lines of their own', async () => {
    expect(await textOf(p(`${r('First line.')}<w:r><w:br/></w:r>${r('Second line.')}`))).toBe(
      'First line.\n\nSecond line.',
    );
  });
});

describe('tables', () => {
  test('are rows; a cell over two rows is said in both', async () => {
    const cell = (text: string, merge: string) =>
      `<w:tc><w:tcPr>${merge}</w:tcPr>${p(text)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('Head', '<w:vMerge w:val="restart"/>')}${cell('decides', '')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('records', '')}</w:tr></w:tbl>`;
    expect(await textOf(body)).toBe('Head\tdecides\nHead\trecords');
  });

  test('state the facts of the policy', async () => {
    const { policy } = await readBody(
      table(
        ['Date written', 'June 2025'],
        ['Review date', 'June 2027'],
        ['Approved by', 'Full board'],
      ) + p(sentence),
    );
    expect(policy.facts).toMatchObject({
      title: 'Phone Policy',
      dated: '2025-06-30',
      reviewDue: '2027-06-30',
      approval: 'stated',
    });
  });

  test('that only lay out a page are read cell by cell under their labels', async () => {
    const long = Array.from({ length: 40 }, (_, at) => `Rule ${at} holds for all staff.`).join(' ');
    const { policy } = await readBody(table(['Phones', p(long)], ['Cameras', p(sentence)]));
    expect(policy.passages.at(-1)).toMatchObject({
      headings: ['Rules', 'Cameras'],
      text: sentence,
    });
  });
});

describe('words', () => {
  test('a link is its words', async () => {
    const link = `<w:hyperlink r:id="r1">${r('the guidance')}</w:hyperlink>`;
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('the form')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(await textOf(`<w:p>${r('See ')}${link}${r(' and ')}${field}${r('.')}</w:p>`)).toBe(
      'See the guidance and the form.',
    );
  });

  test('footnotes and endnotes are read with the words they belong to', async () => {
    const footnotes = `<w:footnote w:id="2">${p('Except on residential trips.')}</w:footnote>`;
    const endnotes = `<w:endnote w:id="2">${p('Ask in writing.')}</w:endnote>`;
    const { policy } = await readBody(
      p(
        `${r('Phones stay away')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' unless the head agrees')}<w:r><w:endnoteReference w:id="2"/></w:r>${r('.')}`,
      ) + p('Cameras are kept in the office.'),
      { footnotes, endnotes },
    );
    expect(policy.passages[0]?.text).toMatch(
      /Phones stay away\* unless the head agrees\*\*\.[\s\S]*Except on residential trips\.[\s\S]*Ask in writing\./,
    );
  });

  test('a footnote within a list does not cut the list off from its lead-in', async () => {
    const footnotes = `<w:footnote w:id="2">${p('Or the deputy.')}</w:footnote>`;
    const { policy } = await readBody(
      p('Staff tell:') +
        p(
          `${r('the head')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
          '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
        ) +
        item('the office'),
      { footnotes },
    );
    expect(policy.passages[0]?.text).toBe(
      'Staff tell:\n- the head*\n- the office\n* Or the deputy.',
    );
  });

  test('asterisks and strokes of the policy stay what they are', async () => {
    const { policy } = await readBody(p('Never write *this* or C:\\*.* anywhere.'));
    expect(policy.passages[0]?.text).toContain('*this*');
  });

  test('melted letters, soft hyphens and hard blanks become plain', async () => {
    expect(await textOf(p('The o\ufb03ce safe\u00adguards\u00a0all sta\ufb00.'))).toBe(
      'The office safeguards all staff.',
    );
  });
});

test('the parts are found where the file says they are', async () => {
  const parts = wordParts({ body: p(sentence) });
  parts.delete('word/document.xml');
  parts.set('word/document2.xml', rootOf('document', `<w:body>${p(sentence)}</w:body>`));
  parts.set(
    '_rels/.rels',
    String(parts.get('_rels/.rels')).replace('word/document.xml', '/word/document2.xml'),
  );
  const reading = await readHere({ name: 'a.docx', bytes: new Uint8Array(zipOf(parts)) });
  expect(reading).toMatchObject({ ok: true, text: `${sentence}\n` });
});
