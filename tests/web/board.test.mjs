import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {launch, openPage, problems, ready} from './browser.mjs';
import {atPlanStart, drop, oneConflict} from './planning_plans.mjs';

let world;
before(async () => (world = await launch()));
after(() => world.close());

const column = (page, name) => page.getByRole('listbox', {name: new RegExp(`^${name}, `)});
const cards = (page) => page.getByRole('listbox').getByRole('option');
const card = (page, title) => page.getByRole('listbox').getByRole('option', {name: title, exact: true});

async function openSmallPlan(options) {
  const page = await openPage(world, {before: atPlanStart, ...options});
  await drop(page, oneConflict);
  await card(page, 'July newsletter').waitFor();
  return page;
}

test('the sample opens with one click, and has conflicts in it', async () => {
  const page = await openPage(world);
  await page.getByRole('button', {name: 'Try the sample plan'}).click();
  await cards(page).first().waitFor();
  await page.getByRole('button', {name: /^\d+ conflicts?$/}).waitFor();
  assert.deepEqual(page.errors, []);
  assert.equal(await problems(page), '');
});

test('a title changes in the inspector, and undo and redo say what they did', async () => {
  const page = await openSmallPlan();
  await card(page, 'July newsletter').click();
  const title = page.getByRole('complementary', {name: 'Inspector'}).getByRole('textbox', {name: 'Title'});
  await title.fill('August newsletter');
  await title.press('Enter');
  await card(page, 'August newsletter').waitFor();
  await page.getByRole('button', {name: 'Undo'}).click();
  await card(page, 'July newsletter').waitFor();
  assert.match(await page.getByRole('button', {name: 'Redo'}).getAttribute('aria-description'), /newsletter/);
  await page.getByRole('button', {name: 'Redo'}).click();
  await card(page, 'August newsletter').waitFor();
});

test('a card dragged to another column changes its status', async () => {
  const page = await openSmallPlan();
  const from = await card(page, 'Renewal call').boundingBox();
  const to = await column(page, 'Approved').boundingBox();
  await page.mouse.move(from.x + 40, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, from.y + 40, {steps: 8});
  await page.mouse.up();
  await column(page, 'Approved').getByRole('option', {name: 'Renewal call'}).waitFor();
  await page.getByRole('button', {name: 'Undo'}).click();
  await column(page, 'Planned').getByRole('option', {name: 'Renewal call'}).waitFor();
});

test('the keyboard moves a card too', async () => {
  const page = await openSmallPlan();
  await card(page, 'Renewal call').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await column(page, 'Approved').getByRole('option', {name: 'Renewal call'}).waitFor();
});

test('the search field filters the board', async () => {
  const page = await openSmallPlan();
  await page.getByRole('searchbox', {name: 'Search'}).fill('team:sales');
  await card(page, 'July newsletter').waitFor({state: 'detached'});
  assert.equal(await card(page, 'Renewal call').count(), 1);
});

test('under the search stands what may follow, for the keyboard and for the mouse', async () => {
  const page = await openSmallPlan();
  const search = page.getByRole('searchbox', {name: 'Search'});
  const offers = page.getByRole('listbox', {name: 'What may follow'});
  await search.focus();
  await page.waitForTimeout(100);
  assert.equal(await offers.count(), 0);
  await page.keyboard.type('te');
  await offers.getByRole('option', {name: 'team:, Team'}).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await offers.getByRole('option', {name: /^sales/}).waitFor();
  assert.equal(await search.inputValue(), 'team:');
  await offers.getByRole('option', {name: /^sales/}).click();
  await page.waitForFunction(() => document.querySelector('[type=search]').value === 'team:sales ');
  await card(page, 'July newsletter').waitFor({state: 'detached'});
  assert.equal(await cards(page).count(), 1);
  await page.keyboard.type('x');
  await offers.waitFor({state: 'detached'});
  await page.keyboard.press('Tab');
  assert.equal(await problems(page), '');
});

test('the list under the search is put away by Enter, and a tag may end in a colon', async () => {
  const plan = structuredClone(oneConflict);
  plan.accounts[0].tags = ['vip:'];
  const page = await openPage(world, {before: atPlanStart});
  await drop(page, plan);
  await card(page, 'July newsletter').waitFor();
  const offers = page.getByRole('listbox', {name: 'What may follow'});
  await page.getByRole('searchbox', {name: 'Search'}).focus();
  await page.keyboard.type('te');
  await offers.waitFor();
  await page.keyboard.press('Enter');
  await offers.waitFor({state: 'detached'});
  assert.equal(await page.getByRole('searchbox', {name: 'Search'}).inputValue(), 'te');
  await page.getByRole('searchbox', {name: 'Search'}).fill('tag:');
  await offers.getByRole('option', {name: 'vip:', exact: true}).click();
  await page.waitForFunction(() => document.querySelector('[type=search]').value === 'tag:vip: ');
});

test('a key that asks for the focus gets it, also in what it has just made', async () => {
  const page = await openSmallPlan();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('search');
  await page.getByRole('option', {name: /^Search/}).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.getAttribute('aria-label') === 'Search');
  await page.keyboard.press('Escape');
  await card(page, 'Renewal call').focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('timeline');
  assert.equal(await page.getByRole('searchbox', {name: 'Action, account or activity'}).inputValue(), 'timeline');
});

test('the palette finds actions and records', async () => {
  const page = await openSmallPlan();
  await page.keyboard.press('Control+k');
  const query = page.getByRole('searchbox', {name: 'Action, account or activity'});
  await query.fill('renewal');
  await query.press('Enter');
  await page.getByRole('complementary', {name: 'Inspector'}).getByRole('textbox', {name: 'Title'}).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', {name: 'Action, account or activity'}).fill('rules');
  await page.keyboard.press('Enter');
  await page.getByRole('main', {name: 'Rules'}).waitFor();
});

test('language and theme change from the top bar and are remembered', async () => {
  const page = await openSmallPlan();
  await page.getByRole('button', {name: 'Language'}).click();
  await page.getByRole('menuitemcheckbox', {name: 'Español'}).click();
  await page.getByRole('button', {name: 'Abrir', exact: true}).waitFor();
  await page.getByRole('button', {name: 'Tema'}).click();
  await page.getByRole('menuitemcheckbox', {name: 'Oscuro'}).click();
  await page.getByRole('menu').waitFor({state: 'detached'});
  await page.waitForFunction(() => new Promise((done) => {
    indexedDB.open('concierto').onsuccess = ({target: {result: database}}) => {
      const asked = database.transaction('preferences').objectStore('preferences').get('theme');
      asked.onsuccess = () => done(asked.result === 'dark', database.close());
    };
  }));
  await page.reload();
  await ready(page);
  await page.getByRole('button', {name: 'Abrir', exact: true}).waitFor();
  await page.getByRole('button', {name: 'Tema'}).click();
  assert.equal(await page.getByRole('menuitemcheckbox', {name: 'Oscuro'}).getAttribute('aria-checked'), 'true');
});

test('reloading the page brings the work back', async () => {
  const page = await openSmallPlan();
  await card(page, 'July newsletter').click();
  const title = page.getByRole('textbox', {name: 'Title'});
  await title.fill('Kept newsletter');
  await title.press('Enter');
  await page.getByText('In this browser', {exact: true}).waitFor();
  await page.waitForTimeout(800);
  await page.reload();
  await ready(page);
  await card(page, 'Kept newsletter').waitFor();
});

test('on a phone the inspector is a sheet and the rail a bottom bar', async () => {
  const page = await openSmallPlan({viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true});
  const rail = await page.getByRole('navigation', {name: 'Views'}).boundingBox();
  assert.ok(rail.y > 700 && rail.width === 390);
  await card(page, 'July newsletter').tap();
  const sheet = await page.getByRole('complementary', {name: 'Inspector'}).boundingBox();
  assert.ok(sheet.y > 60 && sheet.width === 390);
  assert.equal(await problems(page), '');
});
