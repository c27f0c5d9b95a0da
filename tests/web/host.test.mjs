import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, test} from 'node:test';
import {gallery, launch, openPage, ready} from './browser.mjs';

let world;
before(async () => (world = await launch(gallery)));
after(() => world.close());

const press = (page, name) => page.getByRole('button', {name, exact: true}).click();
const hears = (page, text) => page.getByText(`Host: ${text}`, {exact: true}).waitFor();
const again = async (page) => {
  await page.reload();
  await ready(page);
};

const withoutPickers = (page) => page.addInitScript(() => {
  delete window.showOpenFilePicker;
  delete window.showSaveFilePicker;
});

test('what was journalled is there after a reload', async () => {
  const page = await openPage(world);
  await press(page, 'Snapshot');
  await hears(page, 'done');
  for (let each = 0; each < 3; each++) {
    await press(page, 'Append');
    await hears(page, 'done');
    await page.waitForTimeout(5);
  }
  await again(page);
  await press(page, 'Load');
  await hears(page, 'done, 1 snapshots, 3 entries, 0 damaged');
  await press(page, 'List');
  await hears(page, 'done, q3 Q3');
});

test('two generations are kept, and only the entries that the older one needs', async () => {
  const page = await openPage(world);
  for (const name of ['Snapshot', 'Append', 'Snapshot', 'Append', 'Snapshot', 'Append']) {
    await press(page, name);
    await hears(page, 'done');
    await page.waitForTimeout(5);
  }
  await press(page, 'Load');
  await hears(page, 'done, 2 snapshots, 2 entries, 0 damaged');
});

test('a damaged snapshot is left out and counted', async () => {
  const page = await openPage(world);
  for (const name of ['Snapshot', 'Append', 'Snapshot']) {
    await press(page, name);
    await hears(page, 'done');
    await page.waitForTimeout(5);
  }
  await page.evaluate(() => new Promise((done) => {
    indexedDB.open('concierto').onsuccess = ({target: {result: database}}) => {
      const transaction = database.transaction('snapshots', 'readwrite');
      transaction.objectStore('snapshots').openCursor(null, 'prev').onsuccess = ({target: {result: cursor}}) => {
        const stored = cursor.value;
        stored.bytes[1] ^= 1;
        cursor.update(stored);
      };
      transaction.oncomplete = () => done(database.close());
    };
  }));
  await press(page, 'Load');
  await hears(page, 'done, 1 snapshots, 1 entries, 1 damaged');
});

test('a forgotten plan is gone', async () => {
  const page = await openPage(world);
  await press(page, 'Snapshot');
  await hears(page, 'done');
  await press(page, 'Forget');
  await press(page, 'Load');
  await hears(page, 'done, 0 snapshots, 0 entries, 0 damaged');
});

test('a full disk is said, and what was there stays', async () => {
  const page = await openPage(world);
  await press(page, 'Snapshot');
  await hears(page, 'done');
  await page.evaluate(() => {
    // As browsers do it: put succeeds, the transaction aborts afterwards.
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      const request = put.apply(this, args);
      const transaction = this.transaction;
      Object.defineProperty(transaction, 'error', {value: new DOMException('full', 'QuotaExceededError')});
      request.addEventListener('success', () => transaction.abort());
      return request;
    };
  });
  await press(page, 'Append');
  await hears(page, 'quota full');
  await press(page, 'Load');
  await hears(page, 'done, 1 snapshots, 0 entries, 0 damaged');
});

test('without storage the page works and says that nothing is kept', async () => {
  const page = await openPage(world, {
    before: (page) => page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'SecurityError');
      };
    }),
  });
  await press(page, 'Append');
  await hears(page, 'unavailable');
});

test('of two tabs one may write', async () => {
  const page = await openPage(world);
  await press(page, 'Claim');
  await hears(page, 'done');
  const second = await page.context().newPage();
  await second.goto(world.address);
  await ready(second);
  await press(second, 'Claim');
  await hears(second, 'refused');
  await page.close();
  await press(second, 'Claim');
  await hears(second, 'done');
});

test('a file is opened through the picker and through a drop', async () => {
  const page = await openPage(world, {before: withoutPickers});
  const chooser = page.waitForEvent('filechooser');
  await press(page, 'Open');
  await (await chooser).setFiles({name: 'a.plan.json', mimeType: 'application/json', buffer: Buffer.from('{"ñ":1}')});
  await hears(page, 'a.plan.json, {"ñ":1}');
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['{"b":2}'], 'b.plan.json'));
    document.getElementById('mirror').dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
  });
  await hears(page, 'b.plan.json, {"b":2}');
});

test('without file handles saving is a download', async () => {
  const page = await openPage(world, {before: withoutPickers});
  const download = page.waitForEvent('download');
  await press(page, 'Save as');
  const file = await download;
  assert.equal(file.suggestedFilename(), 'q3.plan.json');
  assert.equal(await readFile(await file.path(), 'utf8'), '{"plan":"año"}');
  await hears(page, 'done, q3.plan.json, handle 0');
});

test('with file handles saving writes the file, reads it back and keeps the handle', async () => {
  const page = await openPage(world, {
    before: (page) => page.addInitScript(() => {
      window.showSaveFilePicker = async ({suggestedName}) => {
        const folder = await navigator.storage.getDirectory();
        return folder.getFileHandle(suggestedName, {create: true});
      };
    }),
  });
  await press(page, 'Save as');
  await hears(page, 'done, q3.plan.json, handle 1');
  const saved = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle('q3.plan.json')).getFile()).text();
  });
  assert.equal(saved, '{"plan":"año"}');
});

test('text is copied within the press of a button', async () => {
  const page = await openPage(world, {permissions: ['clipboard-read', 'clipboard-write']});
  await press(page, 'Copy');
  await hears(page, 'done');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), '¿Qué tal?');
});

test('long work goes on in slices and ends', async () => {
  const page = await openPage(world);
  await press(page, 'Work');
  await hears(page, 'working, 0 left');
});

test('places are in the address, and Back returns to the one before', async () => {
  const page = await openPage(world);
  await press(page, 'Go on');
  assert.equal(decodeURIComponent(new URL(page.url()).hash), '#accounts/acmé');
  await page.getByText('Place: accounts/acmé').waitFor();
  await page.goBack();
  await page.getByText('Place:', {exact: true}).waitFor();
});

test('a preference is known before the first frame of the next visit', async () => {
  const page = await openPage(world);
  await press(page, 'Prefer Spanish');
  await page.waitForTimeout(200);
  await again(page);
  await page.getByText('Language: es').waitFor();
});
