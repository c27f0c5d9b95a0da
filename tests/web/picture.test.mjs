// The pictures of the README: every view of the sample, in both languages and themes. They land in build/pictures, or
// in the folder that CONCIERTO_PICTURES names (docs/images, when they are to be renewed).
import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {after, before, test} from 'node:test';
import {launch, openPage, problems} from './browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = process.env.CONCIERTO_PICTURES ?? join(root, 'build/pictures');
let world;
before(async () => (world = await launch()));
after(() => world.close());

const tongues = [
  {locale: 'en-US', colorScheme: 'light', sample: 'Try the sample plan',
    views: {board: 'Board', timeline: 'Timeline', accounts: 'Accounts', conflicts: 'Conflicts', rules: 'Rules'}},
  {locale: 'es-MX', colorScheme: 'dark', sample: 'Probar el plan de ejemplo',
    views: {tablero: 'Tablero', cronograma: 'Cronograma', cuentas: 'Cuentas', conflictos: 'Conflictos', reglas: 'Reglas'}},
];

for (const {locale, colorScheme, sample, views} of tongues) {
  test(`every view of the sample can be looked at: ${locale}, ${colorScheme}`, async () => {
    mkdirSync(folder, {recursive: true});
    const page = await openPage(world, {locale, colorScheme, viewport: {width: 1440, height: 900}});
    await page.getByRole('button', {name: sample}).click();
    for (const [file, name] of Object.entries(views)) {
      const link = page.getByRole('navigation').getByRole('link', {name});
      await link.click();
      await page.waitForFunction((text) => {
        const current = document.querySelector('nav [aria-current="page"], [role=navigation] [aria-current="page"]');
        return (current?.getAttribute('aria-label') ?? current?.textContent ?? '').includes(text);
      }, name);
      await page.mouse.move(700, 5);
      const picture = await page.screenshot();
      assert.ok(picture.length > 30_000, `${file} is blank`);
      writeFileSync(join(folder, `${file}.png`), picture);
    }
    assert.deepEqual(page.errors, []);
    assert.deepEqual(page.strangers, []);
    assert.equal(await problems(page), '');
  });
}
