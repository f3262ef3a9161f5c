/** What the page as a whole is doing: shown, hidden, being left, coming back. */
let leaving = false;
const waiting = new Set<() => void>();

/** Whether a request has to wait; only those that stay open when hidden go on in a hidden tab. */
export function suspended(openWhenHidden: boolean): boolean {
  return leaving || (document.hidden && !openWhenHidden);
}

/** Calls back on every change that may suspend or resume a request; returns how to stop that. */
export function onChange(run: () => void): () => void {
  waiting.add(run);
  return () => waiting.delete(run);
}

/** Waits so long, or until the page comes back or the signal aborts. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stop();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    const stop = onChange(done);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}

export async function resumed(openWhenHidden: boolean, signal: AbortSignal): Promise<void> {
  while (suspended(openWhenHidden) && !signal.aborted) await pause(2 ** 31 - 1, signal);
}

function changed(now: boolean): void {
  leaving = now;
  [...waiting].forEach((run) => run());
}

export function watchPage(): void {
  addEventListener('pagehide', () => changed(true));
  addEventListener('pageshow', () => changed(false));
  addEventListener('online', () => changed(leaving));
  document.addEventListener('visibilitychange', () => changed(leaving));
}
