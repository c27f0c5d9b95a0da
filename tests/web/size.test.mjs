import assert from 'node:assert/strict';
import {test} from 'node:test';
import {dist} from './browser.mjs';
import {firstVisit, limits} from './first_visit.mjs';

const sizes = firstVisit(dist);

test('the wasm module is small enough', () => {
  assert.ok(sizes.wasm > 0 && sizes.wasm <= limits.wasm, `${sizes.wasm} bytes of ${limits.wasm}`);
});

test('everything that the first visit loads is small enough', () => {
  assert.ok(sizes.everything <= limits.everything, `${sizes.everything} bytes of ${limits.everything}`);
});
