// Which old element each new one continues. One with an id is only ever the one of that id, wherever it went;
// one without is told by the ids inside it, or else by what it says, by its attributes, by its kind.
import { dom } from '../dom';

/** What the ids of a whole morph tell, found once. */
export interface Ids {
  /** The old element of each new one. */
  pairs: Map<Element, Element>;
  /** The old ones among them, which continue as nothing else. */
  reserved: Set<Element>;
  /** What has one of the new ones inside. */
  holders: Set<Node>;
}

/** The old element of each new one, by their ids. */
export function matchIds(olds: Element[], news: Element[]): Ids {
  const pairs = new Map<Element, Element>();
  const found = byId(olds);
  for (const [id, fresh] of byId(news)) {
    const old = found.get(id);
    if (old && tag(old) === tag(fresh)) pairs.set(fresh, old);
  }
  const holders = new Set<Node>();
  for (const fresh of pairs.keys()) {
    for (let at = dom(fresh).parentNode; at && !holders.has(at); at = dom(at).parentNode) holders.add(at);
  }
  return { pairs, reserved: new Set(pairs.values()), holders };
}

/** The old element of each new child of a parent. */
export function matchChildren(parent: Node, olds: Node[], news: Node[], { pairs: ids, reserved }: Ids): Map<Node, Element> {
  const pairs = new Map<Node, Element>();
  if (eachOfItsKind(olds) && eachOfItsKind(news)) {
    // There is one for each to be told from, so that what it says of itself tells no more.
    for (const fresh of news.filter(isElement)) {
      const name = dom(fresh).nodeName;
      const twin = olds.find((old) => dom(old).nodeName === name) as Element | undefined;
      const old = ids.get(fresh) ?? (twin && !reserved.has(twin) && like(twin) === like(fresh) ? twin : undefined);
      if (old) pairs.set(fresh, old);
    }
    return pairs;
  }
  const free = new Set(olds.filter((old) => isElement(old) && !reserved.has(old)) as Element[]);
  const open = new Set(news.filter(isElement));
  const pair = (fresh: Element, old: Element | undefined) => {
    if (!old) return;
    pairs.set(fresh, old);
    open.delete(fresh);
    free.delete(old);
  };

  open.forEach((fresh) => pair(fresh, ids.get(fresh)));
  for (const fresh of free.size ? open : []) {
    const shared = new Map<Element, number>();
    for (const inner of withIds(fresh)) {
      let old = ids.get(inner);
      while (old && dom(old).parentNode !== parent) old = dom(old).parentElement!;
      if (old && free.has(old) && like(old) === like(fresh)) shared.set(old, (shared.get(old) ?? 0) + 1);
    }
    pair(fresh, [...shared].sort(([, a], [, b]) => b - a)[0]?.[0]);
  }
  for (const trait of [said, look, like]) {
    if (!free.size) break;
    const queues: Record<string, Element[]> = {};
    // From the last, since only the end of a long array is quick to take.
    [...free].reverse().forEach((old) => (queues[trait(old)] ??= []).push(old));
    open.forEach((fresh) => pair(fresh, queues[trait(fresh)]?.pop()));
  }
  return pairs;
}

/** Whether there are few elements, and no two of them of the same name. */
function eachOfItsKind(nodes: Node[]): boolean {
  const names = nodes.filter(isElement).map((element) => dom(element).nodeName);
  return names.length < 8 && new Set(names).size === names.length;
}

export function withIds(root: ParentNode): Element[] {
  return [...dom(root).querySelectorAll('[id]:not([id=""])')];
}

export function isElement(node: Node): node is Element {
  return node instanceof Element;
}

function byId(elements: Element[]): Map<string, Element> {
  return new Map(elements.map((element) => [dom(element).id, element]));
}

/** A script runs only when it is new, so another one never continues it. */
function tag(element: Element): string {
  return dom(element).localName === 'script' ? element.outerHTML : dom(element).nodeName;
}

function like(element: Element): string {
  return [tag(element), ...['id', 'type', 'name'].map((name) => dom(element).getAttribute(name))].join();
}

function look(element: Element): string {
  return [tag(element), ...[...dom(element).attributes].map(({ name, value }) => name + value)].join();
}

function said(element: Element): string {
  return look(element) + dom(element).textContent;
}
