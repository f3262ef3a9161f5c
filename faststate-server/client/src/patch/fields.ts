import { isBound } from '../apply';
import { dom } from '../dom';
import { isUnanswered } from '../net/settled';
import { isTextField } from '../values';
import { chosenAt } from './chosen';
import { isChanged, isNoted, write } from './written';

type Field = HTMLInputElement & HTMLSelectElement;

/**
 * Gives an element the attributes of the new one. The result is called once its children are there, and lets a field
 * show what it is to show: what a person entered goes before what the server said without knowing of it.
 */
export function morphAttributes(old: Element, fresh: Element): () => void {
  const kept = `${dom(old).getAttribute('data-preserve-attr')}`.split(/\s+/);
  // Until a signal shows its own value.
  const mine = isBound(old) || isUnanswered(chosenAt(old)) || kept.includes('checked') || isOwnChoice(old as Field, fresh as Field);
  const show = entry(old as Field, fresh as Field, mine);
  const may = (name: string) => !kept.includes(name) && !(mine && name === 'checked') && isChanged(old, fresh, name);
  for (const attribute of dom(fresh).attributes) {
    const { name, value } = attribute;
    // As a node, since markup may have names that no method would set.
    if (dom(old).getAttribute(name) !== value && may(name)) dom(old).setAttributeNode(attribute.cloneNode() as Attr);
  }
  for (const { name } of [...dom(old).attributes]) if (!dom(fresh).hasAttribute(name) && may(name)) dom(old).removeAttribute(name);
  if (isNoted(old)) write(old, fresh);
  return show;
}

/**
 * Whether a person chose in a field that no handler hears of, so that the server can't know better, and does not say
 * something else than it did.
 */
function isOwnChoice(old: Field, fresh: Field): boolean {
  const preset = ({ options, defaultChecked }: Field) => `${defaultChecked} ${[...(options ?? [])].filter((it) => it.defaultSelected).map((it) => it.value)}`;
  return chosenAt(old) > 0 && !isHeard(old) && preset(old) === preset(fresh);
}

function isHeard(field: Element): boolean {
  for (let at: Element | null = field; at; at = dom(at).parentElement)
    if ([...dom(at).attributes].some(({ name }) => (at === field ? /^data-on:/ : /^data-on:(?:change|input)/).test(name))) return true;
  return false;
}

/** Takes down what a field is to show, before anything of it changes. */
function entry(old: Field, fresh: Field, mine: boolean): () => void {
  const { localName } = dom(old);
  if (localName === 'select') {
    const picked = [...old.selectedOptions];
    const next = [...fresh.options].map(({ selected }) => selected);
    return () =>
      [...old.options].forEach((option, i) => {
        const selected = mine ? picked.includes(option) : next[i];
        if (option.selected !== selected) option.selected = selected;
      });
  }
  if (isTextField(old as Element)) {
    // Text that was typed stays, unless the server changed the field's value and nobody is in it.
    const changed = fresh.defaultValue !== old.defaultValue && !isBound(old) && old !== document.activeElement;
    const value = changed ? fresh.defaultValue : old.value;
    return () => old.value !== value && (old.value = value);
  }
  const { checked } = mine ? old : fresh;
  return () => localName === 'input' && old.checked !== checked && (old.checked = checked);
}
