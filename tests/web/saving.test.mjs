// Saving back into the file that a plan was opened from, with the browser's own private folder in place of the disk.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, test} from 'node:test';
import {launch, openPage} from './browser.mjs';

let world;
before(async () => (world = await launch()));
after(() => world.close());

const sample = readFileSync(new URL('../../assets/samples/quarter.plan.json', import.meta.url), 'utf8');
const file = async (page, work, ...rest) =>
  page.evaluate(`(async (rest) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('team.plan.json', {create: true});
    return (${work})(handle, ...rest);
  })(${JSON.stringify(rest)})`);
const write = (page, text) => file(page, `async (handle, text) => {
  const writable = await handle.createWritable();
  await writable.write(text);
  await writable.close();
}`, text);
const read = (page) => file(page, `async (handle) => (await handle.getFile()).text()`);

async function openFile() {
  const page = await openPage(world);
  await write(page, sample);
  await page.evaluate(() => {
    window.showOpenFilePicker = async () => [await (await navigator.storage.getDirectory()).getFileHandle('team.plan.json')];
  });
  await page.keyboard.press('Control+o');
  await page.getByRole('main', {name: 'Board'}).waitFor();
  return page;
}

async function edit(page) {
  await page.getByRole('listbox', {name: /^Planned, /}).getByRole('option').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', {name: 'Inspector'}).waitFor();
  await page.keyboard.press('Control+ArrowRight');
  await page.getByRole('button', {name: 'Undo', exact: true}).first().and(page.locator('[aria-description*="Move"]')).waitFor();
}

for (const [when, ms] of [['at once', 0], ['after a while', 4000]]) {
  test(`an edited plan is saved ${when} into the file it came from`, async () => {
    const page = await openFile();
    await edit(page);
    await page.waitForTimeout(ms);
    await page.keyboard.press('Control+s');
    await page.getByText(/^Saved in team\.plan\.json/).first().waitFor();
    const saved = await read(page);
    assert.notEqual(saved, sample);
    assert.equal(JSON.parse(saved).activities.length, JSON.parse(sample).activities.length);
    assert.deepEqual(page.errors, []);
  });

  test(`a file that somebody else changed is not overwritten ${when}`, async () => {
    const page = await openFile();
    await page.waitForTimeout(ms);
    const theirs = `${sample} `;
    await write(page, theirs);
    await edit(page);
    await page.keyboard.press('Control+s');
    await page.getByText(/was changed by somebody else since it was opened here/).first().waitFor();
    assert.equal(await read(page), theirs);
  });
}
