// Which old element each new one continues. One with an id is only ever the one of that id, wherever it went;
// one without is told by the ids inside it, or else by what it says, by its attributes, by its kind.

/** The old element of each new one, by their ids. */
export function matchIds(olds: Element[], news: Element[]): Map<Element, Element> {
  const pairs = new Map<Element, Element>();
  const found = byId(olds);
  for (const [id, fresh] of byId(news)) {
    const old = found.get(id);
    if (old && tag(old) === tag(fresh)) pairs.set(fresh, old);
  }
  return pairs;
}

/** The old element of each new child of a parent. */
export function matchChildren(parent: Node, olds: Node[], news: Node[], ids: Map<Element, Element>): Map<Node, Element> {
  const pairs = new Map<Node, Element>();
  const reserved = new Set(ids.values());
  const free = new Set(olds.filter((old) => isElement(old) && !reserved.has(old)) as Element[]);
  const open = new Set(news.filter(isElement));
  const pair = (fresh: Element, old: Element | undefined) => {
    if (!old) return;
    pairs.set(fresh, old);
    open.delete(fresh);
    free.delete(old);
  };

  open.forEach((fresh) => pair(fresh, ids.get(fresh)));
  open.forEach((fresh) => {
    const shared = new Map<Element, number>();
    for (const inner of withIds(fresh)) {
      let old = ids.get(inner);
      while (old && old.parentNode !== parent) old = old.parentElement!;
      if (old && free.has(old) && like(old) === like(fresh)) shared.set(old, (shared.get(old) ?? 0) + 1);
    }
    pair(fresh, [...shared].sort(([, a], [, b]) => b - a)[0]?.[0]);
  });
  for (const trait of [said, look, like]) {
    const queues: Record<string, Element[]> = {};
    free.forEach((old) => (queues[trait(old)] ??= []).push(old));
    open.forEach((fresh) => pair(fresh, queues[trait(fresh)]?.shift()));
  }
  return pairs;
}

export function withIds(root: ParentNode): Element[] {
  return [...root.querySelectorAll('[id]:not([id=""])')];
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Not by the property, which a form's field named id hides. */
function byId(elements: Element[]): Map<string | null, Element> {
  return new Map(elements.map((element) => [element.getAttribute('id'), element]));
}

/** A script runs only when it is new, so another one never continues it. */
function tag(element: Element): string {
  return element.localName === 'script' ? element.outerHTML : element.nodeName;
}

function like(element: Element): string {
  return [tag(element), ...['id', 'type', 'name'].map((name) => element.getAttribute(name))].join();
}

function look(element: Element): string {
  return [tag(element), ...[...element.attributes].map(({ name, value }) => name + value)].join();
}

function said(element: Element): string {
  return look(element) + element.textContent;
}
