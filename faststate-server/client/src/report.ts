import type { Context } from './context';

/** Says on the console what went wrong, with what helps to find it. */
export function complain(what: string, ...details: unknown[]): void {
  console.error(`faststate: ${what}`, ...details);
}

/** Says which attribute's expression failed, and where. */
export function report({ attribute, text, el }: Context, error: unknown): void {
  complain(`${attribute}="${text}": ${(error as Error).message ?? error}`, el);
}

export function fail(why: string): never {
  throw Error(why);
}

/** Fails because of what an expression, or what comes from outside, must not do. */
export function refuse(what: string): never {
  fail(`refused: ${what}`);
}
