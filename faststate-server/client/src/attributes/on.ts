import { act, value } from '../run';
import { signals, type Filter, type Json } from '../signals';
import type { Plugin } from './attribute';
import { duration, timed } from './timing';

/** What Chromium also reports of a field in focus while that is removed, which nobody did. */
const LEAVING = /^(?:blur|focusout|change)$/;

export const on: Plugin = (attribute) => {
  const { el, key, modifiers } = attribute;
  if (!key) throw new Error('no event is named');
  const outside = modifiers.has('outside');
  const target = modifiers.has('window') ? window : outside || modifiers.has('document') ? document : el;
  const options = { capture: modifiers.has('capture'), passive: modifiers.has('passive') };
  const run = timed(attribute, (evt) => act(attribute, { evt }));
  const listen = (evt: Event) => {
    const target = evt.target as Node;
    if (!el.isConnected || (outside && el.contains(target))) return;
    if (modifiers.has('prevent') || (key === 'submit' && el instanceof HTMLFormElement)) evt.preventDefault();
    if (modifiers.has('stop')) evt.stopPropagation();
    if (modifiers.has('once')) remove();
    if (evt.isTrusted && LEAVING.test(key)) queueMicrotask(() => el.isConnected && target.isConnected !== false && run(evt));
    else run(evt);
  };
  const remove = () => target.removeEventListener(key, listen, options);
  target.addEventListener(key, listen, options);
  attribute.onCleanup(remove);
};

export const onIntersect: Plugin = (attribute) => {
  const { el, modifiers } = attribute;
  const run = timed(attribute, () => act(attribute));
  const threshold = modifiers.has('full') ? 1 : modifiers.has('half') ? 0.5 : Number(modifiers.get('threshold')?.[0] ?? 0) / 100;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      if (modifiers.has('once')) observer.disconnect();
      run();
    },
    { threshold },
  );
  observer.observe(el);
  attribute.onCleanup(() => observer.disconnect());
};

export const onInterval: Plugin = (attribute) => {
  const args = attribute.modifiers.get('duration');
  const run = timed(attribute, () => act(attribute));
  const timer = setInterval(run, duration(args, 1000));
  attribute.onCleanup(() => clearInterval(timer));
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
  const listen = (all: Json) => {
    if (running) return;
    const name = 'data-on-signal-patch-filter';
    const text = el.getAttribute(name);
    const { include = '', exclude } = (text ? (value({ ...attribute, attribute: name, text }) as Filter | undefined) : undefined) ?? {};
    const passes = ([path]: [string[], unknown]) => {
      const key = path.join('.');
      return key.search(include) >= 0 && !(exclude && key.search(exclude) >= 0);
    };
    if (!signals.leaves(all).some(passes)) return;
    patch = all;
    run();
  };
  signals.listeners.add(listen);
  attribute.onCleanup(() => signals.listeners.delete(listen));
};
