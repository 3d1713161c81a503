import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Paper, PaperPart } from '../domain/view/paper.ts';
import { drawable } from './drawable.ts';

const { resolve } = createRequire(import.meta.url);
const fonts = {
  plain: resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
} as const;

const margin = 56;
const size = { title: 18, heading: 13, text: 10, foot: 8 } as const;
type Doc = InstanceType<typeof PDFDocument>;

/**
 * Sets a paper as a PDF that a screen reader can read: tagged headings, paragraphs and lists in reading
 * order, language and title, the foot of the page marked as no part of the text. Signs that the font
 * does not have are written as their numbers, so that nothing falls out.
 */
export async function printPaper(paper: Paper): Promise<Uint8Array> {
  const doc = new PDFDocument({
    ...{ size: 'A4', margin, lang: 'en-GB', pdfVersion: '1.7', tagged: true },
    ...{ displayTitle: true, bufferPages: true },
    // its description does not know this one yet
    ...Object({ subset: 'PDF/UA' }),
    info: { Title: paper.title, Creator: 'Lantern' },
    font: fonts.plain,
  });
  const bytes = collected(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const say = sayer(doc, root);
  say('H1', paper.title, { font: 'bold', size: size.title, after: 8 });
  for (const sentence of paper.opening) say('P', sentence, {});
  for (const part of paper.parts) setPart(doc, root, say, part);
  root.end();
  setFeet(doc, paper.foot);
  doc.end();
  return bytes;
}

type Root = ReturnType<Doc['struct']>;
type Say = (
  tag: string,
  text: string,
  how: {
    readonly font?: 'bold';
    readonly size?: number;
    readonly indent?: number;
    readonly after?: number;
  },
) => void;

/** One element of the text, in its own tag. */
function sayer(doc: Doc, within: Root): Say {
  return (tag, text, { font = 'plain', size: points = size.text, indent = 0, after = 4 }) => {
    const element = doc.struct(tag, {}, () => {
      doc.font(fonts[font as keyof typeof fonts]).fontSize(points);
      setText(doc, drawable(text, signsOf(doc)), margin + indent, after);
    });
    within.add(element);
    element.end();
  };
}

/** Words that run from right to left are set by themselves, or they would turn round what stands beside them. */
const runs = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]+/u;

function setText(doc: Doc, text: string, at: number, after: number): void {
  const pieces = text.split(new RegExp(`(${runs.source})`, 'u')).filter(Boolean);
  const last = pieces.length - 1;
  const how = { lineGap: 2 };
  if (pieces.length < 2) doc.text(text, at, doc.y, how);
  else
    for (const [place, piece] of pieces.entries()) {
      const continued = { ...how, continued: place < last };
      if (place === 0) doc.text(piece, at, doc.y, continued);
      else doc.text(piece, continued);
    }
  doc.y += after;
}

function setPart(doc: Doc, root: Root, say: Say, { heading, lines, words }: PaperPart): void {
  keepTogether(doc);
  doc.moveDown(0.6);
  say('H2', heading, { font: 'bold', size: size.heading, after: 6 });
  if (lines.length > 0) setList(doc, root, lines);
  for (const each of words) {
    const quote = doc.struct('BlockQuote');
    root.add(quote);
    sayer(doc, quote)('P', each, { indent: 14, after: 8 });
    quote.end();
  }
}

/** A list whose items say their name first. */
function setList(doc: Doc, root: Root, lines: PaperPart['lines']): void {
  const list = doc.struct('L');
  unnumbered(list);
  root.add(list);
  for (const { name, value } of lines) {
    const item = doc.struct('LI');
    list.add(item);
    sayer(doc, item)('Lbl', `${name}:`, { font: 'bold', after: 0 });
    sayer(doc, item)('LBody', value, { indent: 14 });
    item.end();
  }
  list.end();
}

/** That what stands before its items is words, which PDF/UA (ISO 14289-1, 7.6) wants a list to say. */
function unnumbered(list: Root): void {
  const { data }: { data?: unknown } = Object(Reflect.get(list, 'dictionary'));
  if (typeof data !== 'object' || data === null) throw new Error('A list could not be marked');
  Object.assign(data, { A: { O: 'List', ListNumbering: 'None' } });
}

/** Which signs the font that is set now has: pdfkit knows, and does not say it in its description. */
function signsOf(doc: Doc): (sign: number) => boolean {
  const { font }: { font?: { hasGlyphForCodePoint(sign: number): boolean } } = Object(
    Reflect.get(doc, '_font'),
  );
  if (!font) throw new Error('The font of the paper could not be read');
  return (sign) => font.hasGlyphForCodePoint(sign);
}

/** A heading does not stand alone at the bottom of a page. */
function keepTogether(doc: Doc): void {
  if (doc.y > doc.page.height - margin - 90) doc.addPage();
}

function setFeet(doc: Doc, foot: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font(fonts.plain).fontSize(size.foot);
    const words = `${foot}   Page ${page - start + 1} of ${count}`;
    doc.text(drawable(words, signsOf(doc)), margin, doc.page.height - 36, { lineBreak: false });
    doc.endMarkedContent();
  }
}

function collected(doc: Doc): Promise<Uint8Array> {
  const { promise, resolve: done, reject } = Promise.withResolvers<Uint8Array>();
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  doc.on('end', () => done(Buffer.concat(chunks)));
  doc.on('error', reject);
  return promise;
}
