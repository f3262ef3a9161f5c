export interface Name {
  plugin: string;
  key: string | undefined;
  /** Each modifier with its arguments: `__debounce.300ms.leading` is debounce: [300ms, leading]. */
  modifiers: Map<string, string[]>;
}

/** Takes an attribute's name apart: `data-PLUGIN:KEY__modifier.arg`. */
export function parseName(name: string): Name {
  const [base, ...rest] = name.slice('data-'.length).split('__');
  const colon = base.indexOf(':');
  const modifiers = new Map(
    rest.map((part): [string, string[]] => {
      const [modifier, ...args] = part.split('.');
      return [modifier, args];
    }),
  );
  if (colon < 0) return { plugin: base, key: undefined, modifiers };
  return { plugin: base.slice(0, colon), key: base.slice(colon + 1), modifiers };
}
