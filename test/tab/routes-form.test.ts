import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startBrowser } from '../support/browser.ts';
import { type House, startHouse } from '../support/house.ts';
import { cho, hana, type Member, staff } from '../support/house-cast.ts';
import { call, openTab, type TabWindow, type Theme } from '../support/tab.ts';

const patience = 120_000;
const held: { house?: House; chromium?: Awaited<ReturnType<typeof startBrowser>> } = {};
const house = (): House => {
  if (!held.house) throw new Error('The house is not open');
  return held.house;
};
/** The form, opened by somebody who may change it. */
const open = async (who: Member, wanted: Parameters<typeof openTab>[3] = {}) => {
  if (!held.chromium) throw new Error('There is no browser');
  const tab = await openTab(held.chromium.browser, house(), who, { place: 'school', ...wanted });
  await button(tab, 'Change: Who is told of what').press('Enter');
  await button(tab, 'See what it would mean').waitFor();
  return tab;
};
const close = ({ page }: TabWindow) => page.context().close();
const button = ({ frame }: TabWindow, name: string) =>
  frame.getByRole('button', { name, exact: true });
const lines = ({ frame }: TabWindow) =>
  frame.getByRole('list', { name: 'Lines, in the order in which they are tried' }).locator('> li');
const routes = async (): Promise<readonly Record<string, unknown>[]> => {
  const { body } = await call(house(), hana, 'school.read');
  return Object(body.values).routes;
};
const focused = ({ frame }: TabWindow) => frame.locator(':focus');

beforeAll(async () => {
  [held.house, held.chromium] = await Promise.all([startHouse(), startBrowser()]);
  await house().install(...staff);
}, patience);

afterAll(async () => {
  await held.chromium?.close();
  await held.house?.close();
}, patience);

const themes: readonly Theme[] = ['default', 'dark', 'contrast'];
describe.each([1280, 320])('%i pixels wide', (width) => {
  test(
    'a line that is open stands without a fault of accessibility, in three themes',
    async () => {
      const tab = await open(hana, { width });
      await button(tab, 'Change line 12').press('Enter');
      await tab.frame.getByRole('group', { name: 'Line 12' }).waitFor();
      expect(await tab.faults()).toEqual([]);
      for (const theme of themes) {
        await tab.theme(theme);
        await tab.frame.locator(`html[data-theme="${theme}"]`).waitFor();
        expect(await tab.faults({ by: 'colour' })).toEqual([]);
        await tab.shot(`routes-form-${theme}-${width}`);
      }
      const wide = await tab.frame.locator('html').evaluate((page) => page.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      expect(tab.complaints).toEqual([]);
      await close(tab);
    },
    patience,
  );
});

test(
  'the head sends complaints of families to the accounts’ owner as well, by keyboard alone',
  async () => {
    const before = await routes();
    const tab = await open(hana);
    await button(tab, 'Change line 14').press('Enter');
    const line = tab.frame.getByRole('group', { name: 'Line 14', exact: true });
    await line
      .getByLabel('What it was about, or else')
      .selectOption('Somebody’s private life or details'.replace('’', "'"));
    await line.getByRole('button', { name: 'Add somebody who has a copy' }).press('Enter');
    const copy = line.getByRole('group', { name: 'Who has a copy, 1' });
    await copy.getByLabel('Who', { exact: true }).selectOption('account-owner');
    await button(tab, 'See what it would mean').press('Enter');
    await tab.frame.getByText('Of the open items that you may see, none would move.').waitFor();
    await tab.shot('routes-form-preview');
    await button(tab, 'Save it').press('Enter');
    await tab.frame.getByText('Saved. It holds from now on, everywhere.').waitFor();
    await tab.frame.getByText('Hana Hollis changed who is told of what').waitFor();
    const after = await routes();
    expect(after.filter((_, at) => at !== 13)).toEqual(before.filter((_, at) => at !== 13));
    expect(after[13]).toMatchObject({
      record: 'school',
      when: {
        by: ['family'],
        about: expect.arrayContaining(['complaint', 'personal_information']),
      },
      tell: [{ role: 'head' }, { role: 'account-owner', basis: 'default', source: null }],
    });
    const [entry] = await house().rows(
      `select "by", what from ledger where what ->> 'kind' = 'settings-changed'`,
    );
    expect(entry).toMatchObject({ by: hana.id, what: { part: 'routes', version: 1 } });
    await close(tab);
  },
  patience,
);

test(
  'a line is moved, taken out and added, with the keyboard where it happened',
  async () => {
    const tab = await open(cho);
    const count = await lines(tab).count();
    const wordsOf = async (at: number) =>
      (await lines(tab).nth(at).locator('> div').first().textContent())?.replace(
        /^Line \d+\. /,
        '',
      );
    const third = await wordsOf(2);
    await button(tab, 'Move line 3 up').press('Enter');
    await tab.frame.getByText('Line 3 is line 2 now.').waitFor();
    expect(await focused(tab).getAttribute('aria-label')).toBe('Change line 2');
    expect(await wordsOf(1)).toBe(third);
    await button(tab, `Take out line ${count}`).press('Enter');
    expect(await lines(tab).count()).toBe(count - 1);
    expect(await focused(tab).textContent()).toBe('Add a line');
    await focused(tab).press('Enter');
    expect(await focused(tab).getAttribute('aria-label')).toBe(`Change line ${count}`);
    await tab.frame.getByText('this line decides on everything that belongs to it').waitFor();
    await tab.frame.getByLabel('To whom, 1').selectOption('account');
    expect(await tab.frame.getByText('this line decides on everything').count()).toBe(0);
    await tab.frame.getByLabel('To whom, 1').selectOption('Take this out');
    await tab.frame.getByText('this line decides on everything').waitFor();
    await button(tab, 'Leave it as it was').press('Enter');
    await close(tab);
  },
  patience,
);

test(
  'what is missing, or is the chair’s to change, is said where it stands, and nothing is changed',
  async () => {
    const before = await routes();
    const tab = await open(hana, { width: 320 });
    await button(tab, 'Change line 5').press('Enter');
    const line = tab.frame.getByRole('group', { name: 'Line 5', exact: true });
    await line.getByLabel('Who', { exact: true }).selectOption('head');
    await line.getByLabel('Section').fill('');
    await button(tab, 'See what it would mean').press('Enter');
    await tab.frame.getByText('Nothing was changed yet. Please put this right:').waitFor();
    await tab.frame.getByText('Line 5, who is told, Entry 1, section: Nothing is').waitFor();
    await line.getByLabel('Section').fill('12. Reporting and getting help');
    await button(tab, 'See what it would mean').press('Enter');
    await tab.frame.getByText('Only the chair of governors can do that.').waitFor();
    await tab.shot('routes-form-fault-320');
    expect(await tab.faults()).toEqual([]);
    expect(await routes()).toEqual(before);
    await close(tab);
  },
  patience,
);
