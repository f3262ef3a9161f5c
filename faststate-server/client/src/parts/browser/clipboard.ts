import type { Context } from '../../context';
import { dom } from '../../dom';
import { settings } from '../../net/own';
import { show } from './toast';

/** Copies a text, and then does what else is to be done; a person who can't have it is told. */
export async function clipboard({ el }: Context, text: unknown, copied?: () => void): Promise<void> {
  if (await copy(el, `${text ?? ''}`)) copied?.();
  else show(settings().words[5] ?? '', 'error');
}

/** Whether the browser took the text. */
async function copy(el: HTMLElement, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused, or missing on plain http.
    return select(el, text);
  }
}

/** Copies what is selected in a field, which browsers allow in more places. */
function select(el: HTMLElement, text: string): boolean {
  const field = document.createElement('textarea');
  const focused = document.activeElement as HTMLElement | null;
  field.value = text;
  field.className = 'faststate-copied';
  field.readOnly = true;
  // Inside of an open dialog, since nothing else takes the focus there; beside the body, since patches go in there.
  (dom(el).closest('dialog') ?? document.documentElement).append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  dom(focused)?.focus();
  return done;
}
