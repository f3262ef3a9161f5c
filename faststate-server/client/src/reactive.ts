/** Something that is read and changes: how to wake each effect that read it in its last run. */
export type Source = Set<() => void>;

export interface Effect {
  /** Runs again, as it does whenever something that it read has changed. */
  run(): void;
  stop(): void;
}

/** How often an effect may run in one go before it counts as one that never ends. */
const LIMIT = 100;

/** What has to run: first what derives values, then what only uses them, so that nobody sees a value that is out of date. */
const derivations = new Set<() => void>();
const effects = new Set<() => void>();
const runs = new Map<() => void, number>();
/** Subscribes the effect that runs. */
let subscribe: ((source: Source) => void) | undefined;
let depth = 0;

/** Runs a function now and whenever something that it read changes; what it throws goes to `fail`. */
export function effect(act: () => void, fail: (error: unknown) => void, derives = false): Effect {
  const queue = derives ? derivations : effects;
  const sources = new Set<Source>();
  let stopped = false;
  const wake = () => void queue.add(run);
  const forget = () => {
    queue.delete(run);
    sources.forEach((source) => source.delete(wake));
    sources.clear();
  };
  const run = () => {
    const count = runs.get(run) ?? 0;
    runs.set(run, count + 1);
    if (count >= LIMIT) return fail('runs without end, since it changes what it reads');
    forget();
    batch(() => {
      try {
        subscribing((source) => stopped || sources.add(source.add(wake)), act);
      } catch (error) {
        fail(error);
      }
    });
  };
  run();
  return {
    run,
    stop() {
      stopped = true;
      forget();
    },
  };
}

/** Subscribes the effect that runs, if one does. What derives the values of sources is up to date afterwards. */
export function read(source: Source): void {
  settle();
  subscribe?.(source);
}

export function changed(source: Source): void {
  batch(() => source.forEach((wake) => wake()));
}

/** Runs a function whose reads subscribe nobody. */
export function untracked<T>(act: () => T): T {
  return subscribing(undefined, act);
}

/** Makes several changes one: effects run once, at the end. */
export function batch(act: () => void): void {
  depth++;
  try {
    act();
  } finally {
    if (depth === 1) {
      settle();
      drain(effects, settle);
      runs.clear();
    }
    depth--;
  }
}

function settle(): void {
  drain(derivations);
}

function drain(queue: Set<() => void>, then?: () => void): void {
  for (const run of queue) {
    queue.delete(run);
    run();
    then?.();
  }
}

function subscribing<T>(how: typeof subscribe, act: () => T): T {
  const before = subscribe;
  subscribe = how;
  try {
    return act();
  } finally {
    subscribe = before;
  }
}
