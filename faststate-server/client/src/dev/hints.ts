// Says on the console what looks like a slip: attributes, modifiers, events and signals that nobody knows, and what the
// server hints at.
import { parseName } from '../attributes/name';
import { declare, declareAll, undeclared, type Names } from './declared';
import { nameOf } from './dom';
import { ATTRIBUTES, KEYED, NAMING, PLAIN } from './known';
import { nearest } from './nearest';
import { record } from './record';

const PAUSE = 300;
const SIGNAL = /\$([\w\u0080-\uffff]+(?:[-.][\w\u0080-\uffff]+)*)/g;
const ASSIGNED = /^\s*(?:(?:[-+*/%|^&]|\*\*|<<|>>>?|\?\?|\|\||&&)?=(?![=>])|\+\+|--)/;
const STRING = /'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"/g;
const TEMPLATE = /`((?:[^`\\$]|\\[^]|\$(?!\{)|\$\{[^{}]*\})*)`/g;

const said = new Set<string>();
/** What patches of the server declared. */
const patched: Names = { _notice: true, _hints: true };

/** Looks at the page now and after each of its changes. */
export function startHints(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    // A page that changes all the time is looked at, too.
    timer ??= setTimeout(() => {
      timer = undefined;
      look(document.documentElement);
    }, PAUSE);
  };
  document.addEventListener('datastar-fetch', (event) => {
    const { type, argsRaw } = (event as CustomEvent).detail;
    if (type === 'datastar-patch-signals') declareAll(patched, `(${argsRaw.signals})`);
  });
  document.addEventListener('datastar-signal-patch', (event) => told((event as CustomEvent).detail));
  new MutationObserver(soon).observe(document.documentElement, { subtree: true, childList: true, attributes: true });
  soon();
}

/** Says what the server hints at, which it tells by a signal. */
export function told({ _hints: hints }: { _hints?: unknown }): void {
  if (Array.isArray(hints)) hints.forEach((hint) => say(document.body, `${hint}`, undefined, ''));
}

/** Checks every attribute of every element. */
export function look(root: Element): void {
  const names: Names = structuredClone(patched);
  const reads: [element: Element, path: string[]][] = [];
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (element.closest('[data-ignore]') || element.hasAttribute('data-ignore__self')) continue;
    for (const { name, value } of element.attributes) {
      if (!name.startsWith('data-')) continue;
      const parsed = parseName(name);
      const { plugin, key, modifiers } = parsed;
      if (!Object.hasOwn(ATTRIBUTES, plugin)) {
        checkAttribute(element, name, value);
        continue;
      }
      for (const modifier of modifiers.keys()) checkModifier(element, name, modifier, ATTRIBUTES[plugin]);
      if (plugin === 'on' && key) checkEvent(element, name, key);
      if (NAMING.test(plugin)) declare(names, (key ?? value.trim()).split('.'));
      if (/^(?:signals|computed|match-media)$/.test(plugin)) {
        if (key) declare(names, key.split('.'));
        else declareAll(names, value);
      }
      if (!PLAIN.test(plugin)) signalsIn(value, names).forEach((path) => reads.push([element, path]));
    }
  }
  for (const [element, path] of reads) {
    const [unknown, beside] = undeclared(names, path) ?? [];
    if (unknown) say(element, `nobody declares the signal $${unknown.join('.')}, which reads as ''`, nearest(unknown.join('.'), beside!), '$');
  }
}

/** The paths of the signals that an expression reads; those that it sets are declared by that. */
function signalsIn(text: string, names: Names): string[][] {
  const code = text.replace(TEMPLATE, (_, inner: string) => [...inner.matchAll(/\$\{([^{}]*)\}/g)].map(([, part]) => part).join(';')).replace(STRING, "''");
  const found = [...code.matchAll(SIGNAL)].map(({ 0: all, 1: name, index }) => ({ path: name.split('.'), rest: code.slice(index + all.length) }));
  const set = found.filter(({ rest }) => ASSIGNED.test(rest));
  set.forEach(({ path }) => declare(names, path));
  return found.map(({ path }) => path);
}

function checkAttribute(element: Element, name: string, value: string): void {
  const [, first, rest] = /^data-([a-z]+)-([^_]+)/.exec(name) ?? [];
  if (first && KEYED.test(first) && (first === 'on' || isCode(value))) {
    const event = first === 'on' ? nearest(rest, events(element)) ?? rest : rest;
    const own = first === 'on' ? nearest(`on-${rest}`, Object.keys(ATTRIBUTES).filter((it) => it.startsWith('on-'))) : undefined;
    say(element, `there is no attribute ${name}`, own ?? `${first}:${event}`, 'data-');
    return;
  }
  const near = nearest(parseName(name).plugin, Object.keys(ATTRIBUTES));
  if (near && (isCode(value) || /:|__/.test(name))) say(element, `there is no attribute ${name}`, near, 'data-');
}

function checkModifier(element: Element, name: string, modifier: string, known: string[]): void {
  if (modifier && !known.includes(modifier)) say(element, `${name} knows no modifier __${modifier}`, nearest(modifier, known), '__');
}

/** Events can have any name, so only one that is nearly the browser's own is a slip. */
function checkEvent(element: Element, name: string, event: string): void {
  const known = events(element);
  const near = known.includes(event) ? undefined : nearest(event, known);
  if (near && event.length > 3) say(element, `${name} waits for an event ${event}`, near, '');
}

function events(element: Element): string[] {
  const all = new Set<string>();
  for (const source of [element, window]) for (const name in source) if (name.startsWith('on')) all.add(name.slice(2));
  return [...all];
}

/** Whether text uses signals or actions. */
function isCode(text: string): boolean {
  return /\$[a-z_]|@[a-z]+\(/i.test(text);
}

function say(element: Element, what: string, near: string | undefined, prefix: string): void {
  const text = `faststate: ${what}${near ? `; did you mean ${prefix}${near}?` : ''}`;
  if (said.has(text)) return;
  said.add(text);
  console.warn(text, element);
  record({ kind: 'problem', title: text, failed: true, text: `in ${nameOf(element)}` });
}
