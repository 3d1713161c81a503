import { execFile } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';
import { debianChromium, launch, noBrowser, startBrowser } from './browser.ts';
import { bundledChromium, type Chromium, starts } from './bundled-chromium.ts';

const run = promisify(execFile);
const cache = mkdtempSync(join(tmpdir(), 'lantern-browser-test-'));
afterAll(() => rmSync(cache, { recursive: true }));

test('two processes that unpack the browser at once end up with one whole copy', async () => {
  const code = `const { bundledChromium } = await import(${JSON.stringify(import.meta.resolve('./bundled-chromium.ts'))});
    console.log(JSON.stringify(await bundledChromium(process.argv[1])));`;
  const unpack = () => run(process.execPath, ['--input-type=module', '-e', code, cache]);
  const [one, other] = await Promise.all([unpack(), unpack()]);
  expect(one.stdout).toContain('lantern-chromium-');
  expect(one.stdout).toBe(other.stdout);
  expect(readdirSync(cache)).toEqual([expect.stringMatching(/^lantern-chromium-/)]);
});

test('a copy that was swept in part is unpacked again', async () => {
  const font = join(dirname((await bundled()).program), 'fonts', 'Open_Sans', 'OpenSans-Bold.ttf');
  truncateSync(font, 0);
  await bundled();
  expect(readdirSync(cache)).toHaveLength(1);
  expect(statSync(font).size).toBeGreaterThan(100_000);
});

test('a machine whose own libraries do not serve gets the ones from the package', async () => {
  const useless = join(cache, '..', `${cache.split('/').at(-1)}-libraries`);
  mkdirSync(useless);
  for (const name of ['libnss3.so', 'libnspr4.so', 'libexpat.so.1'])
    writeFileSync(join(useless, name), '');
  const before = process.env.LD_LIBRARY_PATH;
  process.env.LD_LIBRARY_PATH = useless;
  const found = await bundled();
  const alone = starts(found.program, {});
  const { browser, close } = await launch(found);
  const version = browser.version();
  await close();
  if (before === undefined) delete process.env.LD_LIBRARY_PATH;
  else process.env.LD_LIBRARY_PATH = before;
  rmSync(useless, { recursive: true });
  expect(alone).toBe(false);
  expect(version).toMatch(/^\d+\./);
});

test('the browser of the tests sets words in letters of its own, not in empty boxes', async () => {
  const { browser, close } = await startBrowser();
  const page = await browser.newPage();
  await page.setContent(
    '<p style="font: 40px Segoe UI; width: max-content">ill</p><p style="font: 40px Segoe UI; width: max-content">WWW</p>',
  );
  const widths = await page
    .locator('p')
    .evaluateAll((words) => words.map((word) => word.clientWidth));
  await close();
  const [narrow = 0, wide = 0] = widths;
  expect(wide).toBeGreaterThan(narrow * 3);
});

test('the browser of the tests reaches this machine and nothing else', async () => {
  const server = createServer((_request, reply) => void reply.end('here')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const { browser, close } = await startBrowser();
  const page = await browser.newPage();
  const reply = await page.goto(`http://127.0.0.1:${port}/`);
  const words = await reply?.text();
  await expect(page.goto('http://school.example/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
  await expect(page.goto('http://192.0.2.1/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
  await close();
  server.close();
  expect(words).toBe('here');
});

test('a machine without a browser is told so in a sentence', () => {
  expect(() => debianChromium(join(cache, 'no-such-program'))).toThrow(noBrowser);
});

async function bundled(): Promise<Chromium> {
  const found = await bundledChromium(cache);
  if (!found) throw new Error(noBrowser);
  return found;
}
