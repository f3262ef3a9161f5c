import { elementOrder } from '../order';
import { flush } from '../apply';
import { signals } from '../signals';
import { morph } from './morph';
import { focusNew } from './focus';
import { parseMarkup } from './markup';

type Args = Record<string, string | undefined>;
type Insert = 'append' | 'prepend' | 'before' | 'after';

/**
 * Applies a datastar-patch-elements event; its id, where it has one, orders it among the others.
 * In the answer to what a person just did it may take the focus from another field.
 */
export async function patchElements(args: Args, id?: number, answer = false): Promise<void> {
  const { useViewTransition, viewTransitionSelector } = args;
  const run = () => focusNew(answer, () => signals.fromServer(id, () => patch(args, id)));
  const scoped = viewTransitionSelector ? document.querySelector(viewTransitionSelector) : null;
  const host = (scoped && 'startViewTransition' in scoped ? scoped : document) as Document;
  if (useViewTransition === 'true' && host.startViewTransition) await host.startViewTransition(run).updateCallbackDone;
  else run();
}

function patch({ selector, mode = 'outer', namespace, elements = '' }: Args, id?: number): void {
  const content = parseMarkup(elements, namespace);
  const all = (css: string) => [...document.querySelectorAll(css)];
  const own = (element: Element) => (element.localName === 'body' ? 'body' : `[id="${CSS.escape(element.id)}"]`);
  if (selector) {
    const targets = all(selector);
    if (!targets.length) console.error(`faststate: nothing on the page matches ${selector}`);
    for (const target of targets) place(target, content.cloneNode(true) as DocumentFragment, mode, id, selector);
  } else {
    for (const element of [...content.children]) {
      const target = element.id || element.localName === 'body' ? document.querySelector(own(element)) : null;
      if (!target) console.error('faststate: a patched element has no selector, and no id of an element on the page', element);
      else place(target, element, mode, id, own(element));
    }
  }
  flush();
}

function place(target: Element, content: Element | DocumentFragment, mode: string, id: number | undefined, selector: string): void {
  switch (mode) {
    case 'outer':
    case 'inner':
    case 'replace':
      if (!elementOrder.admits(target, id)) return;
      if (mode === 'replace') replace(target, content, id);
      else morph(target, content, mode, id);
      elementOrder.record(target.isConnected ? target : (document.querySelector(selector) ?? target), id);
      break;
    case 'remove':
      target.remove();
      break;
    case 'append':
    case 'prepend':
    case 'before':
    case 'after':
      target[mode as Insert](content);
      break;
    default:
      throw new Error(`unknown mode ${mode}`);
  }
}

/** Puts new elements in place of the target, but keeps what a newer event patched inside it. */
function replace(target: Element, content: Element | DocumentFragment, id: number | undefined): void {
  for (const old of target.querySelectorAll('[id]')) {
    if (elementOrder.newer(old, id)) content.querySelector(`[id="${CSS.escape(old.id)}"]`)?.replaceWith(old);
  }
  target.replaceWith(content);
}
