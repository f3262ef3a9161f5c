import { camel } from '../values';

export interface Name {
  plugin: string;
  /** As signals are named, or as it stands where it names an event, a class, an attribute or a style. */
  key: string | undefined;
  /** Each modifier with its arguments: `__debounce.300ms.leading` is debounce: [300ms, leading]. */
  modifiers: Map<string, string[]>;
}

const LIMIT = 1000;
const parsed = new Map<string, Name>();

/** Takes an attribute's name apart: `data-PLUGIN:KEY__modifier.arg`. */
export function parseName(name: string): Name {
  let found = parsed.get(name);
  if (!found) {
    if (parsed.size >= LIMIT) parsed.clear();
    parsed.set(name, (found = parse(name)));
  }
  return found;
}

function parse(name: string): Name {
  const [, plugin, key, rest] = /^data-(.*?)(?::(.*?))?(__.*)?$/.exec(name)!;
  const modifiers = (rest ?? '').split('__').map((part): [string, string[]] => {
    const [modifier, ...args] = part.split('.');
    return [modifier, args];
  });
  return { plugin, key: key && (/^(on|class|attr|style)$/.test(plugin) ? key : camel(key)), modifiers: new Map(modifiers) };
}
