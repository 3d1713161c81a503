/**
 * Walks the life of a family link in the demo's windows, in a school of each mode, and keeps a picture
 * of every card that matters in test/.artifacts/e2e, for a person to read:
 *
 *     node test/e2e/walk-modes.ts                    all four, one after the other
 *     node test/e2e/walk-modes.ts declare-only       one of them
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type ExceptionMode, exceptionModes } from '../../src/domain/school.ts';
import { startBrowser } from '../support/browser.ts';
import { freePorts, startDemo, untilSaid } from '../support/demo.ts';
import { comment, declareLink, openLink } from './family-link.ts';
import { openWindow, type Window } from './window.ts';

type Three = { readonly tess: Window; readonly lena: Window; readonly hana: Window };
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The sample school with another mode, in a folder of its own. */
function schoolsWith(mode: ExceptionMode, folder: string): string {
  const schools = join(folder, 'schools');
  cpSync('src/schools/sample', join(schools, 'sample'), { recursive: true });
  const file = join(schools, 'sample', 'settings.json');
  const settings: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
  const changed = { ...settings, exceptionMode: mode };
  const source = mode === 'none' ? { exceptionSource: null } : {};
  writeFileSync(file, JSON.stringify({ ...changed, ...source }));
  return schools;
}

const giving = { approve: 'Approve', none: 'Agree, outside the policy' } as const;

/** Hana has the link open, and decides as the policy of this school lets her. */
async function decide(hana: Window, mode: ExceptionMode, shot: () => Promise<void>): Promise<void> {
  if (mode === 'declare-only') {
    await hana.press('Record');
    await hana.fill('Advice for the person who declared it', 'Please keep to the family group.');
    await shot();
    await hana.press('Record');
    return;
  }
  const title = mode === 'discuss-and-record' ? 'Agree and record' : giving[mode];
  await hana.press(title);
  await hana.fill('Reason (the person who declared it can read this)', 'Family of long standing.');
  await hana.tick('No other pupils in the group');
  if (mode === 'discuss-and-record') await hana.fill('When did you talk it over?', dayIn(-1));
  await hana.fill('Last day', dayIn(90));
  await shot();
  await hana.press(title);
}

async function review({ tess, lena, hana }: Three, mode: ExceptionMode, reference: string) {
  await tess.press('Something has changed');
  await tess.fill('What has changed?', 'We play online together now.');
  await tess.press('Something has changed');
  await tess.card('Thank you for saying so.');
  await tess.shot(`${mode}-12-changed`);
  await openLink(lena, reference);
  await comment(lena);
  await lena.shot(`${mode}-13-looked-again`);
  await openLink(hana, reference);
  await hana.shot(`${mode}-14-review`);
  if (mode === 'declare-only') return;
  await hana.press('Keep as it is');
  await hana.fill('Reason', 'A game within the family.');
  await hana.press('Keep as it is');
  await hana.card('Kept as it is.');
  await hana.shot(`${mode}-15-kept`);
}

async function end({ tess, hana }: Three, mode: ExceptionMode, reference: string) {
  if (mode === 'declare-only') {
    await hana.press('Close');
    await hana.choose('Why?', 'The child has left the school');
    await hana.press('Close it');
    await hana.card('Closed.');
  } else {
    await hana.press('Revoke');
    await hana.fill('Reason (not shown', 'The family has asked for it.');
    await hana.shot(`${mode}-16-revoking`);
    await hana.press('Revoke');
    await hana.card('Revoked, from now on.');
  }
  await hana.shot(`${mode}-17-ended`);
  await openLink(tess, reference);
  await tess.shot(`${mode}-18-told`);
  await hana.type('register');
  await hana.card('Register of family links');
  await hana.shot(`${mode}-19-register`);
  await tess.type('register');
  await tess.card('My family links');
  await tess.shot(`${mode}-20-own`);
}

async function walk(three: Three, mode: ExceptionMode): Promise<void> {
  const { tess, lena, hana } = three;
  const count = { pictures: 0 };
  const reference = await declareLink(tess, (window, name) => {
    count.pictures += 1;
    return window.shot(`${mode}-0${count.pictures}-${name}`);
  });
  await openLink(lena, reference);
  await lena.shot(`${mode}-07-to-comment`);
  await comment(lena);
  await openLink(hana, reference);
  await hana.shot(`${mode}-08-to-decide`);
  await decide(hana, mode, () => hana.shot(`${mode}-09-deciding`));
  await hana.card(mode === 'declare-only' ? 'Recorded, with your advice.' : 'Decided: it holds');
  await hana.shot(`${mode}-10-decided`);
  await openLink(tess, reference);
  await tess.shot(`${mode}-11-told`);
  await review(three, mode, reference);
  await end(three, mode, reference);
}

async function walkIn(browser: Browser, mode: ExceptionMode): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lantern-walk-'));
  const schools = schoolsWith(mode, folder);
  const demo = startDemo({ data: join(folder, 'data'), schools, ...(await freePorts()) });
  try {
    await untilSaid(demo, 'Stop with Ctrl-C');
    const urls = [...demo.said().matchAll(/http:\/\/127\.0\.0\.1:\d+(?![\d/])/g)].map(
      ([url]) => url,
    );
    const [tess, lena, hana] = await Promise.all(urls.map((url) => openWindow(browser, url)));
    if (!tess || !lena || !hana)
      throw new Error(`Three addresses were to be named: ${demo.said()}`);
    await walk({ tess, lena, hana }, mode);
  } finally {
    await demo.signal('SIGTERM');
    rmSync(folder, { recursive: true });
  }
}

const wanted = process.argv.slice(2);
const { browser, close } = await startBrowser();
try {
  for (const mode of exceptionModes) {
    if (wanted.length > 0 && !wanted.includes(mode)) continue;
    await walkIn(browser, mode);
    process.stdout.write(`${mode}: walked\n`);
  }
} finally {
  await close();
}
