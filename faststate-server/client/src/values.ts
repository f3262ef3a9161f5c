import { dom } from './dom';

export type Path = readonly string[];

const FORBIDDEN = /^(?:__proto__|constructor|prototype)$/;

export function nameOf(path: Path): string {
  return path.join('.');
}

/** A plain object, the only kind of value that holds further signals. */
export function isObject(value: unknown): value is Record<string, unknown> {
  if (!value || typeof value !== 'object') return false;
  const above = Object.getPrototypeOf(value);
  return !above || !Object.getPrototypeOf(above);
}

/** Whether a key from outside would reach into an object's prototype. */
export function isForbidden(key: string): boolean {
  return FORBIDDEN.test(key);
}

const CHOICES = /^(?:checkbox|radio|file|hidden|submit|button|reset|image)$/;

/** A field with a value of its own that people write or drag, rather than choose among given ones. */
export function isTextField(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  const { localName } = dom(element);
  return localName === 'textarea' || (localName === 'input' && !CHOICES.test((element as HTMLInputElement).type));
}

/** Equal in what the page or the server could see of them. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  const comparable = (isObject(a) && isObject(b)) || (Array.isArray(a) && Array.isArray(b));
  return comparable && JSON.stringify(a) === JSON.stringify(b);
}

/** A kebab-case key of an attribute as the camel-case name of a signal. */
export function camel(key: string): string {
  return key.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}
