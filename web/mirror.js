// Real elements above the canvas, one for each node of the outline: what screen readers read, what Tab walks through,
// where text is typed. They are transparent; a field becomes visible while it has the focus.
import {readOutline, State} from './outline.js';
import {describe, elementFor, fillOptions} from './mirror_element.js';

const fields = new Set(['textbox', 'textarea', 'searchbox', 'number_box', 'date_box']);

export class Mirror {
  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} live
   */
  constructor(root, live) {
    this.root = root;
    this.live = live;
    /** @type {Map<string, {element: HTMLElement, node: any, shown: any}>} */
    this.kept = new Map();
    this.nodeOf = new WeakMap();
    /** @type {{key: string, returnTo: string}[]} the dialogs that are open, outermost first */
    this.dialogs = [];
  }

  /** @param {Uint8Array} bytes */
  update(bytes) {
    const nodes = readOutline(bytes);
    const focused = document.activeElement;
    const seen = new Map();
    const elements = [this.root];
    const placed = [0];
    // Only the last one opened can be reached.
    const modal = nodes.findLast((node) => node.state & State.modal);
    for (let index = 1; index < nodes.length; index++) {
      const node = nodes[index];
      const parent = nodes[node.parent];
      const key = this.keyOf(node, parent, placed[node.parent]);
      node.key = key;
      const entry = this.entryFor(key, node, parent);
      elements[index] = entry.inner ?? entry.element;
      this.place(elements[node.parent], entry.element, placed[node.parent]++);
      placed[index] = 0;
      this.write(entry, node, parent, modal);
      seen.set(key, entry);
    }
    elements.forEach((element, index) => this.trim(element, placed[index], nodes[index]));
    this.kept = seen;
    this.scrollAlong(seen.values());
    this.followDialogs(nodes, focused.id);
    if (focused !== document.activeElement && focused.isConnected && focused !== document.body) {
      focused.focus({preventScroll: true});
    }
  }

  // Nodes without an id of their own (texts, cells) are known by their place in their parent.
  keyOf(node, parent, place) {
    return node.id !== 0 ? `n${node.id.toString(16)}` : `${parent.key ?? 'page'}.${place}`;
  }

  entryFor(key, node, parent) {
    const kept = this.kept.get(key);
    if (kept !== undefined && kept.node.role === node.role) return kept;
    const element = elementFor(node, parent);
    element.id = key;
    const entry = {element, node, shown: {}};
    if (node.contentHeight > 0 || node.role === 'scroll_area') this.makeScroller(entry);
    this.nodeOf.set(element, entry);
    return entry;
  }

  makeScroller(entry) {
    entry.spacer = document.createElement('div');
    entry.spacer.className = 'spacer';
    entry.spacer.setAttribute('aria-hidden', 'true');
  }

  place(parent, element, position) {
    const there = parent.children[position];
    if (there !== element) parent.insertBefore(element, there ?? null);
  }

  trim(element, count, node) {
    if (node.options.length > 0 || fields.has(node.role)) return;
    while (element.children.length > count && !element.children[count].classList.contains('spacer')) {
      element.children[count].remove();
    }
    const entry = this.nodeOf.get(element);
    if (node.contentHeight > 0) this.size(element, entry, node);
  }

  // The scroll area scrolls for real, so that focus, touch and assistive technology bring things into view.
  size(element, entry, node) {
    if (entry.spacer === undefined) this.makeScroller(entry);
    if (entry.spacer.parentNode !== element) element.append(entry.spacer);
    entry.spacer.style.width = `${node.contentWidth}px`;
    entry.spacer.style.height = `${node.contentHeight}px`;
    element.classList.add('scroller');
  }

  // Last of all and only where C++ has scrolled, since each question of where an element has scrolled to lays out the
  // page if anything was written before. What the browser has scrolled and C++ has not heard yet is newer than what
  // C++ says.
  scrollAlong(entries) {
    for (const entry of entries) {
      const {element, node, heardX = 0, heardY = 0} = entry;
      const moved = Math.abs(node.scrollX - heardX) > 1 || Math.abs(node.scrollY - heardY) > 1;
      if (!(node.contentHeight > 0) || !moved || this.hasScrolled(entry)) continue;
      if (Math.abs(element.scrollLeft - node.scrollX) > 1) element.scrollLeft = node.scrollX;
      if (Math.abs(element.scrollTop - node.scrollY) > 1) element.scrollTop = node.scrollY;
      this.rememberScroll(entry);
    }
  }

  rememberScroll(entry) {
    entry.heardX = entry.element.scrollLeft;
    entry.heardY = entry.element.scrollTop;
  }

  hasScrolled({element, heardX = 0, heardY = 0}) {
    return Math.abs(element.scrollLeft - heardX) > 1 || Math.abs(element.scrollTop - heardY) > 1;
  }

  /** The scroll areas that the browser has scrolled since they were last heard. */
  takeScrolled() {
    const scrolled = [...this.kept.values()].filter((entry) => entry.spacer !== undefined && this.hasScrolled(entry));
    for (const entry of scrolled) this.rememberScroll(entry);
    return scrolled;
  }

  write(entry, node, parent, modal) {
    const {element} = entry;
    const [x, y] = [node.x - parent.x + parent.scrollX, node.y - parent.y + parent.scrollY];
    const shown = entry.shown;
    if (shown.x !== x) element.style.left = `${(shown.x = x)}px`;
    if (shown.y !== y) element.style.top = `${(shown.y = y)}px`;
    if (shown.width !== node.width) element.style.width = `${(shown.width = node.width)}px`;
    if (shown.height !== node.height) element.style.height = `${(shown.height = node.height)}px`;
    entry.node = node;
    describe(element, node, parent, shown);
    if (node.parent === 0) element.inert = modal !== undefined && node !== modal && !this.isAbove(node);
    if (fields.has(node.role)) this.writeField(entry, node);
    if (node.role === 'combobox') fillOptions(element, node, shown);
    if (node.role === 'slider' && element.value !== String(node.value)) element.value = String(Number(node.value));
  }

  // A dialog that opens takes the focus; one that closes gives it back to where it came from.
  followDialogs(nodes, focusedId) {
    const open = nodes.filter((node) => node.state & State.modal).map((node) => node.key);
    while (this.dialogs.length > 0 && !open.includes(this.dialogs.at(-1).key)) {
      const {returnTo} = this.dialogs.pop();
      this.kept.get(returnTo)?.element.focus({preventScroll: true});
    }
    for (const key of open) {
      if (this.dialogs.some((dialog) => dialog.key === key)) continue;
      this.dialogs.push({key, returnTo: focusedId});
      const {element} = this.kept.get(key);
      (element.querySelector('.field, [tabindex="0"]') ?? element).focus({preventScroll: true});
    }
  }

  // Menus and lists of choices opened from a dialog.
  isAbove(node) {
    return node.role === 'menu' || node.role === 'listbox';
  }

  writeField(entry, node) {
    const {element} = entry;
    const typing = element === document.activeElement;
    if (entry.composing || (typing && node.value === entry.last)) return;
    entry.last = node.value;
    if (element.value !== node.value) element.value = node.value;
  }

  /** @param {EventTarget | null} target */
  entryOf(target) {
    const element = target instanceof Element ? target.closest('[id]') : null;
    return element === null ? undefined : this.nodeOf.get(element);
  }

  focus(id) {
    this.kept.get(`n${id.toString(16)}`)?.element.focus({preventScroll: true});
  }

  announce(text, atOnce) {
    const line = document.createElement('p');
    line.textContent = text;
    this.live.setAttribute('aria-live', atOnce ? 'assertive' : 'polite');
    this.live.append(line);
    while (this.live.children.length > 4) this.live.firstElementChild.remove();
  }
}
