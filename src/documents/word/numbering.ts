import { type List, listIn, numberIn, type Styles } from './styles.ts';
import { childOf, childrenOf, settingOf } from './tree.ts';
import type { Element } from './xml.ts';

/** What stands before an item: a bullet, or a number or letter as Word prints it. */
export type Label =
  | { readonly kind: 'bullet' }
  | { readonly kind: 'number'; readonly text: string };

type Level = { readonly format: string; readonly pattern: string; readonly start: number };
type Scheme = {
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly levelOfStyle: ReadonlyMap<string, number>;
  readonly style: string | undefined;
};

/**
 * Counts a document's lists from top to bottom, as Word does; ask for each paragraph once and in
 * order. The level is the list's own, or the one that belongs to the paragraph's style. Null for
 * a paragraph in no list.
 */
export function countLists(
  part: Element | undefined,
  styles: Styles,
): (list: List, style: string | undefined) => { label: Label; level: number } | null {
  const schemes = schemesOf(part);
  const counts = new Map<string, number[]>();
  const restarted = new Set<string>();
  return (list, style) => {
    const found = schemes(list.id, styles);
    if (!found) return null;
    const { scheme, starts } = found;
    const at = scheme.levelOfStyle.get(style ?? '') ?? list.level;
    const level = scheme.levels.get(at);
    if (!level || level.format === 'none') return null;
    if (level.format === 'bullet') return { label: { kind: 'bullet' }, level: at };
    const count = counts.get(scheme.id) ?? [];
    counts.set(scheme.id, count);
    const start = starts.get(at);
    if (start !== undefined && !restarted.has(`${list.id}/${at}`)) {
      restarted.add(`${list.id}/${at}`);
      count.splice(at, count.length, start);
    } else count.splice(at, count.length, (count[at] ?? level.start - 1) + 1);
    const numberAt = (deep: number): string => {
      const of = scheme.levels.get(deep);
      return inFormat(of?.format ?? 'decimal', count[deep] ?? of?.start ?? 1);
    };
    const text = level.pattern.replace(/%(\d)/g, (_, digit: string) => numberAt(Number(digit) - 1));
    return { label: { kind: 'number', text: text.trim() }, level: at };
  };
}

function schemesOf(part: Element | undefined) {
  const children = part ? childrenOf(part) : [];
  const schemes = new Map(
    children
      .filter(({ name }) => name === 'w:abstractNum')
      .map((each) => [each.attributes['w:abstractNumId'] ?? '', schemeOf(each)] as const),
  );
  const lists = new Map(
    children
      .filter(({ name }) => name === 'w:num')
      .map((each) => [each.attributes['w:numId'] ?? '', each] as const),
  );
  return (id: string, styles: Styles) => {
    const list = lists.get(id);
    const scheme = schemes.get(settingOf(list, 'w:abstractNumId') ?? '');
    if (!list || !scheme) return null;
    const linked = scheme.style === undefined ? undefined : styles.styleOf(scheme.style).list?.id;
    const other = schemes.get(settingOf(lists.get(linked ?? ''), 'w:abstractNumId') ?? '');
    return { scheme: other ?? scheme, starts: startsOf(list) };
  };
}

function schemeOf(element: Element): Scheme {
  const levels = childrenOf(element).filter(({ name }) => name === 'w:lvl');
  const placed = levels.map(
    (each, at) => [numberIn(each.attributes['w:ilvl']) ?? at, each] as const,
  );
  return {
    id: element.attributes['w:abstractNumId'] ?? '',
    levels: new Map(placed.map(([at, each]) => [at, levelOf(each)])),
    levelOfStyle: new Map(
      placed.flatMap(([at, each]) => {
        const style = settingOf(each, 'w:pStyle');
        return style === undefined ? [] : [[style, at] as const];
      }),
    ),
    style: settingOf(element, 'w:numStyleLink'),
  };
}

const levelOf = (element: Element): Level => ({
  format: settingOf(element, 'w:numFmt') ?? 'decimal',
  pattern: settingOf(element, 'w:lvlText') ?? '',
  start: numberIn(settingOf(element, 'w:start')) ?? 1,
});

function startsOf(list: Element): ReadonlyMap<number, number> {
  const overrides = childrenOf(list).filter(({ name }) => name === 'w:lvlOverride');
  return new Map(
    overrides.flatMap((each) => {
      const start = numberIn(settingOf(each, 'w:startOverride'));
      return start === undefined
        ? []
        : [[numberIn(each.attributes['w:ilvl']) ?? 0, start] as const];
    }),
  );
}

function inFormat(format: string, count: number): string {
  switch (format) {
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return roman(count);
    case 'upperRoman':
      return roman(count).toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
  }
  return String(count);
}

/** a … z, then aa, bb: Word doubles the letter. */
const letters = (count: number): string =>
  count < 1
    ? ''
    : String.fromCodePoint(97 + ((count - 1) % 26)).repeat(Math.min(10, Math.ceil(count / 26)));

const numerals = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(count: number): string {
  let rest = Math.min(count, 4000);
  let out = '';
  for (const [worth, letter] of numerals) for (; rest >= worth; rest -= worth) out += letter;
  return out;
}

/** A list named by the paragraph itself, else by its style; Word's list 0 means "in none". */
export function listOf(
  properties: Element | undefined,
  ofStyle: List | undefined,
): List | undefined {
  const own = listIn(properties);
  const level = numberIn(settingOf(childOf(properties, 'w:numPr'), 'w:ilvl'));
  const list = own ?? (ofStyle && level !== undefined ? { ...ofStyle, level } : ofStyle);
  return list?.id === '0' ? undefined : list;
}
