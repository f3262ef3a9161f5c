import { refuse } from '../report';
import * as signals from '../signals';
import { isObject } from '../values';
import { globals } from './globals';
import { call, read, safeKey, safeValue, write } from './guard';

/** Names in sight; a scope inherits from the one around it, and the outermost from nothing. */
export type Scope = Record<string, unknown>;

/** Finds an action by its name. */
export type Actions = (name: string) => unknown;

/** The scope's hidden entry for its actions; no expression can name it. */
export const ACTIONS = '@';

/** A part of an expression: its value in a scope, and what else others ask of it. */
export interface Node {
  (scope: Scope): any;
  /** The name of a variable. */
  variable?: string;
  /** The path of a signal. */
  path?: string[];
  /** Where a property is read, and which. */
  object?: Node;
  key?: Node;
  /** What is spread here, or the parameter that collects the rest. */
  spread?: Node;
  /** What an assignment sets, or a declaration or a parameter with a first value. */
  target?: Node;
  value?: Node;
}

/** Part of an object: without a key it is spread. */
export type Entry = [key: Node | undefined, value: Node];

/** What a chain with `?.` gives once it met nothing. */
const CUT = Symbol();
const MUTATOR = /^(?:push|pop|shift|unshift|splice|sort|reverse|fill)$/;

const isCut = (value: unknown, optional: boolean) => value === CUT || (optional && value == null);

/** The path of the signal that a node is. For writing it goes into arrays, and makes objects that are missing. */
function pathOf(node: Node, scope: Scope, writing: boolean): string[] | undefined {
  if (node.path) return node.path;
  const base = node.object && pathOf(node.object, scope, writing);
  if (!base) return undefined;
  const holder = signals.peek(base);
  const holds = isObject(holder) || (writing && (Array.isArray(holder) || Object(holder) !== holder));
  return holds ? [...base, safeKey(node.key!(scope))] : undefined;
}

export const literal = (value: unknown): Node => () => value;

/** What is left out. */
export const NOTHING = literal(undefined);

/** A signal, or without a name all of them. */
export function signal(...path: string[]): Node {
  return Object.assign(() => signals.get(path), { path: path.map(safeKey) });
}

export const action = (name: string): Node => (scope) =>
  (scope[ACTIONS] as Actions)(name) ?? refuse(`@${name}`);

export const variable = (name: string): Node =>
  Object.assign((scope: Scope) => (name in scope ? scope[name] : name in globals ? globals[name] : refuse(name)), { variable: name });

export const spread = (value: Node): Node => Object.assign((scope: Scope) => [...value(scope)], { spread: value });

export const list = (items: Node[]): Node => (scope) =>
  items.flatMap((item) => (item.spread ? item(scope) : [item(scope)]));

export const object = (entries: Entry[]): Node => (scope) => {
  const result = {};
  for (const [key, value] of entries) {
    if (key) write(result, key(scope), value(scope));
    else Object.assign(result, safeValue(value(scope)));
  }
  return result;
};

export const template = (strings: string[], parts: Node[]): Node => (scope) =>
  strings.reduce((text, part, i) => `${text}${parts[i - 1](scope)}${part}`);

export function member(object: Node, key: Node, optional = false): Node {
  const node: Node = (scope) => {
    const path = pathOf(node, scope, false);
    if (path) return signals.get(path);
    const holder = object(scope);
    return isCut(holder, optional) ? CUT : read(holder, key(scope));
  };
  return Object.assign(node, { object, key });
}

export function invoke(callee: Node, args: Node, optional: boolean, onNothing: boolean): Node {
  return (scope) => {
    if (!callee.object) {
      const target = callee(scope);
      return isCut(target, optional) ? CUT : safeValue(target(...args(scope)));
    }
    const holder = callee.object(scope);
    if (isCut(holder, onNothing)) return CUT;
    const key = safeKey(callee.key!(scope));
    if (optional && isCut(read(holder, key), true)) return CUT;
    const path = Array.isArray(holder) && MUTATOR.test(key) && pathOf(callee.object, scope, true);
    if (!path) return call(holder, key, args(scope));
    // A signal's array is changed as a copy, so that the change is seen.
    const copy = [...holder];
    const result = call(copy, key, args(scope));
    signals.set(path, copy);
    return result;
  };
}

export const chain = (value: Node): Node => (scope) => {
  const result = value(scope);
  return result === CUT ? undefined : result;
};

export const arrow = (params: Node[], body: Node): Node => (scope) => (...args: unknown[]) => {
  scope = Object.create(scope);
  args.forEach(safeValue);
  params.forEach(({ spread }, i) => store(spread ?? params[i], scope, spread ? args.slice(i) : args[i], true));
  return body(scope);
};

export const UNARY: Record<string, (value: any) => unknown> = {
  __proto__: null as never,
  '-': (a) => -a, '+': (a) => +a, '!': (a) => !a, '~': (a) => ~a, typeof: (a) => typeof a, void: () => undefined,
};

export const unary = (op: string, value: Node): Node => (scope) => UNARY[op](value(scope));

export const ternary = (test: Node, yes: Node, no: Node): Node => (scope) => (test(scope) ? yes(scope) : no(scope));

/** The target with what has effects in it worked out, so that it can be read and written. */
function fixed(target: Node, scope: Scope): Node {
  if (target.object) return member(fixed(target.object, scope), literal(target.key!(scope)));
  return target.path || target.variable ? target : literal(target(scope));
}

/** Puts a value into a signal, a property or a variable. */
function store(target: Node, scope: Scope, value: any, declaring?: boolean): void {
  const { variable, object } = target;
  if (target.target) return store(target.target, scope, value === undefined ? target.value!(scope) : value, declaring);
  const path = pathOf(target, scope, true);
  if (path) signals.set(path, value);
  else if (object) write(object(scope), target.key!(scope), value);
  else {
    const name = safeKey(variable ?? refuse('destructuring, or an assignment to a value'));
    while (!declaring && scope && !Object.hasOwn(scope, name)) scope = Object.getPrototypeOf(scope);
    if (!scope) refuse(`an assignment to ${name}`);
    scope[name] = value;
  }
}

/** Sets the target, with an operator to what that makes of its old value; `postfix` gives the old value as a number. */
export const assign = (target: Node, value: Node, op?: string, postfix?: boolean): Node =>
  Object.assign((scope: Scope) => {
    const at = op ? fixed(target, scope) : target;
    const old = op && at(scope);
    const result = op ? BINARY[op][1](old, () => value(scope)) : value(scope);
    store(at, scope, result);
    return postfix ? +old : result;
  }, { target, value });

export const declare = (target: Node): Node => (scope) => store(target, scope, undefined, true);

type Operator = [rank: number, apply: (a: any, b: () => any) => unknown];

/** Each binary operator with its precedence; the right side is worked out where it is asked for. */
export const BINARY: Record<string, Operator> = {
  __proto__: null as never,
  '??': [1, (a, b) => a ?? b()], '||': [1, (a, b) => a || b()], '&&': [2, (a, b) => a && b()],
  '|': [3, (a, b) => a | b()], '^': [4, (a, b) => a ^ b()], '&': [5, (a, b) => a & b()],
  '==': [6, (a, b) => a == b()], '!=': [6, (a, b) => a != b()], '===': [6, (a, b) => a === b()], '!==': [6, (a, b) => a !== b()],
  '<': [7, (a, b) => a < b()], '>': [7, (a, b) => a > b()], '<=': [7, (a, b) => a <= b()], '>=': [7, (a, b) => a >= b()],
  in: [7, (a, b) => safeKey(a) in b()], instanceof: [7, (a, b) => a instanceof b()],
  '<<': [8, (a, b) => a << b()], '>>': [8, (a, b) => a >> b()], '>>>': [8, (a, b) => a >>> b()],
  '+': [9, (a, b) => a + b()], '-': [9, (a, b) => a - b()],
  '*': [10, (a, b) => a * b()], '/': [10, (a, b) => a / b()], '%': [10, (a, b) => a % b()],
  '**': [11, (a, b) => a ** b()],
};

export const binary = (op: string, left: Node, right: Node): Node => (scope) =>
  BINARY[op][1](left(scope), () => right(scope));
