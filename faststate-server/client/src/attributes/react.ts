import { untracked } from '../reactive';
import { act, guard, value } from '../run';
import * as store from '../signals';
import type { Json } from '../signals';
import { isObject } from '../values';
import { follow, listen, signalOf, type Attribute, type Plugin } from './attribute';
import { timed } from './timing';

export const signals: Plugin = (attribute) => {
  const merge = () => guard(attribute, () => {
    const result = value(attribute);
    // Markup of an older event must not undo what a newer one said of a signal.
    const options = { onlyIfMissing: attribute.modifiers.has('ifmissing'), id: store.remote?.id };
    if (attribute.key) store.merge(signalOf(attribute).reduceRight((inner, key) => ({ [key]: inner }), result) as Json, options);
    else if (isObject(result)) store.merge(result, options);
  });
  merge();
  // Who sends the attribute again means it, though its text is the same.
  attribute.refresh = merge;
};

export const computed: Plugin = (attribute) => {
  if (attribute.key) return follow(attribute, () => store.set(signalOf(attribute), value(attribute)), true);
  derive(attribute, untracked(() => value(attribute)), []);
};

/** Follows each function of the object, which may be nested as the signals are. */
function derive(attribute: Attribute, source: unknown, path: string[]): void {
  if (typeof source === 'function') follow(attribute, () => store.set(path, source()), true);
  else if (isObject(source)) for (const [key, inner] of Object.entries(source)) derive(attribute, inner, [...path, key]);
}

export const effect: Plugin = (attribute) => {
  follow(attribute, () => value(attribute));
  attribute.refresh = undefined;
};

export const init: Plugin = (attribute) => timed(attribute, () => act(attribute))();

export const ref: Plugin = (attribute) => {
  const path = signalOf(attribute);
  store.set(path, attribute.el);
  attribute.cleanups.push(() => {
    if (store.peek(path) === attribute.el) store.set(path, undefined);
  });
};

/** True while a request of the element is under way. */
export const indicator: Plugin = (attribute) => {
  const path = signalOf(attribute);
  let running = 0;
  const show = () => store.set(path, running > 0);
  show();
  listen(attribute, document, 'datastar-fetch', (event) => {
    const { el, type } = (event as CustomEvent).detail;
    if (el !== attribute.el) return;
    if (type === 'started') running++;
    if (type === 'finished' && running) running--;
    show();
  });
  attribute.cleanups.push(() => store.set(path, false));
};
