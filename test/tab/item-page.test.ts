import { expect, test } from '@jest/globals';
import { dev, lena, tess, tom } from '../support/house-cast.ts';
import { pupilAsks, report } from '../support/house-report.ts';
import { call } from '../support/tab.ts';
import { button, close, heading, patience, tabHouse } from '../support/tab-house.ts';

const focusedWords =
  'document.activeElement === document.body ? "" : document.activeElement.textContent';
const words = 'A boy in my class asked to follow me.\nI have not answered.';
const held = { child: '' };
const { house, open } = tabHouse(async (opened) => {
  const [child = ''] = await report(opened, tess, { ...pupilAsks, danger: 'unknown', words });
  held.child = child;
});

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

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
