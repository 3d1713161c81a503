/** Word files written by hand, part by part. */
import { readHere } from '../../src/documents/read-here.ts';
import { zipOf } from '../../src/documents/word/zip.ts';

const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const others = [
  `xmlns:r="${office}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

/** The parts of a file by the names that Word gives them; each is the inside of its root. */
export type WordParts = {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header1?: string;
};

const roots: Readonly<Record<string, string>> = { header1: 'hdr' };

export const rootOf = (name: string, inside: string): string =>
  `${head}<w:${name} xmlns:w="${space}" ${others}>${inside}</w:${name}>`;

/** The files within a Word file, which a test may change before it packs them. */
export function wordParts({ body, ...parts }: WordParts): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>([
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ],
    ['_rels/.rels', relations([['officeDocument', 'word/document.xml']])],
    ['word/document.xml', rootOf('document', `<w:body>${body}</w:body>`)],
  ]);
  const names = Object.keys(parts);
  for (const [name, inside] of Object.entries(parts))
    files.set(`word/${name}.xml`, rootOf(roots[name] ?? name, inside));
  const links = names.map((name) => [name.replace(/\d/, ''), `${name}.xml`] as const);
  return files.set('word/_rels/document.xml.rels', relations(links));
}

const relations = (links: readonly (readonly [string, string])[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
    .map(([kind, to], at) => `<Relationship Id="r${at}" Type="${office}/${kind}" Target="${to}"/>`)
    .join('')}</Relationships>`;

export const wordFile = (parts: WordParts): Uint8Array => new Uint8Array(zipOf(wordParts(parts)));

/** A run of words, with the inside of its properties before them. */
export const r = (text: string, look = ''): string =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs, or of plain words, with the inside of its properties before them. */
export const p = (inside: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside.startsWith('<') ? inside : r(inside)}</w:p>`;

export const styled = (style: string, text: string): string =>
  p(text, `<w:pStyle w:val="${style}"/>`);

export const item = (text: string, level = 0, list = 1): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map(
      (cells) =>
        `<w:tr>${cells.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

/** List 1 has bullets; list 2 counts 1., a), i.; list 3 counts 1, 1.1. */
export const numbering = [
  ['bullet', '•', 'bullet', 'o', 'bullet', '▪'],
  ['decimal', '%1.', 'lowerLetter', '%2.', 'lowerRoman', '(%3)'],
  ['decimal', '%1', 'decimal', '%1.%2', 'decimal', '%1.%2.%3'],
]
  .map(
    (levels, at) =>
      `<w:abstractNum w:abstractNumId="${at + 1}">${[0, 1, 2]
        .map(
          (level) =>
            `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${levels[level * 2]}"/><w:lvlText w:val="${levels[level * 2 + 1]}"/></w:lvl>`,
        )
        .join('')}</w:abstractNum>`,
  )
  .concat([1, 2, 3].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`))
  .join('');

/** Headings 1 and 2, a title, lines of a list of contents, hidden words, a look without a level. */
export const styles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="OurHeading"><w:name w:val="School heading"/><w:basedOn w:val="Heading2"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Strong"><w:name w:val="Strong line"/><w:rPr><w:b/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="Deeper"><w:name w:val="Deeper"/><w:basedOn w:val="Secret"/></w:style>',
].join('');

const policyStart = styled('Title', 'Phone Policy') + styled('Heading1', 'Rules');
export const sentence = 'Phones stay in the office all day.';

/** Reads a Word policy with a title, a heading and this body. */
export async function readBody(body: string, parts: Omit<WordParts, 'body'> = {}) {
  const file = wordFile({ styles, numbering, ...parts, body: policyStart + body });
  const reading = await readHere({ name: 'policy.docx', bytes: file });
  if (!reading.ok) throw new Error(reading.sentence);
  return reading;
}

/** The text that a body becomes, without the title and the heading. */
export const textOf = async (body: string, parts: Omit<WordParts, 'body'> = {}) =>
  (await readBody(body, parts)).text.replace('# Phone Policy\n\n# Rules\n\n', '').trim();
