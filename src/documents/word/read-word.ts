import type { Written } from '../blocks.ts';
import { done, type Step, unread } from '../reading.ts';
import { acceptedOf, isProposal } from './accepted.ts';
import type { Archive } from './archive.ts';
import { blocksOfWord } from './blocks-of-word.ts';
import { dressedIn } from './dressed.ts';
import { countLists } from './numbering.ts';
import { type Parts, partsOf } from './parts.ts';
import { unwrapped } from './plain-runs.ts';
import { type Styles, stylesOf } from './styles.ts';
import { tell } from './tell.ts';
import { holds, within } from './tree.ts';
import { visibleOf } from './visible.ts';
import type { Element } from './xml.ts';

/** The adopted words of a Word document, and what the person who accepts them has to know. */
export async function readWord(
  archive: Archive,
): Promise<Step<{ readonly written: Written; readonly warnings: readonly string[] }>> {
  const parts = await partsOf(archive);
  if (!parts.ok) return parts;
  const { document, footnotes, endnotes } = parts.value;
  const styles = stylesOf(parts.value.styles);
  const labelOf = countLists(parts.value.numbering, styles);
  const dressed = new Map<string, Element>();
  for (const [name, part] of Object.entries({ document, footnotes, endnotes }))
    if (part) dressed.set(name, dressedIn(visibleOf(adopted(part), styles), styles, labelOf));
  const told = await tell(dressed).catch((cause: unknown) => ({ cause }));
  // Whatever mammoth cannot make out, nobody can quote.
  if ('cause' in told) return unread('damaged');
  return done({ written: blocksOfWord(told), warnings: warningsOf(parts.value, archive, styles) });
}

const adopted = (part: Element): Element => unwrapped(acceptedOf(part));

const hidesWords = (part: Element, styles: Styles): boolean =>
  within(visibleOf(adopted(part), styles), 'w:t').length < within(adopted(part), 'w:t').length;

const charts = /\/(?:chart|diagram)$/;

function warningsOf({ document }: Parts, archive: Archive, styles: Styles): readonly string[] {
  const names = [...archive.names];
  const said: readonly (readonly [boolean, string])[] = [
    [
      holds(document, isProposal),
      'It has tracked changes that nobody has accepted. They were left out: this is the text as it stood before them.',
    ],
    [names.some((name) => /\/comments\.xml$/.test(name)), 'It has comments. They were left out.'],
    [hidesWords(document, styles), 'It has hidden text. It was left out.'],
    [names.some((name) => /vbaProject\.bin$/i.test(name)), 'It has macros. They were not run.'],
    [
      holds(
        document,
        ({ name, attributes }) => name === 'a:graphicData' && charts.test(attributes.uri ?? ''),
      ),
      'It has a diagram or a chart. The words in it were not read.',
    ],
    [
      holds(document, ({ name }) => name === 'w:altChunk'),
      'A part of it is another file within this one. That part was not read.',
    ],
  ];
  return said.filter(([is]) => is).map(([, sentence]) => sentence);
}
