import type { Passage } from './policy.ts';
import type { Source } from './route-told.ts';

/**
 * The passage that a source points at: it stands under that section and holds every term; the
 * shortest, where several do. Null when the policy no longer says so, which somebody has to look at.
 */
export function passageOf(source: Source, passages: readonly Passage[]): Passage | null {
  const section = plain(source.section);
  const terms = source.find.map(plain);
  const found = passages.filter(
    ({ headings, text }) =>
      headings.some((heading) => plain(heading) === section) &&
      terms.every((term) => plain(text).includes(term)),
  );
  return found.toSorted((one, other) => one.text.length - other.text.length)[0] ?? null;
}

/** Letters and digits only: quotation marks, stars and spacing differ from copy to copy. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
