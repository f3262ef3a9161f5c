import { isUnanswered, startOf } from '../net/settled';
import * as signals from '../signals';
import { isTextField, same } from '../values';
import { signalOf, follow, listen, type Attribute, type Plugin } from './attribute';

type Field = HTMLInputElement & Omit<HTMLSelectElement, 'type'>;

/** How one kind of field gives and shows a signal's value. */
interface Kind {
  read(current: unknown): unknown;
  show(value: unknown): void;
}

/** Binds a field and a signal both ways. */
export const bind: Plugin = (attribute) => {
  const el = attribute.el as Field;
  const path = signalOf(attribute);
  const kind = kindOf(attribute, el);
  let synced: unknown;
  let typed = 0;

  const pull = () => {
    signals.set(path, kind.read(signals.peek(path)));
    synced = el.value;
  };
  const input = () => {
    typed = startOf();
    if (el.type === 'file') void readFiles(el).then((files) => signals.set(path, files));
    else pull();
  };

  if (!signals.has(path)) {
    if (el.type === 'file') signals.set(path, []);
    else if (el.type !== 'radio' || el.checked) pull();
    else signals.get(path);
  }
  synced = el.value;

  follow(attribute, () => {
    const value = signals.get(path);
    const older = signals.remote && isUnanswered(typed);
    if (isTextField(el) && el === document.activeElement && (el.value !== synced || older) && !same(kind.read(value), value)) {
      signals.set(path, kind.read(value));
    } else if (!same(kind.read(value), value)) {
      kind.show(value);
    }
    synced = el.value;
  });
  for (const event of ['input', 'change']) listen(attribute, el, event, input);
  // The event comes before the fields have their first values again.
  if (el.form) listen(attribute, el.form, 'reset', () => setTimeout(input));
};

function kindOf(attribute: Attribute, el: Field): Kind {
  switch (el.type) {
    case 'checkbox':
      return checkbox(attribute, el);
    case 'radio':
      return {
        read: (current) => (el.checked ? cast(el.value, current) : el.value === `${current}` ? '' : current),
        show: (value) => (el.checked = el.value === `${value}`),
      };
    case 'file':
      return {
        read: (current) => current,
        show: () => undefined,
      };
    case 'select-multiple':
      return {
        read: () => [...el.selectedOptions].map((option) => option.value),
        show: (value) => {
          const chosen = [value].flat().map(String);
          for (const option of el.options) option.selected = chosen.includes(option.value);
        },
      };
    case 'number':
    case 'range':
      return { read: () => Number(el.value), show: (value) => showText(el, value) };
    default:
      return { read: (current) => cast(el.value, current), show: (value) => showText(el, value) };
  }
}

function checkbox({ attribute, text }: Attribute, el: Field): Kind {
  const valued = el.hasAttribute('value');
  const slot = () => [...document.querySelectorAll('input[type=checkbox]')].filter((box) => box.getAttribute(attribute) === text).indexOf(el);
  const off = valued ? '' : false;
  const mine = () => (el.checked ? (valued ? el.value : true) : off);
  return {
    read(current) {
      if (!Array.isArray(current)) return typeof current === 'string' && valued ? mine() : el.checked;
      const at = slot();
      const slots = Array.from({ length: Math.max(current.length, at) }, (_, i) => current[i] ?? off);
      slots[at] = mine();
      return slots;
    },
    show(value) {
      const part = Array.isArray(value) ? value[slot()] : value;
      el.checked = typeof part === 'string' && valued ? part === el.value : !!part;
    },
  };
}

/** The field's text as the type that the signal has. */
function cast(text: string, current: unknown): unknown {
  if (typeof current === 'number') return Number(text);
  return typeof current === 'boolean' ? text === 'true' || text === 'on' : text;
}

function showText(el: Field, value: unknown): void {
  const text = `${value ?? ''}`;
  if (el.value === text) return;
  const { selectionStart, selectionEnd } = el;
  el.value = text;
  // Null or missing where there is no text to stand in.
  if (el === document.activeElement && selectionStart != null) el.setSelectionRange(selectionStart, selectionEnd);
}

function readFiles(el: Field): Promise<unknown[]> {
  return Promise.all(
    [...el.files!].map(async (file) => {
      const reader = new FileReader();
      reader.readAsDataURL(file);
      await new Promise((resolve) => (reader.onloadend = resolve));
      return { name: file.name, contents: `${reader.result}`.split(',')[1] ?? '', mime: file.type };
    }),
  );
}
