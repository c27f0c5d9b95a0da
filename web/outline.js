// Reads the tree that src/browser/outline_bytes.h writes.
import {PayloadReader} from './payload.js';

// In the order of enum class Role.
const roles = [
  'text', 'heading', 'button', 'link', 'textbox', 'textarea', 'searchbox', 'number_box', 'date_box', 'checkbox',
  'switch', 'combobox', 'listbox', 'option', 'list', 'listitem', 'menu', 'menuitem', 'menuitemcheckbox', 'tablist',
  'tab', 'tabpanel', 'table', 'grid', 'row', 'columnheader', 'rowheader', 'cell', 'slider', 'dialog', 'alertdialog',
  'group', 'region', 'navigation', 'main', 'banner', 'complementary', 'contentinfo', 'search', 'toolbar',
  'progressbar', 'img', 'status', 'tooltip', 'scroll_area', 'separator',
];

// enum class NodeState.
export const State = {
  disabled: 1 << 0, checked: 1 << 1, mixed: 1 << 2, expanded: 1 << 3, collapsed: 1 << 4, selected: 1 << 5,
  selectable: 1 << 6, pressed: 1 << 7, toggle: 1 << 8, has_menu: 1 << 9, current: 1 << 10, invalid: 1 << 11,
  required: 1 << 12, read_only: 1 << 13, modal: 1 << 14, focusable: 1 << 15, sorted_up: 1 << 16, sorted_down: 1 << 17,
  activates: 1 << 18, live: 1 << 19, takes_arrows: 1 << 20,
};

/** @param {PayloadReader} reader */
function readNode(reader) {
  return {
    id: reader.integer(), parent: reader.integer(), role: roles[reader.integer()], state: reader.integer(),
    x: reader.float(), y: reader.float(), width: reader.float(), height: reader.float(),
    level: reader.signed(), position: reader.signed(), setSize: reader.signed(), columns: reader.signed(),
    minimum: reader.float(), maximum: reader.float(), step: reader.float(),
    scrollX: reader.float(), scrollY: reader.float(), contentWidth: reader.float(), contentHeight: reader.float(),
    name: reader.text(), value: reader.text(), description: reader.text(), shortcut: reader.text(),
    options: Array.from({length: reader.integer()}, () => reader.text()),
  };
}

/** @param {Uint8Array} bytes */
export function readOutline(bytes) {
  const reader = new PayloadReader(bytes);
  return Array.from({length: reader.integer()}, () => readNode(reader));
}
