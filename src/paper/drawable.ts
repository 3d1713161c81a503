/** Signs that are never set as they are: they move what stands around them, or nobody sees them. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u;

/**
 * A text as a font can set it. A sign that the font does not have, or that nobody would see, is written
 * as its number, such as [U+1F600], so that nothing is lost and nothing is put in another order.
 */
export function drawable(text: string, has: (sign: number) => boolean): string {
  const signs = Array.from(text.replaceAll('\r\n', '\n').toWellFormed());
  return signs.map((sign) => (isFine(sign, has) ? sign : named(sign))).join('');
}

function isFine(sign: string, has: (sign: number) => boolean): boolean {
  if (sign === '\n' || sign === '\t') return true;
  return !unseen.test(sign) && has(sign.codePointAt(0) ?? 0);
}

const named = (sign: string): string =>
  `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
