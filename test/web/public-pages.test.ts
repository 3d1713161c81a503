import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pino from 'pino';
import { publicPages } from '../../src/web/public-pages.ts';
import { type RunningServer, startServer } from '../../src/web/server.ts';
import { type StartedBrowser, startBrowser } from '../support/browser.ts';

const held: { server?: RunningServer; browser?: StartedBrowser } = {};

beforeAll(async () => {
  held.browser = await startBrowser();
  held.server = await startServer({
    ...{ host: '127.0.0.1', port: 0, log: pino({ level: 'silent' }), limits: { lameDuckMs: 0 } },
    ...{ bot: async () => undefined, ready: async () => true, schools: ['Oak & <Ash> Primary'] },
  });
});

afterAll(async () => {
  await held.browser?.close();
  await held.server?.drain();
});

test.each(publicPages)(
  '/%s is there for everybody and asks nothing of any other site',
  async (page) => {
    const url = `${held.server?.url}/${page}`;
    const reply = await fetch(url);
    const html = await reply.text();
    expect([reply.status, reply.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect(reply.headers.get('set-cookie')).toBeNull();
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain('Oak &amp; &lt;Ash&gt; Primary');
    expect(html).not.toMatch(/<script|<img|https?:\/\//);
    expect(html).toContain('999');
  },
);

test.each(publicPages)('/%s can be read with any help: axe finds nothing', async (page) => {
  const context = await held.browser?.browser.newContext();
  const tab = await context?.newPage();
  if (!tab) throw new Error('There is no browser');
  const asked: string[] = [];
  const complaints: string[] = [];
  tab.on('request', (request) => asked.push(new URL(request.url()).pathname));
  tab.on('console', (line) => complaints.push(line.text()));
  await tab.goto(`${held.server?.url}/${page}`);
  const { violations } = await new AxeBuilder({ page: tab }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(asked.filter((path) => path !== '/favicon.ico')).toEqual([`/${page}`]);
  expect(complaints.filter((line) => !line.includes('404'))).toEqual([]);
  expect(await tab.evaluate("getComputedStyle(document.querySelector('h1')).fontSize")).toBe(
    '28px',
  );
  await tab.screenshot({ path: `test/.artifacts/page-${page}.png`, fullPage: true });
  await context?.close();
});
