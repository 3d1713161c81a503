import { childOf, childrenOf, settingOf, switchOf } from './tree.ts';
import type { Element } from './xml.ts';

/** What a style, or the text itself, says of how words look; undefined where it is silent. */
export type Look = {
  readonly hidden: boolean | undefined;
  readonly bold: boolean | undefined;
  readonly underlined: boolean | undefined;
  /** In half points, as Word counts. */
  readonly size: number | undefined;
};

export type Style = Look & {
  readonly name: string;
  /** From 1; undefined for what is no heading. */
  readonly heading: number | undefined;
  readonly list: List | undefined;
};

/** The list that a paragraph is in, and how deep, from 0. */
export type List = { readonly id: string; readonly level: number };

export type Styles = {
  /** The style of an id, with all that it takes over from the styles it is based on. */
  readonly styleOf: (id: string | undefined) => Style;
  /** The style of paragraphs that name none. */
  readonly usual: Style;
  /** How words look of which no style says anything. */
  readonly defaults: Look;
};

const deepestBase = 20;

/** What Word's part `styles.xml` says; without that part nothing is bold, hidden or a heading. */
export function stylesOf(part: Element | undefined): Styles {
  const all = part ? childrenOf(part).filter(({ name }) => name === 'w:style') : [];
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const defaults = childOf(childOf(childOf(part, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const worked = new Map<string, Style>();
  const work = (id: string | undefined, depth: number): Style => {
    const known = worked.get(id ?? '');
    if (known) return known;
    const own = byId.get(id ?? '');
    if (!own || depth > deepestBase) return silent;
    const style = over(own, work(settingOf(own, 'w:basedOn'), depth + 1));
    worked.set(id ?? '', style);
    return style;
  };
  const usual = all.find(
    ({ attributes }) =>
      attributes['w:type'] === 'paragraph' &&
      ['1', 'true', 'on'].includes(attributes['w:default'] ?? ''),
  );
  return {
    styleOf: (id) => work(id, 0),
    usual: usual ? work(usual.attributes['w:styleId'], 0) : silent,
    defaults: lookOf(defaults),
  };
}

const silent: Style = {
  ...{ name: '', heading: undefined, list: undefined },
  ...{ hidden: undefined, bold: undefined, underlined: undefined, size: undefined },
};

function over(style: Element, base: Style): Style {
  const properties = childOf(style, 'w:pPr');
  const name = (settingOf(style, 'w:name') ?? '').toLowerCase();
  return {
    name,
    heading: headingIn(properties, name) ?? base.heading,
    list: listIn(properties) ?? base.list,
    ...overlaid(lookOf(childOf(style, 'w:rPr')), base),
  };
}

/** The look of words, given what is nearest to them first. */
export const overlaid = (near: Look, far: Look): Look => ({
  hidden: near.hidden ?? far.hidden,
  bold: near.bold ?? far.bold,
  underlined: near.underlined ?? far.underlined,
  size: near.size ?? far.size,
});

/** What the properties of a run (`w:rPr`) say. */
export const lookOf = (properties: Element | undefined): Look => ({
  hidden: switchOf(properties, 'w:vanish'),
  bold: switchOf(properties, 'w:b'),
  underlined: switchOf(properties, 'w:u'),
  size: numberIn(settingOf(properties, 'w:sz')),
});

/** Level 9 of an outline is Word's word for "no heading". */
export function headingIn(properties: Element | undefined, name = ''): number | undefined {
  const outline = numberIn(settingOf(properties, 'w:outlineLvl'));
  if (outline !== undefined) return outline < 9 ? outline + 1 : undefined;
  if (name === 'title') return 1;
  return numberIn(/^heading (\d)$/.exec(name)?.[1]);
}

/** A level alone changes the level of the list that a style gives. */
export function listIn(properties: Element | undefined): List | undefined {
  const found = childOf(properties, 'w:numPr');
  const id = settingOf(found, 'w:numId');
  return id === undefined ? undefined : { id, level: numberIn(settingOf(found, 'w:ilvl')) ?? 0 };
}

export const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
