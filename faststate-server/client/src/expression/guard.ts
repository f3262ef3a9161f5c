/** Names that lead out of the page's data: to code, to the window, or to markup. */
const REFUSED =
  /^(?:__.*__|constructor|prototype|Function|eval|ownerDocument|defaultView|content(?:Window|Document)|getRootNode|view|(?:inner|outer|insertAdjacent)HTML|setHTMLUnsafe|createContextualFragment|srcdoc|write|writeln)$/;

export function refuse(what: string): never {
  throw new TypeError(`refused: ${what}`);
}

/** The property name as text, so that it can't change between the check and the access. */
export function safeKey(key: unknown): string {
  const name = String(key);
  return REFUSED.test(name) ? refuse(name) : name;
}

/** The value itself, unless it is a window or a document. */
export function safeValue<T>(value: T): T {
  if (value && typeof value === 'object') {
    const candidate = value as { window?: unknown; nodeType?: unknown };
    if (candidate === globalThis || candidate.window === value) refuse('the window');
    if (candidate.nodeType === 9) refuse('the document');
  }
  return value;
}

export function read(object: unknown, key: unknown): unknown {
  const name = safeKey(key);
  if (object == null) throw new TypeError(`can't read ${name} of ${object}`);
  return safeValue((safeValue(object) as Record<string, unknown>)[name]);
}

export function write(object: unknown, key: unknown, value: unknown): void {
  const name = safeKey(key);
  if (object === null || typeof object !== 'object') throw new TypeError(`can't set ${name} of ${object}`);
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
  const method = read(object, name);
  if (typeof method !== 'function') throw new TypeError(`${name} is not a function`);
  if (/^(set|toggle)Attribute/.test(name)) {
    const at = name.endsWith('NS') ? 1 : 0;
    args[at] = safeAttribute(args[at]);
  }
  return safeValue(method.apply(object, args));
}
