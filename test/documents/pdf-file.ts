/** PDF files written by hand: words where a test puts them, in the fonts that every PDF may name. */

/** Words on a page, in points from its top left corner; `y` is their base line. */
export type Words = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
};

/** A page: its words, lines drawn on it as [x0, y0, x1, y1], or a picture that fills it. */
export type PdfPage = {
  readonly words?: readonly Words[];
  readonly rules?: readonly (readonly [number, number, number, number])[];
  readonly picture?: boolean;
  /** Further drawing steps, as PDF writes them. */
  readonly steps?: string;
};

const [width, height] = [595, 842];

export function pdfFile(pages: readonly PdfPage[], trailer = ''): Uint8Array {
  const first = 6;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${first + at * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    stream(
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
      '\x80',
    ),
    ...pages.flatMap((page, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${first + at * 2 + 1} 0 R /Resources << /Font << /F 3 0 R /B 4 0 R >> /XObject << /I 5 0 R >> >> >>`,
      stream('', contentOf(page)),
    ]),
  ];
  return packed(objects, trailer);
}

const stream = (entries: string, data: string): string =>
  `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`;

function contentOf({ words = [], rules = [], picture = false, steps = '' }: PdfPage): string {
  return [
    ...words.map(
      ({ text, x, y, size = 11, bold = false }) =>
        `BT /${bold ? 'B' : 'F'} ${size} Tf 1 0 0 1 ${x} ${height - y} Tm (${escaped(text)}) Tj ET`,
    ),
    ...rules.map(([x0, y0, x1, y1]) => `${x0} ${height - y0} m ${x1} ${height - y1} l S`),
    ...(picture ? [`q ${width} 0 0 ${height} 0 0 cm /I Do Q`] : []),
    steps,
  ].join('\n');
}

const windows: Readonly<Record<string, string>> = {
  '•': '\x95',
  '–': '\x96',
  '’': '\x92',
  '\u00ad': '\xad',
};
const escaped = (text: string): string =>
  text.replace(/[•–’]/g, (sign) => windows[sign] ?? sign).replace(/[\\()]/g, (sign) => `\\${sign}`);

/** Objects with the table of places that ends a PDF. */
export function packed(objects: readonly string[], trailer = ''): Uint8Array {
  const parts = ['%PDF-1.7\n'];
  const places: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    places.push(at);
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`;
    parts.push(part);
    at += part.length;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`,
    `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF`,
  );
  return new Uint8Array(Buffer.from(parts.join(''), 'latin1'));
}

/** Lines of words under one another. */
export const down = (
  texts: readonly string[],
  { x = 60, y = 100, step = 14, ...look }: Partial<Words> & { readonly step?: number } = {},
): readonly Words[] => texts.map((text, at) => ({ ...look, text, x, y: y + at * step }));
