const bare: ProxyHandler<HTMLFormElement> = {
  get(form, key) {
    const value = Reflect.get(HTMLFormElement.prototype, key, form);
    return typeof value === 'function' ? value.bind(form) : value;
  },
  set: (form, key, value) => Reflect.set(HTMLFormElement.prototype, key, value, form),
};

/** Whether nodes of a prototype are forms, which takes longer to find out. */
const forms = new Map<object, boolean>();

/**
 * What the browser gives every node, also where a form's fields hide it: a field named `id` takes the place of the
 * form's own `id`. Only to ask something of it or to call a method; it is not the node itself.
 */
export function dom<T>(node: T): T {
  if (!node) return node;
  const kind = Object.getPrototypeOf(node);
  let form = forms.get(kind);
  if (form === undefined) forms.set(kind, (form = node instanceof HTMLFormElement));
  return form ? (new Proxy(node as object, bare as ProxyHandler<object>) as T) : node;
}
