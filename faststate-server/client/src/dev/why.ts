// Why the page changed: each event with its handler, the states that it changed, and what was rendered because of that.
import { h, onceAFrame } from './dom';
import { changed, onRecord } from './record';

interface Trace {
  number: string;
  text: string;
}

const LIMIT = 100;
const traces = new Map<string, Trace>();

/** Notes what the server tells of an event or a stream; the same again replaces it. */
export function traced(text: string): void {
  const [number] = text.split('\t', 1);
  traces.set(number, { number, text });
  if (traces.size > LIMIT) traces.delete(traces.keys().next().value!);
  changed();
}

/** Forgets what another build did. */
export function forget(): void {
  traces.clear();
  changed();
}

/** The latest traces, newest first. */
export function whyView(): HTMLElement {
  const list = h('ol', { className: 'list', reversed: true });
  const total = h('span', { role: 'status' });
  const shown = new Map<string, HTMLElement>();
  const show = () => {
    for (const [number, element] of shown) {
      if (traces.has(number)) continue;
      element.remove();
      shown.delete(number);
    }
    for (const trace of traces.values()) {
      if (shown.has(trace.number)) continue;
      const element = rowOf(trace);
      shown.set(trace.number, element);
      list.prepend(element);
    }
    total.textContent = traces.size ? `${traces.size} events and changes` : 'Nothing has happened yet.';
  };
  onRecord(onceAFrame(show));
  show();
  return h('div', { role: 'tabpanel' }, h('div', { className: 'bar' }, total), list);
}

function rowOf({ number, text }: Trace): HTMLElement {
  const [head, ...lines] = text.split('\n').map((line) => line.split('\t'));
  const [, kind, page, , handler, outcome, micros] = head;
  const details = h('dl');
  let changes = false;
  for (const [what, first, second, third] of lines) {
    if (what === 'changed') {
      changes = true;
      details.append(h('dt', {}, first), h('dd', {}, h('del', {}, second), ' → ', h('ins', {}, third)));
    } else details.append(h('dt', {}, `rendered ${first}`), h('dd', {}, second && `because of ${second}`));
  }
  const back = h('button', { type: 'button', onclick: () => goBack(number) }, 'Go back before this');
  return h('li', { className: 'trace' },
    h('header', {},
      h('strong', {}, `${number} ${kind === 'event' ? 'Event' : 'Stream'} on ${page}`), h('span', { className: 'place' }, handler),
      h('span', { className: 'result' }, [kind === 'event' ? outcome.toLowerCase() : '', `${(+micros / 1000).toFixed(1)} ms`].filter(Boolean).join(' · ')),
      ...(changes ? [back] : [])),
    details);
}

/** Gives all states the values of before an event. */
function goBack(number: string): void {
  const base = document.querySelector<HTMLMetaElement>('meta[name=faststate]')?.dataset.base ?? '';
  void fetch(`${base}/_faststate/dev/before/${number}`, { method: 'POST' });
}
