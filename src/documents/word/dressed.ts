import { type countLists, type Label, listOf } from './numbering.ts';
import { headingIn, type Look, lookOf, overlaid, type Style, type Styles } from './styles.ts';
import { changed, childOf, made, settingOf } from './tree.ts';
import { styleOfParagraph } from './visible.ts';
import type { Element, Node } from './xml.ts';

/** The two lists that a dressed document knows; which one says whether a label was counted. */
export const lists = { bullet: '1', number: '2' } as const;

const contentsStyle = /^(?:toc|contents) (?:\d|heading)$/;

/**
 * A part in which every paragraph says for itself what its styles and Word's counting say of it:
 * `Heading1` to `Heading9`, in which list and under which label, bold, underlined, how large.
 * The lines of the list of contents are left out: each repeats a heading.
 */
export function dressedIn(
  part: Element,
  styles: Styles,
  labelOf: ReturnType<typeof countLists>,
): Element {
  const dress = (element: Element): readonly Node[] => {
    if (element.name !== 'w:p') return [changed(element, dress)];
    const style = styleOfParagraph(element, styles);
    if (contentsStyle.test(style.name)) return [];
    const properties = childOf(element, 'w:pPr');
    const list = listOf(properties, style.list);
    const named = settingOf(properties, 'w:pStyle');
    const counted = list && hasWords(element) ? labelOf(list, named) : null;
    const runs = changed(element, (child) =>
      child.name === 'w:pPr' ? [] : [dressedRun(child, style, styles, dress)],
    );
    const label = counted ? labelRuns(counted.label) : [];
    const told = propertiesOf(headingIn(properties) ?? style.heading, counted);
    return [{ ...element, children: [told, ...label, ...runs.children] }];
  };
  return changed(part, dress);
}

/** Word counts an empty line in a list too, but shows nothing that a reader could refer to. */
const hasWords = (paragraph: Element): boolean =>
  paragraph.children.some((child) => typeof child !== 'string' && child.name === 'w:r');

function propertiesOf(
  heading: number | undefined,
  counted: { readonly label: Label; readonly level: number } | null,
): Element {
  const style = heading === undefined ? [] : [made('w:pStyle', { 'w:val': `Heading${heading}` })];
  const list = counted
    ? [
        made('w:numPr', {}, [
          made('w:ilvl', { 'w:val': String(counted.level) }),
          made('w:numId', { 'w:val': lists[counted.label.kind] }),
        ]),
      ]
    : [];
  return made('w:pPr', {}, [...style, ...list]);
}

/** The tab parts the label from the words, as it does in Word. */
const labelRuns = (label: Label): readonly Node[] =>
  label.kind === 'number' ? [made('w:r', {}, [made('w:t', {}, [label.text]), made('w:tab')])] : [];

function dressedRun(
  child: Element,
  style: Style,
  styles: Styles,
  dress: (element: Element) => readonly Node[],
): Element {
  const plain = changed(child, dress);
  if (child.name !== 'w:r') return plain;
  const own = childOf(child, 'w:rPr');
  const named = settingOf(own, 'w:rStyle');
  const near = named === undefined ? lookOf(own) : overlaid(lookOf(own), styles.styleOf(named));
  const rest = plain.children.filter((node) => typeof node === 'string' || node.name !== 'w:rPr');
  const look = overlaid(overlaid(near, style), styles.defaults);
  return { ...plain, children: [made('w:rPr', {}, looks(look)), ...rest] };
}

const looks = ({ bold, underlined, size }: Look): readonly Node[] => [
  ...(bold ? [made('w:b')] : []),
  ...(underlined ? [made('w:u', { 'w:val': 'single' })] : []),
  ...(size === undefined ? [] : [made('w:sz', { 'w:val': String(size) })]),
];
