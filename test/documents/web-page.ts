import type { Browser } from 'playwright-core';
import { escaped, type ListItem, type Setting, setText } from './set-text.ts';

const webSetting: Setting = {
  heading: (text, rank) => `<h${rank}>${escaped(text)}</h${rank}>`,
  paragraph: (text) => `<p>${escaped(text)}</p>`,
  list: (items) => listOf(items),
  table: (rows) =>
    `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
  between: '<p></p>',
};

const listOf = (items: readonly ListItem[]): string =>
  items.length === 0
    ? ''
    : `<ul>${items.map(({ text, inner }) => `<li>${escaped(text)}${listOf(inner)}</li>`).join('')}</ul>`;

const look = `
  body { font: 11pt 'Open Sans', sans-serif; margin: 0; }
  h1 { font-size: 17pt } h2 { font-size: 14pt } h3 { font-size: 12.5pt } h4, h5, h6 { font-size: 11.5pt }
  td { border: 0.5pt solid black; padding: 1mm; vertical-align: top }
  table { border-collapse: collapse }
  main.columns { column-count: 2; column-gap: 8mm; column-fill: auto; hyphens: auto }`;

/** In one column, or in two with words cut at line ends. */
export type Columns = 'one' | 'two';

/** A policy's text as a browser prints it to PDF, with a running head and page numbers. */
export async function printedPage(
  browser: Browser,
  document: string,
  runningHead: string,
  columns: Columns,
): Promise<Uint8Array> {
  const page = await browser.newPage();
  const main = `<main class="${columns === 'two' ? 'columns' : ''}">${setText(document, webSetting)}</main>`;
  await page.setContent(`<!doctype html><html lang="en-GB"><style>${look}</style>${main}</html>`);
  const small = 'style="font-size: 8pt; width: 100%; margin: 0 20mm"';
  const pdf = await page.pdf({
    ...{ format: 'A4', displayHeaderFooter: true },
    headerTemplate: `<div ${small}>${escaped(runningHead)}</div>`,
    footerTemplate: `<div ${small}>Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>`,
    margin: { top: '25mm', bottom: '25mm', left: '20mm', right: '20mm' },
  });
  await page.close();
  return new Uint8Array(pdf);
}
