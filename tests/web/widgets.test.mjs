import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {framesDrawn, gallery, launch, openPage, problems} from './browser.mjs';

let world;
before(async () => (world = await launch(gallery)));
after(() => world.close());

const button = (page, name) => page.getByRole('button', {name, exact: true});

test('every control has a name, and nothing can be pressed that the outline does not know', async () => {
  const page = await openPage(world);
  assert.equal(await problems(page), '');
});

test('a button is pressed by mouse, by Enter, by Space and by assistive technology, once each', async () => {
  const page = await openPage(world);
  await button(page, 'Pressed 0 times').click();
  await button(page, 'Pressed 1 times').press('Enter');
  await button(page, 'Pressed 2 times').press('Space');
  await button(page, 'Pressed 3 times').evaluate((element) => element.click());
  await button(page, 'Pressed 4 times').waitFor();
});

test('Tab walks through the controls in the order of reading', async () => {
  const page = await openPage(world);
  const names = [];
  for (let each = 0; each < 5; each++) {
    await page.keyboard.press('Tab');
    names.push(await page.evaluate(() => document.activeElement.textContent || document.activeElement.ariaLabel));
  }
  assert.deepEqual(names, ['Open', 'New plan', 'Search', 'Theme', 'Board']);
});

test('a check box is checked and unchecked', async () => {
  const page = await openPage(world);
  const box = page.getByRole('checkbox', {name: 'Requested by the customer'});
  await box.check();
  assert.equal(await box.isChecked(), true);
  await box.uncheck();
  assert.equal(await box.isChecked(), false);
  await box.press('Space');
  assert.equal(await box.isChecked(), true);
});

test('text is typed, with accents composed by dead keys', async () => {
  const page = await openPage(world);
  const title = page.getByRole('textbox', {name: 'Title'});
  await title.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Campa');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {text: '~', selectionStart: 1, selectionEnd: 1});
  await session.send('Input.insertText', {text: 'ñ'});
  await page.keyboard.type('a');
  await page.getByText('The title is Campaña.').waitFor();
  assert.equal(await title.inputValue(), 'Campaña');
});

test('text is pasted and copied', async () => {
  const page = await openPage(world, {permissions: ['clipboard-read', 'clipboard-write']});
  await page.evaluate(() => navigator.clipboard.writeText('Feria de otoño 🎪'));
  const title = page.getByRole('textbox', {name: 'Title'});
  await title.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
  await page.getByText('The title is Feria de otoño 🎪.').waitFor();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+x');
  await page.getByText('The title is .').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'Feria de otoño 🎪');
});

test('fill sets a field, and a field that is not accepted says why', async () => {
  const page = await openPage(world);
  const title = page.getByRole('textbox', {name: 'Title'});
  await title.fill('');
  assert.equal(await title.getAttribute('aria-invalid'), 'true');
  assert.match(await title.getAttribute('aria-description'), /A title is needed/);
  await title.fill('Q4');
  await page.getByText('The title is Q4.').waitFor();
  assert.equal(await title.getAttribute('aria-invalid'), null);
});

test('Esc in a field puts back what stood there', async () => {
  const page = await openPage(world);
  const title = page.getByRole('textbox', {name: 'Title'});
  await title.click();
  await page.keyboard.type(' and more');
  await page.keyboard.press('Escape');
  await page.getByText('The title is Q3 2026.').waitFor();
});

test('a committed field reports it once, on Enter or on leaving', async () => {
  const page = await openPage(world);
  const title = page.getByRole('textbox', {name: 'Title'});
  await title.click();
  await page.keyboard.type('!');
  await page.getByText('committed 0 times').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('committed 1 times').waitFor();
  await page.keyboard.press('Tab');
  await page.getByText('committed 1 times').waitFor();
  await title.click();
  await page.keyboard.press('End');
  await page.keyboard.type('?');
  await page.keyboard.press('Tab');
  await page.getByText('committed 2 times').waitFor();
});

test('a choice is made by script, by mouse and by keyboard', async () => {
  const page = await openPage(world);
  const team = page.getByRole('combobox', {name: 'Team'});
  await team.selectOption('Sales');
  await page.getByText('The team is Sales.').waitFor();
  await team.click();
  await page.getByRole('listbox', {name: 'Team'}).getByRole('option', {name: 'Everyone'}).click();
  await page.getByText('The team is Everyone.').waitFor();
  await team.focus();
  await page.keyboard.press('ArrowUp');
  await page.getByText('The team is Sales.').waitFor();
});

test('a date is filled as a date', async () => {
  const page = await openPage(world);
  await page.getByLabel('Start').fill('2026-08-01');
  await page.getByText('The start is 2026-08-01.').waitFor();
});

test('a slider moves by key and by drag', async () => {
  const page = await openPage(world);
  const slider = page.getByRole('slider', {name: 'Priority'});
  await slider.press('ArrowRight');
  await page.getByText('The priority is 51.').waitFor();
  const box = await slider.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 40, box.y + box.height / 2, {steps: 3});
  await page.mouse.up();
  await page.getByText('The priority is 100.').waitFor();
});

test('behind a dialog nothing can be reached, and Esc gives the page back', async () => {
  const page = await openPage(world);
  await button(page, 'New plan').click();
  const dialog = page.getByRole('dialog', {name: 'New plan'});
  await dialog.waitFor();
  assert.equal(await button(page, 'Theme').evaluate((element) => element.closest('[inert]') !== null), true);
  assert.equal(await dialog.getByRole('button', {name: 'Create'}).count(), 1);
  await page.waitForFunction(() => document.activeElement.closest('[role=dialog]') !== null);
  await page.keyboard.press('Escape');
  await dialog.waitFor({state: 'detached'});
  await page.waitForFunction(() => document.activeElement.textContent === 'New plan');
});

test('a menu opens, is walked with arrows, and its item acts', async () => {
  const page = await openPage(world);
  const theme = button(page, 'Theme');
  await theme.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menu', {name: 'Theme'}).waitFor();
  await page.waitForFunction(() => document.activeElement.textContent === 'Light' || document.activeElement.ariaLabel === 'Light');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor({state: 'detached'});
  const ground = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ground'));
  assert.equal(ground, 'rgb(18,21,28)');
  await page.waitForFunction(() => document.activeElement.textContent === 'Theme');
});

test('a table of a thousand rows shows some, says how many, and scrolls to the focus', async () => {
  const page = await openPage(world);
  const grid = page.getByRole('grid', {name: 'Accounts'});
  assert.equal(await grid.getAttribute('aria-rowcount'), '1001');
  assert.ok((await grid.getByRole('row').count()) < 40);
  await grid.getByRole('row', {name: 'Account 3', exact: true}).click();
  await grid.getByRole('row', {name: 'Account 3', exact: true, selected: true}).waitFor();
  for (let each = 0; each < 60; each++) await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.activeElement.ariaLabel === 'Account 63');
  await grid.getByRole('columnheader', {name: 'Touches'}).click();
  await page.waitForFunction(() => document.querySelector('[aria-sort="ascending"]')?.textContent.includes('Touches') ||
    document.querySelector('[aria-sort="ascending"]')?.ariaLabel === 'Touches');
});

test('the wheel scrolls a table', async () => {
  const page = await openPage(world);
  const row = page.getByRole('row', {name: 'Account 3', exact: true});
  const box = await row.boundingBox();
  await page.mouse.move(box.x + 20, box.y + 10);
  await page.mouse.wheel(0, 3400);
  await page.getByRole('row', {name: 'Account 105', exact: true}).waitFor();
});

test('a control below the fold is brought into view when it is wanted', async () => {
  const page = await openPage(world, {viewport: {width: 1280, height: 420}});
  await button(page, 'Pressed 0 times').click();
  await button(page, 'Pressed 1 times').waitFor();
});

test('the menu key and the right mouse button open the same menu', async () => {
  const page = await openPage(world);
  const row = page.getByRole('row', {name: 'Account 3', exact: true});
  await row.click({button: 'right'});
  await page.getByRole('menu', {name: 'Account'}).getByRole('menuitem', {name: 'Copy'}).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({state: 'detached'});
  await row.focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu', {name: 'Account'}).waitFor();
});

test('what happened is read out', async () => {
  const page = await openPage(world);
  await button(page, 'Pressed 0 times').click();
  await page.locator('#live', {hasText: 'Pressed'}).waitFor();
});

test('a shortcut reaches the page, also from within a field, and typing does not', async () => {
  const page = await openPage(world);
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByText('Shortcuts: 1').waitFor();
  await page.getByRole('textbox', {name: 'Title'}).click();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByText('Shortcuts: 2').waitFor();
  await page.keyboard.type('k');
  await page.getByText('Shortcuts: 2').waitFor();
});

test('fingers tap, scroll and hold', async () => {
  const page = await openPage(world, {hasTouch: true});
  await page.getByRole('row', {name: 'Account 3', exact: true}).tap();
  await page.getByRole('row', {name: 'Account 3', exact: true, selected: true}).waitFor();
  const session = await page.context().newCDPSession(page);
  const touch = (type, points) => session.send('Input.dispatchTouchEvent', {type, touchPoints: points});
  await touch('touchStart', [{x: 500, y: 600}]);
  for (let y = 580; y >= 200; y -= 20) await touch('touchMove', [{x: 500, y}]);
  await touch('touchEnd', []);
  await page.getByRole('row', {name: 'Account 20', exact: true}).waitFor();
});

test('after all that the page is idle again', async () => {
  const page = await openPage(world);
  await button(page, 'Pressed 0 times').click();
  await page.mouse.move(5, 5);
  await page.waitForTimeout(7500);
  const drawn = await framesDrawn(page);
  await page.waitForTimeout(1500);
  assert.equal(await framesDrawn(page), drawn);
});
