import { h, onceAFrame } from './dom';
import { isTree, onRecord, signals, toText } from './record';

/** A signal in the tree, or an object of signals. */
interface Row {
  element: HTMLElement;
  value?: HTMLElement;
  inner: Map<string, Row>;
}

/** The signals as a tree that follows their changes, and a search in names and values. */
export function signalsView(): HTMLElement {
  const search = h('input', { type: 'search', placeholder: 'Search names and values', 'aria-label': 'Search signals' });
  const count = h('span', { role: 'status' });
  const top = h('div', { className: 'list' });
  const rows = new Map<string, Row>();

  const show = () => {
    const wanted = search.value.toLowerCase();
    const found = update(rows, top, signals, '', wanted);
    count.textContent = wanted ? `${found} found` : `${found} signals`;
  };
  search.addEventListener('input', show);
  onRecord(onceAFrame(show));
  show();
  return h('div', { role: 'tabpanel' }, h('div', { className: 'bar' }, search, count), top);
}

/** Brings rows in step with an object; returns how many signals in it are shown. */
function update(rows: Map<string, Row>, parent: HTMLElement, object: Record<string, unknown>, path: string, wanted: string): number {
  for (const [name, row] of rows) {
    if (name in object && !row.value === isTree(object[name])) continue;
    row.element.remove();
    rows.delete(name);
  }
  let found = 0;
  for (const [name, value] of Object.entries(object)) {
    const full = path + name;
    let row = rows.get(name);
    if (!row) {
      row = isTree(value) ? branch(name) : leaf(name);
      rows.set(name, row);
      parent.append(row.element);
    }
    if (isTree(value)) {
      const inside = update(row.inner, row.element, value, `${full}.`, wanted);
      row.element.hidden = !!wanted && !inside;
      found += inside;
    } else {
      const text = toText(value);
      const shown = `${full} ${text}`.toLowerCase().includes(wanted);
      setValue(row.value!, text);
      row.element.hidden = !shown;
      if (shown) found++;
    }
  }
  return found;
}

function branch(name: string): Row {
  const element = h('details', { className: 'branch', open: true }, h('summary', {}, name));
  return { element, inner: new Map() };
}

function leaf(name: string): Row {
  const value = h('span', { className: 'value' });
  return { element: h('div', { className: 'leaf' }, h('span', {}, `${name}: `), value), value, inner: new Map() };
}

/** Shows a value, and for a moment that it is a new one. */
function setValue(element: HTMLElement, text: string): void {
  if (element.textContent === text) return;
  if (element.textContent) {
    element.classList.add('new');
    setTimeout(() => element.classList.remove('new'), 400);
  }
  element.textContent = text;
}
