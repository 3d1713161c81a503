/** Text at twice its size, as somebody's browser or telephone sets it, and what of a page then cannot be read. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const script = readFileSync(new URL('./text-size.js', import.meta.url), 'utf8');
/** In the frame that a stand-in for Teams shows the tab in. */
async function run(page: Page, what: 'double' | 'unreadable'): Promise<unknown> {
  const tab = page.frames().find((frame) => frame !== page.mainFrame());
  if (!tab) throw new Error('There is no tab on this page');
  return tab.evaluate(`${script} window.lanternText.${what}(document.body);`);
}

/**
 * Doubles every size of text and height of line on the page, and nothing else: boxes keep the sizes that
 * they were given in pixels, which is what such a reader meets.
 */
export async function doubleText(page: Page): Promise<void> {
  await run(page, 'double');
}

/**
 * Words outside a box that hides what does not fit, outside the page, or outside the button that they
 * name; and fields too low for a line of theirs.
 */
export const unreadable = async (page: Page): Promise<readonly string[]> =>
  z.array(z.string()).parse(await run(page, 'unreadable'));
