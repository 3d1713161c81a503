/**
 * The tab of a house as people have it: requests with tokens of theirs, and its pages in a real browser
 * inside a stand-in for the Teams client.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { Claims } from '../../src/demo/tab-tokens.ts';
import { teamsPage } from '../../src/demo/teams-page.ts';
import type { CallName } from '../../src/web/contract.ts';
import { pathOf } from '../../src/web/contract.ts';
import type { House } from './house.ts';
import type { Member } from './house-cast.ts';

const pictures = fileURLToPath(new URL('../.artifacts/tab/', import.meta.url));

export type Got = { readonly status: number; readonly body: Record<string, unknown> };

/** One request of the tab as somebody (a file where the body is one), or with a token that is not as it ought to be. */
export async function call(
  house: House,
  who: Member,
  name: CallName | string,
  body: unknown = {},
  token: { readonly claims?: Claims; readonly header?: Claims } = {},
): Promise<Got> {
  const bearer = house.directory.tabTokens.for(who.id, token.claims, token.header);
  const reply = await fetch(new URL(pathOf(name as CallName), house.lantern.url), {
    method: 'POST',
    headers: {
      'content-type': body instanceof Blob ? 'application/octet-stream' : 'application/json',
      'x-file-name': 'policy.md',
      authorization: `Bearer ${bearer}`,
    },
    body: body instanceof Blob ? body : JSON.stringify(body),
  });
  const text = await reply.text();
  const file = reply.headers.get('content-disposition');
  if (file) return { status: reply.status, body: { file, text } };
  return { status: reply.status, body: text === '' ? {} : JSON.parse(text) };
}

export type Theme = 'default' | 'dark' | 'contrast';

export type TabWindow = {
  readonly page: Page;
  readonly frame: FrameLocator;
  /** Everything that the page can be read to say. */
  text(): Promise<string>;
  theme(name: Theme): Promise<void>;
  /**
   * What axe finds against WCAG 2.2 A and AA: in all of it, or in one part of the tab; by every rule, or
   * by those about colour alone, which are all that a theme can break.
   */
  faults(asked?: { readonly within?: string; readonly by?: 'colour' }): Promise<readonly string[]>;
  shot(name: string): Promise<void>;
  /** What the browser complained of, and every request that left for somewhere else. */
  readonly complaints: readonly string[];
};

/** Opens the tab for somebody inside a stand-in for Teams, which hands it tokens of theirs. */
export async function openTab(
  browser: Browser,
  house: House,
  who: Member,
  wanted: {
    readonly width?: number;
    readonly theme?: Theme;
    readonly place?: string;
    readonly token?: () => string | null;
  } = {},
): Promise<TabWindow> {
  const { origin } = new URL(house.lantern.url);
  const context = await browser.newContext({
    viewport: { width: wanted.width ?? 1100, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on('console', (said) => {
    if (said.type() === 'error') complaints.push(said.text());
  });
  page.on('pageerror', (fault) => complaints.push(fault.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) complaints.push(`asked ${request.url()}`);
  });
  const host = teamsPage({
    tab: `${origin}/tab`,
    theme: wanted.theme ?? 'default',
    place: wanted.place ?? null,
  });
  await page.route(`${origin}/teams`, (route) =>
    route.fulfill({ contentType: 'text/html', body: host }),
  );
  const token = wanted.token ?? (() => house.directory.tabTokens.for(who.id));
  await page.route(`${origin}/token`, (route) => {
    const given = token();
    return route.fulfill(
      given === null ? { status: 403 } : { contentType: 'text/plain', body: given },
    );
  });
  await page.goto(`${origin}/teams`);
  const frame = page.frameLocator('iframe');
  await frame
    .locator('h1')
    .first()
    .waitFor()
    .catch((cause: unknown) => {
      throw new Error(`The tab shows nothing: ${complaints.join('; ')}`, { cause });
    });
  mkdirSync(pictures, { recursive: true });
  return {
    ...{ page, frame, complaints },
    text: async () => (await frame.locator('body').allInnerTexts()).join('\n'),
    theme: async (name) => {
      await page.evaluate(
        (theme) => Reflect.get(globalThis, 'teamsEvent')('themeChange', theme),
        name,
      );
    },
    faults: async ({ within, by } = {}) => {
      const axe = new AxeBuilder({ page });
      if (within !== undefined) axe.include(['iframe', within]);
      if (by === 'colour') axe.withRules(['color-contrast', 'link-in-text-block']);
      else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
      const { violations } = await axe.analyze();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    shot: async (name) => {
      await page.screenshot({ path: `${pictures}${name}.png`, fullPage: true });
    },
  };
}
