import { camel } from '../values';

export interface Name {
  plugin: string;
  /** In the case that the modifier `__case` names, or else as signals are named, or events and classes. */
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
  const found = new Map(modifiers);
  const form = found.get('case')?.[0] ?? (/^(on|class|attr|style)$/.test(plugin) ? 'kebab' : 'camel');
  return { plugin, key: key && inCase(key, form), modifiers: found };
}

function inCase(key: string, form: string): string {
  if (form === 'kebab') return key;
  return form === 'snake' ? key.replaceAll('-', '_') : camel(form === 'pascal' ? `-${key}` : key);
}
