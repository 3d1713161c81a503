/** A real browser for tests, without a display and without a way out of this machine. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { bundledChromium, type Chromium, starts } from './bundled-chromium.ts';

export type StartedBrowser = { readonly browser: Browser; readonly close: () => Promise<void> };

const debian = '/usr/bin/chromium';

export const noBrowser =
  'There is no browser here to test with. Either of these is enough: `npm ci` on Linux x64 ' +
  '(it brings a Chromium), or `apt-get install chromium`.';

/** Nothing reaches the network: every name but this machine's own is unknown to the browser. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/**
 * Starts the Chromium that came with `npm ci`, else Debian's. Throws a plain sentence when there is
 * neither: a test that needs a browser is never skipped. The browser ends with `close`, or when
 * this process ends in any way.
 */
export async function startBrowser(): Promise<StartedBrowser> {
  return launch((await bundledChromium()) ?? debianChromium());
}

/** Debian's Chromium; throws `noBrowser` when `program` is not there or does not run. */
export function debianChromium(program: string = debian): Chromium {
  if (!existsSync(program) || !starts(program, {})) throw new Error(noBrowser);
  return { program, env: {} };
}

/** Starts one browser; `close` may be called twice. */
export async function launch({ program, env }: Chromium): Promise<StartedBrowser> {
  const browser = await chromium.launch({
    executablePath: program,
    args: flags,
    env: { ...process.env, ...env },
  });
  return { browser, close: () => browser.close() };
}
