// Fingers: a tap is a click, a drag scrolls and runs on, holding opens the menu, two fingers zoom.

const PointerKind = {move: 0, down: 1, up: 2, leave: 3};
const slopPx = 8;
const holdMs = 500;
const pixelsPerDoubling = 280;
const slowDown = 0.95;

export class TouchGestures {
  /** @param {import('./input.js').Input} input */
  constructor(input) {
    this.input = input;
    this.fingers = new Map();
    this.mode = 'idle';
    this.hold = 0;
    this.speed = {x: 0, y: 0};
    this.running = 0;
  }

  hear(kind, event) {
    if (kind === PointerKind.down) this.down(event);
    if (kind === PointerKind.move) this.move(event);
    if (kind === PointerKind.up) this.up(event);
  }

  down(event) {
    cancelAnimationFrame(this.running);
    this.fingers.set(event.pointerId, {x: event.clientX, y: event.clientY, startX: event.clientX, startY: event.clientY});
    if (this.fingers.size > 1) {
      clearTimeout(this.hold);
      this.mode = 'pinch';
      this.distance = this.fingerDistance();
      return;
    }
    this.mode = 'waiting';
    this.target = event.target;
    this.hold = setTimeout(() => this.held(event.clientX, event.clientY), holdMs);
  }

  held(x, y) {
    if (this.mode !== 'waiting') return;
    this.mode = 'done';
    this.click(x, y, 1);
  }

  move(event) {
    const finger = this.fingers.get(event.pointerId);
    if (finger === undefined) return;
    const [dx, dy] = [event.clientX - finger.x, event.clientY - finger.y];
    if (this.mode === 'waiting') {
      if (Math.hypot(event.clientX - finger.startX, event.clientY - finger.startY) < slopPx) return;
      clearTimeout(this.hold);
      this.mode = 'scroll';
    }
    [finger.x, finger.y] = [event.clientX, event.clientY];
    if (this.mode === 'scroll') {
      this.speed = {x: dx, y: dy};
      this.scroll(finger.x, finger.y, dx, dy);
    }
    if (this.mode === 'pinch' && this.fingers.size === 2) this.zoom();
  }

  up(event) {
    const finger = this.fingers.get(event.pointerId);
    this.fingers.delete(event.pointerId);
    clearTimeout(this.hold);
    if (finger === undefined || this.fingers.size > 0) return;
    const isNative = this.target instanceof Element && this.target.matches('.field, .choice');
    if (this.mode === 'waiting' && event.type === 'pointerup' && !isNative) this.click(finger.x, finger.y, 0);
    if (this.mode === 'scroll') this.runOn(finger.x, finger.y);
    this.mode = 'idle';
  }

  click(x, y, button) {
    this.input.send(PointerKind.down, x, y, button, 0, 1);
    this.input.send(PointerKind.up, x, y, button, 0, 1);
    this.input.send(PointerKind.leave, x, y, 0, 0, 1);
  }

  scroll(x, y, dx, dy) {
    this.input.wasm._bridge_pointer(PointerKind.move, x, y, 0, 0, 1);
    this.input.wasm._bridge_wheel(-dx, -dy, 0);
    this.input.frames.wake();
  }

  runOn(x, y) {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const step = () => {
      this.speed = {x: this.speed.x * slowDown, y: this.speed.y * slowDown};
      if (Math.hypot(this.speed.x, this.speed.y) < 0.5) return;
      this.scroll(x, y, this.speed.x, this.speed.y);
      this.running = requestAnimationFrame(step);
    };
    this.running = requestAnimationFrame(step);
  }

  fingerDistance() {
    const [one, two] = [...this.fingers.values()];
    return Math.hypot(one.x - two.x, one.y - two.y);
  }

  zoom() {
    const distance = this.fingerDistance();
    const [one, two] = [...this.fingers.values()];
    this.input.wasm._bridge_pointer(PointerKind.move, (one.x + two.x) / 2, (one.y + two.y) / 2, 0, 1, 1);
    this.input.wasm._bridge_wheel(0, -Math.log2(distance / this.distance) * pixelsPerDoubling, 1);
    this.distance = distance;
    this.input.frames.wake();
  }
}
