import type { Core } from '../core';

const { currentScript } = document;

/** Joins a part, whose script comes after the client's own, with the client that runs on the page: once, however often it is loaded. */
export function join(part: (core: Core) => void): void {
  const src = currentScript?.getAttribute('src');
  const first = src ? document.querySelector(`script[src="${CSS.escape(src)}"]`) : currentScript;
  if (first !== currentScript) return currentScript!.remove();
  dispatchEvent(new CustomEvent('faststate-part', { detail: part }));
}
