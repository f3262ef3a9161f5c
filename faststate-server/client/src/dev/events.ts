import { clock, duration, h, onceAFrame, size } from './dom';
import { clear, entries, onRecord, type Entry } from './record';

const KINDS = [['', 'All'], ['request', 'Requests'], ['patch', 'Patches'], ['signal', 'Signals'], ['problem', 'Problems']];

/** The last requests, patches and changes of signals, newest first. */
export function eventsView(): HTMLElement {
  const kind = h('select', { 'aria-label': 'Which events' }, ...KINDS.map(([value, text]) => h('option', { value }, text)));
  const empty = h('button', { type: 'button', onclick: clear }, 'Clear');
  const total = h('span', { role: 'status' });
  const list = h('ol', { className: 'list' });
  const rows = new Map<Entry, { element: HTMLElement; update: () => void }>();

  const show = () => {
    const shown = entries.filter((entry) => !kind.value || entry.kind === kind.value);
    for (const [entry, { element }] of rows) {
      if (shown.includes(entry)) continue;
      element.remove();
      rows.delete(entry);
    }
    for (const entry of shown) {
      if (!rows.has(entry)) {
        const row = rowOf(entry);
        rows.set(entry, row);
        list.prepend(row.element);
      }
      rows.get(entry)!.update();
    }
    total.textContent = `${shown.length} events, ${size(shown.reduce((sum, { bytes }) => sum + bytes, 0))}`;
  };
  kind.addEventListener('change', () => {
    list.replaceChildren();
    rows.clear();
    show();
  });
  onRecord(onceAFrame(show));
  show();
  return h('div', { role: 'tabpanel' }, h('div', { className: 'bar' }, kind, empty, total), list);
}

function rowOf(entry: Entry): { element: HTMLElement; update: () => void } {
  const result = h('span', { className: 'result' });
  const text = h('pre', { tabIndex: 0 });
  const element = h('li', { className: 'entry' },
    h('details', {},
      h('summary', {},
        h('span', {}, clock(entry.time)), h('span', {}, entry.kind), h('span', { className: 'title', title: entry.title }, entry.title), result),
      text));
  const update = () => {
    element.classList.toggle('failed', entry.failed);
    const parts = [entry.result, entry.took === undefined ? '' : duration(entry.took), entry.bytes || entry.kind === 'request' ? size(entry.bytes) : ''];
    result.textContent = parts.filter(Boolean).join(' · ');
    if (text.textContent !== entry.text) text.textContent = entry.text;
  };
  return { element, update };
}
