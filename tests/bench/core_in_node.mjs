// Runs core_bench as wasm and, right after it in the same process, JSON.parse of the same file.
// Usage: node --no-experimental-fetch core_in_node.mjs CORE_BENCH.JS PLAN. Emscripten 3.1.6 would read its .wasm with fetch.
import fs from 'node:fs';
import {createRequire} from 'node:module';

const [, , program, plan] = process.argv;
process.argv.splice(1, 3, program, plan);

// Where it ends, Emscripten closes the files it knows, and standard output is one of them.
const {closeSync} = fs;
fs.closeSync = (file) => (file > 2 ? closeSync(file) : undefined);

// The program leaves with process.exit, which still lets this run.
process.on('exit', () => {
  const text = fs.readFileSync(plan, 'utf8');
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    globalThis.kept = JSON.parse(text);
    return performance.now() - start;
  });
  console.log(`json_parse ${times.sort((a, b) => a - b)[1].toFixed(3)}`);
});
createRequire(import.meta.url)(program);
