import { isUnanswered, startOf } from '../net/settled';
import * as signals from '../signals';
import { same } from '../values';
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
    if (isText(el) && el === document.activeElement && (el.value !== synced || older) && !same(kind.read(value), value)) {
      signals.set(path, kind.read(value));
    } else if (!same(kind.read(value), value)) {
      kind.show(value);
    }
    synced = el.value;
  });
  for (const event of ['input', 'change']) listen(attribute, el, event, input);
};

function isText(el: Field): boolean {
  return el.localName === 'textarea' || (el.localName === 'input' && !/^(?:checkbox|radio|file|range|color)$/.test(el.type));
}

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
  const mine = () => (el.checked ? (valued ? el.value : true) : valued ? '' : false);
  return {
    read(current) {
      if (Array.isArray(current)) {
        const slots = [...current];
        const at = slot();
        while (slots.length < at) slots.push(valued ? '' : false);
        slots[at] = mine();
        return slots;
      }
      return typeof current === 'string' && valued ? mine() : el.checked;
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
  const caret = el === document.activeElement && el.localName !== 'select' && el.selectionStart !== null ? ([el.selectionStart, el.selectionEnd] as const) : undefined;
  el.value = text;
  if (caret) el.setSelectionRange(...caret);
}

function readFiles(el: Field): Promise<unknown[]> {
  return Promise.all(
    [...(el.files ?? [])].map(
      (file) =>
        new Promise((resolve, reject) => {
          const reader = new FileReader();
          reader.onload = () => resolve({ name: file.name, contents: String(reader.result).split(',')[1] ?? '', mime: file.type });
          reader.onerror = () => reject(reader.error);
          reader.readAsDataURL(file);
        }),
    ),
  );
}
