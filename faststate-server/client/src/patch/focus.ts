import { dom } from '../dom';
import { busy } from '../net/line';

/** What a stream brought in while the answer that asks for it was still on its way, as from another node. */
let early: HTMLInputElement | undefined;

/**
 * Focuses what a change of the page brought in with `autofocus`, the last one, as a page load would.
 * A change that nobody here asked for leaves the focus where somebody put it.
 */
export function focusNew(asked: boolean, change: () => void): void {
  const all = () => document.querySelectorAll<HTMLInputElement>('[autofocus]');
  const before = new Set(all());
  change();
  let found = [...all()].filter((element) => !before.has(element)).at(-1);
  if (!asked && document.activeElement !== document.body) {
    if (found) early = busy() ? found : undefined;
    return;
  }
  if (asked && early && dom(early).isConnected) found ??= early;
  early = undefined;
  if (!found) return;
  dom(found).focus();
  // Null or missing where there is no text to stand in.
  if (dom(found).selectionStart != null) found.setSelectionRange(found.value.length, found.value.length);
}

/** Lets a change of the page leave the focus and the caret where they are, if what has them is still there or is there again. */
export function keepFocus(change: () => void): void {
  const active = document.activeElement as HTMLInputElement;
  const { id, value, selectionStart, selectionEnd, selectionDirection } = dom(active);
  change();
  const now = dom(active).isConnected ? active : id && (document.getElementById(id) as HTMLInputElement | null);
  if (!now) return;
  if (now !== document.activeElement) dom(now).focus({ preventScroll: true });
  if (selectionStart != null && now.value === value) now.setSelectionRange(selectionStart, selectionEnd, selectionDirection!);
}
