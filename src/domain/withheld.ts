/** Counts below this are not shown (domain facts 3.5). */
export const fewest = 5;

/** A kind of thing and how many there were. */
export type Count<Kind extends string> = { readonly kind: Kind; readonly count: number };

/**
 * What may be shown of counts that add up to a total. `together` are the kinds whose counts are not
 * shown one by one, with the sum of them; null when every kind is shown.
 */
export type Shown<Kind extends string> =
  | { readonly total: null }
  | {
      readonly total: number;
      readonly alone: readonly Count<Kind>[];
      readonly together: { readonly kinds: readonly Kind[]; readonly count: number } | null;
    };

/**
 * Puts counts under five together with each other, and with as many larger ones as it takes until
 * nobody can work out any of them from the rest: not even somebody who knows this rule. Their sum is
 * five or more as well. Under five in all, nothing is shown.
 */
export function shownOf<Kind extends string>(counts: readonly Count<Kind>[]): Shown<Kind> {
  const total = sum(counts);
  if (total < fewest) return { total: null };
  const small = counts.filter(({ count }) => count < fewest);
  if (small.length === 0) return { total, alone: counts, together: null };
  const large = counts.filter(({ count }) => count >= fewest).toSorted((a, b) => a.count - b.count);
  const added = large.findIndex((_, at) => isSafe(small, large.slice(0, at), large.slice(at)));
  const joined = [...small, ...large.slice(0, added === -1 ? large.length : added)];
  return {
    total,
    alone: counts.filter((one) => !joined.includes(one)),
    together: {
      // in the order given: one by size would say which is the smaller
      kinds: counts.filter((one) => joined.includes(one)).map(({ kind }) => kind),
      count: sum(joined),
    },
  };
}

/**
 * Whether each of the small counts could still be anything from nought to four. What is known of them:
 * how many they are, their sum with the larger ones that joined them, and that each of those is at
 * least five and no larger than the smallest that is shown alone.
 */
function isSafe<Kind extends string>(
  small: readonly Count<Kind>[],
  joined: readonly Count<Kind>[],
  alone: readonly Count<Kind>[],
): boolean {
  const known = sum([...small, ...joined]);
  const largest = Math.min(...alone.map(({ count }) => count));
  const least = known - joined.length * largest;
  const most = known - joined.length * fewest;
  const spread = least <= (small.length - 1) * (fewest - 1) && most >= fewest - 1;
  return known >= fewest && spread;
}

const sum = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((all, { count }) => all + count, 0);

/** How many, to within five: two looks a week apart tell nothing of the one that came in between. */
export function inBand(count: number): string {
  if (count < fewest) return `fewer than ${fewest}`;
  const from = Math.floor(count / fewest) * fewest;
  return `${from} to ${from + fewest - 1}`;
}
