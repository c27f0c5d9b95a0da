// The same bars in other timelines: globalThis.peers has for each how it loads them and how it pans by pixels.
// What is turned off (editing, arrows, the marker of today) is in their favour.

/** @typedef {{id: string, title: string, row: string, first: number, past: number}} Bar days as milliseconds, `past` after the last */

const week = 7 * 86_400_000;
const weeksShown = 14;
const chart = document.getElementById('chart');

const loaded = (element) => new Promise((done, fail) => {
  element.onload = done;
  element.onerror = () => fail(new Error(`not there: ${element.src || element.href}`));
  document.head.append(element);
});

const get = (folder, script, style) => Promise.all([
  loaded(Object.assign(document.createElement('script'), {src: `node_modules/${folder}/${script}`})),
  loaded(Object.assign(document.createElement('link'), {rel: 'stylesheet', href: `node_modules/${folder}/${style}`})),
]);

const frame = () => new Promise((done) => requestAnimationFrame(done));

const vis = {
  fetch: () => get('vis-timeline', 'standalone/umd/vis-timeline-graph2d.min.js', 'styles/vis-timeline-graph2d.min.css'),
  /** @param {Bar[]} bars */
  prepare(bars) {
    this.start = Math.min(...bars.map((bar) => bar.first));
    this.items = bars.map((bar) => ({id: bar.id, content: bar.title, group: bar.row, start: bar.first, end: bar.past}));
    this.groups = [...new Set(bars.map((bar) => bar.row))].map((row) => ({id: row, content: row}));
  },
  load() {
    return new Promise((done) => {
      const [items, groups] = [new globalThis.vis.DataSet(this.items), new globalThis.vis.DataSet(this.groups)];
      this.timeline = new globalThis.vis.Timeline(chart, items, groups, {
        height: 700, start: this.start, end: this.start + weeksShown * week, verticalScroll: true, orientation: 'top',
        showCurrentTime: false, editable: false, selectable: false, onInitialDrawComplete: done,
      });
    });
  },
  pan(pixels) {
    const shown = this.timeline.getWindow();
    const by = (pixels / chart.clientWidth) * (shown.end - shown.start);
    this.timeline.setWindow(+shown.start + by, +shown.end + by, {animation: false});
  },
  position() {
    return +this.timeline.getWindow().start;
  },
  drawn: () => chart.querySelectorAll('.vis-item').length,
};

const gantt = {
  fetch: () => get('dhtmlx-gantt', 'codebase/dhtmlxgantt.js', 'codebase/dhtmlxgantt.css'),
  /** @param {Bar[]} bars */
  prepare(bars) {
    const rows = [...new Set(bars.map((bar) => bar.row))].map((row) => ({id: `row ${row}`, text: row, type: 'project', open: true}));
    const tasks = bars.map((bar) => ({
      id: bar.id, text: bar.title, parent: `row ${bar.row}`, start_date: new Date(bar.first), end_date: new Date(bar.past),
    }));
    this.data = {data: [...rows, ...tasks], links: []};
  },
  load() {
    const it = globalThis.gantt;
    Object.assign(it.config, {
      readonly: true, grid_width: 210, columns: [{name: 'text', tree: true, width: 210}], smart_rendering: true, show_links: false,
      min_column_width: 64, scales: [{unit: 'month', format: '%M %Y'}, {unit: 'week', format: '%d'}],
    });
    it.init(chart);
    it.parse(this.data);
  },
  pan: (pixels) => globalThis.gantt.scrollTo(globalThis.gantt.getScrollState().x + pixels, null),
  position: () => globalThis.gantt.getScrollState().x,
  drawn: () => chart.querySelectorAll('.gantt_task_line').length,
};

const peers = {'vis-timeline': vis, 'dhtmlx-gantt': gantt};

globalThis.bench = {
  fetch: (name) => peers[name].fetch(),
  prepare: (name, bars) => peers[name].prepare(bars),
  async load(name) {
    const start = performance.now();
    await peers[name].load();
    await frame();
    await frame();
    return {loadMs: performance.now() - start, drawn: peers[name].drawn()};
  },
  /** To and fro as in the board's own step: 20 pixels in each frame, for five seconds at most. */
  async pan(name, mostFrames) {
    const start = performance.now();
    const from = peers[name].position();
    let moved = false;
    let frames = 0;
    while (frames < mostFrames && performance.now() - start < 5000) {
      peers[name].pan(Math.floor(frames++ / 15) % 2 === 0 ? 20 : -20);
      await frame();
      moved ||= peers[name].position() !== from;
    }
    if (!moved) throw new Error('nothing moved');
    return {frames, elapsedMs: performance.now() - start};
  },
};
