// Frames on demand: one is drawn when something happened, none while nothing does.

const sliceMs = 40;
const pictureMs = 350;

export class Frames {
  /** @param {import('./bridge.js').Bridge} bridge */
  constructor(bridge) {
    this.bridge = bridge;
    this.scheduled = false;
    this.timer = 0;
    this.due = 0;
    this.working = false;
    this.finishing = false;
    this.drawnAt = 0;
    this.owed = 0;
    this.stopped = false;
    this.channel = new MessageChannel();
    this.channel.port1.onmessage = () => this.work();
  }

  /** One frame soon; during long work when its next picture is due. */
  wake() {
    if (this.scheduled || this.stopped || this.isBusy()) return;
    this.scheduled = true;
    requestAnimationFrame(() => {
      this.scheduled = false;
      this.drawOnce(0);
    });
  }

  // Progress is drawn three times a second: more would only take the time from the work.
  isBusy() {
    return this.working && performance.now() - this.drawnAt < pictureMs;
  }

  /** One frame after some time; of several wishes the earliest counts. */
  wakeAfter(delayMs) {
    if (delayMs <= 0) return this.wake();
    const due = performance.now() + delayMs;
    if (this.timer !== 0 && this.due <= due) return;
    clearTimeout(this.timer);
    this.due = due;
    this.timer = setTimeout(() => this.wake(), delayMs);
  }

  /** One frame now: inside pointer and key events, where files, clipboard and tests rely on it. */
  draw() {
    this.drawOnce(1);
  }

  /** What a key has changed is shown by the next frame, or before the next key is heard. */
  owe() {
    this.owed = 2;  // its picture, then the mirror
    this.wake();
  }

  catchUp() {
    if (this.owed > 0) this.draw();
  }

  drawOnce(insideEvent) {
    if (this.stopped) return;
    this.owed = insideEvent ? 0 : Math.max(0, this.owed - 1);
    this.drawnAt = performance.now();
    const wait = this.bridge.module._bridge_frame(this.drawnAt, insideEvent);
    clearTimeout(this.timer);
    this.timer = 0;
    if (wait >= 0) this.wakeAfter(wait);
  }

  /** Long work in slices with a frame between, also while the tab is hidden. */
  startWork() {
    if (this.working) return;
    this.working = true;
    performance.mark('work-started');
    this.channel.port2.postMessage(0);
  }

  work() {
    if (this.stopped) return;
    if (this.finishing) return this.finishWork();
    this.working = this.bridge.module._bridge_work(sliceMs) !== 0;
    this.finishing = !this.working;
    if (this.working && !this.isBusy()) this.drawOnce(0);
    this.channel.port2.postMessage(0);
  }

  // The first picture of a large plan takes as long as several slices, so it gets a task of its own.
  finishWork() {
    this.finishing = false;
    this.drawOnce(0);
    performance.mark('work-ended');
  }
}
