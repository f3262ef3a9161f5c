// Answers and the stream overtake one another, so what an older event says of a signal
// or an element must not undo what a newer one said.
import { dom } from './dom';
import { nameOf, type Path } from './values';

const LIMIT = 5000;

/** The id of the event that last set each signal. */
const signals = new Map<string, number>();

/** The id of the event that last patched each element; it goes away with the element. */
const elements = new WeakMap<Node, number>();

/** The greatest id that came so far: the server goes on from there, whatever its clock says. */
let greatest = 0;

export function saw(id = 0): void {
  greatest = Math.max(greatest, id);
}

/** What a request says of that, if anything came. */
export function seen(): Record<string, string> {
  return greatest ? { 'FastState-Seen': `${greatest}` } : {};
}

/** Whether an event may set this path; it may not if a newer one set it or an object around it. */
export function admitsSignal(path: Path, id: number): boolean {
  return !path.some((_, i) => signals.get(nameOf(path.slice(0, i + 1)))! > id);
}

/** Whether a newer event set something inside the object at this path. */
export function newerInside(path: Path, id: number): boolean {
  return [...signals].some(([name, last]) => last > id && name.startsWith(nameOf(path) + '.'));
}

export function recordSignal(path: Path, id: number): void {
  const name = nameOf(path);
  signals.delete(name);
  signals.set(name, id);
  if (signals.size > LIMIT) signals.delete(signals.keys().next().value!);
}

/** Whether a newer event patched this very element; none is newer than one without an id. */
export function isNewer(node: Node, id: number | undefined): boolean {
  return elements.get(node)! > id!;
}

/** The id of the newest event that patched this element or one around it; 0 without one. */
export function newest(target: Node | null): number {
  return target ? Math.max(elements.get(target) ?? 0, newest(dom(target).parentNode)) : 0;
}

export function recordElement(target: Node, id: number | undefined): void {
  if (id !== undefined) elements.set(target, id);
}
