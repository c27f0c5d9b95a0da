import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {launch, openPage, problems} from './browser.mjs';
import {atPlanStart, drop, oneConflict, show, twoTouches, until} from './planning_plans.mjs';

let world;
before(async () => (world = await launch()));
after(() => world.close());

const open = async (plan, options = {}) => {
  const page = await openPage(world, {before: atPlanStart, viewport: {width: 1440, height: 900}, ...options});
  await drop(page, plan);
  await show(page, 'Timeline');
  return page;
};
const bar = (page, title) => page.getByRole('group', {name: 'Acme'}).getByRole('button', {name: title});
// The count beside the entry of the rail; null when there is none.
const conflicts = (page) => page.getByRole('link', {name: 'Conflicts'}).getAttribute('aria-description');
const middleOf = async (locator) => {
  const box = await locator.boundingBox();
  return {x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width};
};

/** Presses the bar and moves it by whole days, without letting go. */
async function dragByDays(page, locator, days) {
  const from = await middleOf(locator);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + (days * from.width) / 2, from.y, {steps: 4});
  await page.mouse.move(from.x + days * from.width, from.y, {steps: 4});
}

test('a bar that is dragged onto a conflict says so before the drop, and makes it with the drop', async () => {
  const page = await open(twoTouches);
  await dragByDays(page, bar(page, 'Renewal call'), -12);
  const note = page.getByRole('status', {name: /in the plan/});
  const said = /12 days earlier.*1 conflict in the plan, now 0/;
  await until(() => note.getAttribute('aria-label'), (words) => said.test(words), 'what the drag says');
  assert.equal(await conflicts(page), null);
  await page.mouse.up();
  await until(() => conflicts(page), (count) => count === '1', 'conflicts after the drop');
  await note.waitFor({state: 'detached'});
  await page.keyboard.press('Control+z');
  await until(() => conflicts(page), (count) => count === null, 'conflicts after undo');
  assert.equal(await problems(page), '');
});

test('Esc puts a dragged bar back where it was', async () => {
  const page = await open(twoTouches);
  const call = bar(page, 'Renewal call');
  const before = await call.boundingBox();
  await dragByDays(page, call, -12);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  assert.deepEqual(await call.boundingBox(), before);
  assert.equal(await page.getByRole('button', {name: 'Undo'}).first().isDisabled(), true);
});

test('the arrow keys move the bar that has the focus, Shift makes it longer', async () => {
  const page = await open(oneConflict);
  const call = bar(page, 'Renewal call');
  const before = await call.boundingBox();
  await call.focus();
  await page.keyboard.press('ArrowRight');
  const moved = await until(() => call.boundingBox(), (box) => box.x > before.x + 1, 'the bar');
  assert.ok(Math.abs(moved.x - before.x - before.width) < 1.5, 'one day later');
  await page.keyboard.press('Shift+ArrowRight');
  await until(() => call.boundingBox(), (box) => box.width > 1.8 * moved.width, 'two days long');
});

test('the rows can be others, and the same is there as a table', async () => {
  const page = await open(oneConflict);
  await page.getByRole('combobox', {name: 'Rows by'}).selectOption('Team');
  await page.getByRole('group', {name: 'Sales'}).getByRole('button', {name: 'Renewal call'}).waitFor();
  await page.getByRole('button', {name: 'Table', exact: true}).click();
  const row = page.getByRole('row', {name: 'Renewal call'});
  await row.waitFor();
  assert.match(await row.innerText(), /8 Jul/);
});

test('wheel with Ctrl zooms to the pointer', async () => {
  const page = await open(twoTouches);
  const call = bar(page, 'Renewal call');
  const before = await middleOf(call);
  await page.mouse.move(before.x, before.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  const after = await until(() => middleOf(call), (place) => place.width > before.width * 1.1, 'the bar');
  assert.ok(Math.abs(after.x - before.x) < after.width);
});

test('Shift and dragging marks what it goes over', async () => {
  const page = await open(oneConflict);
  const mail = await middleOf(bar(page, 'July newsletter'));
  const call = await middleOf(bar(page, 'Renewal call'));
  await page.keyboard.down('Shift');
  await page.mouse.move(mail.x - 30, mail.y + 200);
  await page.mouse.down();
  await page.mouse.move(call.x + 30, Math.min(mail.y, call.y) - 4, {steps: 5});
  await page.mouse.up();
  await page.keyboard.up('Shift');
  for (const title of ['July newsletter', 'Renewal call']) {
    await until(() => bar(page, title).getAttribute('aria-pressed'), (pressed) => pressed === 'true', title);
  }
});
