import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { cho, clem, dev, hana, lena, type Member, tess } from '../support/house-cast.ts';
import { pupilAsks, report } from '../support/house-report.ts';
import { call } from '../support/tab.ts';
import {
  aboutTom,
  button,
  close,
  heading,
  patience,
  tabHouse,
  themes,
} from '../support/tab-house.ts';

const inTerm = new Date('2026-11-24T10:00:00Z');
const nextTerm = new Date('2027-01-11T10:00:00Z');
const held = { child: '' };
const { house, open } = tabHouse(
  async (opened) => {
    const references: string[] = [];
    for (const words of ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'A boy asked to follow me.']) {
      const [reference = ''] = await report(opened, tess, { ...pupilAsks, words });
      held.child = reference;
      references.push(reference);
    }
    await aboutTom(opened);
    for (const words of ['A parent asked.', 'Another parent asked.', 'A third one.'])
      await report(opened, tess, { ...pupilAsks, initiator: 'pupil_family', words });
    for (const words of ['A stranger wrote.', 'And again.'])
      await report(opened, tess, { ...pupilAsks, initiator: 'third_party', words });
    // the reporter hears of it by a card of its own
    for (const reference of references)
      await call(opened, lena, 'item.do', { reference, doing: { does: 'take' } });
  },
  { at: inTerm.toISOString() },
);
const inYear = async (at: Date, work: () => Promise<void>) => {
  house().clock.stopped = at;
  await work();
  house().clock.stopped = inTerm;
};

const views: readonly (readonly [string, Member, () => string, string, Date])[] = [
  ['who read what', clem, () => 'audit', 'took this in hand', inTerm],
  ['who read one item', cho, () => `audit/${held.child}`, 'took this in hand', inTerm],
  ['health in order', clem, () => 'health', 'What has to work', inTerm],
  ['health with faults', hana, () => 'health', 'somebody to look', nextTerm],
  ['figures', cho, () => 'figures', 'Other kinds together', nextTerm],
  ['exports', hana, () => 'exports', 'When somebody asks', inTerm],
  ['files of an item', lena, () => `items/${held.child}`, 'Take it out of Lantern', inTerm],
  ['a page of the technician', tess, () => 'health', 'There is nothing here for you', inTerm],
];

describe.each(views)('%s', (name, who, place, shows, at) => {
  test.each([1280, 320])(
    'stands without a fault of accessibility, %i pixels wide, and in three themes',
    async (width) => {
      await inYear(at, async () => {
        const tab = await open(who, { width, place: place() });
        await tab.frame.getByText(shows).or(tab.frame.getByLabel(shows)).first().waitFor();
        expect(await tab.faults()).toEqual([]);
        for (const theme of themes) {
          await tab.theme(theme);
          await tab.frame.locator(`html[data-theme="${theme}"]`).waitFor();
          expect(await tab.faults({ by: 'colour' })).toEqual([]);
          await tab.shot(`${name.replaceAll(/\W+/g, '-')}-${theme}-${width}`);
        }
        const wide = await tab.frame.locator('html').evaluate((page) => page.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
        expect(tab.complaints.filter((said) => !said.includes('404'))).toEqual([]);
        await close(tab);
      });
    },
    patience,
  );
});

test(
  'whoever audits reads who did what, and nothing of what an item says',
  async () => {
    const tab = await open(clem, { place: 'audit' });
    await tab.frame.getByText('Whole when it was last proved').waitFor();
    await tab.frame.getByLabel('Reference').fill(held.child.toLowerCase());
    await tab.page.keyboard.press('Enter');
    await heading(tab, `Who read what: ${held.child}`).waitFor();
    await tab.frame.getByText('Lena Larkspur took this in hand').waitFor();
    expect(await tab.text()).not.toMatch(/A boy asked|follow me|Year|friend/);
    await tab.frame.getByLabel('Reference').fill('nonsense');
    await tab.page.keyboard.press('Enter');
    await tab.frame.getByText('A reference has six letters and numbers').waitFor();
    await tab.shot('audit-wrong-reference');
    expect(await tab.faults()).toEqual([]);
    await close(tab);
  },
  patience,
);

test(
  'Lena takes the chronology as a tagged PDF, and the item says that she did',
  async () => {
    const tab = await open(lena, { place: `items/${held.child}` });
    await button(tab, 'Chronology as PDF').waitFor();
    const [file] = await Promise.all([
      tab.page.waitForEvent('download'),
      button(tab, 'Chronology as PDF').click(),
    ]);
    expect(file.suggestedFilename()).toBe(`lantern-${held.child}.pdf`);
    expect(file.url()).toMatch(/^blob:/);
    const bytes = readFileSync(await file.path());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await tab.frame.getByText('Lena Larkspur exported the chronology of this').waitFor();
    expect(tab.complaints).toEqual([]);
    await close(tab);
  },
  patience,
);

test(
  'Lena hands an item off, gets the text for the child-protection file, and sees that she did',
  async () => {
    const tab = await open(lena, { place: `items/${held.child}` });
    await tab.frame
      .getByLabel('Hand off to the child-protection file in')
      .selectOption('MyConcern');
    const [file] = await Promise.all([
      tab.page.waitForEvent('download'),
      button(tab, 'Hand off and get the text').click(),
    ]);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain(`Ref ${held.child}`);
    expect(text).toContain('A boy asked to follow me.');
    await tab.frame.getByText('Lena Larkspur handed this off to MyConcern').waitFor();
    await tab.shot('handed-off');
    await close(tab);
  },
  patience,
);

test(
  'Lena is asked whether the detail of a closed item is in the file, says so twice over, and Dev sees it',
  async () => {
    const reference = held.child;
    const closing = { outcome: 'advice-given', reason: 'Spoken to', recordedIn: 'MyConcern 7' };
    await call(house(), lena, 'item.do', { reference, doing: { does: 'close', ...closing } });
    const tab = await open(lena, { place: `items/${reference}`, width: 320 });
    const other = await open(dev, { place: `items/${reference}` });
    const question = { name: "Is the detail in the child's file now?" };
    for (const { frame } of [tab, other]) await frame.getByRole('heading', question).waitFor();
    await tab.frame.getByText('may be removed from 24 December 2026. The reference').waitFor();
    const asks = button(tab, 'Yes, it is in the file');
    await asks.press('Enter');
    await button(tab, 'Not yet').press('Enter');
    expect(await tab.frame.getByText('This cannot be taken back.').count()).toBe(0);
    expect(await asks.getAttribute('aria-expanded')).toBe('false');
    await asks.press('Enter');
    await tab.frame.getByText('This cannot be taken back.').waitFor();
    expect(await tab.faults()).toEqual([]);
    for (const theme of themes) {
      await tab.theme(theme);
      await tab.frame.locator(`html[data-theme="${theme}"]`).waitFor();
      expect(await tab.faults({ by: 'colour' })).toEqual([]);
      await tab.shot(`in-the-file-${theme}-320`);
    }
    await tab.page.keyboard.press('Enter');
    await tab.frame.getByText('Noted. The detail here may be removed from 24 December').waitFor();
    for (const { frame } of [tab, other])
      await frame.getByText("The detail is in the child's file.").waitFor();
    expect(await tab.faults()).toEqual([]);
    await tab.shot('in-the-file-said-320');
    expect([...tab.complaints, ...other.complaints]).toEqual([]);
    for (const window of [tab, other]) await close(window);
  },
  patience,
);

test(
  'a draft of what is kept about one person is made by keyboard alone, and the address says nothing of it',
  async () => {
    const tab = await open(hana, { place: 'exports' });
    const { keyboard } = tab.page;
    await button(tab, 'Make the draft as PDF').waitFor();
    const focused = async () =>
      String(
        await tab.page
          .frames()[1]
          ?.evaluate('document.activeElement.id + document.activeElement.textContent'),
      );
    const field = String(
      await tab.frame
        .getByLabel('Their whole name, or their school e-mail address')
        .getAttribute('id'),
    );
    const tabTo = async (what: string) => {
      for (let press = 0; press < 30 && !(await focused()).includes(what); press += 1)
        await keyboard.press('Tab');
      expect(await focused()).toContain(what);
    };
    await tabTo(field);
    await keyboard.type('Tom Tarrant-Vale');
    await tabTo('Make the draft as PDF');
    const [file] = await Promise.all([tab.page.waitForEvent('download'), keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toBe('lantern-person-draft.pdf');
    await tab.frame.getByText('Saved as lantern-person-draft.pdf.').waitFor();
    expect(await focused()).toContain('Make the draft as PDF');
    await tab.shot('draft-made');
    expect(await tab.faults()).toEqual([]);
    expect(tab.page.frames()[1]?.url()).not.toMatch(/Tom|Tarrant/);
    expect(await tab.frame.locator('title').textContent()).toBe('Lantern');
    await close(tab);
  },
  patience,
);

test(
  'while the server does not answer, the page says so, and an answer that is slow says that it is loading',
  async () => {
    const tab = await open(cho, { place: 'staff' });
    await tab.frame.getByText('My reports').first().waitFor();
    await tab.page.route('**/tab/api/figures.show', (route) => route.abort());
    await tab.frame.getByRole('link', { name: 'Figures' }).click();
    await tab.frame.getByText('The connection to Lantern was lost.').waitFor();
    await tab.shot('figures-failed');
    expect(await tab.faults()).toEqual([]);
    await tab.page.unroute('**/tab/api/figures.show');
    const gate = Promise.withResolvers<void>();
    await tab.page.route('**/tab/api/figures.show', async (route) => {
      await gate.promise;
      await route.continue();
    });
    await button(tab, 'Try again').click();
    gate.resolve();
    await tab.frame.getByText('Counts under five').waitFor();
    await tab.page.route('**/tab/api/audit.list', async (route) => route.abort());
    await tab.frame.getByRole('link', { name: 'Who read what' }).click();
    await tab.frame.getByText('The connection to Lantern was lost.').waitFor();
    await close(tab);
  },
  patience,
);

test(
  'the figures are set for paper without the menu and without buttons',
  async () => {
    await inYear(nextTerm, async () => {
      const tab = await open(cho, { place: 'figures', theme: 'dark' });
      await tab.frame.getByText('Autumn term 2026').first().waitFor();
      await tab.page.emulateMedia({ media: 'print' });
      expect(await tab.frame.getByRole('navigation').isVisible()).toBe(false);
      expect(await button(tab, 'Print').isVisible()).toBe(false);
      expect(await button(tab, 'Hide this page').isVisible()).toBe(false);
      await tab.shot('figures-on-paper');
      await close(tab);
    });
  },
  patience,
);
