import type { Attribute } from './attribute';

/** Milliseconds of a modifier's argument such as `500ms` or `1s`. */
export function duration(args: string[] | undefined, otherwise = 0): number {
  for (const arg of args ?? []) {
    const found = /^(\d+)(ms|s)?$/.exec(arg);
    if (found) return Number(found[1]) * (found[2] === 's' ? 1000 : 1);
  }
  return otherwise;
}

type Run = (event?: Event) => void;

/** Wraps a handler as the modifiers delay, debounce, throttle and viewtransition say. */
export function timed({ modifiers, cleanups }: Attribute, run: Run): Run {
  const delay = modifiers.get('delay');
  const debounce = modifiers.get('debounce');
  const throttle = modifiers.get('throttle');
  if (modifiers.has('viewtransition') && document.startViewTransition) {
    const plain = run;
    run = (event) => void document.startViewTransition(() => plain(event));
  }
  if (delay) run = delayed(run, duration(delay), cleanups);
  if (debounce) run = limited(run, duration(debounce), debounce.includes('leading'), !debounce.includes('notrailing'), true, cleanups);
  if (throttle) run = limited(run, duration(throttle), !throttle.includes('noleading'), throttle.includes('trailing'), false, cleanups);
  return run;
}

function delayed(run: Run, wait: number, cleanups: Attribute['cleanups']): Run {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  cleanups.push(() => timers.forEach((timer) => clearTimeout(timer)));
  return (event) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run(event);
    }, wait);
    timers.add(timer);
  };
}

/** At most one run in a time span, at its beginning, its end or both; `restart` begins it anew with each event. */
function limited(run: Run, wait: number, leading: boolean, trailing: boolean, restart: boolean, cleanups: Attribute['cleanups']): Run {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: { event?: Event } | undefined;
  const begin = () => {
    timer = setTimeout(() => {
      timer = undefined;
      const last = pending;
      pending = undefined;
      if (!last) return;
      if (!restart) begin();
      run(last.event);
    }, wait);
  };
  cleanups.push(() => clearTimeout(timer));
  return (event) => {
    if (timer === undefined && leading) {
      begin();
      run(event);
      return;
    }
    if (trailing) pending = { event };
    if (restart) clearTimeout(timer);
    if (restart || timer === undefined) begin();
  };
}
