const bare: ProxyHandler<HTMLFormElement> = {
  get(form, key) {
    const value = Reflect.get(HTMLFormElement.prototype, key, form);
    return typeof value === 'function' ? value.bind(form) : value;
  },
  set: (form, key, value) => Reflect.set(HTMLFormElement.prototype, key, value, form),
};

/**
 * What the browser gives every node, also where a form's fields hide it: a field named `id` takes the place of the
 * form's own `id`. Only to ask something of it or to call a method; it is not the node itself.
 */
export function dom<T>(node: T): T {
  return node instanceof HTMLFormElement ? (new Proxy(node, bare) as T) : node;
}
