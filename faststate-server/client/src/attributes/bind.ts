import { starting } from '../apply';
import { visit } from '../net/page';
import { isUnanswered, startOf } from '../net/settled';
import { parseMarkup } from '../patch/markup';
import * as signals from '../signals';
import { isTextField, same } from '../values';
import { signalOf, follow, listen, type Attribute, type Plugin } from './attribute';

type Field = HTMLInputElement & Omit<HTMLSelectElement, 'type'>;

/** The types of fields that have an array of their own, or of which one stands for several. */
const WHOLE = /^(?:file|radio|select-multiple)$/;

/** How one kind of field gives and shows a signal's value. */
interface Kind {
  read(current: unknown): unknown;
  show(value: unknown): void;
}

/** Binds a field and a signal both ways; where the signal is an array, the field and its slot there. */
export const bind: Plugin = (attribute) => {
  const el = attribute.el as Field;
  const base = signalOf(attribute);
  const kind = kindOf(el);
  // The number of the fields before this one that are bound alike, which a morph may change.
  const path = (value = signals.peek(base)) =>
    Array.isArray(value) && !WHOLE.test(el.type) ? [...base, `${alike(attribute).indexOf(el)}`] : base;
  const entry = () => kind.read('');
  let synced: unknown;
  let typed = 0;

  const pull = () => {
    signals.set(path(), kind.read(signals.has(path()) ? signals.peek(path()) : undefined));
    synced = entry();
  };
  const input = () => {
    // A field whose Enter was heard tells of a change after that, though it is what was sent.
    if (!same(entry(), synced)) typed = startOf();
    if (el.type === 'file') void readFiles(el).then((files) => signals.set(base, files));
    else pull();
  };

  if (el.type === 'radio') el.name ||= base.join('.');
  const early = starting && isEdited(el);
  if (early || (!signals.has(path()) && (el.type !== 'radio' || el.checked))) pull();
  synced = entry();
  if (early) {
    typed = startOf();
    // Once the others are there that listen to it.
    queueMicrotask(() => tell(el));
  }

  follow(attribute, () => {
    const at = path(signals.get(base));
    const value = signals.peek(at);
    const older = signals.remote && isUnanswered(typed);
    const own = kind.read(value);
    if (!same(own, value)) {
      if (isTextField(el) && el === document.activeElement && (!same(entry(), synced) || older)) signals.set(at, own);
      else kind.show(value);
    }
    synced = entry();
  });
  for (const event of ['input', 'change']) listen(attribute, el, event, input);
  // The event comes before the fields have their first values again.
  if (el.form) listen(attribute, el.form, 'reset', () => setTimeout(input));
};

/** Whether a person changed the field before the script ran; a browser that shows a page again fills fields in by itself. */
function isEdited(el: Field): boolean {
  const fresh = parseMarkup(el.outerHTML).firstElementChild as Field;
  // The first line break of a text area is lost as markup.
  if (isTextField(el)) fresh.defaultValue = el.defaultValue;
  if (same(kindOf(el).read(''), kindOf(fresh).read('')) || (el.type === 'radio' && !el.checked)) return false;
  return el === document.activeElement || !/^(?:reload|back_forward)$/.test(`${visit()?.type}`);
}

/** Lets listeners hear of what was entered before they were there. */
function tell(el: Field): void {
  const events = isTextField(el) && el === document.activeElement ? ['input'] : ['input', 'change'];
  for (const event of events) el.dispatchEvent(new Event(event, { bubbles: true }));
}

function alike({ attribute, text }: Attribute): Element[] {
  return [...document.querySelectorAll(`[${CSS.escape(attribute)}]`)].filter((field) => field.getAttribute(attribute) === text);
}

function kindOf(el: Field): Kind {
  switch (el.type) {
    case 'checkbox': {
      // Its value, where it has one and no boolean is there already.
      const boolean = (current: unknown) => typeof current === 'boolean' || (current === undefined && !el.hasAttribute('value'));
      return {
        read: (current) => (boolean(current) ? el.checked : el.checked ? el.value : ''),
        show: (value) => (el.checked = typeof value === 'string' ? value === el.value : !!value),
      };
    }
    case 'radio':
      return {
        read: (current) => (el.checked ? cast(el.value, current) : el.value === `${current}` ? '' : current),
        show: (value) => (el.checked = el.value === `${value}`),
      };
    case 'file':
      return {
        read: (current = []) => current,
        show: () => undefined,
      };
    case 'select-multiple':
      return {
        read: (current) => [...el.selectedOptions].map(({ value }) => cast(value, [current].flat()[0])),
        show: (value) => {
          const chosen = [value].flat().map(String);
          for (const option of el.options) option.selected = chosen.includes(option.value);
        },
      };
    default: {
      const none = /^(?:number|range)$/.test(el.type) ? 0 : '';
      return { read: (current = none) => cast(el.value, current), show: (value) => showText(el, value) };
    }
  }
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
      const { name, type } = file;
      const reader = new FileReader();
      reader.readAsDataURL(file);
      await new Promise((resolve) => (reader.onloadend = resolve));
      return { name, contents: `${reader.result}`.split(',')[1] ?? '', mime: type };
    }),
  );
}
