// What happened on the page, newest last, and the signals as they are.
import { bytesOf, nameOf } from './dom';

export type Kind = 'request' | 'patch' | 'signal' | 'problem';
type Json = Record<string, unknown>;

export interface Entry {
  readonly kind: Kind;
  readonly time: Date;
  title: string;
  /** What came of it, where that is known. */
  result: string;
  failed: boolean;
  bytes: number;
  /** Milliseconds, where it took time. */
  took?: number;
  text: string;
}

const LIMIT = 200;
export const entries: Entry[] = [];
export const signals: Json = {};
const listeners = new Set<() => void>();

/** Calls back whenever something was recorded. */
export function onRecord(run: () => void): void {
  listeners.add(run);
}

export function changed(): void {
  listeners.forEach((run) => run());
}

export function record(entry: Pick<Entry, 'kind' | 'title'> & Partial<Entry>): Entry {
  const made: Entry = { time: new Date(), result: '', failed: false, bytes: 0, text: '', ...entry };
  entries.push(made);
  if (entries.length > LIMIT) entries.shift();
  changed();
  return made;
}

export function clear(): void {
  entries.length = 0;
  changed();
}

/** Hears what the client tells the page. */
export function watchPage(): void {
  document.addEventListener('datastar-signal-patch', (event) => {
    const patch = (event as CustomEvent<Json>).detail;
    merge(signals, patch);
    const text = toText(patch);
    record({ kind: 'signal', title: Object.keys(patch).join(', '), bytes: bytesOf(text), text });
  });
  document.addEventListener('datastar-fetch', (event) => {
    const { type, el, argsRaw = {} } = (event as CustomEvent<{ type: string; el: Element; argsRaw: Json }>).detail;
    const patch = /^datastar-patch-(.*)/.exec(type)?.[1];
    if (!patch && !/^(?:error|retrying|retries-failed)$/.test(type)) return;
    const text = Object.entries(argsRaw).map(([name, value]) => `${name} ${value}`).join('\n');
    const target = argsRaw.selector ?? /\sid="([^"]*)"/.exec(`${argsRaw.elements ?? ''}`)?.[1] ?? '';
    const title = patch ? `${patch} ${argsRaw.mode ?? ''} ${target}` : `${type} ${nameOf(el)}`;
    record({ kind: patch ? 'patch' : 'problem', title, failed: !patch, bytes: bytesOf(text), text });
  });
}

/** A value as it can be read, elements included. */
export function toText(value: unknown, indent = 0): string {
  return JSON.stringify(value, (_, inner) => (inner instanceof Element ? nameOf(inner) : inner), indent) ?? `${value}`;
}

function merge(at: Json, patch: Json): void {
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete at[name];
    else if (!isTree(value)) at[name] = value;
    else {
      if (!isTree(at[name])) at[name] = {};
      merge(at[name] as Json, value);
    }
  }
}

/** Whether a value holds further signals. */
export function isTree(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Element);
}
