// What a person did on a page that was left, for when they come back to it.
import type { Core } from '../../core';
import { dom } from '../../dom';

export interface Snapshot {
  /** Proves which tab of the server's the page was. */
  token: string;
  fields: Map<string, unknown>;
  signals: ReturnType<Core['leaves']>;
}

type Field = HTMLInputElement & Omit<HTMLSelectElement, 'type'>;

/** Signals that a page declares: those of bindings to states have names of other kinds. */
const DECLARED = /^(?:s\w{13}__)?[^_.]+(?:\.|$)/;

/** What nobody fills in, or nobody else should find filled in. */
const LEFT_ALONE = /^(?:password|file|hidden|submit|button|reset|image)$/;

/**
 * The fields that may be filled in again, by their own id or else by their name and the id of what they stand in, such as
 * a row. Those that can't be told apart by that are left out: their places may be others by now.
 */
function fields(): Map<string, Field> {
  const found = new Map<string, Field>();
  const doubtful = new Set<string>();
  for (const field of document.body.querySelectorAll<Field>('input, textarea, select')) {
    const around = dom(field).closest('[id]');
    if (LEFT_ALONE.test(field.type) || field.autocomplete === 'off' || !(around || field.name)) continue;
    const key = [field.localName, field.type, around?.id, field.name, choice(field) && field.value].join();
    if (found.has(key)) doubtful.add(key);
    found.set(key, field);
  }
  doubtful.forEach((key) => found.delete(key));
  return found;
}

const choice = ({ type }: Field) => /^(?:checkbox|radio)$/.test(type);
const entry = (field: Field) =>
  choice(field) ? field.checked : field.options ? [...field.selectedOptions].map(({ value }) => value) : field.value;

export function take({ leaves }: Core): Snapshot {
  return {
    token: document.querySelector<HTMLMetaElement>('meta[name=faststate]')!.content,
    fields: new Map([...fields()].map(([key, field]) => [key, entry(field)])),
    signals: leaves({ include: DECLARED }),
  };
}

/** Fills in what was there, as far as the page still has a place for it. */
export function restore({ leaves, set }: Core, { fields: entries, signals }: Snapshot): void {
  const now = new Map(leaves({ include: DECLARED }).map(([path, value]) => [path.join('.'), typeof value]));
  for (const [path, value] of signals) if (now.get(path.join('.')) === typeof value) set(path, value);
  for (const [key, field] of fields()) {
    const old = entries.get(key) as any;
    if (old === undefined || field.dataset.bind) continue;
    if (choice(field)) field.checked = old;
    else if (field.options) choose(field, old);
    else field.value = old;
  }
}

/** Chooses the options that have these values, if they are all still there. */
function choose({ options }: Field, values: string[]): void {
  const all = [...options];
  if (!values.every((value) => all.some((option) => option.value === value))) return;
  for (const option of all) option.selected = values.includes(option.value);
}
