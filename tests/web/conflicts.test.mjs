import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {launch, openPage, problems} from './browser.mjs';
import {atPlanStart, drop, oneConflict, show, until} from './planning_plans.mjs';

let world;
before(async () => (world = await launch()));
after(() => world.close());

const open = async (view, plan = oneConflict) => {
  const page = await openPage(world, {before: atPlanStart, viewport: {width: 1440, height: 900}});
  await drop(page, plan);
  await show(page, view);
  return page;
};
const inbox = (page) => page.getByRole('listbox', {name: 'Conflicts'}).getByRole('option');

test('a conflict is named, explained, and settled by a fix that undo takes back', async () => {
  const page = await open('Conflicts');
  assert.equal(await inbox(page).count(), 1);
  await inbox(page).first().click();
  await page.getByRole('heading', {level: 2, name: /July newsletter.*Renewal call|Renewal call.*July newsletter/}).waitFor();
  await page.getByRole('heading', {name: 'Who yields'}).waitFor();
  await page.getByRole('button', {name: 'Preview', exact: true}).first().click();
  await page.getByText('Goes:').first().waitFor();
  await page.getByRole('button', {name: 'Apply', exact: true}).first().click();
  await page.getByRole('heading', {name: 'No conflicts.'}).waitFor();
  await page.keyboard.press('Control+z');
  await inbox(page).first().waitFor();
  assert.equal(await problems(page), '');
});

test('the keyboard alone opens a conflict and applies its first fix', async () => {
  const page = await open('Conflicts');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('heading', {name: 'What to do'}).waitFor();
  await page.keyboard.press('1');
  await page.getByRole('heading', {name: 'No conflicts.'}).waitFor();
});

test('the inbox can be grouped, and a group can be closed', async () => {
  const page = await open('Conflicts');
  await page.getByRole('combobox', {name: 'Group by'}).selectOption('Week');
  const head = page.getByRole('button', {name: /Week of 6 Jul/});
  await head.click();
  assert.equal(await inbox(page).count(), 0);
  await head.click();
  await inbox(page).first().waitFor();
});

test('an accepted conflict stands apart with its reason, and can be withdrawn', async () => {
  const page = await open('Conflicts');
  await inbox(page).first().click();
  await page.getByRole('button', {name: 'Accept…'}).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('They asked for both.');
  await dialog.getByRole('button', {name: /Accept/}).last().click();
  await page.getByRole('button', {name: /^Accepted, 1/}).waitFor();
  await inbox(page).first().click();
  await page.getByText(/They asked for both/).first().waitFor();
  await page.getByRole('button', {name: 'Withdraw'}).click();
  await page.getByRole('heading', {name: 'What to do'}).waitFor();
});

test('settling all shows its edits and their counts before it changes anything', async () => {
  const page = await open('Conflicts');
  await page.getByRole('button', {name: 'Settle all…'}).click();
  const dialog = page.getByRole('dialog', {name: 'Settle all conflicts'});
  await dialog.getByRole('button', {name: 'Propose'}).click();
  const edit = dialog.getByRole('checkbox').first();
  await edit.waitFor();
  const counts = await dialog.getByRole('status').getAttribute('aria-label');
  assert.match(counts, /Before: 1 conflict.*After: /);
  assert.doesNotMatch(counts, /After: 1 conflict/);
  await edit.uncheck();
  await dialog.getByText('0 of 1 edit chosen').first().waitFor();
  assert.equal(await dialog.getByRole('button', {name: 'Apply', exact: true}).isDisabled(), true);
  await edit.check();
  await dialog.getByRole('button', {name: 'Apply', exact: true}).click();
  await page.getByRole('heading', {name: 'No conflicts.'}).waitFor();
  await page.keyboard.press('Control+z');
  await inbox(page).first().waitFor();
});

test('a rule says what would change before it changes', async () => {
  const page = await open('Rules');
  await page.getByRole('listbox', {name: 'Rules'}).getByRole('option').first().click();
  await page.getByText('Change something to see what it would bring.').first().waitFor();
  const days = page.getByRole('spinbutton', {name: /Days/}).or(page.getByRole('textbox', {name: /Days/})).first();
  await days.fill('1');
  await days.press('Enter');
  await page.getByText('0 findings more, 1 finding fewer, at 1 account.').first().waitFor();
  await page.getByRole('button', {name: 'Apply', exact: true}).click();
  await show(page, 'Conflicts');
  await page.getByRole('heading', {name: 'No conflicts.'}).waitFor();
});

test('a rule with a wrong value says so at the field', async () => {
  const page = await open('Rules');
  await page.getByRole('listbox', {name: 'Rules'}).getByRole('option').first().click();
  const days = page.getByRole('spinbutton', {name: /Days/}).or(page.getByRole('textbox', {name: /Days/})).first();
  await days.fill('-4');
  await days.press('Enter');
  await page.waitForFunction(() => document.querySelector('[aria-invalid="true"]') !== null);
  assert.equal(await page.getByRole('button', {name: 'Apply', exact: true}).isDisabled(), true);
});

test('the customer’s view says in a sentence what is coming and what is too much', async () => {
  const page = await open('Accounts');
  await page.getByRole('row', {name: /Acme/}).dblclick();
  await page.getByRole('heading', {name: /In the next 30 days Acme gets 2 touches: 1 from Marketing and 1 from Sales/}).waitFor();
  await page.getByText('Too much:').first().waitFor();
  await page.getByRole('heading', {name: 'Ana Torres'}).waitFor();
  assert.equal(await page.getByRole('listbox', {name: 'Ana Torres'}).getByRole('option').count(), 2);
});

test('accounts sort by a click on a title, and count what is shown', async () => {
  const page = await open('Accounts');
  const rows = page.getByRole('row').filter({hasText: /Acme|Beta/});
  assert.match(await rows.first().innerText(), /Acme/);
  await page.getByRole('columnheader', {name: 'Account'}).click();
  await until(() => rows.first().innerText(), (text) => text.includes('Beta'), 'the first row');
  await page.getByText('2 accounts').first().waitFor();
  assert.equal(await problems(page), '');
});
