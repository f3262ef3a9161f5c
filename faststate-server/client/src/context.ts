import type { Node } from './expression/node';

/** Where an expression runs: one attribute of one element, until that goes away. */
export interface Context {
  readonly el: HTMLElement;
  /** The attribute's name and text, as a report names them. */
  readonly attribute: string;
  readonly text: string;
  /** The expression, once it has run. */
  program?: Node;
  readonly vars: Record<string, unknown>;
  /** What runs when the element or the attribute is removed, or the text changes. */
  readonly cleanups: (() => void)[];
}
