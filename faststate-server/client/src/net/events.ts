/** Tells the page how a request goes, by a `datastar-fetch` event on the document. */
export function emit(type: string, el: Element, argsRaw: Record<string, unknown> = {}): void {
  document.dispatchEvent(new CustomEvent('datastar-fetch', { detail: { type, el, argsRaw } }));
}
