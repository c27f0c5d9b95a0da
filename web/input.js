// Pointer, wheel, keyboard and typing, handed to wasm as they come. Frames run inside the events themselves, so that
// file pickers and the clipboard see the person's gesture.
import {State} from './outline.js';
import {TouchGestures} from './touch.js';

const PointerKind = {move: 0, down: 1, up: 2, leave: 3};
const EditPhase = {changing: 0, committed: 1};
const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
const linePx = 20;
const buttons = [0, 2, 1];

const isField = (target) => target instanceof Element && target.matches('.field');
const isNative = (target) => target instanceof Element && target.matches('.choice, .range');

export function modifiersOf(event) {
  const command = isApple ? event.metaKey : event.ctrlKey;
  return (command ? 1 : 0) | (event.shiftKey ? 2 : 0) | (event.altKey ? 4 : 0);
}

export class Input {
  /**
   * @param {HTMLElement} page
   * @param {import('./bridge.js').Bridge} bridge
   * @param {import('./frames.js').Frames} frames
   * @param {import('./mirror.js').Mirror} mirror
   */
  constructor(page, bridge, frames, mirror) {
    this.page = page;
    this.wasm = bridge.module;
    this.bridge = bridge;
    this.frames = frames;
    this.mirror = mirror;
    this.touch = new TouchGestures(this);
    this.listenToPointers();
    this.listenToKeys();
    this.listenToTyping();
    page.addEventListener('scroll', () => this.sendScrolls(), true);
  }

  listenToPointers() {
    const on = (name, heard, options) => this.page.addEventListener(name, heard, options);
    on('pointermove', (event) => this.pointer(PointerKind.move, event));
    on('pointerdown', (event) => this.pointer(PointerKind.down, event));
    on('pointerup', (event) => this.pointer(PointerKind.up, event));
    on('pointercancel', (event) => this.pointer(PointerKind.up, event));
    on('pointerleave', (event) => {
      if (event.pointerType !== 'touch') this.pointer(PointerKind.leave, event);
    });
    on('mousedown', (event) => this.keepNative(event));
    on('click', (event) => this.clicked(event));
    on('contextmenu', (event) => this.menuAsked(event));
    on('wheel', (event) => this.wheel(event), {passive: false});
  }

  pointer(kind, event) {
    if (event.pointerType === 'touch') {
      this.touch.hear(kind, event);
      return;
    }
    if (kind === PointerKind.down && !isField(event.target)) this.page.setPointerCapture(event.pointerId);
    this.send(kind, event.clientX, event.clientY, buttons[event.button] ?? 0, modifiersOf(event), 0);
  }

  send(kind, x, y, button, modifiers, touch) {
    this.sendScrolls();
    this.wasm._bridge_pointer(kind, x, y, button, modifiers, touch);
    if (kind === PointerKind.down || kind === PointerKind.up) this.frames.draw();
    else this.frames.wake();
  }

  // Choices and sliders are drawn and dragged on the canvas; the element keeps the keyboard's part.
  keepNative(event) {
    if (!isNative(event.target)) return;
    event.preventDefault();
    event.target.focus({preventScroll: true});
  }

  // Mouse clicks have been heard as pointer events; what comes without a pointer is a keyboard or assistive technology.
  clicked(event) {
    if (event.detail !== 0 || isField(event.target) || isNative(event.target)) return;
    this.activate(this.mirror.entryOf(event.target));
  }

  activate(entry) {
    if (entry === undefined || !(entry.node.state & State.activates) || entry.node.state & State.disabled) return false;
    this.wasm._bridge_activate(entry.node.id);
    this.frames.draw();
    return true;
  }

  menuAsked(event) {
    if (isField(event.target)) return;
    event.preventDefault();
    const byKeys = event.button !== 2;
    const entry = this.mirror.entryOf(document.activeElement);
    if (!byKeys || entry === undefined) return;
    this.wasm._bridge_menu(entry.node.id);
    this.frames.draw();
  }

  wheel(event) {
    if (event.target instanceof HTMLTextAreaElement && event.target === document.activeElement) return;
    event.preventDefault();
    const unitPx = [1, linePx, window.innerHeight][event.deltaMode];
    const modifiers = modifiersOf(event) | (event.ctrlKey ? 1 : 0);
    this.wasm._bridge_pointer(PointerKind.move, event.clientX, event.clientY, 0, modifiers, 0);
    this.wasm._bridge_wheel(event.deltaX * unitPx, event.deltaY * unitPx, modifiers);
    this.frames.wake();
  }

  listenToKeys() {
    window.addEventListener('keydown', (event) => this.keyDown(event));
    document.addEventListener('focusin', (event) => this.focused(event.target));
    document.addEventListener('focusout', () => this.focused(null));
  }

  keyDown(event) {
    if (event.isComposing || event.key === 'Process' || event.key === 'Dead') return;
    // A fast second key is meant for what the first has made.
    this.frames.catchUp();
    const target = document.activeElement;
    if (isField(target) && !this.leavesField(event, target)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const bare = modifiersOf(event) === 0;
    const entry = this.mirror.entryOf(target);
    if (bare && (key === 'Enter' || key === ' ') && this.pressed(event, target, entry)) return;
    const shift = event.key.length === 1 && !/[a-z]/i.test(event.key) ? ~2 : ~0;
    const taken = this.wasm._bridge_key(...this.bridge.give(key), modifiersOf(event) & shift);
    this.frames.owe();
    if (taken !== 0) event.preventDefault();
    else if (entry !== undefined && this.walk(event.key, entry)) event.preventDefault();
  }

  // Fields keep what edits text; the rest is for the page. Esc first undoes what was typed.
  leavesField(event, field) {
    if (event.key === 'Escape') {
      const entry = this.mirror.entryOf(field);
      if (entry.before === undefined || entry.before === field.value) return true;
      field.value = entry.before;
      this.typed(field, EditPhase.committed);
      return false;
    }
    if (/^F\d+$/.test(event.key)) return true;
    if (event.key === 'Enter' && !(field instanceof HTMLTextAreaElement)) {
      field.dispatchEvent(new Event('change', {bubbles: true}));
      return true;
    }
    // Up and down in a search field walk through what was found.
    if (field.type === 'search' && ['ArrowUp', 'ArrowDown'].includes(event.key)) return true;
    if ((modifiersOf(event) & 1) === 0) return false;
    return !['a', 'c', 'v', 'x', 'y', 'z', 'Backspace', 'Delete', 'Home', 'End'].includes(event.key.toLowerCase()) &&
      !event.key.startsWith('Arrow');
  }

  // Buttons answer Enter and Space by themselves, with a click.
  pressed(event, target, entry) {
    if (target instanceof HTMLButtonElement) return true;
    if (isField(target) || isNative(target)) return false;
    const done = this.activate(entry);
    if (done) event.preventDefault();
    return done;
  }

  // Arrow keys walk through rows, options, items and tabs that nobody else moves.
  walk(key, entry) {
    const step = {ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1}[key];
    const role = entry.node.role;
    if (step === undefined || !['row', 'option', 'menuitem', 'menuitemcheckbox', 'tab', 'link'].includes(role)) return false;
    const all = [...entry.element.parentElement.children].filter((each) => each.tabIndex === 0);
    const next = all[all.indexOf(entry.element) + step];
    if (next === undefined) return false;
    next.focus();
    // What lies beyond the edge is there before the next key comes.
    this.sendScrolls();
    this.frames.draw();
    return true;
  }

  focused(target) {
    const entry = this.mirror.entryOf(target);
    if (entry !== undefined && isField(target)) entry.before = target.value;
    this.mirror.root.classList.toggle('typing', isField(target));
    const visible = entry !== undefined && target.matches(':focus-visible');
    this.wasm._bridge_focus(entry?.node.id ?? 0, visible ? 1 : 0, isField(target) ? 1 : 0);
    this.frames.wake();
  }

  listenToTyping() {
    this.page.addEventListener('input', (event) => this.typed(event.target, EditPhase.changing));
    this.page.addEventListener('change', (event) => this.typed(event.target, EditPhase.committed));
    for (const [name, composing] of [['compositionstart', true], ['compositionend', false]]) {
      this.page.addEventListener(name, (event) => {
        const entry = this.mirror.entryOf(event.target);
        if (entry !== undefined) entry.composing = composing;
      });
    }
  }

  typed(target, phase) {
    const entry = this.mirror.entryOf(target);
    if (entry === undefined || target.validity?.badInput) return;
    // Leaving a field that says what it said before is not an edit.
    if (phase === EditPhase.committed && isField(target) && target.value === entry.committed) return;
    entry.last = target.value;
    if (phase === EditPhase.committed) entry.committed = target.value;
    else entry.committed = undefined;
    this.wasm._bridge_edit(entry.node.id, ...this.bridge.give(target.value), phase);
    this.frames.draw();
  }

  // Focus, assistive technology and tests scroll the real elements; the picture follows.
  sendScrolls() {
    for (const {node, element} of this.mirror.takeScrolled()) {
      this.wasm._bridge_scroll(node.id, element.scrollLeft, element.scrollTop);
      this.frames.wake();
    }
  }
}
