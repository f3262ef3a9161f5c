import { refuse } from '../report';
import { write } from './guard';

const later = (run: unknown, ...rest: []) =>
  typeof run === 'function' ? setTimeout(run as () => void, ...rest) : refuse('a timer without a function');

const assign = (target: unknown, ...sources: object[]) => {
  for (const source of sources) {
    for (const [key, value] of Object.entries(source ?? {})) write(target, key, value);
  }
  return target;
};

const { keys, values, entries, fromEntries, is } = Object;

/** Everything of the language's and the browser's globals that an expression may name. */
export const globals: Record<string, unknown> = {
  __proto__: null,
  Math, JSON, Number, String, Boolean, Array, Date, RegExp, console,
  Object: Object.freeze({ keys, values, entries, fromEntries, is, assign }),
  parseInt, parseFloat, isNaN, isFinite, encodeURIComponent, decodeURIComponent,
  Infinity, NaN, undefined, true: true, false: false, null: null,
  confirm, alert, clearTimeout, setTimeout: later,
};
