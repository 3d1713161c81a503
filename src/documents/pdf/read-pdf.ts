import type { Written } from '../blocks.ts';
import { done, type Step, unread } from '../reading.ts';
import { blocksOfPdf } from './blocks-of-pdf.ts';
import { flowOf } from './flow.ts';
import { withoutFurniture } from './furniture.ts';
import { withNotes } from './notes.ts';
import { openPdf } from './open-pdf.ts';
import type { Page } from './page.ts';
import { pagesOf } from './pages.ts';
import { typedIn } from './typed-pdf.ts';

/** Fewer letters than this on all pages together are a stamp or a page number. */
const fewestLetters = 20;

/** The words of a PDF that was made from text, and what the person who accepts them has to know. */
export async function readPdf(
  bytes: Uint8Array,
): Promise<Step<{ readonly written: Written; readonly warnings: readonly string[] }>> {
  const pdf = await openPdf(bytes);
  if (!pdf.ok) return pdf;
  const pages = await pagesOf(pdf.value)
    .catch((cause: unknown) => ({ cause }))
    .finally(() => pdf.value.destroy());
  // Whatever pdf.js cannot make out, nobody can quote.
  if ('cause' in pages) return unread('damaged');
  if (lettersOn(pages) < fewestLetters)
    return unread(pages.some(({ hasPictures }) => hasPictures) ? 'no-words' : 'empty');
  return done({ written: writtenOn(withoutFurniture(pages)), warnings: warningsOf(pages) });
}

function writtenOn(pages: readonly Page[]): Written {
  const typed = typedIn(pages);
  if (typed !== null) return { blocks: [{ kind: 'typed', text: typed }], notes: new Map() };
  const noted = withNotes(pages);
  return { blocks: blocksOfPdf(flowOf(noted.pages)), notes: noted.notes };
}

const lettersOn = (pages: readonly Page[]): number =>
  pages.reduce(
    (sum, { pieces }) =>
      sum + pieces.reduce((so, { text }) => so + text.replace(/[^\p{L}]/gu, '').length, 0),
    0,
  );

function warningsOf(pages: readonly Page[]): readonly string[] {
  const silent = pages.filter((page) => page.hasPictures && lettersOn([page]) === 0);
  if (silent.length === 0) return [];
  const numbers = silent.map(({ number }) => number).join(', ');
  return [
    silent.length === 1
      ? `Page ${numbers} is a picture. Any words in it were not read.`
      : `Pages ${numbers} are pictures. Any words in them were not read.`,
  ];
}
