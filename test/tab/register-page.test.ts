import { expect, test } from '@jest/globals';
import { cho, dev, hana, lena, tess, tom } from '../support/house-cast.ts';
import { report } from '../support/house-report.ts';
import { call, type TabWindow } from '../support/tab.ts';
import { button, close, patience, tabHouse, themes } from '../support/tab-house.ts';
import { declared } from '../support/walked-links.ts';

const choose = ({ frame }: TabWindow, label: string, value: string) =>
  frame.getByLabel(label).selectOption(value);

const held = { own: '' };
const { house, open } = tabHouse(async (opened) => {
  held.own = await declared(opened, hana);
});

test(
  'Tess declares in three steps with a draft kept between devices, Lena comments, Hana approves',
  async () => {
    const hers = await open(tess);
    await button(hers, 'Declare a family link').click();
    await button(hers, 'Next').click();
    expect(await hers.frame.getByText('Please fill this in').count()).toBe(4);
    await hers.shot('declare-missing');
    await hers.frame.getByLabel("The child's name and class").fill('Wilf, Reception');
    await choose(hers, 'How are you related?', 'niece-or-nephew');
    await hers.frame.getByLabel('Since when?').fill('he was born');
    await choose(hers, 'When did the link begin?', 'before-post');
    expect(await hers.faults()).toEqual([]);
    await button(hers, 'Next').click();
    await hers.frame.getByText('step 2 of 3').waitFor();
    await close(hers);

    const phone = await open(tess, { width: 320 });
    await button(phone, 'Go on with the draft').click();
    await phone.frame.getByText('step 2 of 3').waitFor();
    await phone.frame.getByLabel('Which apps, sites or games?').fill('WhatsApp');
    await phone.frame.getByLabel('A family group chat').check();
    await choose(phone, 'Can other pupils be reached the same way?', 'no');
    await phone.frame
      .getByLabel('Who has parental responsibility for the child?')
      .fill('My sister');
    await choose(phone, 'Do they agree to the contact?', 'agrees');
    expect(await phone.faults()).toEqual([]);
    await phone.shot('declare-2-320');
    await button(phone, 'Next').click();
    await choose(phone, 'Do you teach, mark or look after the child?', 'none');
    await choose(phone, 'Are you family of the headteacher', 'no');
    for (const tick of ['Until this is decided', 'It is about this child only', 'If something'])
      await phone.frame.getByLabel(tick).check();
    expect(await phone.faults()).toEqual([]);
    const wide = await phone.frame.locator('html').evaluate((one) => one.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    await phone.shot('declare-3-320');
    await button(phone, 'Next: check it').click();
    await phone.frame.getByText('Will read it').waitFor();
    expect(await phone.text()).toContain('Lena Larkspur');
    await phone.shot('declare-check-320');
    expect(await phone.faults()).toEqual([]);
    await button(phone, 'Send').click();
    const sent = phone.frame.getByText('Your declaration is recorded');
    const [, reference = ''] = /Ref (\w{6})/.exec(String(await sent.textContent())) ?? [];
    await phone.frame.getByRole('link', { name: `Ref ${reference}` }).waitFor();
    expect(await button(phone, 'Go on with the draft').count()).toBe(0);
    await phone.shot('declare-sent-320');
    await close(phone);

    const lead = await open(lena, { place: 'register' });
    await lead.frame.getByRole('link', { name: `Ref ${reference}` }).click();
    await button(lead, 'Comment').click();
    await choose(lead, 'Your view', 'no-concern');
    await lead.frame.getByLabel('In words, for whoever decides').fill('Nothing known.');
    await choose(lead, 'Is there a safeguarding flag?', 'no');
    expect(await lead.faults()).toEqual([]);
    await lead.shot('link-comment');
    await button(lead, 'Save comment').click();
    await lead.frame.getByText('Saved. Whoever decides is asked now.').waitFor();
    await close(lead);

    const head = await open(hana, { place: `register/${reference}` });
    await button(head, 'Approve').click();
    await button(head, 'Approve').last().click();
    await head.frame.getByText('Please choose a day').waitFor();
    await head.frame.getByLabel('Last day').fill('2020-01-01');
    await head.frame.getByLabel('Reason (the person').fill('Family of long standing.');
    await head.frame.getByLabel('No other pupils in the group').check();
    expect(await head.faults()).toEqual([]);
    await head.shot('link-approve');
    await button(head, 'Approve').last().click();
    await head.frame.getByText('Please choose a day in the future.').waitFor();
    const until = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10);
    await head.frame.getByLabel('Last day').fill(until);
    await button(head, 'Approve').last().click();
    await head.frame
      .getByText('Decided: it holds from now on. The person who declared it is told')
      .waitFor();
    await head.shot('link-approved');
    await close(head);

    const after = await open(tess, { place: `staff/${reference}` });
    await after.frame.getByText('Family of long standing.').waitFor();
    expect(await after.text()).not.toMatch(/Nothing known|No concern|flag/);
    await close(after);

    const accepted = { initiator: 'staff', target: 'pupil', action: 'request_accepted' };
    const references = await report(house(), tom, {
      ...accepted,
      subject: tess.id,
      words: 'Seen.',
    });
    const seen = await Promise.all(
      references.map((one) => call(house(), hana, 'item.open', { reference: one })),
    );
    const adult = references[seen.findIndex(({ status }) => status === 200)] ?? '';
    const item = await open(hana, { place: `items/${adult}` });
    await item.frame.getByText('An approved link exists: read it before acting.').waitFor();
    expect(await item.faults()).toEqual([]);
    await item.shot('item-with-link');
    await item.frame.getByRole('link', { name: `Open link ${reference}` }).click();
    await item.frame.getByRole('heading', { name: `Family link. Ref ${reference}` }).waitFor();
    await close(item);
  },
  patience,
);

test(
  "the headteacher's own goes to the chair: she sees no way to decide on it, and he does",
  async () => {
    const hers = await open(hana, { place: `register/${held.own}` });
    await hers.frame.getByText('What was declared').waitFor();
    expect((await button(hers, 'Approve').count()) + (await button(hers, 'Decline').count())).toBe(
      0,
    );
    await close(hers);
    const chair = await open(cho, { place: 'register' });
    await chair.frame.getByRole('link', { name: `Ref ${held.own}` }).click();
    await button(chair, 'Decline').waitFor();
    await close(chair);
  },
  patience,
);

test(
  'whoever has no part in a link sees none of it, and not how many there are',
  async () => {
    const deputy = await open(dev, { place: 'register' });
    await deputy.frame
      .getByText('There are no family links here.')
      .or(deputy.frame.getByText('Family links'))
      .first()
      .waitFor();
    expect(await deputy.text()).not.toMatch(/\([1-9]/);
    expect(await deputy.text()).not.toContain('Ref');
    await close(deputy);
    const teacher = await open(tom, { place: `register/${held.own}` });
    await teacher.frame.getByText('There is nothing here for you').waitFor();
    expect(await teacher.text()).not.toContain('Register');
    await close(teacher);
  },
  patience,
);

test.each([
  ['the register', (): string => 'register', 'Declared by'],
  ['a link', (): string => `register/${held.own}`, 'What was declared'],
] as const)(
  '%s stands without a fault of accessibility, in three themes and two widths',
  async (name, place, shows) => {
    for (const width of [1280, 320]) {
      const tab = await open(hana, { width, place: place() });
      await tab.frame.getByText(shows).first().waitFor();
      expect(await tab.faults()).toEqual([]);
      for (const theme of themes) {
        await tab.theme(theme);
        await tab.frame.locator(`html[data-theme="${theme}"]`).waitFor();
        expect(await tab.faults({ by: 'colour' })).toEqual([]);
        await tab.shot(`${name.replaceAll(' ', '-')}-${theme}-${width}`);
      }
      const wide = await tab.frame.locator('html').evaluate((page) => page.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      expect(tab.complaints).toEqual([]);
      await close(tab);
    }
  },
  patience,
);
