// A box that a person ticked stays so until a request is answered that could tell of it:
// the answer to an earlier click knows only the box as it was.
import { startOf } from '../net/settled';

const clicks = new WeakMap<EventTarget, number>();

addEventListener('click', ({ target }) => target && clicks.set(target, startOf()), true);

/** When the field was last clicked, in the order of requests; 0 if never. */
export function chosenAt(field: Element): number {
  return clicks.get(field) ?? 0;
}
