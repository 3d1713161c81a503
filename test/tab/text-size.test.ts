import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startBrowser } from '../support/browser.ts';
import { type House, startHouse } from '../support/house.ts';
import { cho, clem, hana, lena, type Member, staff, tess } from '../support/house-cast.ts';
import { pupilAsks, report } from '../support/house-report.ts';
import { call, openTab, type TabWindow } from '../support/tab.ts';
import { doubleText, unreadable } from '../support/text-size.ts';
import { declared } from '../support/walked-links.ts';

const patience = 180_000;
const inTerm = new Date('2026-11-24T10:00:00Z');
const nextTerm = new Date('2027-01-11T10:00:00Z');
const held: { house?: House; chromium?: Awaited<ReturnType<typeof startBrowser>> } = {};
const known = { item: '', link: '' };
const house = (): House => {
  if (!held.house) throw new Error('The house is not open');
  return held.house;
};

beforeAll(async () => {
  [held.house, held.chromium] = await Promise.all([
    startHouse({ at: inTerm.toISOString() }),
    startBrowser(),
  ]);
  await house().install(...staff);
  const words =
    'A boy asked to follow me, and wrote https://example.org/a-very-long-address-without-a-break';
  for (let at = 0; at < 6; at += 1)
    [known.item = ''] = await report(house(), tess, { ...pupilAsks, words });
  await call(house(), lena, 'item.do', { reference: known.item, doing: { does: 'take' } });
  known.link = await declared(house(), tess);
}, patience);

afterAll(async () => {
  await held.chromium?.close();
  await held.house?.close();
}, patience);

const press =
  (...names: readonly string[]) =>
  async ({ frame }: TabWindow) => {
    for (const name of names) await frame.getByRole('button', { name, exact: true }).click();
  };
const asItIs = async () => undefined;

/** Every page, as somebody who has it, and what is opened on it. */
const pages: readonly (readonly [
  string,
  Member,
  () => string,
  () => string,
  (tab: TabWindow) => Promise<void>,
])[] = [
  ['items', lena, () => 'items', () => known.item, asItIs],
  ['one item', lena, () => `items/${known.item}`, () => 'Take it out of Lantern', asItIs],
  ['closing an item', lena, () => `items/${known.item}`, () => 'Take it out', press('Close')],
  [
    'planning an action',
    lena,
    () => `items/${known.item}`,
    () => 'Take it out',
    press('Plan an action'),
  ],
  ['the register', hana, () => 'register', () => known.link, asItIs],
  ['a family link', hana, () => `register/${known.link}`, () => 'What has happened', asItIs],
  ['the school', hana, () => 'school', () => 'What was changed', asItIs],
  [
    ...(['who is told, line by line', hana, () => 'school', () => 'What was changed'] as const),
    press('Change: Who is told of what', 'Change line 12'),
  ],
  ['roles', hana, () => 'school', () => 'What was changed', press('Change: Who fills each role')],
  [
    'days and hours',
    hana,
    () => 'school',
    () => 'What was changed',
    press('Change: School days and hours'),
  ],
  ['policies', hana, () => 'policies', () => 'Who has read the current version', asItIs],
  ['who read what', clem, () => 'audit', () => 'The newest first', asItIs],
  ['figures', cho, () => 'figures', () => 'Counts under five', asItIs],
  ['health', clem, () => 'health', () => 'What has to work', asItIs],
  ['exports', hana, () => 'exports', () => 'When somebody asks', asItIs],
  ['my reports', tess, () => 'staff', () => 'My reports', asItIs],
  ['declaring a link', tess, () => 'staff', () => 'My reports', press('Declare a family link')],
];

describe.each([1280, 320])('%i pixels wide, with text twice its size', (width) => {
  test.each(pages)(
    '%s: every word can be read, and nothing is beside the page',
    async (name, who, place, shows, open) => {
      if (!held.chromium) throw new Error('There is no browser');
      house().clock.stopped = name === 'figures' ? nextTerm : inTerm;
      const tab = await openTab(held.chromium.browser, house(), who, { width, place: place() });
      const { frame } = tab;
      await frame.getByText(shows()).or(frame.getByLabel(shows())).first().waitFor();
      await open(tab);
      await doubleText(tab.page);
      await tab.shot(`text-${name.replaceAll(/\W+/g, '-')}-${width}`);
      const cut = await unreadable(tab.page);
      const wide = await frame.locator('html').evaluate((page) => page.scrollWidth);
      await tab.page.context().close();
      expect(cut).toEqual([]);
      expect(wide).toBeLessThanOrEqual(width);
    },
    patience,
  );
});
