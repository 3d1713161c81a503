import { lookOf, type Styles } from './styles.ts';
import { changed, childOf, holds, settingOf } from './tree.ts';
import { type Element, isElement, type Node } from './xml.ts';

/** A part without the words that its author has hidden, and without comments. */
export function visibleOf(part: Element, styles: Styles): Element {
  const keep = (element: Element, paragraph: Element | undefined): readonly Node[] => {
    if (element.name === 'w:r' && isHidden(element, paragraph, styles)) return hiddenMarks(element);
    if (element.name === 'w:commentReference') return [];
    const inside = element.name === 'w:p' ? element : paragraph;
    const kept = changed(element, (child) => keep(child, inside));
    return element.name === 'w:p' && isGone(element, kept, styles) ? [] : [kept];
  };
  return changed(part, (child) => keep(child, undefined));
}

/** Whether a run is hidden: by itself, by its own style, or by the style of its paragraph. */
export function isHidden(run: Element, paragraph: Element | undefined, styles: Styles): boolean {
  const own = childOf(run, 'w:rPr');
  const named = settingOf(own, 'w:rStyle');
  const byStyle = named === undefined ? undefined : styles.styleOf(named).hidden;
  return lookOf(own).hidden ?? byStyle ?? styleOfParagraph(paragraph, styles).hidden ?? false;
}

export function styleOfParagraph(paragraph: Element | undefined, styles: Styles) {
  const named = settingOf(childOf(paragraph, 'w:pPr'), 'w:pStyle');
  return named === undefined ? styles.usual : styles.styleOf(named);
}

/** A field begins, divides and ends in runs of its own: hidden or not, these stay in pairs. */
const hiddenMarks = (run: Element): readonly Node[] => {
  const marks = run.children.filter((child) => isElement(child) && child.name === 'w:fldChar');
  return marks.length === 0 ? [] : [{ ...run, children: marks }];
};

const isGone = (paragraph: Element, kept: Element, styles: Styles): boolean => {
  const mark = lookOf(childOf(childOf(paragraph, 'w:pPr'), 'w:rPr')).hidden;
  const hidden = mark ?? styleOfParagraph(paragraph, styles).hidden ?? false;
  return hidden && !holds(kept, ({ name }) => name === 'w:t' || name === 'w:tbl');
};
