import { cutProse, longest } from './cutting.ts';
import type { Item } from './items.ts';

/** A list up to this length, in characters, stays in one piece with its lead-in … */
const wholeList = 600;
/** … when its items are no longer than this on average. */
const briefItems = 90;
/** Items of a longer list share a passage while together they are no longer than this. */
const shortItems = 160;

/**
 * The pieces of a list, each of which can be read alone: under a lead-in every piece repeats it;
 * without one, each item is a paragraph of its own.
 */
export function cutList(leadIn: string, items: readonly Item[]): readonly string[] {
  const whole = [leadIn, ...items.flatMap((item) => lines(item, ''))].filter(Boolean).join('\n');
  const oneThing = leadIn === '' ? items.every(isShort) : areBrief(items);
  if (oneThing && whole.length <= wholeList) return [whole];
  const together = leadIn === '' ? isShort : isPlain;
  return packed(items, together).flatMap((pack) => cutPack(leadIn, pack));
}

const lines = (item: Item, margin: string): readonly string[] => [
  `${margin}${item.marker} ${item.text}`,
  ...item.inner.flatMap((inner) => lines(inner, `${margin}  `)),
];

const isShort = ({ text, inner }: Item): boolean =>
  inner.length === 0 && text.length < 60 && !/[.!?]$/.test(text);
const areBrief = (items: readonly Item[]): boolean =>
  textOf(items).length <= briefItems * items.length;

function packed(
  items: readonly Item[],
  isSmall: (item: Item) => boolean,
): readonly (readonly Item[])[] {
  const packs: Item[][] = [];
  for (const item of items) {
    const last = packs.at(-1);
    const together = [...(last ?? []), item];
    if (last && together.every(isSmall) && textOf(together).length <= shortItems) last.push(item);
    else packs.push([item]);
  }
  return packs;
}

const isPlain = (item: Item): boolean => item.inner.length === 0 && !/[.!?] \S/.test(item.text);
const textOf = (items: readonly Item[]): string => items.map(({ text }) => text).join(' ');

function cutPack(leadIn: string, pack: readonly Item[]): readonly string[] {
  const [item, ...others] = pack;
  if (!item) return [];
  if (others.length > 0)
    return [
      within(
        leadIn,
        pack.flatMap((each) => lines(each, '')),
      ),
    ];
  if (item.inner.length > 0 && item.text.endsWith(':'))
    return cutList([leadIn, item.text].filter(Boolean).join('\n'), item.inner);
  const [first = '', ...rest] = cutProse(item.text);
  const opening = leadIn === '' ? first : within(leadIn, [`${item.marker} ${first}`]);
  return [opening, ...rest, ...cutList('', item.inner)];
}

/** A lead-in so long that the item would not fit beneath it is left to its own passage. */
const within = (leadIn: string, items: readonly string[]): string => {
  const whole = [leadIn, ...items].filter(Boolean).join('\n');
  return whole.length <= longest ? whole : items.join('\n');
};
