/** Looks again in a moment: how long all of it may take is the caller's business. */
export const briefly = (): Promise<void> => new Promise((again) => setTimeout(again, 50));

/** Waits until something holds. @throws after a minute without it, unless given longer */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  seconds = 60,
): Promise<void> {
  const giveUp = AbortSignal.timeout(seconds * 1000);
  while (!(await holds())) {
    if (giveUp.aborted) throw new Error(`${seconds} seconds went by without this: ${what}`);
    await briefly();
  }
}
