import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/browser.ts';
import {
  type DemoAt,
  freePorts,
  isFree,
  occupy,
  type Running,
  startDemo,
  untilSaid,
} from '../support/demo.ts';
import { isRunning, listensOn } from '../support/processes.ts';
import { until } from '../support/until.ts';
import { comment, declareLink, openLink, referencesIn } from './family-link.ts';
import { openWindow, type Window } from './window.ts';

const folder = mkdtempSync(join(tmpdir(), 'lantern-demo-'));
const data = join(folder, 'data');
const words = 'A boy in my class sent me a friend request last night.';
const lastDay = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
const lastDayInWords = new Date(lastDay).toLocaleDateString('en-GB', {
  ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
});
const patience = 240_000;

type Windows = { readonly tess: Window; readonly lena: Window; readonly hana: Window };
type Stage = { readonly demo: Running; readonly at: DemoAt; readonly windows: Windows };
const house: { browser?: Awaited<ReturnType<typeof startBrowser>>; stage?: Stage } = {};

beforeAll(async () => {
  const [browser, at] = await Promise.all([startBrowser(), freePorts()]);
  house.browser = browser;
  house.stage = await open(browser.browser, { data, ...at });
}, patience);

afterAll(async () => {
  await house.browser?.close();
  if (house.stage) await house.stage.demo.signal('SIGTERM');
  rmSync(folder, { recursive: true });
}, patience);

async function open(browser: Browser, at: DemoAt): Promise<Stage> {
  const demo = startDemo(at);
  await untilSaid(demo, 'Stop with Ctrl-C');
  const urls = [...demo.said().matchAll(/http:\/\/127\.0\.0\.1:\d+(?![\d/])/g)].map(([url]) => url);
  const [tess, lena, hana] = await Promise.all(urls.map((url) => openWindow(browser, url)));
  if (!tess || !lena || !hana) throw new Error(`Three addresses were to be named: ${demo.said()}`);
  return { demo, at, windows: { tess, lena, hana } };
}

function stage(): Stage {
  if (!house.stage) throw new Error('The demo has not started');
  return house.stage;
}

test('nothing of the demo listens beyond this machine', () => {
  const { demo, at } = stage();
  const listening = listensOn(demo.processes());
  expect(listening).toContain(`127.0.0.1:${at.bot}`);
  expect(listening).toContain(`127.0.0.1:${at.playground + 2}`);
  expect(listening.filter((address) => !address.startsWith('127.0.0.1:'))).toEqual([]);
});

test(
  "Tess is answered in the policy's own words, with its name and that its review is overdue",
  async () => {
    const { tess } = stage().windows;
    const sentence = 'We ask pupils not to follow the accounts of staff';
    expect(readFileSync('src/schools/sample/policy.md', 'utf8')).toContain(sentence);
    await tess.type('can a pupil follow me on instagram');
    const answer = await tess.card('Your policy says');
    await tess.shot('1-answer');
    expect(answer).toContain(sentence);
    expect(answer).toContain('Social Media Policy, Meadowlark Primary School');
    expect(answer).toMatch(/review date, September 2026, has passed/);
  },
  patience,
);

test(
  "a pupil's friend request goes to Lena under a neutral sentence, and Tess hears that she has it",
  async () => {
    const { tess, lena } = stage().windows;
    const preview = await reported(
      'A pupil of our school',
      'A member of staff',
      'Sent a friend or contact request',
    );
    expect(preview).toMatch(/Will read it\W+Lena Lead: Designated Safeguarding Lead/);
    const [reference = ''] = referencesIn(await tess.pressFor('Send', 'Sent and stored'));
    await tess.shot('2-receipt');

    const notice = await lena.card(`New item needs your attention. Ref ${reference}`);
    await lena.shot('3-notice');
    expect(notice).toMatch(
      /^New item needs your attention\. Ref [2-9A-Z]{6}\. Please open Teams\./,
    );
    expect(notice).not.toMatch(/Tess|pupil|friend|boy|staff/i);
    const opened = await lena.pressFor('Open', "The reporter's own words");
    await lena.shot('4-opened');
    for (const shown of [words, 'A pupil of our school → a member of staff', 'Tess Teacher']) {
      expect(opened).toContain(shown);
    }
    const taken = await lena.pressFor("I've got this", 'This is now yours');
    expect(taken).toContain('Lena Lead has had this in hand');
    await tess.card(`Your report is in hand. Ref ${reference}`);
    await tess.shot('5-in-hand');
  },
  patience,
);

/** Tess fills in the report form as far as the preview. */
async function reported(who: string, whom: string, what: string): Promise<string> {
  const { tess } = stage().windows;
  await tess.type('report');
  await tess.card('Who did it?');
  await tess.choose('Who did it?', who);
  await tess.choose('To whom?', whom);
  await tess.choose('What happened?', what);
  await tess.tick('No');
  await tess.fill('In your own words', words);
  return tess.pressFor('Next: see who will read it', 'Please check who will read this');
}

test(
  'Lena reads the item in the tab from end to end, and Tess has no such page',
  async () => {
    const { demo } = stage();
    const tabs = [...demo.said().matchAll(/http:\/\/127\.0\.0\.1:\d+\/(\w+)/g)];
    const urlOf = (key: string) => tabs.find(([, name]) => name === key)?.[0] ?? '';
    const page = await house.browser?.browser.newPage({ viewport: { width: 1000, height: 1200 } });
    if (!page) throw new Error('There is no browser');
    await page.goto(urlOf('dsl'));
    const tab = page.frameLocator('iframe');
    await tab.getByRole('link', { name: /^Ref / }).first().click();
    await tab.getByText(words).waitFor();
    await tab.getByText('Lena Lead took this in hand').waitFor();
    await page.screenshot({ path: 'test/.artifacts/e2e/11-tab.png' });
    await page.goto(urlOf('teacher'));
    await tab.getByRole('heading', { name: 'My reports and the policy' }).waitFor();
    await tab.getByText('In hand').waitFor();
    expect(await tab.getByRole('navigation').getByRole('link').count()).toBe(1);
    await page.close();
  },
  patience,
);

test(
  'Hana approves a family link on which Lena has commented, with a reason and a last day, and Tess is told',
  async () => {
    const { tess, lena, hana } = stage().windows;
    const reference = await declareLink(tess, (window, name) => window.shot(`6-link-${name}`));
    expect(await tess.card('Your declaration is recorded')).toContain('Gives no leave');

    const toLena = await openLink(lena, reference);
    expect(toLena.notice).not.toMatch(/Robin|Tess|family|nephew/i);
    expect(toLena.opened).toContain('Robin, Year 3');
    await comment(lena);

    const toHana = await openLink(hana, reference);
    expect(toHana.notice).not.toMatch(/Robin|Tess|family|nephew/i);
    expect(toHana.opened).toContain('Quiet family, nothing known against it.');
    await hana.press('Approve');
    await hana.fill(
      'Reason (the person who declared it can read this)',
      'Family of long standing.',
    );
    await hana.tick('No other pupils in the group');
    await hana.fill('Last day', lastDay);
    await hana.shot('6-link-deciding');
    await hana.pressFor('Approve', 'Decided: it holds from now on.');
    await hana.shot('6-link-decided');

    const { opened } = await openLink(tess, reference);
    await tess.shot('7-approved');
    expect(opened).toMatch(/State:?\s*Approved/);
    expect(opened).toContain(lastDayInWords);
    expect(opened).not.toMatch(/flag|Quiet family|no concern/i);
    await hana.type('register');
    const register = await hana.card('Register of family links');
    await hana.shot('6-link-register');
    expect(register).toContain('In force: 1');
    await hana.press(`Open ${reference}`);
    // in place of the register, with the one that was decided further up
    const again = await hana.card(/Family link\. Ref .{6}\s*Declared by:? Tess Teacher/);
    expect(again).toContain('Revoke');
  },
  patience,
);

test(
  'a colleague who accepted a pupil makes two linked records, and neither opens the other',
  async () => {
    const { tess, lena, hana } = stage().windows;
    const accepted = 'A request was accepted, or they are connected';
    expect(await reported('A member of staff', 'A pupil of our school', accepted)).toContain(
      'two linked records',
    );
    const receipt = await tess.pressFor('Send', /Sent and stored. Ref .{6} and .{6}/);
    const references = referencesIn(receipt);
    const either = new RegExp(`New item needs your attention. Ref (${references.join('|')})`);
    const [toHana] = referencesIn(await hana.card(either));
    const [toLena] = referencesIn(await lena.card(either));
    expect(new Set([toHana, toLena])).toEqual(new Set(references));
    const adult = await hana.pressFor('Open', 'Linked to');
    const child = await lena.pressFor('Open', 'Linked to');
    await hana.shot('8-adult');
    await lena.shot('9-child');
    expect(adult).toContain(words);
    expect(child).not.toContain(words);
    expect(child).toContain('Kept with the record about the adult');
  },
  patience,
);

test(
  'a second demo on the same data is refused with what to do, and the first goes on',
  async () => {
    const { code, said } = await startDemo({ data, ...(await freePorts()) }).ended;
    expect(code).toBe(1);
    expect(said).toContain(`Another Lantern is already using the data in ${data}`);
    expect(said).toContain('Stop it first.');
    expect(said).not.toMatch(/^\s+at /m);
    expect(stage().demo.processes().length).toBeGreaterThan(4);
  },
  patience,
);

test.each([
  ['the bot', 0, 'DEMO_PORT'],
  ['the second window', 2, 'DEMO_PLAYGROUND_PORT'],
] as const)(
  'a port of %s that is taken is named, with the setting that moves it',
  async (_whose, offset, setting) => {
    const ports = await freePorts();
    const taken = ports.bot + offset;
    const giveBack = await occupy(taken);
    const { code, said } = await startDemo({ data: join(folder, setting), ...ports }).ended;
    await giveBack();
    expect(code).toBe(1);
    expect(said).toContain(`Port ${taken} is already in use.`);
    expect(said).toMatch(new RegExp(`start with another: ${setting}=\\d+ npm run demo`));
    expect(said).not.toMatch(/^\s+at /m);
  },
  patience,
);

test(
  "Ctrl-C ends every process and frees every port; started again, Lena's items are still hers",
  async () => {
    const { demo, at } = stage();
    const processes = demo.processes();
    expect(processes.length).toBeGreaterThan(4);
    const { said } = await demo.signal('SIGINT');
    expect(said.slice(said.indexOf('Stop with Ctrl-C.'))).toBe('Stop with Ctrl-C.\n');
    await until('every process has ended', () => !processes.some(isRunning));
    for (const port of [0, 1, 2, 3].map((next) => at.playground + next).concat(at.bot)) {
      expect(await isFree(port)).toBe(true);
    }
    if (!house.browser) throw new Error('There is no browser');
    house.stage = await open(house.browser.browser, at);
    const { lena } = stage().windows;
    await lena.type('my items');
    const items = await lena.card('Items that are yours to see');
    await lena.shot('10-items');
    expect(items).toMatch(/Ref [2-9A-Z]{6}: in hand/);
    expect(items).toMatch(/Ref [2-9A-Z]{6}: received/);
  },
  patience,
);
