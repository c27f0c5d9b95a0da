// Figures for a large plan: the core alone, the board in real Chromium against the same browser's JSON.parse of the same
// bytes, and other timelines with the same bars. Each step has a time limit, the whole has one too.
// Usage: node bench.mjs PLAN. Ends with a table; a figure over its limit is no failure, one that is missing is.
import {statSync} from 'node:fs';
import {resolve} from 'node:path';
import {dist, framesDrawn, launch} from '../web/browser.mjs';
import {firstVisit, limits} from '../web/first_visit.mjs';
import {Board} from './board.mjs';
import {measureCore} from './core_figures.mjs';
import {measureEdits} from './edits.mjs';
import {busyDuring, cpuNote, pan, parseTimes, showWholePlan} from './page_steps.mjs';
import {measurePeers} from './peers.mjs';
import {Bench, median, within} from './table.mjs';

const path = resolve(process.argv[2]);
const fileBytes = statSync(path).size;
const bench = new Bench(360_000);
const peersMs = 150_000;

function measureSizes() {
  const sizes = firstVisit(dist);
  bench.report('wasm, brotli', sizes.wasm / 1000, {most: limits.wasm / 1000, unit: ' KB'});
  bench.report('first visit, brotli', sizes.everything / 1000, {most: limits.everything / 1000, unit: ' KB'});
}

// Buffers lie outside the heap; the memory of wasm never shrinks, so it also stands for the worst moment of opening.
async function memoryBytes(page, client) {
  const heap = await client.send('Runtime.getHeapUsage');
  const scripts = heap.usedSize + (heap.embedderHeapUsedSize ?? 0) + (heap.backingStorageSize ?? 0);
  return scripts + await page.evaluate(() => globalThis.concierto.memoryBytes());
}

async function measureOpening(world, board) {
  const before = await parseTimes(world.browser, path);
  const {openMs, fromBytesMs, longestMs} = await board.open();
  const {page, client} = board;
  const memory = await memoryBytes(page, client);
  const parseMs = median([...before, ...await parseTimes(world.browser, path)]);
  console.log(`  ${(fileBytes / 1e6).toFixed(1)} MB: JSON.parse ${parseMs.toFixed(0)} ms, opened in ${openMs.toFixed(0)} ms`);
  bench.report('opening from bytes / JSON.parse', fromBytesMs / parseMs, {most: 3});
  bench.report('opening with reading the file / JSON.parse', openMs / parseMs);
  bench.report('longest task while opening', longestMs, {most: 100, unit: ' ms'});
  bench.report('memory / file', memory / fileBytes, {most: 6});
}

async function measureIdle(page, client) {
  const seconds = 5;
  await page.waitForTimeout(1500);
  const frames = await framesDrawn(page);
  const second = await busyDuring(client, () => page.waitForTimeout(1000 * seconds).then(() => seconds));
  bench.report(`idle: frames in ${seconds} s`, await framesDrawn(page) - frames, {most: 0});
  bench.report('idle: main thread, each second', second.taskMs, {most: 1, unit: ' ms', note: cpuNote(second)});
}

async function measurePanning(rows, page, client) {
  await showWholePlan(page, rows);
  const {frame, framesPerSecond} = await pan(page, client);
  const name = `panning by ${rows.toLowerCase()}`;
  bench.report(`${name}: main thread, each frame`, frame.taskMs, {most: 16, unit: ' ms', note: cpuNote(frame)});
  // The display's own clock is not exact.
  bench.report(`${name}: frames a second`, framesPerSecond, {least: 59});
}

async function measureBoard(world) {
  const board = new Board(world, path);
  await bench.step('opening', 60_000, () => measureOpening(world, board));
  await board.step(bench, 'idle', 20_000, measureIdle);
  for (const rows of ['Account', 'Team']) {
    await board.step(bench, `panning by ${rows.toLowerCase()}`, 30_000, (page, client) => measurePanning(rows, page, client));
  }
  await measureEdits(bench, board);
}

measureSizes();
await measureCore(bench, path);
const world = await within(30_000, launch);
await bench.step('the board in Chromium', bench.leftMs - peersMs, () => measureBoard(world));
await within(10_000, () => world.close()).catch(() => console.log('  the browser did not close by itself'));
const beside = await measurePeers(Math.min(peersMs, bench.leftMs), path);
console.log(`\n${bench}\n\nThe same bars in other timelines, in the same Chromium:\n${beside}`);
process.exit();
