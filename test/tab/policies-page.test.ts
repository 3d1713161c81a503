import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { clem, hana, lena, tess } from '../support/house-cast.ts';
import { call, type TabWindow } from '../support/tab.ts';
import { button, close, patience, tabHouse, themes } from '../support/tab-house.ts';

const choose = ({ frame }: TabWindow, name: string, text: string | Buffer) =>
  frame
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const policy = readFileSync('src/schools/sample/policy.md', 'utf8');
const changed = `${policy}\n\nS-99. Staff must not wear a pirate hat in a video of the school.\n`;

const { house, open } = tabHouse(
  async (opened) => {
    await call(opened, tess, 'policy.search', { words: 'what time does the minibus leave today' });
  },
  { place: 'policies' },
);

test(
  'Lena brings in a new version, sees what is new, and makes it current; the bot and the tab answer from it',
  async () => {
    const tab = await open(lena);
    await tab.frame.getByText('minibus').waitFor();
    await choose(tab, 'policy.md', changed);
    await tab.frame.getByText('What is different from the current version').waitFor();
    expect(await tab.text()).toContain('1 are new');
    await tab.frame.getByText('pirate hat').first().waitFor();
    expect(await tab.faults()).toEqual([]);
    await tab.shot('policy-look');
    await button(tab, 'Make it current').click();
    await button(tab, 'Yes, make it current').click();
    await tab.frame.getByText('It is current now').waitFor();
    await tab.frame.getByText('by Lena Larkspur').waitFor();
    await tab.frame.getByText('0 of 7 have confirmed').waitFor();
    await tab.shot('policy-current');
    await button(tab, 'Ask those who have not').click();
    await tab.frame.getByText('7 people are asked to confirm.').waitFor();
    await choose(tab, 'again.md', changed);
    await tab.frame.getByText('These very words are here already').waitFor();
    await close(tab);
    const { body } = await call(house(), tess, 'policy.search', {
      words: 'may I wear a pirate hat in a video',
    });
    expect(JSON.stringify(body.found)).toContain('pirate hat');
    const rows = await house().rows(
      `select "by" from ledger where what ->> 'kind' = 'policy-imported'`,
    );
    expect(rows).toEqual([{ by: lena.id }]);
  },
  patience,
);

test.each([
  ['policy.docx', 'PK no document at all', 'damaged'],
  ['policy.exe', Buffer.from([0x4d, 0x5a, 0, 1, 2, 0, 3]), 'not a Word document'],
  ['empty.txt', ' ', 'no words'],
])(
  'a document that cannot be read (%s) is refused in a sentence, and nothing is changed',
  async (name, bytes, said) => {
    const before = await house().rows('select id, status from policy_version order by id');
    const tab = await open(hana);
    await choose(tab, name, bytes);
    await tab.frame.getByText('Nothing was changed.').waitFor();
    const text = await tab.text();
    expect(text).toMatch(new RegExp(`${said}|not a Word document`));
    await tab.shot(`policy-refused-${name}`);
    await close(tab);
    expect(await house().rows('select id, status from policy_version order by id')).toEqual(before);
  },
  patience,
);

test(
  'more than 50 MB is refused by the server as well, before it has all of it, and nobody else sends one byte',
  async () => {
    const big = new Blob([new Uint8Array(50 * 1024 * 1024 + 1)]);
    const refused = await call(house(), lena, 'policies.upload', big).catch(() => null);
    // the connection is closed on whoever goes on sending
    if (refused) expect(refused).toMatchObject({ status: 413, body: { why: 'too-big' } });
    const small = await call(house(), clem, 'policies.upload', new Blob(['# Not hers']));
    expect(small.status).toBe(404);
    const known = await house().rows('select count(*)::int as n from policy_version');
    expect(known).toEqual([{ n: 2 }]);
  },
  patience,
);

test(
  'the page stands without a fault of accessibility, in three themes and two widths',
  async () => {
    for (const width of [1280, 320]) {
      const tab = await open(hana, { width });
      await tab.frame.getByText('What the policy did not answer').waitFor();
      await tab.frame.getByText('Who has read the current version').waitFor();
      expect(await tab.faults()).toEqual([]);
      for (const theme of themes) {
        await tab.theme(theme);
        await tab.frame.locator(`html[data-theme="${theme}"]`).waitFor();
        expect(await tab.faults({ by: 'colour' })).toEqual([]);
        await tab.shot(`policies-${theme}-${width}`);
      }
      const wide = await tab.frame.locator('html').evaluate((root) => root.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      expect(tab.complaints).toEqual([]);
      await close(tab);
    }
  },
  patience,
);
