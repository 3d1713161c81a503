/**
 * What Teams lets one bot send (Microsoft's page on rate limits for bots): so many messages to one
 * conversation in each of these windows, and so many a second in one tenant.
 */
const toOneConversation = [
  { within: 1_000, most: 7 },
  { within: 2_000, most: 8 },
  { within: 30_000, most: 60 },
  { within: 3_600_000, most: 1_800 },
] as const;
export const tenantLimit = 30;
const inOneTenant = { within: 1_000, most: tenantLimit };

export type Limits = {
  /** Milliseconds until the channel would take one more for this conversation; 0 takes it and counts it. */
  wait(conversation: string, now: number): number;
};

export function teamsLimits(): Limits {
  const sent = new Map<string, number[]>();
  const all: number[] = [];
  return {
    wait: (conversation, now) => {
      const mine = sent.get(conversation) ?? [];
      const waits = [
        ...toOneConversation.map((window) => waitFor(mine, window, now)),
        waitFor(all, inOneTenant, now),
      ];
      const longest = Math.max(...waits);
      if (longest > 0) return longest;
      mine.push(now);
      all.push(now);
      sent.set(conversation, mine);
      return 0;
    },
  };
}

/** Until the oldest of the last `most` has left the window. */
function waitFor(
  sent: readonly number[],
  { within, most }: { readonly within: number; readonly most: number },
  now: number,
): number {
  const oldest = sent.at(-most);
  return oldest === undefined ? 0 : Math.max(0, oldest + within - now);
}
