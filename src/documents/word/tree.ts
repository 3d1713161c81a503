import { type Element, isElement, type Node } from './xml.ts';

export const childrenOf = (element: Element): readonly Element[] =>
  element.children.filter(isElement);

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child): child is Element => isElement(child) && child.name === name);

/** The `w:val` of a child, as in `<w:numId w:val="3"/>`. */
export const settingOf = (element: Element | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val'];

/** Whether a switch such as `<w:b/>` is on or off; undefined where nothing is said. */
export function switchOf(element: Element | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  if (!found) return undefined;
  return !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? 'on');
}

/** All elements of a name within one, outermost first; none within another of them. */
export const within = (element: Element, name: string): readonly Element[] =>
  childrenOf(element).flatMap((child) => (child.name === name ? [child] : within(child, name)));

export const holds = (element: Element, test: (element: Element) => boolean): boolean =>
  childrenOf(element).some((child) => test(child) || holds(child, test));

/** The same tree with every element below the root replaced by what `change` makes of it. */
export const changed = (
  element: Element,
  change: (element: Element) => readonly Node[],
): Element => ({
  ...element,
  children: element.children.flatMap((child) => (isElement(child) ? change(child) : [child])),
});

export const made = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Node[] = [],
): Element => ({ name, attributes, children });
