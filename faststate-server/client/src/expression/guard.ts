import { fail, refuse } from '../report';

/** Names that lead out of the page's data: to code, or to markup. */
const REFUSED =
  /^(?:__.*__|constructor|prototype|Function|eval|(?:inner|outer|insertAdjacent)HTML|setHTMLUnsafe|createContextualFragment|srcdoc)$/;

// A page can give the document a property of any name, but not another tag.
const tag = (value: unknown) => ({}).toString.call(value);

/** The property name as text, so that it can't change between the check and the access. */
export function safeKey(key: unknown): string {
  const name = String(key);
  return REFUSED.test(name) ? refuse(name) : name;
}

/** The value itself, unless it leads to the page's code: a window, a document, or an attribute as an object. */
export function safeValue<T>(value: T): T {
  if (!value || typeof value !== 'object') return value;
  const other = value as { window?: unknown };
  return /Window]|Document]|Attr]/.test(tag(value)) || other.window === value ? refuse(tag(value)) : value;
}

function property(object: unknown, name: string): unknown {
  return safeValue((safeValue(object) as Record<string, unknown>)[name]);
}

/** A property's value. A method stays what `call` makes of it, whoever it is passed to. */
export function read(object: unknown, key: unknown): unknown {
  const name = safeKey(key);
  const value = property(object, name);
  return typeof value === 'function' ? (...args: unknown[]) => call(object, name, args) : value;
}

export function write(object: unknown, key: unknown, value: unknown): void {
  const name = safeKey(key);
  // What all expressions share.
  if (/Function]|Math]|JSON]|console]/.test(tag(object))) refuse(`a change of ${tag(object)}`);
  (safeValue(object) as Record<string, unknown>)[name] = value;
}

/** The attribute's name as text, unless it would hold code. */
export function safeAttribute(attribute: unknown): string {
  const name = String(attribute);
  return /^(on|srcdoc$)/i.test(name) ? refuse(`the attribute ${name}`) : name;
}

/** Calls a method, but not to plant code in an attribute. */
export function call(object: unknown, key: unknown, args: unknown[]): unknown {
  const name = safeKey(key);
  const method = property(object, name);
  if (typeof method !== 'function') fail(`${name} is not a function`);
  args.forEach(safeValue);
  if (/^(set|toggle)Attribute/.test(name)) {
    const at = name.endsWith('NS') ? 1 : 0;
    args[at] = safeAttribute(args[at]);
  }
  return safeValue(method.apply(object, args));
}
