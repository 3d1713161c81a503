import { beforeAll, expect, test } from '@jest/globals';
import { type Paper, part } from '../../src/domain/view/paper.ts';
import { printPaper } from '../../src/paper/print-paper.ts';

/** A paper with everything that there is in one, over several pages. */
const paper: Paper = {
  title: 'Chronology of item ABC234',
  opening: ['Made by Lena.'],
  parts: [
    part('What was reported', [
      { name: 'Who to whom', value: 'A pupil → a member of staff' },
      { name: 'Child', value: 'Siôn ap Ŵyn שלום' },
    ]),
    part('As typed', [], [Array.from({ length: 300 }, () => 'She asked me twice. ').join('')]),
  ],
  foot: 'Ref ABC234. Confidential.',
};

type Element = { readonly role: string; readonly parent: string | null; readonly body: string };
const held = { text: '', objects: new Map<string, string>() };

beforeAll(async () => {
  held.text = Buffer.from(await printPaper(paper)).toString('latin1');
  const found = held.text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)(?:\nstream\n|\nendobj)/g);
  held.objects = new Map([...found].map(([, id = '', body = '']) => [id, body]));
});

const ofType = (type: string): readonly string[] =>
  [...held.objects.values()].filter((body) => new RegExp(`/Type /${type}\\b`).test(body));
const elements = (): readonly Element[] =>
  [...held.objects.values()].flatMap((body) => {
    const [, role] = /\/S \/(\w+)/.exec(body) ?? [];
    const [, above = ''] = /\/P (\d+) 0 R/.exec(body) ?? [];
    const [, parent = null] = /\/S \/(\w+)/.exec(held.objects.get(above) ?? '') ?? [];
    return role && /\/K\b/.test(body) ? [{ role, parent, body }] : [];
  });

/** What may stand in what, of the tags that are used (ISO 32000-1, 14.8.4). */
const within: Readonly<Record<string, readonly (string | null)[]>> = {
  Document: [null],
  ...{ H1: ['Document'], H2: ['Document'], P: ['Document', 'BlockQuote'] },
  ...{ BlockQuote: ['Document'], L: ['Document'], LI: ['L'], Lbl: ['LI'], LBody: ['LI'] },
};

test('every tag is one that is known, and stands in one in which it may', () => {
  const all = elements();
  expect(new Set(all.map(({ role }) => role))).toEqual(new Set(Object.keys(within)));
  for (const { role, parent } of all) expect(within[role]).toContain(parent);
});

test('every list says that what stands before its items is no number', () => {
  const lists = elements().filter(({ role }) => role === 'L');
  expect(lists).toHaveLength(1);
  for (const { body } of lists) expect(body).toMatch(/\/O \/List\b[\s\S]*\/ListNumbering \/None\b/);
});

test('from every page a reader finds the way to its tags', () => {
  const pages = ofType('Page');
  expect(pages.length).toBeGreaterThan(1);
  for (const body of pages) expect(body).toMatch(/\/StructParents \d+/);
  const [root = ''] = ofType('StructTreeRoot');
  expect(root).toContain('/ParentTree');
});

test('every font is in the file, and says which letters its signs are', () => {
  const descriptors = ofType('FontDescriptor');
  expect(descriptors.length).toBeGreaterThan(1);
  for (const body of descriptors) expect(body).toContain('/FontFile2');
  const fonts = ofType('Font').filter((body) => body.includes('/Subtype /Type0'));
  expect(fonts).toHaveLength(descriptors.length);
  for (const body of fonts) expect(body).toContain('/ToUnicode');
});

test('its description has the title, and nothing in it runs, is locked or is a picture', () => {
  expect(held.text).toMatch(/<dc:title>[\s\S]*Chronology of item ABC234[\s\S]*<\/dc:title>/);
  expect(held.text).toMatch(/pdfuaid:part(?:>|=")1/);
  expect(held.text).not.toMatch(
    /\/JavaScript|\/Encrypt|\/Suspects true|\/Subtype \/Image|\/S \/Figure/,
  );
});
