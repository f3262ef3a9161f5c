export interface Name {
  plugin: string;
  key: string | undefined;
  /** Each modifier with its arguments: `__debounce.300ms.leading` is debounce: [300ms, leading]. */
  modifiers: Map<string, string[]>;
}

/** Takes an attribute's name apart: `data-PLUGIN:KEY__modifier.arg`. */
export function parseName(name: string): Name {
  const [, plugin, key, rest] = /^data-(.*?)(?::(.*?))?(__.*)?$/.exec(name)!;
  const modifiers = (rest ?? '').split('__').map((part): [string, string[]] => {
    const [modifier, ...args] = part.split('.');
    return [modifier, args];
  });
  return { plugin, key, modifiers: new Map(modifiers) };
}
