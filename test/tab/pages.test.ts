import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/browser.ts';
import { type House, startHouse } from '../support/house.ts';
import {
  cho,
  clem,
  dev,
  hana,
  lena,
  type Member,
  pip,
  staff,
  tess,
  tom,
} from '../support/house-cast.ts';
import { pupilAsks, report } from '../support/house-report.ts';
import { builtTab, call, openTab, type TabWindow, type Theme } from '../support/tab.ts';

const patience = 120_000;
const focusedWords =
  'document.activeElement === document.body ? "" : document.activeElement.textContent';
const words = 'A boy in my class asked to follow me.\nI have not answered.';
const held: {
  house?: House;
  chromium?: Awaited<ReturnType<typeof startBrowser>>;
  child: string;
  adult: string;
} = { child: '', adult: '' };

const house = (): House => {
  if (!held.house) throw new Error('The house is not open');
  return held.house;
};
const browser = (): Browser => {
  if (!held.chromium) throw new Error('There is no browser');
  return held.chromium.browser;
};
const open = (who: Member, wanted: Parameters<typeof openTab>[3] = {}) =>
  openTab(browser(), house(), who, wanted);
const close = ({ page }: TabWindow) => page.context().close();
const button = ({ frame }: TabWindow, name: string) =>
  frame.getByRole('button', { name, exact: true });
const heading = ({ frame }: TabWindow, name: string) =>
  frame.getByRole('heading', { name, level: 1 });

beforeAll(async () => {
  builtTab();
  [held.house, held.chromium] = await Promise.all([startHouse(), startBrowser()]);
  const opened = house();
  await opened.install(...staff);
  const [child = ''] = await report(opened, tess, { ...pupilAsks, danger: 'unknown', words });
  held.child = child;
  const accepted = { initiator: 'staff', target: 'pupil', action: 'request_accepted', words };
  for (const reference of await report(opened, tess, { ...accepted, subject: tom.id })) {
    if ((await call(opened, hana, 'item.open', { reference })).status === 200)
      held.adult = reference;
  }
}, patience);

afterAll(async () => {
  await held.chromium?.close();
  await held.house?.close();
}, patience);

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

const views: readonly (readonly [string, Member, () => string, string])[] = [
  ['the list', lena, () => 'items', 'Recorded'],
  ['an item', lena, () => `items/${held.child}`, 'What happened to this item'],
  ["a teacher's page", tess, () => 'staff', 'Review due'],
  ['a page that is not hers', tess, () => 'items', 'There is nothing here for you'],
  ['an item that is not hers', lena, () => `items/${held.adult}`, 'There is nothing here for you'],
  ['an address that is none', lena, () => 'items/ABC/DEF', 'There is nothing here for you'],
];
const themes: readonly Theme[] = ['default', 'dark', 'contrast'];

describe.each(views)('%s', (name, who, place, shows) => {
  test.each([1100, 320])(
    'stands without a fault of accessibility, %i pixels wide, and in three themes',
    async (width) => {
      const tab = await open(who, { width, place: place() });
      await tab.frame.getByText(shows).first().waitFor();
      expect(await tab.faults()).toEqual([]);
      for (const theme of themes) {
        await tab.theme(theme);
        await tab.frame.locator(`html[data-theme="${theme}"]`).waitFor();
        if (width > 320) expect(await tab.faults({ by: 'colour' })).toEqual([]);
        await tab.shot(`${name.replaceAll(/\W+/g, '-')}-${theme}-${width}`);
      }
      const wide = await tab.frame.locator('html').evaluate((page) => page.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      expect(tab.complaints.filter((said) => !said.includes('404'))).toEqual([]);
      await close(tab);
    },
    patience,
  );
});

const own = 'My reports and the policy';
const all = [
  ...['Mine to see', 'Register of family links', 'The school', 'Policies'],
  ...['Who read what', 'Figures', 'Health', 'Exports'],
];
const menus = new Map<Member, readonly string[]>([
  [lena, without('Who read what')],
  [dev, without('Policies', 'Who read what', 'Figures')],
  [hana, without('Who read what')],
  [cho, without('Policies', 'Health')],
  [clem, without('Register of family links', 'Policies', 'Figures')],
]);

function without(...titles: readonly string[]): readonly string[] {
  return [...all.filter((title) => !titles.includes(title)), own];
}

test.each(staff.map((who) => [who.name, who] as const))(
  '%s has their own pages in the menu, and no other is so much as named',
  async (_name, who) => {
    const titles = menus.get(who) ?? [own];
    const tab = await open(who);
    const links = tab.frame.getByRole('navigation').getByRole('link');
    expect(await links.allTextContents()).toEqual(titles);
    // as a line of its own: "the school" stands in many a sentence
    const lines = (await tab.text()).split('\n').map((line) => line.trim());
    for (const title of all.filter((one) => !titles.includes(one)))
      expect(lines).not.toContain(title);
    await close(tab);
  },
  patience,
);

test(
  'Lena takes an item, logs what was done and closes it, by keyboard alone; the teacher sees it',
  async () => {
    const tab = await open(lena, { place: 'items' });
    const { keyboard } = tab.page;
    const focused = async () => String(await tab.page.frames()[1]?.evaluate(focusedWords));
    const tabTo = async (text: string) => {
      for (let press = 0; press < 40 && !(await focused()).includes(text); press += 1) {
        await keyboard.press('Tab');
      }
      expect(await focused()).toContain(text);
    };
    await tab.frame.getByText(`Ref ${held.child}`).waitFor();
    await tabTo(`Ref ${held.child}`);
    await keyboard.press('Enter');
    await heading(tab, `Ref ${held.child}`).waitFor();
    const text = await tab.text();
    for (const shown of [words, 'NOT KNOWN whether the child is safe', 'Tess Thackeray'])
      expect(text).toContain(shown);
    await tabTo("I've got this");
    await keyboard.press('Enter');
    await tab.frame.getByText('Thank you. This is now yours.').waitFor();
    expect(await focused()).toBe('Thank you. This is now yours.');
    await tabTo('Log an action');
    await keyboard.press('Enter');
    await keyboard.type('Spoke to the child and rang home.');
    await tabTo('Log it');
    await tab.shot('log-form');
    expect(await tab.faults()).toEqual([]);
    await keyboard.press('Enter');
    await tab.frame.getByText('Logged.').waitFor();
    await tab.frame.getByText('Spoke to the child and rang home.').waitFor();
    await tabTo('Close');
    await keyboard.press('Enter');
    await tab.frame.getByLabel('Reason').fill('Spoken to, all is well.');
    await button(tab, 'Close this item').click();
    await tab.frame.getByText('Please write something first. Nothing was changed.').waitFor();
    await tab.frame.getByLabel('Where the full record is kept').fill('CPOMS 4711');
    await button(tab, 'Close this item').click();
    await tab.frame.getByText('Closed.', { exact: true }).waitFor();
    await tab.frame.getByText('Lena Larkspur closed this', { exact: true }).waitFor();
    await tab.shot('closed');
    await close(tab);

    const hers = await open(tess);
    await hers.frame.getByText('Dealt with', { exact: true }).waitFor();
    await close(hers);
  },
  patience,
);

test(
  'Lena plans an action for Dev, which he marks done; nothing is closed before',
  async () => {
    const [reference = ''] = await report(house(), tess, { ...pupilAsks, words });
    await call(house(), lena, 'item.do', { reference, doing: { does: 'take' } });
    const tab = await open(lena, { place: `items/${reference}`, width: 320 });
    await tab.frame.getByText('No action has been planned.').waitFor();
    await button(tab, 'Plan an action').click();
    await button(tab, 'Plan it').click();
    await tab.frame.getByText('Please choose a day').waitFor();
    await tab.frame.getByLabel('What is to be done').fill('Ring home.');
    await tab.frame.getByLabel('Who does it?').selectOption(dev.id);
    await tab.frame.getByLabel('By which day?').fill(tomorrow());
    expect(await tab.faults()).toEqual([]);
    await tab.shot('plan-form');
    await button(tab, 'Plan it').click();
    await tab.frame.getByText('Planned.', { exact: true }).waitFor();
    await tab.frame.getByText('Ring home.').first().waitFor();
    const closing = { outcome: 'advice-given', reason: 'x', recordedIn: 'y' };
    const doing = { does: 'close', ...closing };
    const refused = await call(house(), lena, 'item.do', { reference, doing });
    expect(refused).toMatchObject({ status: 409, body: { why: 'actions-open' } });
    expect(await tab.faults()).toEqual([]);
    await tab.shot('planned');

    const his = await open(dev, { place: `items/${reference}` });
    await button(his, 'Done: action 1').click();
    await his.frame.getByLabel('What was done, if there is more to say').fill('Spoke to both.');
    expect(await his.faults()).toEqual([]);
    await his.shot('action-done');
    await button(his, 'Mark it done').click();
    await his.frame.getByText('Marked as done.').waitFor();
    await his.frame.getByText(/^Done by Dev/).waitFor();
    await close(his);
    await tab.frame.getByText(/^Done by Dev/).waitFor();
    await close(tab);
  },
  patience,
);

test(
  'a new item and a change by somebody else come by themselves',
  async () => {
    const tab = await open(lena);
    await tab.frame.getByText('Recorded').first().waitFor();
    const [fresh = ''] = await report(house(), tom, { ...pupilAsks, words: 'Another one.' });
    await tab.frame.getByText(`Ref ${fresh}`).waitFor();
    await tab.frame.getByText(`Ref ${fresh}`).click();
    await button(tab, "I've got this").waitFor();
    const take = { reference: fresh, doing: { does: 'take' } };
    expect((await call(house(), dev, 'item.do', take)).status).toBe(200);
    await tab.frame.getByText('Dev Dunmore has had this in hand since').waitFor();
    await close(tab);
  },
  patience,
);

test(
  'what somebody else settled first is said in words, and nothing is changed',
  async () => {
    const [reference = ''] = await report(house(), tess, { ...pupilAsks, words: 'Once more.' });
    const tab = await open(lena, { place: `items/${reference}` });
    await button(tab, "I've got this").waitFor();
    await call(house(), dev, 'item.do', { reference, doing: { does: 'take' } });
    await button(tab, "I've got this").click();
    await tab.frame.getByText('This has already been settled.').waitFor();
    await close(tab);
  },
  patience,
);

test(
  'whoever has a conflict is asked twice, and then has the item no longer',
  async () => {
    const [reference = ''] = await report(house(), tess, { ...pupilAsks, words: 'And again.' });
    const tab = await open(dev, { place: `items/${reference}` });
    await button(tab, 'I have a conflict').click();
    await tab.frame.getByText('This cannot be undone').waitFor();
    await button(tab, 'Yes, I have a conflict').click();
    await tab.frame.getByText('This item is no longer with you').waitFor();
    await heading(tab, 'There is nothing here for you').waitFor();
    expect(await tab.text()).not.toContain('And again.');
    await close(tab);
  },
  patience,
);

test(
  'three presses of Shift empty the page, and it comes back when it is asked for',
  async () => {
    const tab = await open(lena, { place: `items/${held.child}` });
    await tab.frame.getByText(words.split('\n')[0] ?? '').waitFor();
    for (let press = 0; press < 3; press += 1) await tab.page.keyboard.press('Shift');
    await heading(tab, 'Hidden').waitFor();
    expect(await tab.text()).not.toMatch(/class|Tess|Ref/);
    await button(tab, 'Show again').click();
    await heading(tab, `Ref ${held.child}`).waitFor();
    await close(tab);
  },
  patience,
);

test(
  'Tess adds to her report, confirms the policy, and finds a rule in it',
  async () => {
    const [reference = ''] = await report(house(), tess, { ...pupilAsks, words: 'First words.' });
    const tab = await open(tess);
    await tab.frame.getByRole('button', { name: `Add to ${reference}` }).click();
    await tab.frame.getByLabel('What you want to add').fill('He asked again today.');
    await button(tab, 'Add').click();
    await tab.frame.getByText('Added. Nothing that you said before was changed.').waitFor();
    const { body } = await call(house(), lena, 'item.open', { reference });
    expect(JSON.stringify(body.additions)).toContain('He asked again today.');
    await button(tab, 'I have read this version').click();
    await tab.frame.getByText('You confirmed that you have read it').waitFor();
    await tab.frame.getByLabel('Search the policy').fill('can a pupil follow me on instagram');
    await button(tab, 'Search').click();
    const found = tab.frame.getByRole('region', { name: 'What was found' });
    await found.getByText('We ask pupils not to follow the accounts of staff').waitFor();
    expect(await found.getByRole('article').count()).toBeLessThanOrEqual(3);
    await tab.shot('staff-found');
    expect(await tab.faults({ within: '[aria-live]' })).toEqual([]);
    await tab.frame.getByLabel('Search the policy').fill('who mends the boiler');
    await button(tab, 'Search').click();
    await tab.frame.getByText('I cannot find this in your policy.').waitFor();
    await tab.frame.getByText(/^Ask .*, .*\.$/).waitFor();
    expect(await found.count()).toBe(0);
    await tab.shot('staff-not-found');
    await close(tab);
  },
  patience,
);

test(
  'words of danger in the search are answered with people to speak to now',
  async () => {
    const tab = await open(tess);
    await tab.frame
      .getByLabel('Search the policy')
      .fill('a girl says she will kill herself tonight');
    await button(tab, 'Search').click();
    await tab.frame.getByText('Speak to someone now. If a child is in danger, phone 999').waitFor();
    expect(await tab.text()).toContain('Lena Larkspur');
    await tab.shot('danger');
    expect(await tab.faults({ within: '[aria-live]' })).toEqual([]);
    await close(tab);
  },
  patience,
);

test(
  'a pupil is turned away with a helpline, and nobody without a token sees a thing',
  async () => {
    const away = await open(pip);
    await heading(away, 'Lantern is only for the staff of this school').waitFor();
    expect(await away.text()).toContain('0800 1111');
    await away.shot('not-staff');
    expect(await away.faults()).toEqual([]);
    await close(away);
  },
  patience,
);

test(
  'while the server does not answer, the page says so, and tries again when asked',
  async () => {
    const tab = await open(lena, { place: 'staff' });
    await tab.frame.getByText('My reports').first().waitFor();
    await tab.page.route('**/tab/api/items.list', (route) => route.abort());
    await tab.frame.getByRole('link', { name: 'Mine to see' }).click();
    await tab.frame.getByText('The connection to Lantern was lost.').waitFor();
    await tab.shot('failed');
    expect(await tab.faults()).toEqual([]);
    await tab.page.unroute('**/tab/api/items.list');
    await button(tab, 'Try again').click();
    await tab.frame.getByText('Recorded').first().waitFor();
    await close(tab);
  },
  patience,
);

test(
  'while an answer is on its way the page says that it is loading, and an empty list that it is empty',
  async () => {
    const tab = await open(cho, { place: 'staff' });
    const gate = Promise.withResolvers<void>();
    await tab.page.route('**/tab/api/items.list', async (route) => {
      await gate.promise;
      await route.continue();
    });
    await tab.frame.getByRole('link', { name: 'Mine to see' }).click();
    await tab.frame.getByText('Loading').waitFor();
    expect(await tab.faults()).toEqual([]);
    gate.resolve();
    await tab.frame.getByText('Nothing is open.').waitFor();
    expect(await tab.faults()).toEqual([]);
    await close(tab);
  },
  patience,
);

test(
  'nothing about anybody stands in the address or the title, and nothing is stored in the browser',
  async () => {
    const tab = await open(hana, { place: 'items' });
    await tab.frame.getByLabel('Words or reference').fill('follow');
    await button(tab, 'Search').click();
    await tab.frame.getByText(`Ref ${held.adult}`).waitFor();
    await tab.frame.getByText(`Ref ${held.adult}`).click();
    await heading(tab, `Ref ${held.adult}`).waitFor();
    expect(await tab.frame.locator('title').textContent()).toBe('Lantern');
    const [, frame] = tab.page.frames();
    expect(frame?.url()).toMatch(/\/tab(?:#\/items(?:\/[2-9A-Z]{6})?)?$/);
    // cookies and local storage of the whole browser profile
    expect(await tab.page.context().storageState()).toEqual({ cookies: [], origins: [] });
    expect(await frame?.evaluate('JSON.stringify({ ...sessionStorage })')).not.toMatch(
      /eyJ|follow|Tess/,
    );
    await close(tab);
  },
  patience,
);
