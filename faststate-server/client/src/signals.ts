import * as order from './order';
import { batch, changed, read, type Source } from './reactive';
import { refuse } from './report';
import { isForbidden, isObject, nameOf, same, type Path } from './values';

export type { Path } from './values';
export type Json = Record<string, unknown>;
export interface MergeOptions {
  onlyIfMissing?: boolean;
  /** The id of the server's event, where it has one. */
  id?: number;
}
/** Signals by their names; without an exclude, none is left out. */
export interface Filter {
  include?: RegExp | string;
  exclude?: RegExp | string;
}

/** What effects subscribe to: it changes with the value at a path, or below it. */
interface Watch {
  readers: Source;
  below: Map<string, Watch>;
}

const LOCAL = /(^|\.)_/;
const newWatch = (): Watch => ({ readers: new Set(), below: new Map() });

// The page's signals are one tree of JSON values, in which arrays are leaves.
const root: Json = {};
const watches = newWatch();
/** Signals that exist only because something read them. */
const implicit = new Set<string>();
let patch: Json | undefined;
type Change = [path: Path, before: unknown, after: unknown];
/** The changes of the one that may be taken back, while it is made. */
let noted: Change[] | undefined;

/** The server's event that the change under way comes from. */
export let remote: { id: number | undefined } | undefined;

/** The value, subscribed to by the effect that runs; one that does not exist is '', and becomes that unless in an array. */
export function get(path: Path): unknown {
  // An item that was taken out of an array must not come back because what showed it is still there.
  if (peek(path) === undefined && !path.some((_, i) => Array.isArray(peek(path.slice(0, i))))) {
    set(path, '');
    implicit.add(nameOf(path));
  }
  read(path.reduce(below, watches).readers);
  const value = peek(path);
  return value === undefined ? '' : value;
}

export function peek(path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (at && typeof at === 'object' && Object.hasOwn(at, key) ? (at as Json)[key] : undefined),
    root,
  );
}

/** Whether somebody gave it a value, rather than only read it. */
export function has(path: Path): boolean {
  return peek(path) !== undefined && !implicit.has(nameOf(path));
}

export function set(path: Path, value: unknown): void {
  implicit.delete(nameOf(path));
  if (same(peek(path), value)) return;
  if (path.some(isForbidden)) refuse(nameOf(path));
  noted?.push([path, peek(path), value]);
  put(root, path, value);
  collect(() => {
    put(patch!, path, value ?? null);
    changedBelow(
      path.reduce((watch, key) => {
        changed(watch.readers);
        return below(watch, key);
      }, watches),
    );
  });
}

/** Makes a change; what it gives takes back as much of it as nothing has changed since. */
export function revocable(change: () => void): () => void {
  const made: Change[] = [];
  collect(() => {
    noted = made;
    try {
      change();
    } finally {
      noted = undefined;
    }
  });
  return () => collect(() => made.splice(0).reverse().forEach(([path, before, after]) => same(peek(path), after) && set(path, before)));
}

/** Runs a change that an event of the server makes. */
export function fromServer(id: number | undefined, change: () => void): void {
  remote = { id };
  try {
    change();
  } finally {
    remote = undefined;
  }
}

/** A JSON merge patch (RFC 7386): null removes, objects merge, arrays are replaced. */
export function merge(patch: Json, options: MergeOptions = {}): void {
  collect(() => mergeAt([], patch, options));
}

/** A copy of the signals whose names pass; by default those that do not begin with _. */
export function snapshot({ include, exclude = LOCAL }: Filter = {}): Json {
  return pick({ include, exclude });
}

/** A copy of the part whose names pass. */
export function pick(filter?: Filter, from?: Json): Json {
  const copy: Json = {};
  for (const [path, value] of leaves(filter, from)) put(copy, path, value);
  return copy;
}

/** Every leaf whose name passes, with its path, without what JSON can't hold. */
export function leaves(filter: Filter = {}, at: Json = root, path: Path = []): [Path, unknown][] {
  return Object.entries(at).flatMap(([key, value]): [Path, unknown][] => {
    const inner = [...path, key];
    if (isObject(value) && Object.keys(value).length) return leaves(filter, value, inner);
    const json = value === null || Array.isArray(value) || isObject(value) || /^[sbn]/.test(typeof value);
    const found = (pattern: RegExp | string) => nameOf(inner).search(typeof pattern === 'string' ? pattern.replace(/^\/|\/$/g, '') : pattern) >= 0;
    return json && found(filter.include ?? '') && !(filter.exclude && found(filter.exclude)) ? [[inner, value]] : [];
  });
}

/** Subscribes the effect that runs to every signal. */
export function watchAll(): void {
  read(watches.readers);
}

/** Makes several changes one: effects run, and the document hears of them as a merge patch, once at the end. */
export function collect(change: () => void): void {
  if (patch) return change();
  const all = (patch = {});
  try {
    batch(change);
  } finally {
    patch = undefined;
  }
  if (Object.keys(all).length) document.dispatchEvent(new CustomEvent('datastar-signal-patch', { detail: all }));
}

function mergeAt(path: Path, patch: Json, options: MergeOptions): void {
  for (const [key, value] of Object.entries(patch)) {
    if (isForbidden(key)) continue;
    const at = [...path, key];
    if (!isObject(value)) mergeLeaf(at, value, options);
    else {
      if (!isObject(peek(at))) mergeLeaf(at, {}, options);
      if (isObject(peek(at))) mergeAt(at, value, options);
    }
  }
}

function mergeLeaf(path: Path, value: unknown, { onlyIfMissing, id }: MergeOptions): void {
  if (onlyIfMissing && has(path)) return;
  if (id !== undefined) {
    if (!order.admitsSignal(path, id)) return;
    const current = peek(path);
    if (isObject(current) && order.newerInside(path, id)) {
      for (const key of Object.keys(current)) mergeLeaf([...path, key], null, { id });
      return;
    }
    if (!isObject(value)) order.recordSignal(path, id);
  }
  set(path, value ?? undefined);
}

/** Sets or, with undefined, deletes what is at the path; the objects and arrays on the way are replaced by copies. */
function put(at: Json, path: Path, value: unknown): void {
  path.slice(0, -1).forEach((key) => {
    const next = at[key];
    at = at[key] = (Array.isArray(next) ? [...next] : { ...(isObject(next) && next) }) as Json;
  });
  const last = path.at(-1)!;
  if (value === undefined) delete at[last];
  else at[last] = value;
}

function below(watch: Watch, key: string): Watch {
  let inner = watch.below.get(key);
  if (!inner) watch.below.set(key, (inner = newWatch()));
  return inner;
}

function changedBelow(watch: Watch): void {
  changed(watch.readers);
  watch.below.forEach(changedBelow);
}
