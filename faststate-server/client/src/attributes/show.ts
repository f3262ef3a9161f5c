import { safeAttribute } from '../expression/guard';
import { value } from '../run';
import * as signals from '../signals';
import type { Filter } from '../signals';
import { isObject } from '../values';
import { follow, type Attribute, type Plugin } from './attribute';

/** Shows each entry of an object, or the one value of the key form. */
function each(attribute: Attribute, show: (name: string, value: unknown) => void): void {
  follow(attribute, () => {
    const result = value(attribute);
    if (attribute.key) show(attribute.key, result);
    else if (isObject(result)) for (const [name, part] of Object.entries(result)) show(name, part);
  });
}

const isNothing = (value: unknown) => value === false || value == null;

export const text: Plugin = (attribute) =>
  follow(attribute, () => {
    const result = `${value(attribute) ?? ''}`;
    if (attribute.el.textContent !== result) attribute.el.textContent = result;
  });

export const show: Plugin = (attribute) =>
  follow(attribute, () => {
    const { style } = attribute.el;
    if (!value(attribute)) style.display = 'none';
    else if (style.display === 'none') style.removeProperty('display');
  });

export const classes: Plugin = (attribute) =>
  each(attribute, (names, on) => {
    for (const name of names.split(/\s+/).filter(Boolean)) attribute.el.classList.toggle(name, !!on);
  });

export const attr: Plugin = (attribute) =>
  each(attribute, (key, value) => {
    const { el } = attribute;
    const name = safeAttribute(key);
    const text = value === true ? '' : typeof value === 'string' ? value : JSON.stringify(value);
    if (isNothing(value)) el.removeAttribute(name);
    else if (el.getAttribute(name) !== text) el.setAttribute(name, text);
  });

export const style: Plugin = (attribute) =>
  each(attribute, (name, value) => {
    const { style } = attribute.el;
    const property = name.startsWith('--') ? name : name.replace(/[A-Z]/g, '-$&').toLowerCase();
    if (isNothing(value)) style.removeProperty(property);
    else style.setProperty(property, String(value));
  });

export const jsonSignals: Plugin = (attribute) =>
  follow(attribute, () => {
    signals.watchAll();
    const filter = attribute.text ? (value(attribute) as Filter) : {};
    const shown = signals.snapshot({ exclude: '(?!)', ...filter });
    attribute.el.textContent = JSON.stringify(shown, null, attribute.modifiers.has('terse') ? 0 : 2);
  });
