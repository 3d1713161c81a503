import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { readDocument } from '../../src/documents/read-document.ts';
import { readHere } from '../../src/documents/read-here.ts';
import { mostBytes, mostPages, type Unread } from '../../src/documents/reading.ts';
import { zipOf } from '../../src/documents/word/zip.ts';
import { down, packed, pdfFile } from './pdf-file.ts';
import { p, rootOf, sentence, wordFile, wordParts } from './word-file.ts';
import { type Packed, packedZip } from './zip-file.ts';

const text = (words: string): Uint8Array => new Uint8Array(Buffer.from(words));
const wide = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'utf16le'));
const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts));
const oldOffice = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const why = async (name: string, bytes: Uint8Array): Promise<Unread | 'read'> => {
  const reading = await readHere({ name, bytes });
  if (!reading.ok) expect(reading.sentence).toMatch(/^[A-Z].*\.$/s);
  return reading.ok ? 'read' : reading.why;
};

/** A Word file whose main part is this XML, whatever it is. */
const wordWith = (document: string): Uint8Array =>
  new Uint8Array(zipOf(wordParts({ body: '' }).set('word/document.xml', document)));
/** A Word file with one more file in it, packed. */
const packedWord = (...more: readonly Packed[]): Uint8Array =>
  packedZip([
    ...[...wordParts({ body: p(sentence) })]
      .filter(([name]) => !more.some((other) => other.name === name))
      .map(([name, content]) => ({ name, content: text(String(content)) })),
    ...more,
  ]);
const zeros = (bytes: number): Uint8Array => new Uint8Array(bytes);

describe('archives', () => {
  test('a packed Word file is read like any other', async () => {
    expect(await why('a.docx', packedWord())).toBe('read');
  });

  test.each([
    [
      'a part that swells to 40 MB',
      [{ name: 'word/document.xml', content: zeros(40e6) }],
      'swollen',
    ],
    [
      'a picture that swells to 400 MB',
      [{ name: 'word/media/a.png', content: zeros(4e8) }],
      'swollen',
    ],
    [
      'a part that is longer than it says',
      [{ name: 'word/document.xml', content: zeros(9e6), says: 1000 }],
      'damaged',
    ],
    [
      'one name twice',
      [
        { name: 'word/a.xml', content: text('<a/>') },
        { name: 'word/a.xml', content: text('<b/>') },
      ],
      'damaged',
    ],
    [
      'thousands of files',
      Array.from({ length: 3001 }, (_, at) => ({ name: `word/${at}.xml`, content: text('<a/>') })),
      'swollen',
    ],
  ] as const)('with %s is not opened', async (_what, more, reason) => {
    expect(await why('a.docx', packedWord(...more))).toBe(reason);
  });
});

describe('hostile XML', () => {
  const laughs = Array.from(
    { length: 10 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  ).join('');
  const body = rootOf('document', `<w:body>${p('&l10;')}</w:body>`);
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const typed = (type: string) => body.replace(head, `${head}<!DOCTYPE w:document [${type}]>`);

  test.each([
    ['entities that multiply', typed(`<!ENTITY l0 "ha">${laughs}`), 'hostile'],
    ['an entity that reads a file', typed('<!ENTITY l10 SYSTEM "file:///etc/hosts">'), 'hostile'],
    ['an entity that fetches', typed('<!ENTITY l10 SYSTEM "http://127.0.0.1:9/">'), 'hostile'],
    [
      'a thousand levels',
      rootOf('document', '<w:p>'.repeat(1000) + '</w:p>'.repeat(1000)),
      'damaged',
    ],
    ['an element that never ends', body.replace('</w:document>', ''), 'damaged'],
    ['no XML at all', 'Phones stay in the office.', 'damaged'],
  ])('%s: not read', async (_what, document, reason) => {
    expect(await why('a.docx', wordWith(document))).toBe(reason);
  });

  test('the code of a field is no policy, only what it shows', async () => {
    const field = (part: string) => `<w:r><w:fldChar w:fldCharType="${part}"/></w:r>`;
    const code = '<w:r><w:instrText> DDEAUTO c:\\\\a.exe "b" </w:instrText></w:r>';
    const shown = '<w:r><w:t>the office</w:t></w:r>';
    const words = `<w:p><w:r><w:t xml:space="preserve">Ask </w:t></w:r>${field('begin')}${code}${field('separate')}${shown}${field('end')}</w:p>`;
    const reading = await readHere({ name: 'a.docx', bytes: wordFile({ body: words }) });
    expect(reading).toMatchObject({ ok: true, text: 'Ask the office\n' });
  });
});

describe('what is no readable document is refused in one plain sentence', () => {
  const locked =
    '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 ' +
    `/O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`;
  const words = { words: down([sentence]) };
  const workbook = new Uint8Array(
    zipOf(
      new Map([
        ['[Content_Types].xml', '<Types/>'],
        [
          '_rels/.rels',
          '<Relationships><Relationship Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        ],
        ['xl/workbook.xml', '<workbook/>'],
      ]),
    ),
  );

  test.each<readonly [string, string, Uint8Array, Unread]>([
    ['an empty file', 'a.docx', text(''), 'empty'],
    ['blanks alone', 'a.txt', text(' \n\t\n'), 'empty'],
    ['a Word file without words', 'a.docx', wordFile({ body: p(' ') }), 'empty'],
    ['a PDF without words', 'a.pdf', pdfFile([{}]), 'empty'],
    ['a scanned PDF', 'a.pdf', pdfFile([{ picture: true }, { picture: true }]), 'no-words'],
    ['a PDF with a password', 'a.pdf', pdfFile([words], locked), 'locked'],
    [
      'a Word file with a password',
      'a.docx',
      joined(oldOffice, wide('EncryptedPackage')),
      'locked',
    ],
    ['the Word of twenty years ago', 'a.doc', joined(oldOffice, wide('WordDocument')), 'old-word'],
    ['rich text', 'a.docx', text('{\\rtf1 Phones stay in the office.}'), 'old-word'],
    ['a workbook under a Word name', 'a.docx', workbook, 'not-a-document'],
    [
      'any other archive',
      'a.docx',
      packedZip([{ name: 'a.txt', content: text('Hello') }]),
      'not-a-document',
    ],
    ['a picture', 'a.png', text('\x89PNG\r\n'), 'not-a-document'],
    ['a picture under a Word name', 'a.docx', text('\x89PNG\r\n'), 'damaged'],
    ['bytes under a text name', 'a.txt', joined(text('Hello'), zeros(20)), 'not-a-document'],
    ['half of a Word file', 'a.docx', wordFile({ body: p(sentence) }).slice(0, 700), 'damaged'],
    ['a PDF of nothing but a name', 'a.pdf', text('%PDF-1.7\n'), 'damaged'],
    [
      '501 pages',
      'a.pdf',
      pdfFile(Array.from({ length: mostPages + 1 }, () => words)),
      'too-many-pages',
    ],
    [
      'a text as long as 600 pages',
      'a.txt',
      text(`${sentence}\n`.repeat(70_000)),
      'too-many-pages',
    ],
    ['51 MB', 'a.txt', zeros(mostBytes + 1), 'too-big'],
  ])('%s', async (_what, name, bytes, reason) => {
    expect(await why(name, bytes)).toBe(reason);
  });

  test('500 pages are read', async () => {
    const pages = Array.from({ length: mostPages }, (_, at) => ({
      words: down([`Rule ${at}: phones stay in the office all day.`], { y: 200 + (at % 9) * 50 }),
    }));
    expect(await why('a.pdf', pdfFile(pages))).toBe('read');
  });

  test('the bytes decide and not the name: a PDF under a Word name is read as the PDF that it is', async () => {
    expect(await why('policy.docx', pdfFile([words]))).toBe('read');
    expect(await why('policy.pdf', wordFile({ body: p(sentence) }))).toBe('read');
  });

  test('rubbish of any kind, and a document cut off anywhere, is refused and never thrown', async () => {
    const whole = [wordFile({ body: p(sentence) }), pdfFile([words])];
    for (const [at, file] of whole.entries()) {
      for (let part = 1; part < 12; part += 1) {
        const cut = file.slice(0, Math.floor((file.length * part) / 12));
        expect(typeof (await why(['a.docx', 'a.pdf'][at] ?? '', cut))).toBe('string');
      }
    }
    for (let seed = 1; seed < 40; seed += 1) {
      const rubbish = Uint8Array.from({ length: 3000 }, (_, at) => (at * at * seed * 7919) >> 3);
      const start = [text('PK\x03\x04'), text('%PDF-1.4\n'), text('')][seed % 3] ?? text('');
      expect(await why('a.docx', joined(start, rubbish))).not.toBe('read');
    }
  });
});

describe('in a thread of its own', () => {
  test('a document is read as it is here', async () => {
    const file = { name: 'a.docx', bytes: wordFile({ body: p(sentence) }) };
    expect(await readDocument(file)).toEqual(await readHere(file));
  });

  test('a document that takes longer than it may is given up', async () => {
    const words = Array.from({ length: 400 }, () => ({ words: down([sentence]) }));
    const reading = await readDocument(
      { name: 'a.pdf', bytes: pdfFile(words) },
      { time: 5, growth: 1e9 },
    );
    expect(reading).toMatchObject({ ok: false, why: 'too-slow' });
  });

  test('a file that swells in memory ends its thread and not the process', async () => {
    const swollen = deflateSync(Buffer.alloc(400_000_000, ' '), { level: 1 }).toString('latin1');
    const bytes = packed([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
      `<< /Filter /FlateDecode /Length ${swollen.length} >>\nstream\n${swollen}\nendstream`,
    ]);
    const limits = { time: 60_000, growth: 150e6 };
    const before = process.memoryUsage.rss();
    const reading = await readDocument({ name: 'a.pdf', bytes }, limits);
    expect(reading).toMatchObject({ why: 'too-slow' });
    expect(process.memoryUsage.rss() - before).toBeLessThan(400e6);
  });
});
