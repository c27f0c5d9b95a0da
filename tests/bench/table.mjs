// What the bench prints in the end, and the time that each of its steps may take.

/** @typedef {{most?: number, least?: number, unit?: string, note?: string}} Bound */

const pad = (texts, widths) => texts.map((text, at) => (at === 0 ? text.padEnd(widths[at]) : text.padStart(widths[at]))).join('  ').trimEnd();

/** Rows of equally many texts, the first column to the left, the others to the right. */
export function columns(rows) {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  return rows.map((row) => pad(row, widths)).join('\n');
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Rejects when the work takes longer; the work itself goes on, so what it runs in must be closed. */
export async function within(ms, work) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`did not finish within ${(ms / 1000).toFixed(0)} s`)), Math.max(ms, 0));
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}

export class Bench {
  /** @param {number} wholeMs after this long no step is waited for any more */
  constructor(wholeMs) {
    this.due = performance.now() + wholeMs;
    this.rows = [['what', 'figure', 'limit', '']];
  }

  get leftMs() {
    return this.due - performance.now();
  }

  /** @param {Bound} bound */
  report(what, value, {most, least, unit = '', note = ''} = {}) {
    if (!Number.isFinite(value)) throw new Error(`no figure for: ${what}`);
    const digits = Math.abs(value) >= 100 ? 0 : 2;
    const bound = most ?? least;
    const holds = most === undefined ? value >= least : value <= most;
    const limit = bound === undefined ? '' : `${most === undefined ? 'at least' : 'at most'} ${bound}${unit}`;
    const verdict = bound === undefined ? '' : holds ? 'ok' : 'over';
    this.rows.push([what, `${value.toFixed(digits)}${unit}`, limit, `${verdict.padEnd(4)}  ${note}`.trimEnd()]);
    console.log(`  ${what}: ${value.toFixed(digits)}${unit} ${note}`);
  }

  /**
   * A step that fails or takes too long leaves a line in the table, and the bench ends with an error.
   * @returns {Promise<boolean>} whether it was done
   */
  async step(what, ms, work) {
    console.log(what);
    try {
      await within(Math.min(ms, this.leftMs), work);
      return true;
    } catch (error) {
      const reason = String(error.message ?? error).split('\n')[0];
      console.log(`  not measured: ${reason}`);
      this.rows.push([what, 'not measured', '', reason]);
      process.exitCode = 1;
      return false;
    }
  }

  toString() {
    return columns(this.rows.map((row) => row.slice(0, 3))).split('\n').map((line, at) => `${line}  ${this.rows[at][3]}`).join('\n');
  }
}
