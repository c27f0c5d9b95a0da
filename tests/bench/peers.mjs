// Other timelines load and pan the same bars in the same Chromium, 1,000 and more of them as far as they get.
// vis-timeline (Apache-2.0 or MIT) and dhtmlx-gantt, Community edition (MIT since version 10; GPL-2.0 before, so do not go
// back) are installed for the bench alone, by package-lock.json in this folder; nothing of them is part of Concierto.
// They get one bar for each activity, in the row of its first account; the board draws it in the row of each account, and
// its loading includes reading the file and all checks.
import {execFile} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {serve} from '../../tools/serve.mjs';
import {launch, openPage} from '../web/browser.mjs';
import {busyDuring, openPlan, pan, showWholePlan, watch, zoomIn} from './page_steps.mjs';
import {columns, within} from './table.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'tests/bench');
const sizes = [1000, 5000, 20_000, 100_000];
const board = 'Concierto';
const names = ['vis-timeline', 'dhtmlx-gantt'];
const limitMs = 30_000;
const panFrames = 60;
const dayMs = 86_400_000;

/** @typedef {{loadMs: number, frame: import('./page_steps.mjs').Busy, framesPerSecond: number}} Figures */

async function planOf(count, largest) {
  if (count === sizes.at(-1)) return largest;
  const program = join(root, 'build/native/concierto');
  if (!existsSync(program)) throw new Error('build/native/concierto is not built');
  const options = ['generate', '--accounts', String(count / 10), '--activities', String(count), '--seed', '1'];
  mkdirSync(join(root, 'build/bench'), {recursive: true});
  const path = join(root, `build/bench/${count}.plan.json`);
  const {stdout} = await promisify(execFile)(program, options, {maxBuffer: 2 ** 28, timeout: limitMs});
  writeFileSync(path, stdout);
  return path;
}

/** @returns {import('./peers_page.js').Bar[]} */
export function barsOf(path) {
  const {activities, accounts} = JSON.parse(readFileSync(path, 'utf8'));
  const nameOf = new Map(accounts.map(({id, name}) => [id, name]));
  return activities.filter(({start}) => start !== undefined).map(({id, title, start, end, steps = [], accounts: reached = []}) => {
    const first = Date.parse(start);
    const last = Math.max(end === undefined ? first : Date.parse(end), ...steps.map(({day = 0}) => first + day * dayMs));
    return {id, title, row: nameOf.get(reached[0]) ?? '', first, past: last + dayMs};
  });
}

async function inWorld(work) {
  const world = await within(limitMs, launch);
  try {
    return await work(world);
  } finally {
    await within(10_000, () => world.close()).catch(() => {});
  }
}

/** @returns {Promise<Figures>} */
const ours = (path) => inWorld(async (world) => {
  const page = await within(limitMs, () => openPage(world));
  const client = await watch(page);
  const {openMs} = await within(limitMs, () => openPlan(page, path));
  const panned = await within(limitMs, async () => {
    await showWholePlan(page);
    await zoomIn(page);
    return pan(page, client, panFrames);
  });
  return {loadMs: openMs, ...panned};
});

/** @returns {Promise<Figures>} */
const theirs = (name, bars, address) => inWorld(async ({browser}) => {
  const page = await browser.newPage({viewport: {width: 1280, height: 800}});
  const client = await watch(page);
  await page.goto(`${address}peers.html`);
  await page.evaluate((peer) => globalThis.bench.fetch(peer), name);
  await page.evaluate(([peer, all]) => globalThis.bench.prepare(peer, all), [name, bars]);
  const {loadMs, drawn} = await within(limitMs, () => page.evaluate((peer) => globalThis.bench.load(peer), name));
  if (drawn === 0) throw new Error('no bar was drawn');
  const panning = () => page.evaluate(([peer, count]) => globalThis.bench.pan(peer, count), [name, panFrames]);
  let panned;
  const frame = await busyDuring(client, async () => (panned = await within(limitMs, panning)).frames);
  return {loadMs, frame, framesPerSecond: (1000 * panned.frames) / panned.elapsedMs};
});

const times = (value, base) => (base === undefined ? '' : `${(value / base).toFixed(1)} x`);

function row(count, name, figures, base) {
  return [`${count.toLocaleString('en')} bars, ${name}`, `${figures.loadMs.toFixed(0)} ms`, times(figures.loadMs, base?.loadMs),
    `${figures.frame.taskMs.toFixed(1)} ms`, times(figures.frame.taskMs, base?.frame.taskMs),
    `${figures.frame.cpuMs.toFixed(1)} ms`, times(figures.frame.cpuMs, base?.frame.cpuMs), figures.framesPerSecond.toFixed(0)];
}

/** @returns {Promise<string>} the table: each beside the board with the same number of bars, "x" is how many times ours */
export async function measurePeers(wholeMs, largest) {
  const rows = [['what', 'loaded', 'to ours', 'panning: main thread each frame', 'to ours', 'running', 'to ours', 'frames a second']];
  const missing = names.filter((name) => !existsSync(join(folder, 'node_modules', name)));
  if (missing.length > 0) {
    process.exitCode = 1;
    return `not measured: ${missing.join(', ')} not installed (npm ci in tests/bench)`;
  }
  const due = performance.now() + wholeMs;
  const server = await serve(folder);
  const given = new Set();
  const attempt = async (count, name, work, base) => {
    const what = `${count.toLocaleString('en')} bars, ${name}`;
    console.log(what);
    try {
      if (performance.now() > due) throw new Error('not started: no time left');
      const figures = await within(due - performance.now(), work);
      rows.push(row(count, name, figures, base));
      return figures;
    } catch (error) {
      rows.push([what, String(error.message ?? error).split('\n')[0], '', '', '', '', '', '']);
      given.add(name);
      if (name === board) process.exitCode = 1;
      return undefined;
    }
  };
  for (const count of sizes) {
    if (performance.now() > due) {
      rows.push([`${count.toLocaleString('en')} bars`, 'not started: no time left', '', '', '', '', '', '']);
      continue;
    }
    const path = await planOf(count, largest);
    const base = await attempt(count, board, () => ours(path));
    const bars = barsOf(path);
    for (const name of names.filter((each) => !given.has(each))) await attempt(count, name, () => theirs(name, bars, server.address), base);
  }
  server.close();
  return columns(rows);
}
