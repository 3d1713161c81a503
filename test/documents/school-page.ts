import { escaped, type ListItem, type Setting, setText } from './set-text.ts';

const spaces = ['office', 'style', 'text', 'table', 'fo', 'svg']
  .map((name) =>
    name === 'fo' || name === 'svg'
      ? `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'fo' ? 'xsl-fo' : 'svg'}-compatible:1.0"`
      : `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  .join(' ');

const bulletLevels = [1, 2, 3, 4]
  .map(
    (level) =>
      `<text:list-level-style-bullet text:level="${level}" text:bullet-char="${level % 2 ? '•' : '◦'}">
        <style:list-level-properties text:list-level-position-and-space-mode="label-alignment">
          <style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.63cm" fo:margin-left="${level * 0.63 + 0.63}cm"/>
        </style:list-level-properties>
      </text:list-level-style-bullet>`,
  )
  .join('');

const headingSizes = [16, 13, 12, 11.5, 11, 11];
const headingStyles = headingSizes
  .map(
    (size, at) =>
      `<style:style style:name="Heading_20_${at + 1}" style:display-name="Heading ${at + 1}" style:family="paragraph" style:default-outline-level="${at + 1}">
        <style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"/>
        <style:text-properties fo:font-size="${size}pt" fo:font-weight="bold"/>
      </style:style>`,
  )
  .join('');

/**
 * How a school's document is made: with styles for its headings, or as most are: bold lines for
 * headings, nothing between paragraphs, words set flush and cut at line ends.
 */
export type Look = 'styled' | 'by hand';

/** A page in flat OpenDocument, with a running head and page numbers as schools' documents have. */
export function schoolPage(document: string, runningHead: string, look: Look): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${spaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
  <style:default-style style:family="paragraph"><style:text-properties style:font-name="Liberation Sans" fo:font-family="Liberation Sans" fo:font-size="11pt" fo:language="en" fo:country="GB"/></style:default-style>
  <style:style style:name="Standard" style:family="paragraph">${look === 'styled' ? '<style:paragraph-properties fo:margin-bottom="0.2cm"/>' : '<style:paragraph-properties fo:text-align="justify" fo:margin-bottom="0cm"/><style:text-properties fo:font-size="12pt" fo:font-family="DejaVu Serif" fo:hyphenate="true"/>'}</style:style>
  <style:style style:name="Strong1" style:family="paragraph"><style:text-properties fo:font-size="14pt" fo:font-weight="bold"/></style:style>
  <style:style style:name="Strong2" style:family="paragraph"><style:text-properties fo:font-size="12pt" fo:font-weight="bold"/></style:style>
  <style:style style:name="Cell" style:family="paragraph"/>
  <style:style style:name="Note" style:family="paragraph"><style:text-properties fo:font-size="9pt"/></style:style>
  ${headingStyles}
  <text:list-style style:name="Bullets">${bulletLevels}</text:list-style>
</office:styles>
<office:automatic-styles>
  <style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/>
    <style:header-style><style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.5cm"/></style:header-style>
    <style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/></style:footer-style>
  </style:page-layout>
  <style:style style:name="CellBox" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">
  <style:header><text:p text:style-name="Note">${escaped(runningHead)}</text:p></style:header>
  <style:footer><text:p text:style-name="Note">Page <text:page-number/> of <text:page-count/></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>${setText(document, openDocument(look))}</office:text></office:body>
</office:document>`;
}

const openDocument = (look: Look): Setting => ({
  heading: (text, rank) =>
    look === 'by hand'
      ? `<text:p text:style-name="Strong${Math.min(rank, 2)}">${escaped(text)}</text:p>`
      : `<text:h text:style-name="Heading_20_${rank}" text:outline-level="${rank}">${escaped(text)}</text:h>`,
  paragraph: (text) => `<text:p text:style-name="Standard">${escaped(text)}</text:p>`,
  list: listOf,
  table: tableOf,
  between: '<text:p text:style-name="Cell"/>',
});

function listOf(items: readonly ListItem[]): string {
  if (items.length === 0) return '';
  const parts = items.map(({ text, inner }) => {
    const own = `<text:p text:style-name="Standard">${escaped(text)}</text:p>`;
    return `<text:list-item>${own}${listOf(inner)}</text:list-item>`;
  });
  return `<text:list text:style-name="Bullets">${parts.join('')}</text:list>`;
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    `<table:table-cell table:style-name="CellBox" office:value-type="string"><text:p text:style-name="Cell">${escaped(text)}</text:p></table:table-cell>`;
  const lines = rows.map(
    (cells) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`,
  );
  return `<table:table><table:table-column table:number-columns-repeated="${rows[0]?.length ?? 1}"/>${lines.join('')}</table:table>`;
}
