import { changed, childOf, childrenOf, holds, made, settingOf, switchOf, within } from './tree.ts';
import { type Element, isElement, type Node } from './xml.ts';

/**
 * A part with its wrappings taken off: a link is its words, a box of text stands once and after
 * the paragraph that holds it (Word writes every box twice, for itself and for older programs),
 * pictures and the list of contents are gone.
 */
export const unwrapped = (part: Element): Element => changed(part, unwrap);

const asTheyAre = new Set([
  'w:hyperlink',
  'w:fldSimple',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
]);
const drawn = new Set(['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent']);

function unwrap(element: Element): readonly Node[] {
  if (asTheyAre.has(element.name)) return inside(element);
  if (drawn.has(element.name)) return boxesIn(element);
  if (element.name === 'w:sdt') {
    if (isContents(element) || isPrompt(element)) return [];
    const content = childOf(element, 'w:sdtContent');
    return content ? inside(content) : [];
  }
  return [changed(element, unwrap)];
}

const inside = (element: Element): readonly Node[] =>
  element.children.flatMap((child) => (isElement(child) ? unwrap(child) : [child]));

function boxesIn(element: Element): readonly Node[] {
  const ways = element.name === 'mc:AlternateContent' ? childrenOf(element) : [element];
  const way = ways.find((each) => holds(each, isBox)) ?? ways.find(hasWords);
  if (!way) return [];
  const boxes = within(way, 'w:txbxContent');
  if (boxes.length === 0) return inside(way);
  return [
    made(
      'w:pict',
      {},
      boxes.map((box) => changed(box, unwrap)),
    ),
  ];
}

const isBox = ({ name }: Element): boolean => name === 'w:txbxContent';
const hasWords = (way: Element): boolean => holds(way, ({ name }) => name === 'w:t');

const isContents = (control: Element): boolean =>
  /table of contents/i.test(
    settingOf(childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery') ?? '',
  );

/** "Click here to enter text": Word's words, shown until somebody writes their own. */
const isPrompt = (control: Element): boolean =>
  switchOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') === true;
