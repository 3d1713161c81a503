import type { Line } from './lines.ts';
import { withoutEmphasis } from './lines.ts';
import { depthOfNumber, numberedLine } from './markers.ts';

/** A heading; the lower its rank, the more stands under it. */
export type Heading = {
  readonly rank: number;
  readonly text: string;
  /** The heading with the colon that it was written with, if any. */
  readonly written: string;
};

const ranked = (rank: number, text: string, written = text): Heading => ({ rank, text, written });

/** A line with its neighbours, which decide whether a short line is a heading. */
export type Placed = {
  readonly line: Line;
  readonly before: Line | undefined;
  readonly after: Line | undefined;
};

const longestHeading = 200;
const capitals = 1;
const plain = 2;
const colon = 3;

/** Before a colon these head a line; any other label is followed by its value. */
const partOfDocument =
  /^(?:appendix|annex|section|part|schedule|stage|step|chapter)\b|\b(?:policy|school|academy)\b/i;

const wordsIn = (text: string): number => text.split(/\s+/).length;

const verb =
  /\b(?:must|should|shall|will|may|can|cannot|is|are|was|were|be|been|has|have|had|do|does|not|include|includes|including|following|follows|agree|agrees|expect|expects|apply|applies|need|needs)\b/i;

const subjectFirst =
  /^(?:all |any |the )?(?:staff|employees?|pupils?|children|parents?|carers?|governors?|volunteers?|members?|school|academy|we|you|they|it|this|these|there|please|never|do not|don['’]t)\b/i;

/** What kind of heading a line is, if it is one. */
export function headingOf(placed: Placed): Heading | null {
  const text = withoutEmphasis(placed.line.text);
  if (text.length > longestHeading) return null;
  return (
    markdown(text) ??
    numbered(text, placed.after) ??
    inCapitals(text) ??
    withColon(text, placed) ??
    withStop(text, placed) ??
    title(text, placed)
  );
}

function markdown(text: string): Heading | null {
  const found = /^(#{1,6})\s*(.*?)\s*#*$/.exec(text);
  if (found?.[1] === undefined || found[2] === undefined) return null;
  return ranked(found[1].length, withoutEmphasis(found[2]));
}

/** "4.1 Phones" is a heading; a numbered sentence, or one of a run of numbered lines, is not. */
function numbered(text: string, after: Line | undefined): Heading | null {
  const marked = numberedLine(text);
  if (!marked || !/^[A-Z"'“‘]/.test(marked.text)) return null;
  if (wordsIn(marked.text) > 12 || /[.;,:]$/.test(marked.text)) return null;
  if (subjectFirst.test(marked.text) && verb.test(marked.text)) return null;
  const depth = depthOfNumber(marked.marker);
  const next = after && numberedLine(after.text);
  return next && depthOfNumber(next.marker) === depth ? null : ranked(depth, text);
}

function inCapitals(text: string): Heading | null {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length < 4 || letters !== letters.toUpperCase() || wordsIn(text) > 14) return null;
  return ranked(capitals, text.replace(/[:.]$/, ''), text);
}

/** "Phones:" stands over what follows; "Staff will not:" leads into it and is no heading. */
function withColon(text: string, { after }: Placed): Heading | null {
  const label = /^([^:]+):$/.exec(text)?.[1];
  if (label === undefined || after === undefined || wordsIn(label) > 8) return null;
  return verb.test(label) ||
    /\b(?:to|by|for|of|that|who)$/i.test(label) ||
    !/^[A-Z“"'‘]/.test(label)
    ? null
    : ranked(colon, label, text);
}

/** "Use of phones by visitors." set close upon its text. */
function withStop(text: string, { line, after }: Placed): Heading | null {
  if (!line.gap || !after || after.gap || !/^[A-Z][^.:;!]*\.$/.test(text)) return null;
  return wordsIn(text) > 14 || verb.test(text) ? null : ranked(plain, text.slice(0, -1));
}

function title(text: string, { line, after }: Placed): Heading | null {
  if (!line.gap || !after || /^[a-z]/.test(after.text)) return null;
  if (!/^[A-Z“"'‘]/.test(text) || /[.,;:!…)”’"']$/.test(text.replace(/\(s\)$/, ''))) return null;
  if (wordsIn(text) > 12 || (subjectFirst.test(text) && verb.test(text))) return null;
  return / *: /.test(text) && !partOfDocument.test(text) ? null : ranked(plain, text);
}
