import type { Plugin } from '../../attributes/attribute';
import type { Core } from '../../core';

/** Signals that tell whether media queries hold: one that the key names, or each of a JSON object. */
export const matchMedia = ({ listen, set }: Core): Plugin => (attribute) => {
  const { key, text } = attribute;
  const queries: Record<string, string> = key ? { [key]: text.trim().replace(/^(['"])(.*)\1$/, '$2') } : JSON.parse(text);
  for (const [name, query] of Object.entries(queries)) {
    const list = window.matchMedia(/^[^(]+[:<>]/.test(query) ? `(${query})` : query);
    const show = () => set(name.split('.'), list.matches);
    show();
    listen(attribute, list, 'change', show);
  }
};
