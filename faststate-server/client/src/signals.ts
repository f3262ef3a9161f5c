import { batch, signal } from '@preact/signals-core';
import { signalOrder } from './order';
import { isForbidden, isObject, same } from './values';

export type Path = readonly string[];
export type Json = Record<string, unknown>;
export interface MergeOptions {
  onlyIfMissing?: boolean;
  /** The id of the server's event, where it has one. */
  id?: number;
}
export interface Filter {
  include?: RegExp | string;
  exclude?: RegExp | string;
}

const LOCAL = /(^|\.)_/;

/** What effects subscribe to: a version that grows when the value at a path, or below it, changes. */
class Watch {
  readonly version = signal(0);
  readonly below = new Map<string, Watch>();

  at(key: string): Watch {
    let watch = this.below.get(key);
    if (!watch) this.below.set(key, (watch = new Watch()));
    return watch;
  }

  bump(): void {
    this.version.value = this.version.peek() + 1;
  }

  bumpAll(): void {
    this.bump();
    this.below.forEach((watch) => watch.bumpAll());
  }
}

/** The page's signals: one tree of JSON values, in which arrays are leaves. */
class Signals {
  private root: Json = {};
  private readonly watches = new Watch();
  /** Signals that exist only because something read them. */
  private readonly implicit = new Set<string>();
  private patch: Json | undefined;
  readonly listeners = new Set<(patch: Json) => void>();
  /** The server's event that the change under way comes from. */
  remote: { id: number | undefined } | undefined;

  /** The value, subscribed to by the effect that runs; one that does not exist becomes ''. */
  get(path: Path): unknown {
    let watch = this.watches;
    for (const key of path) watch = watch.at(key);
    void watch.version.value;
    if (this.peek(path) === undefined) {
      this.set(path, '');
      this.implicit.add(path.join('.'));
    }
    return this.peek(path);
  }

  peek(path: Path): unknown {
    return path.reduce<unknown>(
      (at, key) => (at && typeof at === 'object' && Object.hasOwn(at, key) ? (at as Json)[key] : undefined),
      this.root,
    );
  }

  /** Whether somebody gave it a value, rather than only read it. */
  has(path: Path): boolean {
    return this.peek(path) !== undefined && !this.implicit.has(path.join('.'));
  }

  set(path: Path, value: unknown): void {
    this.implicit.delete(path.join('.'));
    if (same(this.peek(path), value)) return;
    this.write(path, value);
    this.changed(path, value ?? null);
  }

  /** Runs a change that an event of the server makes. */
  fromServer(id: number | undefined, change: () => void): void {
    this.remote = { id };
    try {
      change();
    } finally {
      this.remote = undefined;
    }
  }

  /** A JSON merge patch (RFC 7386): null removes, objects merge, arrays are replaced. */
  merge(patch: Json, options: MergeOptions = {}): void {
    this.collect(() => this.mergeAt([], patch, options));
  }

  /** A copy of the signals whose names pass; by default those that do not begin with _. */
  snapshot({ include = /(?:)/, exclude = LOCAL }: Filter = {}): Json {
    const copy: Json = {};
    for (const [path, value] of this.leaves()) {
      const name = path.join('.');
      if (name.search(include) < 0 || name.search(exclude) >= 0) continue;
      let at = copy;
      for (const key of path.slice(0, -1)) at = (at[key] ??= {}) as Json;
      at[path.at(-1)!] = value;
    }
    return copy;
  }

  /** Every leaf with its path, without what JSON can't hold. */
  leaves(at: Json = this.root, path: string[] = []): [string[], unknown][] {
    return Object.entries(at).flatMap(([key, value]): [string[], unknown][] => {
      const below = [...path, key];
      if (isObject(value) && Object.keys(value).length) return this.leaves(value, below);
      const json = value === null || Array.isArray(value) || isObject(value) || /^[sbn]/.test(typeof value);
      return json ? [[below, value]] : [];
    });
  }

  /** Subscribes the effect that runs to every signal. */
  watchAll(): void {
    void this.watches.version.value;
  }

  /** Makes several changes one: effects run, and listeners hear, once at the end. */
  collect(change: () => void): void {
    if (this.patch) return change();
    const patch = (this.patch = {});
    try {
      batch(change);
    } finally {
      this.patch = undefined;
    }
    if (Object.keys(patch).length) this.listeners.forEach((listener) => listener(patch));
  }

  private mergeAt(path: Path, patch: Json, options: MergeOptions): void {
    for (const [key, value] of Object.entries(patch)) {
      if (isForbidden(key)) continue;
      const at = [...path, key];
      if (isObject(value)) {
        if (!isObject(this.peek(at))) this.mergeLeaf(at, {}, options);
        if (isObject(this.peek(at))) this.mergeAt(at, value, options);
      } else {
        this.mergeLeaf(at, value, options);
      }
    }
  }

  private mergeLeaf(path: Path, value: unknown, { onlyIfMissing, id }: MergeOptions): void {
    if (onlyIfMissing && this.has(path)) return;
    if (id !== undefined) {
      if (!signalOrder.admits(path, id)) return;
      const current = this.peek(path);
      if (isObject(current) && signalOrder.newerInside(path, id)) {
        for (const key of Object.keys(current)) this.mergeLeaf([...path, key], null, { id });
        return;
      }
      if (!isObject(value)) signalOrder.record(path, id);
    }
    this.set(path, value ?? undefined);
  }

  private write(path: Path, value: unknown): void {
    if (path.some(isForbidden)) throw new TypeError(`refused: ${path.join('.')}`);
    const last = path.length - 1;
    let at: Json = (this.root = { ...this.root });
    path.forEach((key, i) => {
      const next = at[key];
      if (i === last && value === undefined) delete at[key];
      else if (i === last) at[key] = value;
      else at = at[key] = (Array.isArray(next) ? [...next] : isObject(next) ? { ...next } : {}) as Json;
    });
  }

  private changed(path: Path, value: unknown): void {
    this.collect(() => {
      let watch = this.watches;
      let patch = this.patch!;
      path.forEach((key, i) => {
        watch.bump();
        watch = watch.at(key);
        if (i === path.length - 1) patch[key] = value;
        else patch = (patch[key] = isObject(patch[key]) ? patch[key] : {}) as Json;
      });
      watch.bumpAll();
    });
  }
}

export const signals = new Signals();
