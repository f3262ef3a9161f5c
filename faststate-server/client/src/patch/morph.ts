import { Idiomorph } from 'idiomorph';
import { isBound, refresh } from '../apply';
import { isUnanswered } from '../net/settled';
import * as order from '../order';
import { isTextField } from '../values';
import { chosenAt } from './chosen';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Morphs the target into the content; parts that a newer event patched stay as they are. */
export function morph(target: Element, content: DocumentFragment, mode: 'outer' | 'inner', id?: number): void {
  const morphed: Element[] = [];
  const fields = new Map<Node, () => void>();

  Idiomorph.morph(target, content as Node as Element, {
    morphStyle: `${mode}HTML`,
    callbacks: {
      beforeNodeMorphed(old, fresh) {
        if (!(old instanceof Element)) return true;
        if (old !== target && order.isNewer(old, id)) return false;
        if (old.hasAttribute('data-ignore-morph') && (fresh as Element).hasAttribute('data-ignore-morph')) return false;
        if (isTextField(old)) fields.set(old, keepText(old, fresh as Field));
        return true;
      },
      afterNodeMorphed(old) {
        if (!(old instanceof Element)) return;
        fields.get(old)?.();
        morphed.push(old);
      },
      beforeNodeRemoved: (old) => !order.isNewer(old, id),
      beforeAttributeUpdated(name, element) {
        if (element.getAttribute('data-preserve-attr')?.split(/\s+/).includes(name)) return false;
        if (name === 'value') return !isTextField(element);
        if (name === 'checked') return !isBound(element) && !isUnanswered(chosenAt(element));
        if (name === 'selected') return !isBound(element.closest('select'));
        return true;
      },
    },
  });
  morphed.forEach(refresh);
}

/** Text that was typed stays, unless the server changed the field's value and nobody is in it. */
function keepText(old: Field, fresh: Field): () => void {
  const { value, defaultValue } = old;
  const next = fresh.defaultValue;
  const show = next !== defaultValue && !isBound(old) && old !== document.activeElement;
  return () => {
    if (old.localName === 'input') {
      if (fresh.hasAttribute('value')) old.setAttribute('value', next);
      else old.removeAttribute('value');
    }
    if (show) old.value = next;
    else if (old.value !== value) old.value = value;
  };
}
