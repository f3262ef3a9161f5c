import { plugins, type Attribute } from './attributes/plugins';
import { parseName } from './attributes/name';
import { dom } from './dom';
import { noteWritten } from './patch/written';
import { guard } from './run';

const applied = new WeakMap<Element, Map<string, Attribute>>();
const IGNORE = '[data-ignore],[data-ignore__self]';
const observer = new MutationObserver((records) => process(records));

/** Whether the attributes of the served page are being applied, in whose fields a person may have typed already. */
export let starting = false;

/** Applies every attribute on the page, and keeps to what happens to the page later. */
export function start(): void {
  observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true });
  starting = true;
  noteWritten(document);
  applyAll(document.documentElement);
  starting = false;
}

/** Takes in the changes made so far without waiting for the observer's turn. */
export function flush(): void {
  process(observer.takeRecords());
}

/** Applies the element's attributes again after a morph, which set what they show to what the server rendered. */
export function refresh(element: Element): void {
  applied.get(element)?.forEach((attribute, name) => attribute.refresh && dom(element).getAttribute(name) === attribute.text && attribute.refresh());
}

/** What is applied of an attribute of the element. */
export function appliedAt(element: Element, name: string): Attribute | undefined {
  return applied.get(element)?.get(name);
}

/** Whether a signal owns the field's value. */
export function isBound(element: Element): boolean {
  return [...dom(element).attributes].some(({ name }) => /^data-bind(?:[:_]|$)/.test(name));
}

function process(records: MutationRecord[]): void {
  for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
    if (type === 'attributes') {
      if (attributeName!.startsWith('data-') && dom(target).isConnected) {
        if (attributeName!.startsWith('data-ignore')) applyAll(target as Element);
        else if (!isIgnored(target as Element)) applyOne(target as HTMLElement, attributeName!);
      }
      continue;
    }
    for (const nodes of [removedNodes, addedNodes]) {
      for (const node of nodes) if (node instanceof Element) (dom(node).isConnected ? applyAll : removeAll)(node);
    }
  }
}

function within(root: Element, act: (element: Element) => void): void {
  act(root);
  dom(root).querySelectorAll('*').forEach(act);
}

/** Applies the attributes of an element, and of those inside, that are not applied yet. */
export function applyAll(root: Element): void {
  // Few pages have any, and for each attribute it would be much to ask.
  const ignores = dom(root).closest(IGNORE) ?? dom(root).querySelector(IGNORE);
  within(root, (element) => {
    for (const name of dom(element).getAttributeNames()) {
      if (name.startsWith('data-') && !(ignores && isIgnored(element))) applyOne(element as HTMLElement, name);
    }
  });
}

function isIgnored(element: Element): boolean {
  return dom(element).hasAttribute('data-ignore__self') || !!dom(element).closest('[data-ignore]');
}

function removeAll(root: Element): void {
  within(root, (element) => {
    applied.get(element)?.forEach(dispose);
    applied.delete(element);
  });
}

function dispose({ cleanups }: Attribute): void {
  cleanups.forEach((cleanup) => cleanup());
}

function applyOne(element: HTMLElement, name: string): void {
  const mine = applied.get(element) ?? new Map<string, Attribute>();
  applied.set(element, mine);
  const old = mine.get(name);
  const text = dom(element).getAttribute(name);
  if (old?.text === text) return;
  if (old) dispose(old);
  mine.delete(name);
  const parsed = parseName(name);
  if (text === null || !plugins[parsed.plugin]) return;

  const attribute: Attribute = { ...parsed, el: element, attribute: name, text, vars: {}, cleanups: [] };
  mine.set(name, attribute);
  guard(attribute, () => plugins[parsed.plugin](attribute));
}
