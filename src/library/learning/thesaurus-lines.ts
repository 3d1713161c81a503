import { type ThesaurusLines, termKey } from '../thesaurus.ts';
import type { Joined } from './corpus.ts';

/**
 * The lines of the thesaurus by the keys of their terms, each term once a line. Terms are numbered as
 * they come, because then the file packs best. A line without terms on both sides joins nothing.
 */
export function linesOf(joined: readonly Joined[]): ThesaurusLines {
  const numbers = new Map<number, number>();
  const numbered = (terms: readonly string[]) => {
    const keys = terms.map(termKey).filter((key) => key !== null);
    return keys.map((key) => {
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    });
  };
  const lines = joined
    .map(({ policy, everyday }) => {
      const written = new Set(numbered(policy));
      const members = [...new Set([...written, ...numbered(everyday)])];
      return { written: written.size, members };
    })
    .filter(({ written, members }) => written > 0 && members.length > written);
  const starts = new Uint32Array(lines.length + 1);
  for (const [at, { members }] of lines.entries())
    starts[at + 1] = (starts[at] ?? 0) + members.length;
  return {
    keys: Uint32Array.from(numbers.keys()),
    starts,
    written: Uint8Array.from(lines, ({ written }) => written),
    members: Uint32Array.from(lines.flatMap(({ members }) => members)),
  };
}
