export type Rate = {
  /** How many at once. */
  readonly burst: number;
  /** How many a minute in the long run. */
  readonly perMinute: number;
};

/** A page that looks for news every ten seconds needs six a minute; a person who clicks, a few more. */
export const tabRate: Rate = { burst: 60, perMinute: 120 };
const mostKept = 10_000;

/**
 * How often somebody may ask. Answers null when they may, else how many seconds they are to wait.
 * @param now milliseconds
 */
export function rateLimit(
  { burst, perMinute }: Rate,
  now: () => number,
): (who: string) => number | null {
  const kept = new Map<string, { left: number; at: number }>();
  return (who) => {
    const at = now();
    const known = kept.get(who) ?? { left: burst, at };
    const left = Math.min(burst, known.left + ((at - known.at) * perMinute) / 60_000);
    // whoever has asked for nothing for a while is forgotten first
    kept.delete(who);
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '');
    kept.set(who, { left: left < 1 ? left : left - 1, at });
    return left < 1 ? Math.ceil(((1 - left) * 60) / perMinute) : null;
  };
}
