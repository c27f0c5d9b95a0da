// What the core takes without a page: core_bench natively, and as wasm in node beside JSON.parse.
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const limitMs = 45_000;

/** @returns {Promise<Record<string, number>>} */
async function figures(program, options) {
  const {stdout} = await promisify(execFile)(program, options, {timeout: limitMs, killSignal: 'SIGKILL'});
  console.log(stdout.trim().replace(/^/gm, '  '));
  return Object.fromEntries(stdout.trim().split('\n').map((line) => line.split(' ')).map(([name, value]) => [name, Number(value)]));
}

function built(path) {
  const program = join(root, path);
  if (!existsSync(program)) throw new Error(`${path} is not built`);
  return program;
}

/** @param {import('./table.mjs').Bench} bench */
export async function measureCore(bench, plan) {
  await bench.step('core, native', limitMs, async () => {
    const core = await figures(built('build/native/tests/bench/core_bench'), [plan]);
    bench.report('native: an edit of 10 accounts', core.edit_applied, {unit: ' ms'});
    bench.report('native: read, index and check', core.read + core.index_and_check, {unit: ' ms'});
  });
  await bench.step('core, wasm in node', limitMs, async () => {
    const program = built('build/wasm/tests/bench/core_bench.js');
    const script = join(root, 'tests/bench/core_in_node.mjs');
    const core = await figures(process.execPath, ['--no-experimental-fetch', script, program, plan]);
    if (core.accounts_of_the_edit !== 10) throw new Error(`the edit touched ${core.accounts_of_the_edit} accounts`);
    bench.report('wasm: an edit of 10 accounts', core.edit_applied, {most: 5, unit: ' ms'});
    bench.report('wasm: an edit of 10 accounts tried out', core.edit_tried, {most: 5, unit: ' ms'});
    bench.report('wasm: checking from scratch / JSON.parse', core.index_and_check / core.json_parse, {most: 1.5});
    bench.report('wasm: reading / JSON.parse', core.read / core.json_parse);
  });
}
