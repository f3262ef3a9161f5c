import { dom } from '../dom';
import { changed } from '../net/page';
import * as order from '../order';
import { flush } from '../apply';
import { complain, fail } from '../report';
import * as signals from '../signals';
import { morph, move } from './morph';
import { focusNew } from './focus';
import { languageIn, parseMarkup } from './markup';

type Args = Record<string, string | undefined>;
type Insert = 'append' | 'prepend' | 'before' | 'after';

/** Patches of rows that overtook those that they build on. */
const held: [Args, number | undefined, boolean][] = [];

/**
 * Applies a datastar-patch-elements event; its id, where it has one, orders it among the others.
 * In the answer to what a person just did it may take the focus from another field.
 */
export async function patchElements(args: Args, id?: number, answer = false): Promise<void> {
  const { base, useViewTransition, viewTransitionSelector } = args;
  const [before, name] = base?.split(' ') ?? [];
  const region = document.querySelector(name);
  const last = order.newest(region);
  // Nothing else may look at the whole page for each patch.
  const focusing = /autofocus/i.test(`${args.elements}`);
  if (base && (!region || last >= id!)) return void (focusing && focusNew(answer, () => {}));
  if (last < +before) return void held.push([args, id, answer]);
  const change = () => signals.fromServer(id, () => patch(args, id));
  const run = () => (focusing ? focusNew(answer, change) : change());
  const scoped = viewTransitionSelector && (document.querySelector(viewTransitionSelector) as Document | null);
  // Not in every browser, and in fewer on elements.
  const host = [scoped, document].find((host) => host && host.startViewTransition) as Document | undefined;
  if (host && useViewTransition === 'true') await host.startViewTransition(run).updateCallbackDone;
  else run();
  if (region) order.recordElement(region, id);
  for (const again of held.splice(0)) await patchElements(...again);
}

function patch({ selector, mode = 'outer', namespace, elements = '', base }: Args, id?: number): void {
  let content = parseMarkup(elements, namespace);
  const [first] = content.children;
  const found = selector && find(selector);
  const target = found ? found[0] : first && same(first);
  const language = languageIn(/^(?:inner|append|prepend)$/.test(mode) ? target : dom(target)?.parentElement);
  if (language && !namespace) content = parseMarkup(elements, language);
  // Without a selector each element goes to the one of its id.
  for (const part of found ? [content] : [...content.children]) {
    const where = selector || `#${CSS.escape(dom(part as Element).id)}`;
    const targets = found || [same(part as Element) ?? []].flat();
    // Another node patched the rows meanwhile: what can't be found may be gone, or else the stream starts over.
    if (!targets.length) base ? elements && changed(undefined, true) : complain(`nothing on the page matches ${where}`);
    for (const target of targets) {
      const own = new DocumentFragment();
      own.append(targets.length > 1 ? dom(part).cloneNode(true) : part);
      (base && selector && elements ? rows : place)(target, own, mode, id, where);
    }
  }
  flush();
}

/** All that a selector matches. Many ids are found one by one, since browsers look through the whole page for a list of them. */
function find(selector: string): Element[] {
  return (/^#[\w,#-]+$/.test(selector) ? selector.split(',') : [selector]).flatMap((one) => [...document.querySelectorAll(one)]);
}

function place(target: Element, content: DocumentFragment, mode: string, id: number | undefined, selector: string): void {
  if (/^(?:append|prepend|before|after|remove)$/.test(mode)) return dom(target)[mode as Insert](content);
  if (!/^(?:outer|inner|replace)$/.test(mode)) fail(`unknown mode ${mode}`);
  if (order.newest(target) > id!) return;
  if (mode === 'replace') replace(target, content, id);
  else morph(target, content, mode as 'outer' | 'inner', id);
  order.recordElement(dom(target).isConnected ? target : (document.querySelector(selector) ?? target), id);
}

/** Puts rows beside one; those that are on the page already move there. */
function rows(target: Element, content: DocumentFragment, mode: string, id: number | undefined): void {
  let last = target;
  for (const row of [...content.children]) {
    const old = same(row);
    move(dom(target).parentNode!, old ?? row, mode === 'after' ? dom(last).nextSibling : target);
    last = old ?? row;
    if (old) {
      const fresh = new DocumentFragment();
      fresh.append(row);
      morph(old, fresh, 'outer', id);
    }
  }
}

/** The element of the same id, which browsers find at once; by a selector for an attribute they would look at all. */
function same(element: Element, root: Document | DocumentFragment = document): Element | null {
  const { id, localName } = dom(element);
  return localName === 'body' ? document.body : root.getElementById(id);
}

/** Puts new elements in place of the target, but keeps what a newer event patched inside it. */
function replace(target: Element, content: DocumentFragment, id: number | undefined): void {
  for (const old of dom(target).querySelectorAll('[id]')) {
    if (order.isNewer(old, id)) dom(same(old, content))?.replaceWith(old);
  }
  dom(target).replaceWith(content);
}
