// What is done to the board in the bench: open a plan, find the way to a bar, pan, and ask what it took.
import {framesDrawn} from '../web/browser.mjs';

/** @typedef {{taskMs: number, cpuMs: number}} Busy tasks by the clock, and what of it the thread really ran */

/**
 * What the page's main thread has done so far.
 * @returns {Promise<Busy>}
 */
async function busy(client) {
  const {metrics} = await client.send('Performance.getMetrics');
  const of = (name) => 1000 * metrics.find((each) => each.name === name).value;
  return {taskMs: of('TaskDuration'), cpuMs: of('ThreadTime')};
}

/**
 * What the main thread does during the work, for each of the equal parts whose number the work returns.
 * @param {() => Promise<number>} work
 * @returns {Promise<Busy>}
 */
export async function busyDuring(client, work) {
  const before = await busy(client);
  const count = await work();
  const after = await busy(client);
  return {taskMs: (after.taskMs - before.taskMs) / count, cpuMs: (after.cpuMs - before.cpuMs) / count};
}

export const cpuNote = ({cpuMs}) => `running ${cpuMs.toFixed(1)} ms`;

export async function watch(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  return client;
}

async function choose(page, path) {
  await page.evaluate(() => {
    document.getElementById('bench-file')?.remove();
    document.body.append(Object.assign(document.createElement('input'), {type: 'file', id: 'bench-file'}));
  });
  await page.locator('#bench-file').setInputFiles(path);
}

/** JSON.parse of the file in an empty page of the same browser, three times. */
export async function parseTimes(browser, path) {
  const page = await browser.newPage();
  await choose(page, path);
  const times = await page.evaluate(async () => {
    const text = await document.getElementById('bench-file').files[0].text();
    return [1, 2, 3].map(() => {
      const start = performance.now();
      globalThis.kept = JSON.parse(text);
      return performance.now() - start;
    });
  });
  await page.close();
  return times;
}

/**
 * Drops the file on the page: how long until the frame with all findings, since the drop and since its bytes were in
 * memory, and the longest task on the way.
 */
export async function openPlan(page, path) {
  await choose(page, path);
  return page.evaluate(async () => {
    const tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((each) => each.duration))).observe({entryTypes: ['longtask']});
    const transfer = new DataTransfer();
    transfer.items.add(document.getElementById('bench-file').files[0]);
    performance.clearMarks();
    const start = performance.now();
    document.getElementById('mirror').dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
    const marked = (name) => performance.getEntriesByName(name).at(-1)?.startTime;
    const ended = () => marked('work-ended');
    while (ended() === undefined) await new Promise((done) => setTimeout(done, 50));
    await new Promise((done) => setTimeout(done, 500));
    return {openMs: ended() - start, fromBytesMs: ended() - marked('work-started'), longestMs: Math.max(0, ...tasks)};
  });
}

// As the keyboard does it: a click of the mouse first waits for several frames, which a slow machine takes seconds for.
const press = (locator) => locator.evaluate((element) => element.click(), null, {timeout: 15_000});

export const show = async (page, view) => {
  await press(page.getByRole('link', {name: view}));
  await page.getByRole('main', {name: view}).waitFor({timeout: 15_000});
};

const bars = (page) => page.locator('[aria-label="Timeline chart"] [role=group] [role=group] button');

/** The timeline with every bar of the plan between its two ends. */
export async function showWholePlan(page, rows = 'Account') {
  await show(page, 'Timeline');
  await page.getByRole('combobox', {name: 'Rows by'}).selectOption(rows);
  await press(page.getByRole('button', {name: 'Whole plan'}));
  await bars(page).first().waitFor({timeout: 15_000});
}

/** About fourteen weeks of a plan of one year. */
export async function zoomIn(page) {
  await bars(page).first().focus();
  for (let each = 0; each < 4; each++) await page.keyboard.press('+');
  await page.waitForTimeout(300);
}

const inspector = (page) => page.locator('[role=complementary][aria-label=Inspector]');

export const isSomethingSelected = async (page) => await inspector(page).count() > 0;

/** The first bar of the chart gets the focus and is selected, so that the inspector shows it. */
export async function selectBar(page) {
  await bars(page).first().focus();
  await page.keyboard.press('Enter');
  await inspector(page).waitFor({timeout: 15_000});
  await page.waitForTimeout(300);
}

const places = (page) => bars(page).evaluateAll((all) => all.slice(0, 50).map((bar) => bar.style.left + bar.textContent).join());

// Until that many frames or milliseconds have passed.
const wheels = (page, count, longestMs = 5000) =>
  page.evaluate(async ([mostFrames, mostMs]) => {
    const area = document.querySelector('[aria-label="Timeline chart"]').getBoundingClientRect();
    const [clientX, clientY] = [area.x + 0.6 * area.width, area.y + 0.4 * area.height];
    const start = performance.now();
    let frames = 0;
    while (frames < mostFrames && performance.now() - start < mostMs) {
      const deltaX = Math.floor(frames++ / 15) % 2 === 0 ? 20 : -20;
      const event = new WheelEvent('wheel', {deltaX, clientX, clientY, bubbles: true, cancelable: true});
      document.getElementById('mirror').dispatchEvent(event);
      await new Promise((done) => requestAnimationFrame(done));
    }
    return {frames, elapsedMs: performance.now() - start};
  }, [count, longestMs]);

/** To and fro, a turn of the wheel in each frame. */
export async function pan(page, client, count = 120) {
  const before = await places(page);
  await wheels(page, 5);
  await page.waitForTimeout(300);
  if (await places(page) === before) throw new Error('the wheel moved no bar');
  const drawn = await framesDrawn(page);
  let panned;
  const frame = await busyDuring(client, async () => (panned = await wheels(page, count)).frames);
  const frames = Math.min(await framesDrawn(page) - drawn, panned.frames);
  return {frame, framesPerSecond: (1000 * frames) / panned.elapsedMs};
}
