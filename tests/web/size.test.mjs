import assert from 'node:assert/strict';
import {test} from 'node:test';
import {dist} from './browser.mjs';
import {firstVisit, limits} from './first_visit.mjs';

const sizes = firstVisit(dist);

// The goal is `limits.wasm`, and bench says how far it is; until it is reached, nobody may make the module larger.
const reached = 520_000;

test('the wasm module has not grown', () => {
  assert.ok(sizes.wasm > 0 && sizes.wasm <= reached, `${sizes.wasm} bytes of ${reached}`);
});

test('everything that the first visit loads is small enough', () => {
  assert.ok(sizes.everything <= limits.everything, `${sizes.everything} bytes of ${limits.everything}`);
});
