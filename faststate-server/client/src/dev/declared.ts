import { parse } from '../expression/parser';
import { isObject } from '../values';

/** The signals that somebody declares: an object where there are more inside, or true. */
export interface Names {
  [name: string]: Names | true;
}

/** Adds a signal by its path. */
export function declare(names: Names, path: string[], value?: unknown): void {
  const [name, ...rest] = path;
  if (!rest.length && !isObject(value)) {
    if (!Object.hasOwn(names, name)) names[name] = true;
    return;
  }
  if (!Object.hasOwn(names, name) || names[name] === true) names[name] = {};
  const inner = names[name] as Names;
  if (rest.length) declare(inner, rest, value);
  else for (const [key, part] of Object.entries(value as object)) declare(inner, [key], part);
}

/** Adds what an object declares, which an expression gives. */
export function declareAll(names: Names, text: string): void {
  try {
    const value = parse(text)({ __proto__: null });
    if (isObject(value)) for (const [key, part] of Object.entries(value)) declare(names, [key], part);
  } catch {
    // What is wrong with it, the client says.
  }
}

/** The first part of the path that nobody declares, with what is declared beside it. */
export function undeclared(names: Names, path: string[]): [path: string[], beside: string[]] | undefined {
  let at: Names | true = names;
  for (let i = 0; i < path.length; i++) {
    if (at === true) return undefined;
    if (!Object.hasOwn(at, path[i])) return [path.slice(0, i + 1), Object.keys(at).map((key) => [...path.slice(0, i), key].join('.'))];
    at = at[path[i]];
  }
  return undefined;
}
