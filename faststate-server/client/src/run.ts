import { actions } from './actions';
import type { Context } from './context';
import { ACTIONS, type Node } from './expression/node';
import { parse } from './expression/parser';
import { untracked } from './reactive';
import { report } from './report';

const LIMIT = 1000;
const parsed = new Map<string, Node>();

/** The value of an attribute's expression. */
export function value(context: Context, vars: Record<string, unknown> = {}): unknown {
  const { el, text } = context;
  const find = (name: string) =>
    actions[name] && ((...args: unknown[]) => actions[name]({ ...context, vars }, ...args));
  // Kept, since the texts of many rows are more than the cache holds.
  context.program ??= program(text);
  return context.program({ __proto__: null, el, ...vars, [ACTIONS]: find });
}

/** Runs an expression for what it does: an effect around it doesn't subscribe to what it reads. */
export function act(context: Context, vars?: Record<string, unknown>): void {
  guard(context, () => value(context, vars));
}

/** Runs what no effect around it subscribes to, and reports an error in it. */
export function guard(context: Context, run: () => void): void {
  try {
    untracked(run);
  } catch (error) {
    report(context, error);
  }
}

function program(text: string): Node {
  let node = parsed.get(text);
  if (!node) {
    node = parse(text);
    if (parsed.size >= LIMIT) parsed.clear();
    parsed.set(text, node);
  }
  return node;
}
