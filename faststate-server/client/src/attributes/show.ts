import { dom } from '../dom';
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

export const text: Plugin = (attribute) =>
  follow(attribute, () => {
    const result = `${value(attribute) ?? ''}`;
    if (dom(attribute.el).textContent !== result) dom(attribute.el).textContent = result;
  });

export const show: Plugin = (attribute) =>
  follow(attribute, () => {
    const { style } = dom(attribute.el);
    if (!value(attribute)) style.display = 'none';
    else if (style.display === 'none') style.removeProperty('display');
  });

export const classes: Plugin = (attribute) =>
  each(attribute, (names, on) => {
    for (const name of names.split(/\s+/).filter(Boolean)) dom(attribute.el).classList.toggle(name, !!on);
  });

export const attr: Plugin = (attribute) =>
  each(attribute, (key, value) => {
    const el = dom(attribute.el);
    const name = safeAttribute(key);
    const text = value === true ? '' : typeof value === 'string' ? value : JSON.stringify(value);
    if (value === false || value == null) el.removeAttribute(name);
    else if (el.getAttribute(name) !== text) el.setAttribute(name, text);
  });

export const style: Plugin = (attribute) => {
  const before: Record<string, string> = {};
  each(attribute, (name, value) => {
    const { style } = dom(attribute.el);
    const property = name.startsWith('--') ? name : name.replace(/[A-Z]/g, '-$&').toLowerCase();
    before[property] ??= style.getPropertyValue(property);
    style.setProperty(property, value || value === 0 ? `${value}` : before[property]);
  });
};

export const jsonSignals: Plugin = (attribute) =>
  follow(attribute, () => {
    signals.watchAll();
    const filter = attribute.text ? (value(attribute) as Filter) : {};
    dom(attribute.el).textContent = JSON.stringify(signals.pick(filter), null, attribute.modifiers.has('terse') ? 0 : 2);
  });
