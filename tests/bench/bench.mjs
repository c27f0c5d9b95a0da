// Figures for a large plan in real Chromium, against the same browser's JSON.parse of the same bytes.
// Usage: node bench.mjs PLAN. Ends with one line per figure; a figure over its limit is no failure.
import {statSync} from 'node:fs';
import {dist, framesDrawn, launch, openPage} from '../web/browser.mjs';
import {firstVisit, limits} from '../web/first_visit.mjs';

const path = process.argv[2];
const fileBytes = statSync(path).size;
const lines = [];
const report = (name, value, limit, unit = '') => {
  lines.push(`${name}: ${value.toFixed(2)}${unit} (limit ${limit}${unit}) ${value <= limit ? 'ok' : 'over'}`);
};

async function choose(page) {
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), {type: 'file', id: 'bench-file'});
    document.body.append(input);
  });
  await page.locator('#bench-file').setInputFiles(path);
}

async function parseMs(world) {
  const page = await world.browser.newPage();
  await choose(page);
  const times = await page.evaluate(async () => {
    const text = await document.getElementById('bench-file').files[0].text();
    return [1, 2, 3].map(() => {
      const start = performance.now();
      globalThis.kept = JSON.parse(text);
      return performance.now() - start;
    });
  });
  await page.close();
  return times.sort((a, b) => a - b)[1];
}

async function open(page) {
  await choose(page);
  return page.evaluate(async () => {
    const stretches = [];
    new PerformanceObserver((list) => stretches.push(...list.getEntries().map((each) => each.duration))).observe({entryTypes: ['longtask']});
    const transfer = new DataTransfer();
    transfer.items.add(document.getElementById('bench-file').files[0]);
    performance.clearMarks();
    const start = performance.now();
    document.getElementById('mirror').dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
    const ended = () => performance.getEntriesByName('work-ended').at(-1)?.startTime;
    const due = start + 120_000;
    while (ended() === undefined && performance.now() < due) await new Promise((done) => setTimeout(done, 50));
    if (ended() === undefined) throw new Error('not open after two minutes');
    const openMs = ended() - start;
    await new Promise((done) => setTimeout(done, 500));
    return {openMs, longestMs: Math.max(0, ...stretches)};
  });
}

async function taskMs(client) {
  const {metrics} = await client.send('Performance.getMetrics');
  return 1000 * metrics.find((each) => each.name === 'TaskDuration').value;
}

const pan = (page) => page.evaluate(async () => {
  const times = [];
  for (let each = 0; each < 120; each++) {
    const event = new WheelEvent('wheel', {deltaX: 20, clientX: 700, clientY: 400, bubbles: true, cancelable: true});
    document.getElementById('mirror').dispatchEvent(event);
    times.push(await new Promise((done) => requestAnimationFrame(done)));
  }
  const gaps = times.slice(1).map((time, at) => time - times[at]).sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)];
});

async function edit(page, client) {
  const bar = page.getByRole('main').getByRole('group').getByRole('button').first();
  await bar.focus();
  const before = await taskMs(client);
  for (let each = 0; each < 10; each++) await page.keyboard.press(each % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
  return (await taskMs(client) - before) / 10;
}

async function attempt(name, measure) {
  try {
    await measure();
  } catch (error) {
    lines.push(`${name}: not measured: ${String(error).split('\n')[0]}`);
    process.exitCode = 1;
  }
}

const sizes = firstVisit(dist);
report('wasm, brotli', sizes.wasm / 1000, limits.wasm / 1000, ' KB');
report('first visit, brotli', sizes.everything / 1000, limits.everything / 1000, ' KB');
const world = await launch();
try {
  const parse = await parseMs(world);
  console.log(`${(fileBytes / 1e6).toFixed(1)} MB, JSON.parse ${parse.toFixed(0)} ms`);
  const page = await openPage(world);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  await attempt('opening', async () => {
    const {openMs, longestMs} = await open(page);
    console.log(`opened in ${openMs.toFixed(0)} ms`);
    report('opening / JSON.parse', openMs / parse, 3);
    report('longest task while opening', longestMs, 100, ' ms');
    const memory = await page.evaluate(() => globalThis.concierto.memoryBytes() + performance.memory.usedJSHeapSize);
    report('memory / file', memory / fileBytes, 6);
  });
  await attempt('idle', async () => {
    await page.waitForTimeout(1500);
    const [frames, task] = [await framesDrawn(page), await taskMs(client)];
    await page.waitForTimeout(5000);
    const busy = await taskMs(client) - task;
    report('frames while idle for 5 s', await framesDrawn(page) - frames, 0);
    report('main thread while idle, each second', busy / 5, 1, ' ms');
  });
  await attempt('panning', async () => {
    await page.getByRole('link', {name: 'Timeline'}).click({timeout: 5000});
    await page.waitForTimeout(300);
    report('panning, median frame', await pan(page), 16.7, ' ms');
  });
  await attempt('edit', async () => report('edit, main thread', await edit(page, client), 16, ' ms'));
} finally {
  await world.close();
}
console.log(lines.join('\n'));
