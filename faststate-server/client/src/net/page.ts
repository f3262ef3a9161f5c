import { hurry } from '../pending';

/** What the page as a whole is doing: shown, hidden, being left, coming back. */
let leaving = false;
let lastTick = Date.now();
const TICK = 5000;
const waiting = new Set<(woken?: boolean) => void>();

/** Whether a request has to wait; only those that stay open when hidden go on in a hidden tab. */
export function suspended(openWhenHidden: boolean): boolean {
  return leaving || (document.hidden && !openWhenHidden);
}

/** Whether what is sent now is the last that the page sends, as far as it knows. */
export function isLeaving(): boolean {
  return leaving;
}

/**
 * Calls back on every change that may suspend or resume a request, with true where connections may be dead without
 * a sign of it: after sleep, and when the network goes or comes. Returns how to stop that.
 */
export function onChange(run: (woken?: boolean) => void): () => void {
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
  });
}

/** Ends all pauses: what a request waited for may have come. */
export function changed(now = leaving, woken?: boolean): void {
  leaving = now;
  lastTick = Date.now();
  [...waiting].forEach((run) => run(woken));
}

/** Timers stand still while the machine sleeps, and are late in a hidden tab. */
function tick(): void {
  if (!document.hidden && Date.now() - lastTick > 4 * TICK) changed(leaving, true);
  lastTick = Date.now();
}

/** How the page was loaded, where the browser says so. */
export function visit(): PerformanceNavigationTiming | undefined {
  return performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;
}

export function watchPage(): void {
  for (const event of ['click', 'submit', 'change', 'focusout', 'popstate']) addEventListener(event, hurry, true);
  addEventListener('pagehide', () => {
    leaving = true;
    hurry();
    changed();
  });
  addEventListener('pageshow', () => changed(false));
  for (const event of ['online', 'offline']) addEventListener(event, () => changed(leaving, true));
  document.addEventListener('visibilitychange', () => {
    // A tab in the background may be ended without another sign.
    if (document.hidden) hurry();
    changed();
  });
  setInterval(tick, TICK);
}
