import type { Context } from './context';
import { request, type Options } from './net/request';
import { untracked } from './reactive';
import * as signals from './signals';
import type { Filter } from './signals';

export type Action = (context: Context, ...args: any[]) => unknown;

const http =
  (method: string): Action =>
  (context, url: string, options?: Options) =>
    request(context, method, url, options);

function change(filter: Filter | undefined, next: (old: unknown) => unknown): void {
  // A box of an array has its slot there.
  const each = (old: unknown): unknown => (Array.isArray(old) ? old.map(each) : next(old));
  signals.collect(() => signals.leaves(filter).forEach(([path, old]) => signals.set(path, each(old))));
}

/** What an expression may call as `@name(…)`. */
export const actions: Record<string, Action> = {
  __proto__: null as never,
  get: http('GET'),
  post: http('POST'),
  put: http('PUT'),
  patch: http('PATCH'),
  delete: http('DELETE'),
  peek: (_, read: () => unknown) => untracked(read),
  setAll: (_, value: unknown, filter?: Filter) => change(filter, () => value),
  toggleAll: (_, filter?: Filter) => change(filter, (old) => !old),
};
