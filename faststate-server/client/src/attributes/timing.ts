import { defer, forget } from '../pending';
import type { Attribute } from './attribute';

/** Milliseconds of a modifier's argument such as `500ms` or `1s`. */
export function duration(args: string[] = [], otherwise = 0): number {
  const [, number, unit] = /(\d+)(ms|s)?/.exec(`${args}`) ?? [];
  return +number * (unit === 's' ? 1000 : 1) || otherwise;
}

type Run = (event?: Event) => void;

/** Wraps a handler as the modifiers delay, debounce, throttle and viewtransition say; it does nothing once the attribute is gone. */
export function timed({ modifiers, cleanups }: Attribute, run: Run): Run {
  let plain = run;
  cleanups.push(() => (plain = () => undefined));
  run = (event) => plain(event);
  if (modifiers.has('viewtransition') && document.startViewTransition) {
    run = (event) => void document.startViewTransition(() => plain(event));
  }
  const inner = run;
  const delay = modifiers.get('delay');
  if (delay) run = (event) => void setTimeout(inner, duration(delay), event);
  run = limited(run, modifiers.get('debounce'), true);
  return limited(run, modifiers.get('throttle'), false);
}

/** At most one run in a time span, at its beginning, its end or both; `restart` begins it anew with each event. */
function limited(run: Run, args: string[] | undefined, restart: boolean): Run {
  if (!args) return run;
  const has = (edge: string, otherwise: boolean) => args.includes(otherwise ? `no${edge}` : edge) !== otherwise;
  const leading = has('leading', !restart);
  const trailing = has('trailing', restart);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: [event?: Event] | false | undefined;
  const begin = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      if (pending && !restart) begin();
      finish();
    }, duration(args));
  };
  const finish = () => {
    forget(finish);
    const last = pending;
    pending = undefined;
    if (restart) {
      clearTimeout(timer);
      timer = undefined;
    }
    if (last) run(...last);
  };
  return (event) => {
    const first = !timer;
    pending = trailing && !(first && leading) && [event];
    if (pending) defer(finish, event);
    if (first || restart) begin();
    if (first && leading) run(event);
  };
}
