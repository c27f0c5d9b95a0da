// Which element stands for which role, and which attributes say its state.
import {State} from './outline.js';

const inputs = {textbox: 'text', searchbox: 'search', number_box: 'text', date_box: 'date', slider: 'range'};
const leaves = new Set(['button', 'checkbox', 'switch', 'option', 'menuitem', 'menuitemcheckbox', 'tab', 'columnheader']);
const named = new Set(['text', 'heading', 'cell']);

export function elementFor(node, parent) {
  if (node.role in inputs) return inputFor(node);
  if (node.role === 'textarea') return Object.assign(document.createElement('textarea'), {className: 'leaf field'});
  if (node.role === 'combobox') return Object.assign(document.createElement('select'), {className: 'leaf choice'});
  const pressed = leaves.has(node.role) && node.state & State.activates;
  const element = document.createElement(pressed && node.role === 'button' ? 'button' : 'div');
  if (element instanceof HTMLButtonElement) element.type = 'button';
  const role = node.role === 'scroll_area' ? (parent.role === 'grid' || parent.role === 'table' ? 'rowgroup' : '') : roleOf(node, parent);
  if (role !== '' && !(pressed && node.role === 'button')) element.setAttribute('role', role);
  element.className = node.state & State.activates ? 'leaf' : named.has(node.role) ? 'words' : 'part';
  return element;
}

function roleOf(node, parent) {
  if (node.role === 'text') return '';
  if (node.role === 'cell' && parent.state & State.takes_arrows) return 'gridcell';
  // A row that stands alone in a list is an option only inside a listbox.
  if (node.role === 'option' && parent.role !== 'listbox') return parent.role === 'list' ? 'listitem' : 'button';
  return node.role;
}

function inputFor(node) {
  const element = document.createElement('input');
  element.type = inputs[node.role];
  element.className = node.role === 'slider' ? 'leaf range' : 'leaf field';
  element.autocomplete = 'off';
  if (node.role === 'number_box') element.inputMode = 'decimal';
  return element;
}

function set(element, shown, name, value) {
  if (shown[name] === value) return;
  shown[name] = value;
  if (value === null || value === '') element.removeAttribute(name);
  else element.setAttribute(name, value);
}

const flag = (condition) => (condition ? 'true' : null);

/** Writes only what changed since the last time, as remembered in `shown`. */
export function describe(element, node, parent, shown) {
  const state = node.state;
  const has = (bit) => (state & bit) !== 0;
  describeName(element, node, shown);
  set(element, shown, 'aria-disabled', flag(has(State.disabled)));
  if (element.matches('.field, .choice, .range')) {
    if (element.disabled !== has(State.disabled)) element.disabled = has(State.disabled);
  } else {
    set(element, shown, 'tabindex', has(State.focusable) && !has(State.disabled) ? '0' : has(State.focusable) || has(State.modal) ? '-1' : null);
  }
  const checks = node.role === 'checkbox' || node.role === 'switch' || node.role === 'menuitemcheckbox';
  set(element, shown, 'aria-checked', checks ? (has(State.mixed) ? 'mixed' : String(has(State.checked))) : null);
  set(element, shown, 'aria-expanded', has(State.expanded) ? 'true' : has(State.collapsed) ? 'false' : null);
  set(element, shown, 'aria-selected', has(State.selected) ? 'true' : has(State.selectable) ? 'false' : null);
  set(element, shown, 'aria-pressed', has(State.toggle) ? String(has(State.pressed)) : null);
  set(element, shown, 'aria-haspopup', has(State.has_menu) ? 'menu' : null);
  set(element, shown, 'aria-current', has(State.current) ? 'page' : null);
  set(element, shown, 'aria-invalid', flag(has(State.invalid)));
  set(element, shown, 'aria-required', flag(has(State.required)));
  set(element, shown, 'aria-modal', flag(has(State.modal)));
  set(element, shown, 'aria-sort', has(State.sorted_up) ? 'ascending' : has(State.sorted_down) ? 'descending' : null);
  describeNumbers(element, node, shown);
}

function describeName(element, node, shown) {
  const words = named.has(node.role) && element.childElementCount === 0;
  if (words) {
    if (shown.words !== node.name) element.textContent = shown.words = node.name;
  } else if (element instanceof HTMLButtonElement) {
    if (shown.words !== node.name) element.textContent = shown.words = node.name;
  } else {
    set(element, shown, 'aria-label', node.name || null);
  }
  const field = element.matches('.field');
  if (field) set(element, shown, 'placeholder', node.shortcut || null);
  else set(element, shown, 'aria-keyshortcuts', node.shortcut || null);
  const described = [element.matches('.field, .choice, .range') || node.role === 'progressbar' ? '' : node.value, node.description];
  set(element, shown, 'aria-description', described.filter((part) => part !== '').join('. ') || null);
}

function describeNumbers(element, node, shown) {
  const number = (value) => (value > 0 ? String(value) : null);
  if (node.role === 'heading') set(element, shown, 'aria-level', number(node.level));
  if (node.role === 'row') set(element, shown, 'aria-rowindex', number(node.position));
  if (node.role === 'cell' || node.role === 'columnheader') set(element, shown, 'aria-colindex', number(node.position));
  if (node.role === 'grid' || node.role === 'table') {
    set(element, shown, 'aria-rowcount', number(node.setSize));
    set(element, shown, 'aria-colcount', number(node.columns));
  }
  if (node.role === 'option' || node.role === 'listitem') {
    set(element, shown, 'aria-posinset', number(node.position));
    set(element, shown, 'aria-setsize', number(node.setSize));
  }
  if (node.role === 'slider') {
    set(element, shown, 'min', String(node.minimum));
    set(element, shown, 'max', String(node.maximum));
    set(element, shown, 'step', node.step > 0 ? String(node.step) : 'any');
  }
  if (node.role === 'progressbar') {
    set(element, shown, 'aria-valuemin', String(node.minimum));
    set(element, shown, 'aria-valuemax', String(node.maximum));
    set(element, shown, 'aria-valuenow', node.value);
  }
}

export function fillOptions(element, node, shown) {
  const all = node.options.join('\n');
  if (shown.options !== all) {
    shown.options = all;
    element.replaceChildren(...node.options.map((text, index) => {
      const option = document.createElement('option');
      option.value = String(index);
      option.textContent = text;
      return option;
    }));
  }
  if (element.selectedIndex !== node.position - 1) element.selectedIndex = node.position - 1;
}
