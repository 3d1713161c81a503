import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sayFor } from '../../src/domain/words/languages.ts';
import { allCards, cardsIn } from '../support/all-cards.ts';
import { type StartedBrowser, startBrowser } from '../support/browser.ts';
import { drawCard, drawEverywhere } from '../support/draw-card.ts';

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
  'preview-about-head',
  'receipt-urgent',
  'not-sent',
  'notice-waiting',
  'alert-waiting',
  'alert-urgent',
  'alert-today',
  'alert-in-hand',
  'alert-adult',
  'alert-overdue',
  'action-late',
  'danger-at-night',
  'image-attached',
  'link-form-who',
  'link-form-contact',
  'link-form-work',
  'link-check',
  'link-to-decide',
  'link-active-own',
  'register',
  'still-need-help',
  'hold-many',
];

test.each(Object.entries(allCards).filter(([name]) => main.includes(name)))(
  'the card "%s" can be read on a phone and on a desktop, in light, dark and high contrast',
  async (name, card) => {
    expect(await drawEverywhere(started.browser, card, `cards/${name}`)).toEqual([]);
  },
);

const inWelsh = [
  ...['form', 'preview-urgent', 'receipt-urgent', 'danger-at-night', 'alert-urgent'],
  ...['answer', 'welcome', 'link-form-work', 'link-to-decide'],
];

test.each(Object.entries(cardsIn(sayFor('cy-GB'))).filter(([name]) => inWelsh.includes(name)))(
  'the card "%s" can be read in Welsh, whose words are longer',
  async (name, card) => {
    expect(await drawEverywhere(started.browser, card, `cards/welsh-${name}`)).toEqual([]);
  },
);

test('"I have a conflict" asks once more and says what follows, in light and dark', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const { 'alert-waiting': alert } = allCards;
    if (!alert) throw new Error('There is an alert among all cards');
    const drawn = await drawCard(started.browser, alert, { name: 'cards/alert-conflict', theme });
    expect(await drawn.press('I have a conflict')).toEqual({ kind: 'unfolded' });
    const { texts, buttons, faults } = await drawn.look();
    await drawn.page.screenshot({ path: drawn.picture, fullPage: true });
    expect(texts.join(' ')).toContain('You will not see this item again');
    expect(buttons).toContain('Yes, I have a conflict');
    expect(faults).toEqual([]);
    await drawn.close();
  }
});
