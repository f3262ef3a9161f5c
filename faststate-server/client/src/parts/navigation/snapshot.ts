// What a person did on a page that was left, for when they come back to it.
import type { Core } from '../../core';

export interface Snapshot {
  /** Proves which tab of the server's the page was. */
  token: string;
  fields: Map<string, unknown>;
  signals: ReturnType<Core['leaves']>;
}

type Field = HTMLInputElement & Omit<HTMLSelectElement, 'type'>;

/** Signals that a page declares: those of bindings to states have names of other kinds. */
const DECLARED = /^[^_]+$/;

/** The fields that browsers, too, fill in again, by what tells them from the others. */
function fields(): [string, Field][] {
  const seen: Record<string, number> = {};
  return [...document.body.querySelectorAll<Field>('input, textarea, select')]
    .filter((field) => !/^(?:password|file|hidden)$/.test(field.type) && field.autocomplete !== 'off')
    .map((field) => {
      const name = [field.localName, field.type, field.id, field.name, field.type === 'radio' && field.value].join();
      return [`${name},${(seen[name] = (seen[name] ?? 0) + 1)}`, field];
    });
}

const choice = ({ type }: Field) => /^(?:checkbox|radio)$/.test(type);
const entry = (field: Field) =>
  choice(field) ? field.checked : field.options ? [...field.options].map(({ selected }) => selected) : field.value;

export function take({ leaves }: Core): Snapshot {
  return {
    token: document.querySelector<HTMLMetaElement>('meta[name=faststate]')!.content,
    fields: new Map(fields().map(([name, field]) => [name, entry(field)])),
    signals: leaves({ include: DECLARED }),
  };
}

/** Fills in what was there, as far as the page still has a place for it. */
export function restore({ leaves, set }: Core, { fields: entries, signals }: Snapshot): void {
  const now = new Map(leaves({ include: DECLARED }).map(([path, value]) => [path.join('.'), typeof value]));
  for (const [path, value] of signals) if (now.get(path.join('.')) === typeof value) set(path, value);
  for (const [name, field] of fields()) {
    const old = entries.get(name) as any;
    if (old === undefined || field.dataset.bind) continue;
    if (choice(field)) field.checked = old;
    else if (field.options) [...field.options].forEach((option, i) => (option.selected = old[i]));
    else field.value = old;
  }
}
