import type { Plugin } from '../../attributes/attribute';
import { dom } from '../../dom';
import { settings } from '../../net/own';

export type Kind = 'info' | 'success' | 'warning' | 'error';

const ID = 'faststate-toasts';
const TICK = 200;
const MOST = 5;
const USUAL = 5000;

/** Milliseconds that each toast has left, the oldest one first; infinite for those that stay. */
const left = new Map<Element, number>();
let timer: ReturnType<typeof setInterval> | undefined;
/** What had the focus before it went to a toast. */
let before: HTMLElement | undefined;

/** Shows what a patch brought, and takes it away. */
export const toast: Plugin = ({ el, text }) => {
  const told: { text: string; kind?: Kind; time?: number } = JSON.parse(text);
  el.remove();
  show(told.text, told.kind, told.time);
};

/** Makes the places for toasts, on top of the page where the browser knows popovers, which are there before they say something, so that it is read out. */
export function prepare(): HTMLElement {
  let all = document.getElementById(ID);
  if (!all) {
    all = document.createElement('div');
    all.id = ID;
    all.setAttribute('popover', 'manual');
    for (const role of ['alert', 'status']) {
      const place = document.createElement('div');
      place.setAttribute('role', role);
      all.append(place);
    }
    // Beside the body: no patch reaches it there.
    document.documentElement.append(all);
    all.showPopover?.();
    all.addEventListener('focusin', ({ relatedTarget }) => {
      if (relatedTarget instanceof HTMLElement && !all!.contains(relatedTarget)) before = relatedTarget;
    });
    addEventListener('keydown', (event) => {
      if (event['key'] === 'Escape' && !event.defaultPrevented) escape(event);
    });
  }
  return all;
}

/** Tells a person something; with a time of 0 until it is dismissed. */
export function show(text: string, kind: Kind = 'info', time = kind === 'error' ? 0 : USUAL): void {
  const all = prepare();
  const one = document.createElement('div');
  one.className = `faststate-toast ${kind}`;
  const words = document.createElement('span');
  words.textContent = text;
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-label', settings().words[4]);
  button.textContent = '×';
  button.addEventListener('click', () => dismiss(one));
  one.append(words, button);
  all.querySelector(kind === 'error' ? '[role=alert]' : '[role=status]')!.append(one);
  left.set(one, time || Infinity);
  timer ??= setInterval(tick, TICK);
  if (left.size > MOST) {
    const [[oldest]] = [...left].sort(([, a], [, b]) => Number(a === Infinity) - Number(b === Infinity));
    dismiss(oldest);
  }
  if (!document.querySelector(':modal')) return;
  // Above a dialog that was opened since.
  all.hidePopover?.();
  all.showPopover?.();
}

/** Time passes only while nobody looks closer. */
function tick(): void {
  if (document.hidden || prepare().matches(':hover, :focus-within')) return;
  for (const [one, time] of left) {
    left.set(one, time - TICK);
    if (time <= TICK) dismiss(one);
  }
  if (![...left.values()].some(Number.isFinite)) {
    clearInterval(timer);
    timer = undefined;
  }
}

function dismiss(one: Element): void {
  const all = prepare();
  const focused = one.contains(document.activeElement);
  left.delete(one);
  one.remove();
  if (focused) dom(all.querySelector<HTMLElement>('button') ?? before)?.focus();
}

/** The one with the focus, or else the newest; what is open above the page has its own use of the key. */
function escape(event: KeyboardEvent): void {
  const target = event.target as Element;
  const shown = [...left.keys()];
  const own = shown.find((one) => one.contains(target));
  if (!own && document.querySelector(`:modal, :popover-open:not(#${ID})`)) return;
  const one = own ?? shown.at(-1);
  if (one) dismiss(one);
}
