// What every browser test needs: dist/ served, Chromium, a page, and the rules that hold for all of them.
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {serve} from '../../tools/serve.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const dist = process.env.CONCIERTO_DIST ?? join(root, 'dist');
// The same page with every widget on it instead of the board: see gallery/screen.cpp.
export const gallery = process.env.CONCIERTO_GALLERY ?? join(root, 'build/gallery');

const switches = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist',
];

export async function launch(folder = dist) {
  assert.ok(existsSync(join(folder, 'index.html')), `${folder} is not built`);
  const server = await serve(folder);
  const browser = await chromium.launch({executablePath: '/usr/bin/chromium', args: switches});
  return {
    address: server.address,
    browser,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** Opens a page in a fresh profile and watches it: console errors, and requests that leave the origin. */
export async function openPage({browser, address}, {at = address, before = async () => {}, ...options} = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}, locale: 'en-US', ...options});
  const page = await context.newPage();
  page.errors = [];
  page.strangers = [];
  page.on('console', (message) => {
    if (message.type() === 'error') page.errors.push(message.text());
  });
  page.on('pageerror', (error) => page.errors.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('file:') && !/^(data|blob):/.test(url)) page.strangers.push(url);
  });
  await before(page);
  await page.goto(at);
  await ready(page);
  return page;
}

export async function ready(page) {
  await page.waitForFunction(() => document.documentElement.dataset.state !== 'loading', null, {timeout: 30000});
  assert.equal(await page.evaluate(() => document.documentElement.dataset.state), 'ready', (page.errors ?? []).join('\n'));
}

export const framesDrawn = (page) => page.evaluate(() => globalThis.concierto.framesDrawn());
export const problems = (page) => page.evaluate(() => globalThis.concierto.problems());
