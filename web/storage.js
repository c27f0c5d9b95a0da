// The journal and the preferences in IndexedDB. The connection is opened at the start and kept. A write counts when its
// transaction is complete: on a full disk a put succeeds first and the transaction aborts afterwards.
import {checksum} from './checksum.js';
import {HostError} from './host_error.js';
import {PayloadWriter} from './payload.js';

const schema = 1;
const generations = 2;
const wholePlan = (key) => IDBKeyRange.bound([key, 0], [key, Infinity]);

const result = (request) => new Promise((done, fail) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error);
});

export class Storage {
  /** @param {import('./bridge.js').Bridge} bridge */
  constructor(bridge) {
    this.bridge = bridge;
    /** @type {IDBDatabase | null} */
    this.database = null;
  }

  /** Opens; without storage (private mode) everything answers unavailable. */
  async open() {
    try {
      const request = indexedDB.open('concierto', schema);
      request.onupgradeneeded = () => {
        const database = request.result;
        database.createObjectStore('preferences');
        database.createObjectStore('plans');
        database.createObjectStore('snapshots');
        database.createObjectStore('entries');
      };
      this.database = await result(request);
      this.database.onversionchange = () => this.database.close();
    } catch (error) {
      console.warn('no storage', error);
    }
  }

  /** Runs `work` in one transaction; what it returns is the answer once the transaction is durable. */
  async transaction(stores, mode, work, durability = 'strict') {
    if (this.database === null) throw new HostError('unavailable');
    let transaction;
    try {
      transaction = this.database.transaction(stores, mode, {durability});
    } catch (error) {
      throw new HostError('unavailable', error);
    }
    const complete = new Promise((done, fail) => {
      transaction.oncomplete = () => done();
      transaction.onabort = () => fail(transaction.error);
    });
    try {
      const [answer] = await Promise.all([work(transaction), complete]);
      return answer;
    } catch (error) {
      complete.catch(() => {});
      throw new HostError(error?.name === 'QuotaExceededError' ? 'quota_full' : 'refused', error);
    }
  }

  async preferences() {
    if (this.database === null) return [];
    return this.transaction(['preferences'], 'readonly', async (transaction) => {
      const store = transaction.objectStore('preferences');
      const [names, values] = await Promise.all([result(store.getAllKeys()), result(store.getAll())]);
      return names.map((name, index) => [name, values[index]]);
    });
  }

  async setPreference(name, value) {
    await this.transaction(['preferences'], 'readwrite', async (transaction) => {
      transaction.objectStore('preferences').put(value, name);
    }, 'relaxed');
  }

  async append(key, sequence, bytes) {
    const entry = {bytes, length: bytes.length, checksum: await checksum(bytes), schema};
    await this.transaction(['entries'], 'readwrite', async (transaction) => {
      transaction.objectStore('entries').put(entry, [key, sequence]);
    });
  }

  async snapshot(key, title, sequence, bytes) {
    const sum = await checksum(bytes);
    const snapshot = {bytes, length: bytes.length, checksum: sum, schema};
    await this.transaction(['snapshots', 'plans'], 'readwrite', async (transaction) => {
      transaction.objectStore('snapshots').put(snapshot, [key, sequence]);
      transaction.objectStore('plans').put({title, saved: Date.now()}, key);
    });
    const back = await this.transaction(['snapshots'], 'readonly', async (transaction) =>
      result(transaction.objectStore('snapshots').get([key, sequence])));
    if (!(await isWhole(back)) || back.checksum !== sum) throw new HostError('unlike_read');
    await this.forgetOldGenerations(key);
  }

  async forgetOldGenerations(key) {
    await this.transaction(['snapshots', 'entries'], 'readwrite', async (transaction) => {
      const snapshots = transaction.objectStore('snapshots');
      const keys = await result(snapshots.getAllKeys(wholePlan(key)));
      const oldest = keys[Math.max(keys.length - generations, 0)];
      if (keys.length > generations) snapshots.delete(IDBKeyRange.bound([key, 0], oldest, false, true));
      transaction.objectStore('entries').delete(IDBKeyRange.bound([key, 0], oldest));
    });
  }

  async load(key) {
    const [snapshots, entries] = await this.transaction(['snapshots', 'entries'], 'readonly', async (transaction) =>
      Promise.all(['snapshots', 'entries'].map(async (name) => {
        const store = transaction.objectStore(name);
        const [keys, values] = await Promise.all([
          result(store.getAllKeys(wholePlan(key))), result(store.getAll(wholePlan(key)))]);
        return values.map((value, index) => ({...value, sequence: keys[index][1]}));
      })));
    const whole = [];
    for (const each of snapshots) if (await isWhole(each)) whole.push(each);
    // After a damaged entry nothing is certain any more, so the later ones are left out.
    const good = [];
    for (const each of entries) {
      if (!(await isWhole(each))) break;
      good.push(each);
    }
    const writer = new PayloadWriter().integer(snapshots.length - whole.length + entries.length - good.length);
    for (const list of [whole.reverse(), good]) {
      writer.integer(list.length);
      for (const each of list) writer.number(each.sequence).integer(this.blockOf(each.bytes));
    }
    return writer;
  }

  blockOf(bytes) {
    const block = this.bridge.makeBlock(bytes.length);
    this.bridge.fillBlock(block, 0, bytes);
    return block;
  }

  async list() {
    const plans = await this.transaction(['plans'], 'readonly', async (transaction) => {
      const store = transaction.objectStore('plans');
      const [keys, values] = await Promise.all([result(store.getAllKeys()), result(store.getAll())]);
      return values.map((value, index) => ({...value, key: keys[index]}));
    });
    const writer = new PayloadWriter().integer(plans.length);
    plans.sort((one, two) => two.saved - one.saved);
    for (const plan of plans) writer.text(plan.key).text(plan.title).number(plan.saved);
    return writer;
  }

  async forget(key) {
    await this.transaction(['plans', 'snapshots', 'entries'], 'readwrite', async (transaction) => {
      transaction.objectStore('plans').delete(key);
      transaction.objectStore('snapshots').delete(wholePlan(key));
      transaction.objectStore('entries').delete(wholePlan(key));
    });
  }

  /** One writer among the tabs, for as long as this tab lives. */
  async claim(key) {
    if (!navigator.locks) throw new HostError('unavailable');
    this.claimed ??= new Set();
    if (this.claimed.has(key)) return;
    const got = await new Promise((answer) => {
      navigator.locks.request(`concierto ${key}`, {ifAvailable: true}, (lock) => {
        answer(lock !== null);
        return lock === null ? undefined : new Promise(() => {});
      });
    });
    if (!got) throw new HostError('refused');
    this.claimed.add(key);
  }
}

async function isWhole(stored) {
  return stored !== undefined && stored.schema === schema && stored.bytes.length === stored.length &&
    (await checksum(stored.bytes)) === stored.checksum;
}
