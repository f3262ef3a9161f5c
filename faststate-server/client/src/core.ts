import { actions } from './actions';
import { applyAll } from './apply';
import { plugins } from './attributes/plugins';
import { follow, listen } from './attributes/attribute';
import { seen } from './order';
import { patchElements } from './patch/elements';
import { leaves, merge, set } from './signals';

/** What a part of the client that is a script of its own may use of this one. */
const core = { actions, follow, leaves, listen, merge, patchElements, plugins, seen, set };

export type Core = typeof core;

/** Lets parts join, whenever their scripts come; attributes that they know are applied then. */
export function welcomeParts(): void {
  addEventListener('faststate-part', ({ detail: join }: CustomEventInit<(core: Core) => void>) => {
    join!(core);
    applyAll(document.documentElement);
  });
}
