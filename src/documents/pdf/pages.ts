import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as z from 'zod';
import { plainText } from '../plain-text.ts';
import type { Page, Piece } from './page.ts';
import { type Drawn, drawnBy, isMatrix, type Matrix, times } from './rules.ts';

const boldName = /bold|black|heavy|semib|demi/i;
const font = z.object({ name: z.string() }).catch({ name: '' });

const pictures: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);

/** The pages of a PDF one after another, with their words where they stand. */
export async function pagesOf(pdf: PDFDocumentProxy): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    pages.push(await pageOf(page));
    page.cleanup();
  }
  return pages;
}

async function pageOf(page: PDFPageProxy): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const upright: Matrix = isMatrix(transform) ? transform : [1, 0, 0, -1, 0, height];
  // Only the list of drawing steps names the fonts, and with them what is bold.
  const steps = await page.getOperatorList();
  const { items } = await page.getTextContent();
  const isBold = (name: string): boolean =>
    page.commonObjs.has(name) && boldName.test(font.parse(page.commonObjs.get(name)).name);
  const pieces = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '' || !isMatrix(item.transform)) return [];
    const at = times(upright, item.transform);
    const { width, fontName } = item;
    const text = typed(item.str);
    return pieceOf({ text, width, font: fontName, bold: isBold(fontName) }, at);
  });
  const { rules, dots } = drawnBy(steps, upright);
  return {
    number: page.pageNumber,
    width,
    height,
    pieces: withoutShadows(
      [...pieces, ...bulletsOf(dots, pieces)].filter((piece) => isOn(piece, width, height)),
    ),
    rules,
    hasPictures: steps.fnArray.some((step) => pictures.has(step)),
  };
}

/** A sign of a symbol font is a bullet; a soft hyphen counts only where a line ends with it. */
const typed = (text: string): string =>
  plainText(text.replace(/[\uf020-\uf0ff]/g, '•')) + (/\u00ad\s*$/.test(text) ? '\u00ad' : '');

/** Words set at a slant or upright are a stamp across the page or a mark in its margin. */
function pieceOf(
  words: Pick<Piece, 'text' | 'width' | 'font' | 'bold'>,
  at: Matrix,
): readonly Piece[] {
  const size = Math.hypot(at[2], at[3]);
  if (Math.abs(at[1]) > 0.05 * size || at[0] <= 0 || size === 0) return [];
  return [{ ...words, x: at[4], y: at[5], size }];
}

const isOn = ({ x, y, width, size }: Piece, wide: number, high: number): boolean =>
  x + width > 0 && x < wide && y > 0 && y - size < high;

/** A dot is a bullet where words follow it on its line. */
const bulletsOf = (dots: Drawn['dots'], pieces: readonly Piece[]): readonly Piece[] =>
  dots.flatMap(({ x, y, width }) => {
    const words = pieces.find(
      (piece) =>
        piece.x > x &&
        piece.x - x < 3 * piece.size &&
        y < piece.y &&
        y > piece.y - piece.size * 0.8,
    );
    return words ? [{ ...words, text: '•', x, width, font: '', bold: false }] : [];
  });

/** Some programs print bold words by printing them twice, a hair apart. */
function withoutShadows(pieces: readonly Piece[]): readonly Piece[] {
  const seen = new Map<string, Piece[]>();
  return pieces.filter((piece) => {
    const twins = seen.get(piece.text) ?? [];
    seen.set(piece.text, [...twins, piece].slice(-50));
    return !twins.some(({ x, y }) => Math.abs(x - piece.x) < 1.5 && Math.abs(y - piece.y) < 1.5);
  });
}
