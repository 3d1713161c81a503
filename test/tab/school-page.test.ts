import { expect, test } from '@jest/globals';
import { clem, hana, tess, tom } from '../support/house-cast.ts';
import { report } from '../support/house-report.ts';
import { call } from '../support/tab.ts';
import { button, close, patience, tabHouse, themes } from '../support/tab-house.ts';

const { house, open } = tabHouse(async () => {}, { place: 'school' });

test(
  'the head gives the accounts to Tom: she sees what would move, saves it, and it stands in the history',
  async () => {
    const complaint = {
      initiator: 'pupil_family',
      target: 'school_account',
      action: 'comment_tag',
    };
    const [reference = ''] = await report(house(), tess, { ...complaint, about: 'complaint' });
    const tab = await open(hana);
    await button(tab, 'Change: Who fills each role').click();
    await tab.frame.getByLabel('who runs the school accounts, 1').selectOption(tom.id);
    await tab.shot('school-roles');
    expect(await tab.faults()).toEqual([]);
    await button(tab, 'See what it would mean').click();
    await tab.frame.getByText('One open item is touched:').waitFor();
    await tab.frame
      .getByText(`Ref ${reference} goes to Tom Tarrant-Vale, and leaves Dev Dunmore.`)
      .waitFor();
    await tab.shot('school-preview');
    await button(tab, 'Save it').click();
    await tab.frame.getByText('Saved. It holds from now on, everywhere.').waitFor();
    await tab.frame.getByText('Hana Hollis changed who fills each role').waitFor();
    await close(tab);
  },
  patience,
);

test(
  'what does not fit is said where it stands, with everything typed still there',
  async () => {
    const tab = await open(clem, { width: 320 });
    await button(tab, 'Change: School days and hours').click();
    await tab.frame.getByRole('group', { name: 'Monday' }).getByLabel('Opens').fill('noon');
    await button(tab, 'See what it would mean').click();
    await tab.frame.getByText('Monday, opening: Write the time as hours and minutes').waitFor();
    expect(
      await tab.frame.getByRole('group', { name: 'Monday' }).getByLabel('Opens').inputValue(),
    ).toBe('noon');
    expect(await tab.faults()).toEqual([]);
    await tab.shot('school-fault-320');
    const wide = await tab.frame.locator('html').evaluate((page) => page.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    expect(await button(tab, 'Change: Family links').count()).toBe(0);
    await close(tab);
  },
  patience,
);

test(
  'somebody else saved in between: the second is told, and nothing of theirs is lost',
  async () => {
    const tab = await open(hana);
    await button(tab, 'Change: Telephone numbers').click();
    await button(tab, 'I tried number 1 today').click();
    const { body } = await call(house(), clem, 'school.read');
    const { phones } = Object(body.values);
    const value = { phones: phones.map((one: object) => ({ ...one, verifiedOn: '2026-11-01' })) };
    await call(house(), clem, 'school.save', { part: 'phones', version: body.version, value });
    await button(tab, 'See what it would mean').click();
    await tab.frame.getByText('Of the open items that you may see, none would move.').waitFor();
    await button(tab, 'Save it').click();
    await tab.frame.getByText('Somebody has changed this since you opened it.').waitFor();
    await tab.shot('school-changed-since');
    await close(tab);
  },
  patience,
);

test.each([
  'Telephone numbers',
  'School days and hours',
  'When nobody answers',
  'Family links',
  'Who is told of what',
])(
  'the form for "%s" stands without a fault of accessibility, wide and narrow',
  async (title) => {
    for (const width of [1280, 320]) {
      const tab = await open(hana, { width });
      await button(tab, `Change: ${title}`).click();
      await button(tab, 'See what it would mean').waitFor();
      expect(await tab.faults()).toEqual([]);
      await tab.shot(`school-form-${title.replaceAll(' ', '-')}-${width}`);
      const wide = await tab.frame.locator('html').evaluate((page) => page.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      await close(tab);
    }
  },
  patience,
);

test(
  'the page stands without a fault of accessibility, in three themes and two widths',
  async () => {
    for (const width of [1280, 320]) {
      const tab = await open(hana, { width });
      await tab.frame.getByText('What was changed').waitFor();
      expect(await tab.faults()).toEqual([]);
      for (const theme of themes) {
        await tab.theme(theme);
        await tab.frame.locator(`html[data-theme="${theme}"]`).waitFor();
        expect(await tab.faults({ by: 'colour' })).toEqual([]);
        await tab.shot(`school-${theme}-${width}`);
      }
      expect(tab.complaints).toEqual([]);
      await close(tab);
    }
  },
  patience,
);
