import type { Context } from '../context';
import { dom } from '../dom';
import { effect } from '../reactive';
import { report } from '../report';
import type { Name } from './name';

/** One applied attribute. */
export interface Attribute extends Context, Name {
  /** Shows its value again, where a morph may have put the server's in its place. */
  refresh?: () => void;
}

export type Plugin = (attribute: Attribute) => void;

/** Acts now and whenever a signal that it read changes, until the attribute goes. */
export function follow(attribute: Attribute, act: () => void, derives?: boolean): void {
  const { run, stop } = effect(act, (error) => report(attribute, error), derives);
  attribute.cleanups.push(stop);
  attribute.refresh = run;
}

/** Listens until the attribute goes; returns how to stop earlier. */
export function listen(attribute: Attribute, target: EventTarget, type: string, run: (event: Event) => void, options?: AddEventListenerOptions): () => void {
  const stop = () => dom(target).removeEventListener(type, run, options);
  dom(target).addEventListener(type, run, options);
  attribute.cleanups.push(stop);
  return stop;
}

/** The signal that the attribute names, by its key or by its value. */
export function signalOf({ key, text }: Attribute): string[] {
  return (key ?? text.trim()).split('.');
}
