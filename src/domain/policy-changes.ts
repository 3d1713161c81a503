import type { Passage, Policy } from './policy.ts';

/** What a new version makes of a passage that is there in other words. */
export type Changed = { readonly before: Passage; readonly after: Passage };

export type Changes = {
  readonly added: readonly Passage[];
  readonly gone: readonly Passage[];
  readonly changed: readonly Changed[];
  readonly same: number;
};

/** Two passages are one in other words when they share so much of all the words in them. */
const alike = 0.6;

/** What a new version adds, drops and says in other words, passage by passage, white space aside. */
export function changesBetween(before: Policy | null, after: Policy): Changes {
  const had = new Set((before?.passages ?? []).map(plain));
  const has = new Set(after.passages.map(plain));
  const fresh = after.passages.filter((passage) => !had.has(plain(passage)));
  const lost = (before?.passages ?? []).filter((passage) => !has.has(plain(passage)));
  const changed = pairsOf(lost, fresh);
  return {
    added: fresh.filter((passage) => !changed.some((pair) => pair.after === passage)),
    gone: lost.filter((passage) => !changed.some((pair) => pair.before === passage)),
    changed,
    same: after.passages.length - fresh.length,
  };
}

/** Each passage that is lost with the fresh one most like it, in the order of the new version. */
function pairsOf(lost: readonly Passage[], fresh: readonly Passage[]): readonly Changed[] {
  const free = new Set(lost);
  return fresh.flatMap((after) => {
    const [best] = [...free]
      .map((before) => ({ before, likeness: likeness(before, after) }))
      .filter((pair) => pair.likeness >= alike)
      .sort((one, other) => other.likeness - one.likeness);
    if (!best) return [];
    free.delete(best.before);
    return [{ before: best.before, after }];
  });
}

function likeness(one: Passage, other: Passage): number {
  const [words, others] = [wordsIn(one), wordsIn(other)];
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared / Math.max(1, words.size + others.size - shared);
}

const wordsIn = ({ text }: Passage): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

const plain = ({ text }: Passage): string => text.replace(/\s+/g, ' ').trim();
