import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {dist, framesDrawn, launch, openPage, problems} from './browser.mjs';

let world;
before(async () => (world = await launch()));
after(() => world.close());

const nothingWrong = async (page) => {
  assert.deepEqual(page.errors, []);
  assert.deepEqual(page.strangers, []);
  assert.equal(await problems(page), '');
};

test('the page starts under its content policy without errors and asks nothing of another origin', async () => {
  const page = await openPage(world);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.match(policy, /default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'/);
  await nothingWrong(page);
});

test('a script that finds its way into the page is refused', async () => {
  const page = await openPage(world);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.textContent = 'globalThis.intruder = true';
      document.body.append(script);
    } catch {
      // Trusted Types refuse the assignment itself.
    }
    return globalThis.intruder === true;
  });
  assert.equal(ran, false);
});

test('an idle page draws no frames', async () => {
  const page = await openPage(world);
  await page.waitForTimeout(1500);
  const drawn = await framesDrawn(page);
  await page.waitForTimeout(2000);
  assert.equal(await framesDrawn(page), drawn);
});

test('the single file works from disk', async () => {
  const page = await openPage(world, {at: pathToFileURL(join(dist, 'concierto.html')).href});
  await nothingWrong(page);
  assert.ok((await page.getByRole('button').count()) > 0);
});

test('inside another page there is a link and no board', async () => {
  const context = await world.browser.newContext();
  const page = await context.newPage();
  await page.route('**/outer.html', (route) => route.fulfill({contentType: 'text/html', body: '<iframe src="/index.html"></iframe>'}));
  // The server forbids framing by header; other hosts may not, so the page defends itself as well.
  await page.route('**/index.html', async (route) => {
    const answer = await route.fetch();
    const headers = {...answer.headers()};
    delete headers['x-frame-options'];
    await route.fulfill({response: answer, headers});
  });
  await page.goto(`${world.address}outer.html`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('link', {name: 'Concierto'}).waitFor();
  assert.equal(await frame.getByRole('button').count(), 0);
});

test('the picture is sharp on a screen of two device pixels', async () => {
  const page = await openPage(world, {deviceScaleFactor: 2});
  const size = await page.evaluate(() => [document.querySelector('canvas').width, document.querySelector('canvas').height]);
  assert.deepEqual(size, [2560, 1600]);
});

// The browser takes the graphics context and gives a new one, so that everything is painted again.
async function loseGraphics(page) {
  await page.evaluate(async () => {
    const canvas = document.querySelector('canvas');
    const extension = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    const lost = new Promise((done) => canvas.addEventListener('webglcontextlost', done, {once: true}));
    extension.loseContext();
    await lost;
    await new Promise((done) => setTimeout(done, 50));
    const restored = new Promise((done) => canvas.addEventListener('webglcontextrestored', done, {once: true}));
    extension.restoreContext();
    await restored;
  });
  await page.waitForTimeout(300);
}

test('the board comes back after the graphics context was lost', async () => {
  const page = await openPage(world);
  const before = await page.screenshot();
  await loseGraphics(page);
  assert.ok((await page.screenshot()).equals(before), 'the picture differs from before');
});

// Only what differs is painted; in the end it has to look as if everything had been.
for (const deviceScaleFactor of [1, 1.5, 2]) {
  test(`a page painted in parts looks like one painted at once, with ${deviceScaleFactor} pixels to the unit`, async () => {
    const page = await openPage(world, {deviceScaleFactor, reducedMotion: 'reduce'});
    await page.getByRole('button', {name: 'Try the sample plan'}).click();
    const visited = ['Board', 'Timeline', 'Accounts', 'Conflicts', 'Rules'];
    for (const name of visited) {
      await page.getByRole('navigation').getByRole('link', {name}).click();
      await page.getByRole('main', {name}).waitFor();
      for (const [x, y] of [[60, 130], [700, 300], [420, 520], [1100, 700], [900, 30]]) {
        await page.mouse.move(x, y);
        await page.waitForTimeout(60);
      }
      await page.mouse.move(700, 400);
      await page.mouse.wheel(90, 130);
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(1200);  // until no hint is shown or about to be
      const parts = await page.screenshot();
      await loseGraphics(page);
      assert.ok((await page.screenshot()).equals(parts), `${name} differs`);
    }
  });
}

test('a message on the screen does not keep the page drawing', async () => {
  const page = await openPage(world);
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['no plan'], 'notes.txt', {type: 'text/plain'}));
    return data;
  });
  for (const kind of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('#mirror', kind, {dataTransfer: transfer});
  await page.getByRole('status').getByText('notes.txt').waitFor();
  await page.waitForTimeout(500);
  const before = await framesDrawn(page);
  await page.waitForTimeout(2000);
  assert.ok((await framesDrawn(page)) - before <= 2);
});
