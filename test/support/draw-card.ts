/** A card drawn as a person would see it, in a real browser, with buttons a test can press. */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { hostSettings, styleSheet, type Theme, themes } from './teams-theme.ts';

/** A phone in the hand, and the chat of a desktop client, in pixels. */
export const widths = [320, 640] as const;

/** Some phones ignore Action.Execute: they draw and send its fallback instead. */
export type Client = 'complete' | 'without Action.Execute';

export type Drawing = {
  /** The picture's name, before theme and width. */
  readonly name: string;
  readonly theme?: Theme;
  readonly width?: number;
  readonly client?: Client;
};

const face = z.object({
  texts: z.array(z.string()).readonly(),
  buttons: z.array(z.string()).readonly(),
  faults: z.array(z.string()).readonly(),
});

/**
 * What is on the card now: each block of text; each button's title; and each fault as a sentence:
 * what the renderer did not understand, text cut off or too faint, controls without a name, a card
 * wider than the screen.
 */
export type CardFace = Readonly<z.infer<typeof face>>;

const pressed = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sent'),
    type: z.enum(['Action.Execute', 'Action.Submit']),
    verb: z.string().optional(),
    data: z.record(z.string(), z.unknown()),
    inputs: z.record(z.string(), z.string()),
  }),
  z.object({ kind: z.literal('opened'), url: z.string() }),
  z.object({ kind: z.literal('unfolded') }),
  z.object({ kind: z.literal('folded') }),
  z.object({ kind: z.literal('refused'), messages: z.array(z.string()) }),
]);

/**
 * What a press led to. `sent`: `data` is what the bot receives, the button's own data and the
 * inputs together; `inputs` are what the person filled in; `verb` is the button's, or its data's.
 * `refused`: nothing was sent, and the card shows these messages.
 */
export type Pressed = Readonly<z.infer<typeof pressed>>;

export type DrawnCard = CardFace & {
  /** Where the picture is. */
  readonly picture: string;
  readonly page: Page;
  /** What is on the card by now, after typing and pressing. */
  readonly look: () => Promise<CardFace>;
  /** Fills in the input with this label: a text, a number, `2026-11-21`, `15:30`; a choice's title, or several; `true` or `false` for a tick. */
  readonly fillIn: (label: string, value: string | readonly string[]) => Promise<void>;
  /** Presses the button with this title. */
  readonly press: (title: string) => Promise<Pressed>;
  readonly close: () => Promise<void>;
};

const here = fileURLToPath(new URL('.', import.meta.url));
const pictures = join(here, '..', '.artifacts');
const britain = { locale: 'en-GB', timezoneId: 'Europe/London' };
const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

/** Draws one card once and saves its picture under test/.artifacts. Light and 640 pixels wide unless told otherwise. */
export async function drawCard(
  browser: Browser,
  card: object,
  drawing: Drawing,
): Promise<DrawnCard> {
  const { name, theme = 'light', width = 640, client = 'complete' } = drawing;
  const page = await browser.newPage({ viewport: { width, height: 200 }, ...britain });
  page.setDefaultTimeout(5000);
  await page.setContent(
    `<!doctype html><html lang="en"><title>Card</title><style>${styleSheet(theme)}</style>`,
  );
  for (const path of [renderer, join(here, 'card-page.js'), join(here, 'card-page-faults.js')]) {
    await page.addScriptTag({ path });
  }
  await page.evaluate(
    `lanternCard.draw(${[card, hostSettings(theme), client].map((part) => JSON.stringify(part)).join()})`,
  );
  mkdirSync(pictures, { recursive: true });
  const picture = join(pictures, `${name}-${theme}-${width}.png`);
  await page.screenshot({ path: picture, fullPage: true });
  return {
    ...(await look(page)),
    picture,
    page,
    look: () => look(page),
    fillIn: (label, value) => fillIn(page, label, value),
    press: (title) => press(page, title),
    close: () => page.close(),
  };
}

/** Draws a card in every theme and width, and gives every fault found, with where it was found. */
export async function drawEverywhere(
  browser: Browser,
  card: object,
  name: string,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of themes) {
    for (const width of widths) {
      const { faults, close } = await drawCard(browser, card, { name, theme, width });
      await close();
      found.push(...faults.map((fault) => `${theme}, ${width} pixels: ${fault}`));
    }
  }
  return found;
}

async function look(page: Page): Promise<CardFace> {
  const { texts, buttons, faults } = face.parse(await page.evaluate('lanternFace.look()'));
  const events = z.array(z.string()).parse(await page.evaluate('lanternCard.events()'));
  return { texts, buttons, faults: [...events, ...faults] };
}

async function fillIn(page: Page, label: string, value: string | readonly string[]): Promise<void> {
  const inputs = z
    .array(z.object({ id: z.string(), label: z.string() }))
    .parse(await page.evaluate('lanternCard.inputs()'));
  const input = inputs.find((each) => each.label === label);
  if (!input) throw new Error(`The card has no input labelled “${label}”.`);
  const box = page.locator(`[data-input=${JSON.stringify(input.id)}]`);
  const ticks = box.locator('input[type=checkbox], input[type=radio]');
  if ((await ticks.count()) > 0) return tick(ticks, value);
  if ((await box.locator('select').count()) > 0) {
    await box.locator('select').selectOption([value].flat().map((title) => ({ label: title })));
    return;
  }
  await box.locator('input, textarea').fill([value].flat().join(','));
}

async function tick(ticks: Locator, value: string | readonly string[]): Promise<void> {
  if (value === 'true' || value === 'false') return ticks.setChecked(value === 'true');
  for (const title of [value].flat()) {
    await ticks.and(ticks.page().locator(`[aria-label=${JSON.stringify(title)}]`)).check();
  }
}

async function press(page: Page, title: string): Promise<Pressed> {
  const named = { name: title, exact: true };
  const button = page.getByRole('button', named).or(page.getByRole('menuitem', named));
  await button.or(page.getByRole('link', named)).click();
  return pressed.parse(await page.evaluate('lanternCard.takeWhatHappened()'));
}
