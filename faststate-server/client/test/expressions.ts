// Runs expressions as attributes do. Import ./page before it.
import { ACTIONS } from '../src/expression/node';
import { parse } from '../src/expression/parser';
import * as signals from '../src/signals';

const ACTIONS_FOR_TESTS: Record<string, unknown> = { twice: (n: number) => n * 2 };

/** The value of an expression, with variables such as `el` and an action `@twice`. */
export function interpret(text: string, vars: Record<string, unknown> = {}): unknown {
  const find = (name: string) => (Object.hasOwn(ACTIONS_FOR_TESTS, name) ? ACTIONS_FOR_TESTS[name] : undefined);
  return parse(text)(Object.assign(Object.create(null), { [ACTIONS]: find }, vars));
}

/** Removes all signals. */
export function clear(): void {
  for (const key of Object.keys(signals.peek([]) as object)) signals.set([key], undefined);
}
