// One edit in each view of a large plan: the key press, the check and the frames that show it.
import {busyDuring, cpuNote, isSomethingSelected, selectBar, show, showWholePlan} from './page_steps.mjs';
import {median} from './table.mjs';

const most = 8;
const least = 3;
const longestMs = 12_000;

// What the inspector says of the selected activity, and what Undo would take back: an edit changes one of them.
const stated = async (page) => {
  const fields = await page.locator('[role=complementary] :is(input, select, textarea)').evaluateAll((all) => all.map((each) => each.value));
  return [...fields, await undo(page)].join('\n');
};

async function differs(page, before) {
  for (let tries = 0; tries < 20; tries++) {
    if (await stated(page) !== before) return true;
    await page.waitForTimeout(100);
  }
  return false;
}

const middle = (all) => ({taskMs: median(all.map((each) => each.taskMs)), cpuMs: median(all.map((each) => each.cpuMs))});

const undo = (page) => page.getByRole('button', {name: 'Undo', exact: true}).first().getAttribute('aria-description');

// What the main thread does in the task of a key press (the last, after Control or Shift) and in that of the frame that
// shows it, with all that the browser does there, in ms by the clock and of the thread's own time.
async function traced(browser, work) {
  const client = await browser.newBrowserCDPSession();
  const events = [];
  client.on('Tracing.dataCollected', ({value}) => events.push(...value));
  const complete = new Promise((done) => client.once('Tracing.tracingComplete', done));
  await client.send('Tracing.start', {traceConfig: {includedCategories: ['devtools.timeline', 'cc', 'toplevel']}});
  await work();
  await client.send('Tracing.end');
  await complete;
  await client.detach();
  events.sort((one, two) => one.ts - two.ts);
  const key = events.findLast((each) => each.name === 'EventDispatch' && each.args.data?.type === 'keydown');
  const drawn = events.find((each) => each.name === 'FireAnimationFrame' && each.pid === key?.pid && each.ts > key.ts);
  const frame = events.find((each) => each.name === 'ProxyMain::BeginMainFrame' && each.pid === drawn?.pid &&
    each.ts <= drawn.ts && drawn.ts < each.ts + each.dur);
  if (frame === undefined) throw new Error('no frame followed the key');
  return {taskMs: (key.dur + frame.dur) / 1000, cpuMs: (key.tdur + frame.tdur) / 1000};
}

/** Medians: the press and its frame, and all that follows until the page rests. */
async function pressAndMeasure(page, client, {keys, aim = async () => {}}) {
  const due = performance.now() + longestMs;
  const [presses, later] = [[], []];
  for (let each = 0; each < most && (each < least || performance.now() < due); each++) {
    await aim(page);
    const before = await stated(page);
    later.push(await busyDuring(client, async () => {
      presses.push(await traced(page.context().browser(), () => page.keyboard.press(keys[each % 2]).then(() => page.waitForTimeout(300))));
      return 1;
    }));
    if (!await differs(page, before)) throw new Error(`edit ${each + 1} with ${keys[each % 2]} changed nothing`);
  }
  console.log(`  each ${presses.map(({taskMs}) => taskMs.toFixed(0)).join(' ')} ms; ${await undo(page)}`);
  return {press: middle(presses), later: middle(later)};
}

const days = ['Control+ArrowRight', 'Control+ArrowLeft'];
const inView = (view) => async (page) => {
  if (!await isSomethingSelected(page)) {
    await showWholePlan(page);
    await selectBar(page);
  }
  await show(page, view);
  await page.waitForTimeout(300);
};

const places = [
  {name: 'Timeline by account', keys: ['ArrowRight', 'ArrowLeft'], prepare: async (page) => {
    await showWholePlan(page);
    await selectBar(page);
  }},
  // Not all bars of a crowded row can have the focus, so the keys are those for what is selected.
  {name: 'Timeline by team', keys: days, prepare: async (page) => {
    await showWholePlan(page, 'Team');
    await selectBar(page);
  }},
  {name: 'Board, a day', keys: days, prepare: inView('Board')},
  {name: 'Board, a status', keys: ['Shift+ArrowRight', 'Shift+ArrowRight'], prepare: (page) => show(page, 'Board'), aim: async (page) => {
    await page.getByRole('listbox', {name: /^Planned, /}).getByRole('option').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
  }},
  {name: 'Accounts', keys: days, prepare: inView('Accounts')},
  {name: 'Conflicts, a fix', keys: ['1', 'Control+z'], prepare: async (page) => {
    await show(page, 'Conflicts');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('heading', {name: 'What to do'}).waitFor({timeout: 10_000});
  }},
];

/**
 * @param {import('./table.mjs').Bench} bench
 * @param {import('./board.mjs').Board} board
 */
export async function measureEdits(bench, board) {
  for (const {name, prepare, ...edit} of places) {
    await board.step(bench, `edit: ${name}`, 30_000, async (page, client) => {
      await prepare(page);
      const {press, later} = await pressAndMeasure(page, client, edit);
      bench.report(`edit: ${name}, press and frame`, press.taskMs, {most: 16, unit: ' ms', note: cpuNote(press)});
      bench.report(`edit: ${name}, all in 0.3 s`, later.taskMs, {unit: ' ms', note: cpuNote(later)});
    });
  }
}
