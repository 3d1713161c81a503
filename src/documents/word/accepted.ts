import { changed, childOf, childrenOf, made } from './tree.ts';
import { type Element, isElement, type Node } from './xml.ts';

/**
 * A part as it was adopted. A change that was tracked and that nobody has accepted is a proposal:
 * the governors have not agreed to it, so an insertion is no policy yet and a deletion is policy
 * still. What is proposed in is left out, what is proposed out stays, and a moved piece stays
 * where it was.
 */
export const acceptedOf = (part: Element): Element => ({
  ...part,
  children: acceptedIn(part.children),
});

const proposedIn = new Set(['w:ins', 'w:moveTo']);
const proposedOut = new Set(['w:del', 'w:moveFrom']);
const renamed: ReadonlyMap<string, string> = new Map([
  ['w:delText', 'w:t'],
  ['w:delInstrText', 'w:instrText'],
]);
/** What stands for the properties as they were before a change of looks that nobody has accepted. */
const formerly = /^w:(?:rPr|pPr|tblPr|trPr|tcPr|sectPr)Change$/;

/** Whether a tracked change has been proposed anywhere in the part. */
export const isProposal = ({ name }: Element): boolean =>
  proposedIn.has(name) || proposedOut.has(name);

/** A paragraph whose end was proposed runs on into the next one, as it did before. */
function acceptedIn(children: readonly Node[]): readonly Node[] {
  const kept: Node[] = [];
  let before: readonly Node[] = [];
  for (const child of children) {
    if (!isElement(child)) kept.push(child);
    else if (child.name !== 'w:p') kept.push(...acceptedElement(child));
    else {
      const whole = changed(child, acceptedElement);
      const own = whole.children.filter((node) => !isElement(node) || node.name !== 'w:pPr');
      const properties = childOf(whole, 'w:pPr');
      if (marked(child, proposedIn)) before = [...before, ...own];
      else {
        kept.push({ ...whole, children: [...(properties ? [properties] : []), ...before, ...own] });
        before = [];
      }
    }
  }
  return before.length === 0 ? kept : [...kept, made('w:p', {}, before)];
}

function acceptedElement(element: Element): readonly Node[] {
  if (proposedIn.has(element.name) || isProposedCell(element)) return [];
  if (proposedOut.has(element.name)) return acceptedIn(element.children);
  const former = childrenOf(element).find(({ name }) => formerly.test(name));
  if (former) return [formerElement(element, former)];
  const name = renamed.get(element.name) ?? element.name;
  return [{ ...element, name, children: acceptedIn(element.children) }];
}

function formerElement(element: Element, former: Element): Element {
  const kept = element.name === 'w:pPr' ? [childOf(element, 'w:rPr')] : [];
  const marks = kept.flatMap((mark) => (mark ? acceptedElement(mark) : []));
  return { ...element, children: [...(childOf(former, element.name)?.children ?? []), ...marks] };
}

function marked(paragraph: Element, names: ReadonlySet<string>): boolean {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  return mark !== undefined && childrenOf(mark).some(({ name }) => names.has(name));
}

const isProposedCell = (element: Element): boolean =>
  (element.name === 'w:tr' && childOf(childOf(element, 'w:trPr'), 'w:ins') !== undefined) ||
  (element.name === 'w:tc' && childOf(childOf(element, 'w:tcPr'), 'w:cellIns') !== undefined);
