import { clock, h, onceAFrame } from './dom';
import { disconnect, faults, setOffline, stream, type StreamState } from './network';
import { changed, onRecord } from './record';

const STATES: Record<StreamState, string> = { none: 'This page has no stream.', connecting: 'Connecting', open: 'Open', closed: 'Closed' };

/** Whether the network is made worse than it is. */
export function isFaulty(): boolean {
  return faults.delay > 0 || faults.loseRequests > 0 || faults.loseAnswers > 0 || faults.loseNext || faults.offline;
}

/** The stream's state, and how bad the network is to be. */
export function networkView(): HTMLElement {
  const state = h('p', { role: 'status', className: 'state' });
  const loseNext = h('button', { type: 'button', onclick: () => set({ loseNext: true }) }, 'Lose the next request');
  const offline = h('input', { type: 'checkbox', onchange: () => setOffline(offline.checked) });
  const numbers = [
    number('Delay everything by (ms)', 60_000, 100, (value) => set({ delay: value })),
    number('Lose requests (%)', 100, 5, (value) => set({ loseRequests: value / 100 })),
    number('Lose answers, with the work done (%)', 100, 5, (value) => set({ loseAnswers: value / 100 })),
  ];
  const form = h('div', { className: 'form' },
    ...numbers.flat(),
    h('label', { className: 'wide' }, offline, 'Offline'),
    h('div', { className: 'wide' }, loseNext, h('button', { type: 'button', onclick: () => disconnect() }, 'Disconnect the stream')));

  const show = () => {
    const text = `Stream: ${STATES[stream.state]}${stream.state === 'none' ? '' : ` since ${clock(stream.since)}`}`;
    if (state.textContent !== text) state.textContent = text;
    loseNext.disabled = faults.loseNext;
    offline.checked = faults.offline;
  };
  onRecord(onceAFrame(show));
  show();
  return h('div', { role: 'tabpanel' }, state, form);
}

function set(change: Partial<typeof faults>): void {
  Object.assign(faults, change);
  changed();
}

let ids = 0;

function number(text: string, max: number, step: number, hear: (value: number) => void): HTMLElement[] {
  const id = `number${++ids}`;
  const field = h('input', { id, type: 'number', min: '0', max: `${max}`, step: `${step}`, value: '0' });
  field.addEventListener('input', () => hear(Math.min(max, Math.max(0, field.valueAsNumber || 0))));
  return [h('label', { htmlFor: id }, text), field];
}
