import { expect, test } from '@jest/globals';
import { clem, hana, tess } from '../support/house-cast.ts';
import { close, patience, tabHouse } from '../support/tab-house.ts';

const { open } = tabHouse(async () => {});

test.each([
  ['Register of family links', 'register', 'register.list', 'There are no family links here.'],
  ['The school', 'school', 'school.read', 'Nothing yet: all of it is as in the settings file.'],
  [
    'Policies',
    'policies',
    'policies.list',
    'There was no question that the policy did not answer.',
  ],
])(
  '%s says that it is loading, that it failed, and that it is empty; to a teacher it is not even named',
  async (title, page, call, empty) => {
    const tab = await open(hana, { place: 'staff' });
    const gate = Promise.withResolvers<void>();
    await tab.page.route(`**/tab/api/${call}`, async (route) => {
      await gate.promise;
      await route.abort();
    });
    await tab.frame.getByRole('link', { name: title }).click();
    await tab.frame.getByText('Loading').first().waitFor();
    expect(await tab.faults()).toEqual([]);
    gate.resolve();
    await tab.frame.getByText('The connection to Lantern was lost.').waitFor();
    expect(await tab.faults()).toEqual([]);
    await tab.page.unroute(`**/tab/api/${call}`);
    await tab.frame.getByRole('button', { name: 'Try again' }).click();
    await tab.frame.getByText(empty).waitFor();
    await close(tab);

    const teacher = await open(tess, { place: page });
    await teacher.frame.getByText('There is nothing here for you').waitFor();
    expect(await teacher.text()).not.toContain(title);
    await close(teacher);
  },
  patience,
);

test(
  'the technician dates a number by keyboard alone, and is told that it holds',
  async () => {
    const tab = await open(clem, { place: 'school' });
    await tab.frame.getByText('What was changed').waitFor();
    const { keyboard } = tab.page;
    const named =
      'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent';
    const tabTo = async (name: string) => {
      const focused = async () => String(await tab.page.frames()[1]?.evaluate(named));
      for (let press = 0; press < 120 && (await focused()) !== name; press += 1) {
        await keyboard.press('Tab');
      }
      expect(await focused()).toBe(name);
    };
    await tabTo('Change: Telephone numbers');
    await keyboard.press('Enter');
    await tabTo('I tried number 2 today');
    await keyboard.press('Enter');
    await tabTo('See what it would mean');
    await keyboard.press('Enter');
    await tab.frame.getByText('none would move').waitFor();
    await tabTo('Save it');
    await keyboard.press('Enter');
    await tab.frame.getByText('Saved. It holds from now on, everywhere.').waitFor();
    await tab.frame.getByText('Clem Calloway changed telephone numbers').waitFor();
    await close(tab);
  },
  patience,
);
