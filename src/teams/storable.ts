/**
 * Text and data without what a database cannot hold: the sign with the number nought, and halves of
 * signs that a cut in the wrong place leaves behind. Everything that people can see stays as typed.
 */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value);
  if (Array.isArray(value)) return value.map(storable);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, storable(inner)]));
}

export const storableText = (text: string): string => text.toWellFormed().replaceAll('\u0000', '');
