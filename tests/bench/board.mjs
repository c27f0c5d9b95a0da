// The page with the large plan open. A step that was late or broke the page leaves it in an unknown state and may still be
// doing something to it, so the next step gets a new page.
import {openPage} from '../web/browser.mjs';
import {openPlan, watch} from './page_steps.mjs';
import {within} from './table.mjs';

export class Board {
  /** @param {{browser: import('playwright-core').Browser, address: string}} world */
  constructor(world, path) {
    this.world = world;
    this.path = path;
    this.page = null;
  }

  async open() {
    await this.leave();
    const page = await openPage(this.world);
    this.client = await watch(page);
    const opened = await openPlan(page, this.path);
    this.page = page;
    return opened;
  }

  async leave() {
    const page = this.page;
    this.page = null;
    if (page !== null) await within(5000, () => page.context().close()).catch(() => {});
  }

  /** @param {(page: import('playwright-core').Page, client: import('playwright-core').CDPSession) => Promise<void>} work */
  async step(bench, what, ms, work) {
    const done = await bench.step(what, ms, async () => {
      if (this.page === null) await this.open();
      const {page, client} = this;
      await work(page, client);
      if (page.errors.length > 0) throw new Error(`the page said: ${page.errors[0]}`);
    });
    if (!done) await this.leave();
  }
}
