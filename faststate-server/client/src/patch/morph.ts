import { refresh } from '../apply';
import { dom } from '../dom';
import * as order from '../order';
import { morphAttributes } from './fields';
import { keepFocus } from './focus';
import { isElement, matchChildren, matchIds, withIds } from './match';
import { staying } from './staying';
import { isNoted } from './written';

/** Morphs the target into the content; parts that a newer event patched stay as they are. */
export function morph(target: Element, content: DocumentFragment, mode: 'outer' | 'inner', id?: number): void {
  const outer = mode === 'outer';
  const ids = matchIds([...withIds(target), ...(outer ? [target] : [])], withIds(content));
  const morphed: Element[] = [];
  // Asked once, since the browser brings the styles of the page up to date for it.
  const focused = document.activeElement;
  /** What has no place yet. All of it is on the page to the end, since parts of it may still be moved to theirs. */
  const left = new Set<ChildNode>();

  const morphElement = (old: Element, fresh: Element) => {
    if (old !== target && order.isNewer(old, id)) return;
    if (dom(old).hasAttribute('data-ignore-morph') && dom(fresh).hasAttribute('data-ignore-morph')) return;
    const plain = !isLive(old);
    if (plain && !dom(fresh).firstElementChild && dom(old).isEqualNode(fresh)) return void morphed.push(old);
    const show = plain && alike(old, fresh) ? undefined : morphAttributes(old, fresh);
    const parent = contentOf(old);
    // What somebody writes in is theirs for as long.
    const edited = old === focused && dom(old).matches('[contenteditable]:not([contenteditable=false])');
    if (!edited) morphChildren(parent, [...dom(parent).childNodes], contentOf(fresh));
    show?.();
    morphed.push(old);
  };

  const morphChildren = (parent: Node, olds: ChildNode[], source: Node) => {
    const news = [...dom(source).childNodes];
    const pairs = matchChildren(parent, olds, news, ids);
    const stays = staying(olds, news.map((fresh) => pairs.get(fresh)), focused);
    const inner: [Element, Element][] = [];
    const end = dom(olds.at(-1))?.nextSibling ?? null;
    let cursor: ChildNode | null = olds[0] ?? null;
    olds.forEach((old) => left.add(old));
    for (const fresh of news) {
      // A text takes the next one, a comment the next comment.
      const old: ChildNode | undefined = isElement(fresh) ? pairs.get(fresh) : cursor !== end && dom(cursor)?.nodeType === fresh.nodeType ? cursor! : undefined;
      if (!old) {
        const parted = ids.holders.has(fresh);
        const added = dom(parent).insertBefore(parted ? document.importNode(fresh, false) : fresh, cursor);
        if (parted) inner.push([added as Element, fresh as Element]);
        continue;
      }
      if (old === cursor || stays.has(old)) cursor = dom(old).nextSibling;
      else move(parent, old, cursor);
      left.delete(old);
      if (isElement(fresh)) inner.push([old as Element, fresh]);
      else if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
    }
    // Once all are in their places: what is inside of them may take others from here.
    inner.forEach(([old, fresh]) => morphElement(old, fresh));
  };

  keepFocus(() => {
    if (outer) morphChildren(dom(target).parentNode!, [target], content);
    else morphChildren(target, [...dom(target).childNodes], content);
    remove([...left].filter((node) => !order.isNewer(node, id)));
  });
  morphed.forEach(refresh);
}

/** Removes nodes, and all children of a parent in one go. */
function remove(nodes: ChildNode[]): void {
  const counts = new Map<ParentNode | null, number>();
  for (const { parentNode } of nodes.map(dom)) counts.set(parentNode, (counts.get(parentNode) ?? 0) + 1);
  counts.forEach((count, parent) => dom(parent)?.childNodes.length === count && dom(parent)!.replaceChildren());
  nodes.forEach((node) => dom(node).parentNode && dom(node).remove());
}

/** Whether the element may be another one than its markup says, by what a person or its own code did. */
function isLive(element: Element): boolean {
  return isNoted(element) || /^(?:input|textarea|select|option|template)$/.test(dom(element).localName);
}

/** Whether two elements have the same attributes. */
function alike(old: Element, fresh: Element): boolean {
  const { attributes } = dom(fresh);
  return dom(old).attributes.length === attributes.length && [...attributes].every(({ name, value }) => dom(old).getAttribute(name) === value);
}

function contentOf(element: Element): Node {
  return dom(element).localName === 'template' ? (element as HTMLTemplateElement).content : element;
}

/** Moves a node with the state of what is in it, where the browser can. */
export function move(parent: Node, node: Node, before: Node | null): void {
  try {
    (dom(parent) as any).moveBefore(node, before);
  } catch {
    dom(parent).insertBefore(node, before);
  }
}
