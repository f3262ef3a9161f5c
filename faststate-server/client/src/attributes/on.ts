import { appliedAt } from '../apply';
import { dom } from '../dom';
import { isNoPress } from '../repeats';
import { fail } from '../report';
import { act, guard, value } from '../run';
import * as signals from '../signals';
import type { Filter, Json } from '../signals';
import { listen, type Attribute, type Plugin } from './attribute';
import { duration, timed } from './timing';

/** What Chromium also reports of a field in focus while that is removed, which nobody did. */
const LEAVING = /^(?:blur|focusout|change)$/;

/** What hears for all elements with an attribute of one name, since many rows have the same. */
const shared = new Map<string, (event: Event) => void>();

function sharedBy(name: string): (event: Event) => void {
  let hear = shared.get(name);
  if (!hear) shared.set(name, (hear = (evt) => {
    const attribute = appliedAt(evt.currentTarget as Element, name);
    if (attribute) heard(attribute, evt, () => appliedAt(attribute.el, name) === attribute && act(attribute, { evt }));
  }));
  return hear;
}

/** Runs what an element's own listener is to run. */
function heard({ el, key, modifiers }: Attribute, evt: Event, run: (event: Event) => unknown): void {
  const target = evt.target as Node;
  // Who says how often a listener may run has thought of a key that is held.
  const often = modifiers.has('throttle') || modifiers.has('debounce');
  if (key === 'keydown' && isNoPress(evt as KeyboardEvent, often)) return;
  if (!dom(el).isConnected || (modifiers.has('outside') && dom(el).contains(target))) return;
  if (modifiers.has('prevent') || (key === 'submit' && el instanceof HTMLFormElement)) evt.preventDefault();
  if (modifiers.has('stop')) evt.stopPropagation();
  if (evt.isTrusted && LEAVING.test(key!)) queueMicrotask(() => dom(el).isConnected && dom(target).isConnected !== false && run(evt));
  else run(evt);
}

export const on: Plugin = (attribute) => {
  const { el, key, modifiers } = attribute;
  if (!key) fail('no event is named');
  // It need not be taken away: it hears nothing for an element without the attribute.
  if (modifiers.size < 2 && key !== 'datastar-fetch') return dom(el).addEventListener(key, sharedBy(attribute.attribute));
  const target = modifiers.has('window') ? window : modifiers.has('outside') || modifiers.has('document') || key === 'datastar-fetch' ? document : el;
  const options = { capture: modifiers.has('capture'), passive: modifiers.has('passive') };
  const run = timed(attribute, (evt) => act(attribute, { evt }));
  const stop = listen(attribute, target, key, (evt) => heard(attribute, evt, (evt) => {
    if (modifiers.has('once')) stop();
    run(evt);
  }), options);
};

export const onIntersect: Plugin = (attribute) => {
  const { el, modifiers } = attribute;
  const run = timed(attribute, () => act(attribute));
  const threshold = modifiers.has('full') ? 1 : modifiers.has('half') ? 0.5 : Number(modifiers.get('threshold')?.[0] ?? 0) / 100;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting !== modifiers.has('exit'))) return;
      if (modifiers.has('once')) observer.disconnect();
      run();
    },
    { threshold },
  );
  observer.observe(el);
  attribute.cleanups.push(() => observer.disconnect());
};

export const onInterval: Plugin = (attribute) => {
  const args = attribute.modifiers.get('duration');
  const run = timed(attribute, () => act(attribute));
  const timer = setInterval(run, duration(args, 1000));
  attribute.cleanups.push(() => clearInterval(timer));
  if (args?.includes('leading')) run();
};

export const onSignalPatch: Plugin = (attribute) => {
  const { el } = attribute;
  let patch: Json;
  let running = false;
  const run = timed(attribute, () => {
    // What the handler itself changes must not call it again.
    running = true;
    act(attribute, { patch });
    running = false;
  });
  const hear = (event: Event) => guard(attribute, () => {
    if (running) return;
    const name = 'data-on-signal-patch-filter';
    const text = dom(el).getAttribute(name);
    const filter = text ? (value({ ...attribute, attribute: name, text, program: undefined }) as Filter | undefined) : undefined;
    patch = signals.pick(filter, (event as CustomEvent).detail);
    if (Object.keys(patch).length) run();
  });
  listen(attribute, document, 'datastar-signal-patch', hear);
};
