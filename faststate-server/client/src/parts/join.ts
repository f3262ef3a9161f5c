import type { Core } from '../core';

/** Joins a part, whose script comes after the client's own, with the client that runs on the page. */
export function join(part: (core: Core) => void): void {
  dispatchEvent(new CustomEvent('faststate-part', { detail: part }));
}
