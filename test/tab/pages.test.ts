import { describe, expect, test } from '@jest/globals';
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
} from '../support/house-cast.ts';
import { pupilAsks, report } from '../support/house-report.ts';
import {
  aboutTom,
  button,
  close,
  heading,
  patience,
  tabHouse,
  themes,
} from '../support/tab-house.ts';

const words = 'A boy asked to follow me.';
const held = { child: '', adult: '' };
const { open } = tabHouse(async (opened) => {
  const [child = ''] = await report(opened, tess, { ...pupilAsks, words });
  held.child = child;
  held.adult = await aboutTom(opened, words);
});

const views: readonly (readonly [string, Member, () => string, string])[] = [
  ['the list', lena, () => 'items', 'Recorded'],
  ['an item', lena, () => `items/${held.child}`, 'What happened to this item'],
  ["a teacher's page", tess, () => 'staff', 'Review due'],
  ['a page that is not hers', tess, () => 'items', 'There is nothing here for you'],
  ['an item that is not hers', lena, () => `items/${held.adult}`, 'There is nothing here for you'],
  ['an address that is none', lena, () => 'items/ABC/DEF', 'There is nothing here for you'],
];

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
