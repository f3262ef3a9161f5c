import type { Plugin } from '../../attributes/attribute';
import type { Core } from '../../core';
import { dom } from '../../dom';
import { hide, paint } from './layer';

/** How far the pointer goes, in pixels, until a press is a drag. */
const FAR = 5;
/** A range of less than this part of the width is none. */
const LEAST = 0.01;
/** Fields, in which a drag selects text or moves a value. */
const FIELD = 'input,textarea,select,[contenteditable]:not([contenteditable=false])';

/** Lets a person choose a range by dragging across the element, which hears of it by an event `brush`. */
export const brush = ({ listen }: Core): Plugin => (attribute) => {
  const { el } = attribute;
  let stop = () => {};
  listen(attribute, el, 'pointerdown', (event) => {
    const pressed = event as PointerEvent;
    const target = dom(event.target as Element);
    // With Ctrl, a click on a Mac is one by the other button.
    if (pressed.button || pressed.ctrlKey || !pressed.isPrimary) return;
    if (target.closest(FIELD) || target.closest('[data-brush]') !== el) return;
    stop();
    stop = follow(el, pressed);
  });
  attribute.cleanups.push(() => stop());
};

/** Follows a pointer from its press until it is released; returns how to stop earlier. */
function follow(el: Element, { pointerId, clientX: pressedAt }: PointerEvent): () => void {
  const over = new AbortController();
  const box = () => dom(el).getBoundingClientRect();
  /** Where in the width a place of the window is. */
  const place = (x: number) => {
    const { left, width } = box();
    return width ? Math.min(Math.max((x - left) / width, 0), 1) : 0;
  };
  const first = place(pressedAt);
  let last = first;
  let dragged = false;
  let cancelled = false;

  const stop = () => {
    over.abort();
    hide();
  };
  const show = () => {
    const whole = box();
    const [from, to] = [first, last].sort((a, b) => a - b).map((at) => whole.left + at * whole.width);
    paint(from, to, whole);
  };
  const hear = <T extends Event>(type: string, run: (event: T) => void) =>
    addEventListener(type, run as EventListener, { capture: true, signal: over.signal });

  hear<PointerEvent>('pointermove', (event) => {
    if (event.pointerId !== pointerId) return;
    // It was released where nobody heard it.
    if (!event.buttons) return stop();
    if (cancelled) return;
    if (!dragged && Math.abs(event.clientX - pressedAt) < FAR) return;
    // Not before: what is under a click stays what is clicked.
    if (!dragged) dom(el).setPointerCapture(pointerId);
    dragged = true;
    last = place(event.clientX);
    show();
  });
  hear<PointerEvent>('pointerup', (event) => {
    if (event.pointerId !== pointerId) return;
    stop();
    if (!dragged) return;
    swallowClick();
    const [from, to] = [first, last].sort((a, b) => a - b);
    if (!cancelled && to - from >= LEAST) tell(el, from, to);
  });
  hear<PointerEvent>('pointercancel', (event) => {
    if (event.pointerId === pointerId) stop();
  });
  hear<KeyboardEvent>('keydown', (event) => {
    if (event['key'] !== 'Escape' || !dragged || cancelled) return;
    // A dialog around it stays open.
    event.preventDefault();
    event.stopPropagation();
    cancelled = true;
    hide();
  });
  for (const type of ['selectstart', 'dragstart']) hear(type, (event) => event.preventDefault());
  return stop;
}

/** Keeps the click that ends a drag from what listens to clicks. */
function swallowClick(): void {
  const over = new AbortController();
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('click', swallow, { capture: true, signal: over.signal });
  setTimeout(() => over.abort());
}

/** Tells the element of a range, in what it shows of the whole. */
function tell(el: Element, from: number, to: number): void {
  const shows = dom(el).querySelector('[data-brush-shows]')?.getAttribute('data-brush-shows');
  const [low, high] = (shows ?? '0 1').split(' ').map(Number);
  const at = (fraction: number) => Number((low + fraction * (high - low)).toFixed(9));
  el.dispatchEvent(new CustomEvent('brush', { detail: { from: at(from), to: at(to) } }));
}
