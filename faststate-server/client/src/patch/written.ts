// What the view last wrote on elements that change their attributes by themselves: a dialog and details by what a person
// does, a custom element by its own code.
import { dom } from '../dom';

const written = new WeakMap<Element, Map<string, string>>();

/** Notes what the view wrote, before anything else can change it. */
export function noteWritten(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) {
    if (/-|^(?:details|dialog)$/.test(dom(element).localName)) write(element, element);
  }
}

/** Notes that an element has what the view wrote on a fresh one. */
export function write(element: Element, fresh: Element): void {
  written.set(element, new Map([...dom(fresh).attributes].map(({ name, value }) => [name, value])));
}

/** Whether the view says something else of an attribute than the last time; always where what it said is not noted. */
export function isChanged(old: Element, fresh: Element, name: string): boolean {
  const before = written.get(old);
  return !before || before.get(name) !== (dom(fresh).getAttribute(name) ?? undefined);
}

/** Whether the element is one of those. */
export function isNoted(element: Element): boolean {
  return written.has(element);
}
