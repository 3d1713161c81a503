/** One person's Playground in a browser, used as a person uses it: typing, choosing, pressing, reading. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { until } from '../support/until.ts';

const pictures = fileURLToPath(new URL('../.artifacts/e2e/', import.meta.url));
const longestMs = 60_000;

export type Window = {
  /** Types a message and sends it. */
  type(text: string): Promise<void>;
  /** Chooses from a list on the last card that has it. */
  choose(label: string, option: string): Promise<void>;
  /** Chooses one of the options that lie open, or ticks one of several. */
  tick(option: string): Promise<void>;
  fill(label: string, text: string): Promise<void>;
  /** Presses the last button of that name. */
  press(name: string): Promise<void>;
  /** The same, and waits for what comes of it; presses once more where nothing does, as people do. */
  pressFor(name: string, words: string | RegExp): Promise<string>;
  /** Waits for a card with these words. @returns all the words of the last such card */
  card(words: string | RegExp): Promise<string>;
  /** Keeps a picture of the window for a person to look at. */
  shot(name: string): Promise<void>;
};

/** Opens a Playground's page and waits until it is ready to be used. */
export async function openWindow(browser: Browser, url: string): Promise<Window> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1500 } });
  page.setDefaultTimeout(longestMs);
  await page.goto(url);
  await page.getByText('Connected.').first().waitFor();
  mkdirSync(pictures, { recursive: true });
  const cards = (words: string | RegExp) =>
    page.locator('.ac-adaptiveCard').filter({ hasText: words });
  const card = async (words: string | RegExp): Promise<string> => {
    await cards(words).last().waitFor();
    return (await cards(words).allInnerTexts()).at(-1) ?? '';
  };
  const press = (name: string) => button(page, name).click();
  return {
    type: (text) => typeInto(page, text),
    choose: (label, option) => choose(page, label, option),
    tick: (option) => optionCalled(page, option).last().check(),
    fill: (label, text) => page.getByLabel(label).last().fill(text),
    press,
    pressFor: async (name, words) => {
      const before = await cards(words).count();
      const hasCome = async () => (await cards(words).count()) > before;
      await press(name);
      const again = () => button(page, name).click({ timeout: 5_000 });
      await until('it comes', hasCome, 20).catch(() => again().catch(() => undefined));
      await until(`something comes of ${name}`, hasCome);
      return card(words);
    },
    card,
    shot: async (name) => {
      await page.screenshot({ path: `${pictures}${name}.png` });
    },
  };
}

const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true }).last();

/** One of several goes by the question and its own words together; alone, its words are in an attribute. */
const optionCalled = (page: Page, option: string): Locator =>
  page.getByLabel(option, { exact: true }).or(page.locator(`input[aria-label="${option}"]`));

async function typeInto(page: Page, text: string): Promise<void> {
  await page.locator('[contenteditable="true"], textarea').first().click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label).last().click();
  await page.getByRole('option', { name: option, exact: true }).last().click();
}
