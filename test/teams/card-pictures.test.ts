import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { allCards } from '../support/all-cards.ts';
import { type StartedBrowser, startBrowser } from '../support/browser.ts';
import { drawEverywhere } from '../support/draw-card.ts';

let started: StartedBrowser;
beforeAll(async () => {
  started = await startBrowser();
});
afterAll(() => started.close());

const main = [
  'answer',
  'form',
  'preview-two-records',
  'preview-urgent',
  'receipt-urgent',
  'not-sent',
  'notice-waiting',
  'alert-waiting',
  'alert-in-hand',
  'alert-adult',
  'danger-at-night',
  'image-attached',
  'link-form-who',
  'link-form-contact',
  'link-form-work',
  'link-check',
  'link-to-decide',
  'link-active-own',
  'register',
];

test.each(Object.entries(allCards).filter(([name]) => main.includes(name)))(
  'the card "%s" can be read on a phone and on a desktop, in light, dark and high contrast',
  async (name, card) => {
    expect(await drawEverywhere(started.browser, card, `cards/${name}`)).toEqual([]);
  },
);
