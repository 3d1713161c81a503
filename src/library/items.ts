import type { Bullet } from './blocks.ts';

/** An item of a list with the items set further in beneath it. */
export type Item = {
  readonly marker: string;
  readonly text: string;
  readonly inner: readonly Item[];
};

type Form = 'gerund' | 'infinitive' | 'modal' | 'fragment' | 'sentence';

const forms: readonly (readonly [Form, RegExp])[] = [
  ['gerund', /^[A-Za-z]+ing\b/],
  ['infinitive', /^to\s/i],
  ['modal', /^(?:should|must|will|shall|may|can|need|are|is|have|has|do|does|not|be|never)\b/i],
  ['fragment', /^\p{Ll}/u],
];

/** How the words of an item hang together with its lead-in. */
export const formOf = (text: string): Form =>
  forms.find(([, pattern]) => pattern.test(text))?.[0] ?? 'sentence';

/** The items of a list as a tree, by how far each is set in. */
export function itemsOf(bullets: readonly Bullet[]): readonly Item[] {
  return treeOf(mended(bullets));
}

/**
 * At a page break a list loses its indent: an item after a blank line that continues the inner
 * list in form, and not the outer one, is put back into the inner list.
 */
function mended(bullets: readonly Bullet[]): readonly Bullet[] {
  const out: Bullet[] = [];
  let torn = false;
  for (const bullet of bullets) {
    const last = out.at(-1);
    const outer = out.findLast(({ indent }) => last !== undefined && indent < last.indent);
    const form = formOf(bullet.text);
    torn =
      (bullet.gap || torn) &&
      last !== undefined &&
      outer !== undefined &&
      bullet.indent <= outer.indent &&
      form !== 'sentence' &&
      form === formOf(last.text) &&
      form !== formOf(outer.text);
    out.push(torn && last ? { ...bullet, indent: last.indent } : bullet);
  }
  return out;
}

function treeOf(bullets: readonly Bullet[]): readonly Item[] {
  const [first, ...rest] = bullets;
  if (!first) return [];
  const next = rest.findIndex(({ indent }) => indent <= first.indent);
  const inner = next === -1 ? rest : rest.slice(0, next);
  const item = { marker: first.marker, text: first.text, inner: treeOf(inner) };
  return [item, ...treeOf(rest.slice(inner.length))];
}
