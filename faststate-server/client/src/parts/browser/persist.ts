import type { Plugin } from '../../attributes/attribute';
import type { Core } from '../../core';
import { fits, type Kind } from './kind';

/** How much of a signal is kept, in characters. */
const LIMIT = 16_384;

/** Keeps signals in the browser's storage: a JSON object of their names and of what values they take. */
export const persist = ({ leaves, listen, set }: Core): Plugin => (attribute) => {
  const kinds: Record<string, Kind> = JSON.parse(attribute.text);
  const local = !attribute.modifiers.has('session');
  const base = document.querySelector<HTMLMetaElement>('meta[name=faststate]')?.dataset.base ?? '';
  const place = (name: string) => `faststate${base}:${name}`;
  let storage: Storage;
  try {
    storage = local ? localStorage : sessionStorage;
  } catch {
    // Where the person does not allow it, signals are as they would be without.
    return;
  }

  const take = (name: string, text: string | null) => {
    if (text === null || text.length > LIMIT) return;
    try {
      const value: unknown = JSON.parse(text);
      if (fits(kinds[name], value)) set([name], value);
    } catch {
      // Somebody else's text.
    }
  };
  const keep = (name: string) => {
    const text = JSON.stringify(current(name));
    try {
      if (text.length > LIMIT) storage.removeItem(place(name));
      else storage.setItem(place(name), text);
    } catch {
      // It is full.
    }
  };
  const current = (name: string) => {
    let value: unknown = {};
    for (const [steps, leaf] of leaves()) {
      if (steps[0] !== name) continue;
      if (steps.length === 1) return leaf;
      const at = steps.slice(1, -1).reduce((object, step) => (object[step] ??= {}) as Record<string, unknown>, value as Record<string, unknown>);
      at[steps.at(-1)!] = leaf;
    }
    return value;
  };

  for (const name of Object.keys(kinds)) take(name, storage.getItem(place(name)));
  listen(attribute, document, 'datastar-signal-patch', (event) => {
    for (const name of Object.keys((event as CustomEvent<object>).detail)) if (Object.hasOwn(kinds, name)) keep(name);
  });
  if (!local) return;
  listen(attribute, window, 'storage', (event) => {
    // By its quoted name: properties of the client's own of that name are shortened.
    const { ['key']: changed, newValue } = event as StorageEvent;
    const name = Object.keys(kinds).find((name) => place(name) === changed);
    if (name) take(name, newValue);
  });
};
