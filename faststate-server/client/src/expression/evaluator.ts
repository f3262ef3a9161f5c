import { signals } from '../signals';
import { isObject } from '../values';
import type { Node } from './ast';
import { globals } from './globals';
import { call, read, refuse, safeKey, safeValue, write } from './guard';

/** Names in sight; a scope inherits from the one around it, and the outermost from nothing. */
export type Scope = Record<string, unknown>;
/** Finds an action by its name. */
export type Actions = (name: string) => ((...args: unknown[]) => unknown) | undefined;

/** The scope's hidden entry for its actions; no expression can name it. */
export const ACTIONS = '@';

const CUT = Symbol('a ?. met nothing');
const MUTATORS = /^(?:push|pop|shift|unshift|splice|sort|reverse|fill)$/;

class Return {
  constructor(readonly value: unknown) {}
}

export function evaluate(program: Node, scope: Scope): unknown {
  const result = run(program, scope);
  return result instanceof Return ? result.value : result;
}

function run(node: Node, scope: Scope): unknown {
  switch (node.type) {
    case 'literal':
      return node.value;
    case 'regex':
      return new RegExp(node.source, node.flags);
    case 'template':
      return node.strings.reduce((text, part, i) => `${text}${run(node.parts[i - 1], scope)}${part}`);
    case 'name':
      if (node.name in scope) return scope[node.name];
      return node.name in globals ? globals[node.name] : refuse(node.name);
    case 'signal':
      return signals.get([safeKey(node.name)]);
    case 'action':
      return action(node.name, scope);
    case 'array':
      return list(node.items, scope);
    case 'object': {
      const object: Scope = {};
      for (const { key, value } of node.entries) {
        if (key) write(object, run(key, scope), run(value, scope));
        else Object.assign(object, run(value, scope));
      }
      return object;
    }
    case 'member': {
      const path = signalPath(node, scope);
      if (path) return signals.get(path);
      const object = run(node.object, scope);
      if (object === CUT || (node.optional && (object ?? null) === null)) return CUT;
      return read(object, run(node.key, scope));
    }
    case 'call':
      return invoke(node, scope);
    case 'chain': {
      const value = run(node.value, scope);
      return value === CUT ? undefined : value;
    }
    case 'arrow':
      return (...args: unknown[]) => {
        const inner: Scope = Object.create(scope);
        bind({ type: 'array', items: node.params }, args, inner);
        const result = run(node.body, inner);
        return result instanceof Return ? result.value : undefined;
      };
    case 'unary':
      return unary(node.op, node.op === 'typeof' && node.value.type === 'name' && !(node.value.name in scope) && !(node.value.name in globals) ? undefined : run(node.value, scope));
    case 'update': {
      const old = Number(run(node.target, scope));
      const value = node.op === '+' ? old + 1 : old - 1;
      assign(node.target, value, scope);
      return node.prefix ? value : old;
    }
    case 'binary': {
      const left = run(node.left, scope);
      if (decided(node.op, left)) return left;
      return binary(node.op, left, run(node.right, scope));
    }
    case 'ternary':
    case 'if':
      return run(run(node.test, scope) ? node.yes : node.no, scope);
    case 'assign': {
      if (!node.op) return assign(node.target, run(node.value, scope), scope);
      const old = run(node.target, scope);
      if (decided(node.op, old)) return old;
      return assign(node.target, binary(node.op, old, run(node.value, scope)), scope);
    }
    case 'sequence':
      return node.items.reduce<unknown>((_, item) => run(item, scope), undefined);
    case 'declare':
      bind(node.target, run(node.value, scope), scope);
      return undefined;
    case 'return':
      return new Return(run(node.value, scope));
    case 'block': {
      const inner: Scope = Object.create(scope);
      let last: unknown;
      for (const statement of node.body) {
        last = run(statement, inner);
        if (last instanceof Return) break;
      }
      return last;
    }
    default:
      return refuse('... here');
  }
}

function list(nodes: Node[], scope: Scope): unknown[] {
  return nodes.flatMap((node) => (node.type === 'spread' ? [...(run(node.value, scope) as Iterable<unknown>)] : [run(node, scope)]));
}

function action(name: string, scope: Scope): unknown {
  return (scope[ACTIONS] as Actions)(name) ?? refuse(`@${name} (no such action)`);
}

function invoke(node: Node & { type: 'call' }, scope: Scope): unknown {
  const { callee } = node;
  if (callee.type === 'member') {
    const object = run(callee.object, scope);
    if (object === CUT || (callee.optional && (object ?? null) === null)) return CUT;
    const key = safeKey(run(callee.key, scope));
    if (node.optional && (read(object, key) ?? null) === null) return CUT;
    const args = list(node.args, scope);
    const path = Array.isArray(object) && MUTATORS.test(key) ? targetPath(callee.object, scope) : undefined;
    if (!path) return call(object, key, args);
    const copy = [...(object as unknown[])];
    const result = call(copy, key, args);
    signals.set(path, copy);
    return result === copy ? signals.get(path) : result;
  }
  const target = run(callee, scope);
  if (target === CUT || (node.optional && (target ?? null) === null)) return CUT;
  if (typeof target !== 'function') throw new TypeError('not a function');
  return safeValue(target(...list(node.args, scope)));
}

/** The path of a signal inside a signal that is an object; anything else is an ordinary property. */
function signalPath(node: Node, scope: Scope): string[] | undefined {
  if (node.type === 'signal') return [safeKey(node.name)];
  if (node.type !== 'member') return undefined;
  const base = signalPath(node.object, scope);
  return base && isObject(signals.peek(base)) ? [...base, safeKey(run(node.key, scope))] : undefined;
}

/** The path that an assignment writes: it goes into arrays, and makes the objects that are missing. */
function targetPath(node: Node, scope: Scope): string[] | undefined {
  if (node.type === 'signal') return [safeKey(node.name)];
  if (node.type !== 'member') return undefined;
  const base = targetPath(node.object, scope);
  if (!base) return undefined;
  const holder = signals.peek(base);
  const foreign = holder && typeof holder === 'object' && !isObject(holder) && !Array.isArray(holder);
  return foreign ? undefined : [...base, safeKey(run(node.key, scope))];
}

function assign(target: Node, value: unknown, scope: Scope): unknown {
  const path = targetPath(target, scope);
  if (path) signals.set(path, value);
  else if (target.type === 'member') write(run(target.object, scope), run(target.key, scope), value);
  else if (target.type === 'name') {
    let owner = scope;
    while (owner && !Object.hasOwn(owner, target.name)) owner = Object.getPrototypeOf(owner);
    if (!owner) refuse(`an assignment to ${target.name}`);
    owner[target.name] = value;
  } else refuse('this assignment');
  return value;
}

/** Declares the names of a parameter or of a `const`, taken apart where it is a pattern. */
function bind(target: Node, value: unknown, scope: Scope): void {
  switch (target.type) {
    case 'name':
      scope[safeKey(target.name)] = value;
      break;
    case 'assign':
      bind(target.target, value === undefined ? run(target.value, scope) : value, scope);
      break;
    case 'array':
      target.items.forEach((item, i) => {
        if (item.type === 'spread') bind(item.value, (value as unknown[]).slice(i), scope);
        else if (item.type !== 'literal') bind(item, (value as unknown[])[i], scope);
      });
      break;
    case 'object':
      for (const { key, value: part } of target.entries) {
        if (!key) refuse('... here');
        bind(part, read(value, run(key, scope)), scope);
      }
      break;
    default:
      refuse('this parameter');
  }
}

function decided(op: string, left: unknown): boolean {
  return (op === '&&' && !left) || (op === '||' && !!left) || (op === '??' && (left ?? null) !== null);
}

function unary(op: string, value: unknown): unknown {
  switch (op) {
    case '-':
      return -(value as number);
    case '+':
      return +(value as number);
    case '!':
      return !value;
    case '~':
      return ~(value as number);
    case 'typeof':
      return typeof value;
    default:
      return undefined;
  }
}

const BINARY: Record<string, (a: any, b: any) => unknown> = {
  '&&': (_, b) => b, '||': (_, b) => b, '??': (_, b) => b,
  '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => a / b, '%': (a, b) => a % b, '**': (a, b) => a ** b,
  '==': (a, b) => a == b, '!=': (a, b) => a != b, '===': (a, b) => a === b, '!==': (a, b) => a !== b,
  '<': (a, b) => a < b, '>': (a, b) => a > b, '<=': (a, b) => a <= b, '>=': (a, b) => a >= b,
  '&': (a, b) => a & b, '|': (a, b) => a | b, '^': (a, b) => a ^ b, '<<': (a, b) => a << b, '>>': (a, b) => a >> b, '>>>': (a, b) => a >>> b,
  in: (a, b) => safeKey(a) in b,
  instanceof: (a, b) => a instanceof b,
};

function binary(op: string, left: unknown, right: unknown): unknown {
  return BINARY[op](left, right);
}
