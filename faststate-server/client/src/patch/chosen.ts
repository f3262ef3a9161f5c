// A choice that a person made stays so until a request is answered that could tell of it:
// the answer to an earlier click knows only the fields as they were.
import { dom } from '../dom';
import { startOf } from '../net/settled';

const choices = new WeakMap<EventTarget, number>();

/** A box has its new state when it is clicked, a list once it says so; a radio button takes the choice of its group. */
function choose({ type: event, target }: Event): void {
  const { localName, name, type } = dom(target as HTMLInputElement);
  if (localName !== (event === 'click' ? 'input' : 'select')) return;
  const now = startOf();
  for (const field of type === 'radio' ? document.getElementsByName(name) : [target!]) choices.set(field, now);
}

addEventListener('click', choose, true);
addEventListener('input', choose, true);

/** When the field was last chosen in, in the order of requests; 0 if never. */
export function chosenAt(field: Element): number {
  return choices.get(field) ?? 0;
}
