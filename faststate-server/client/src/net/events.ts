import { dom } from '../dom';

/** Tells the page how a request goes, by a `datastar-fetch` event that its element hears, or else the document. */
export function emit(type: string, el: Element, argsRaw: Record<string, unknown> = {}): void {
  dom(dom(el).isConnected ? el : document).dispatchEvent(new CustomEvent('datastar-fetch', { detail: { type, el, argsRaw }, bubbles: true }));
}
