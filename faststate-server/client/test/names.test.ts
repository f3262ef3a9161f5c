// A form's fields hide what the browser gives the form under their names.
import { body, byId, settle, until } from './page';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { flush, start } from '../src/apply';
import { welcomeParts } from '../src/core';
import { patchElements } from '../src/patch/elements';
import * as signals from '../src/signals';

// All but those that the selectors of jsdom ask for, too.
const NAMES = [
  'id', 'name', 'closest', 'matches', 'childNodes', 'isConnected', 'querySelector', 'querySelectorAll', 'setAttribute', 'setAttributeNode',
  'removeAttribute', 'insertBefore', 'append', 'remove', 'replaceWith', 'textContent', 'outerHTML', 'cloneNode', 'style', 'classList',
  'addEventListener', 'removeEventListener', 'dispatchEvent', 'focus', 'submit', 'elements', 'enctype', 'noValidate', 'reportValidity',
];

// In jsdom nothing hides what a form inherits, so here their prototype does, and what the client knows as that is a copy without.
const Hidden = HTMLFormElement;
const Plain = function () {};
Plain.prototype = Object.create(HTMLElement.prototype, Object.getOwnPropertyDescriptors(Hidden.prototype));
Object.defineProperty(Plain, Symbol.hasInstance, { value: (node: unknown) => node instanceof Hidden });
Object.assign(globalThis, { HTMLFormElement: Plain });
const inputs = Object.getOwnPropertyDescriptor(Hidden.prototype, 'elements')!.get!;
for (const name of NAMES) {
  Object.defineProperty(Hidden.prototype, name, { configurable: true, get: function (this: HTMLFormElement) { return inputs.call(this).namedItem(name) ?? undefined; } });
}

const form = (text: string) =>
  `<form id="form" class="${text}" data-on:submit="@post('/x', {contentType: 'form'})" data-class:busy="$busy" data-show="$shown" tabindex="0">` +
  `<p id="text">${text}</p>${NAMES.map((name) => `<input name="${name}" value="${name}">`).join('')}<button id="send">Send</button></form>`;

const sent: { url: string; body: string }[] = [];
Object.assign(globalThis, {
  history: window.history,
  scrollX: 0,
  scrollY: 0,
  scrollTo: () => undefined,
  fetch: async (url: URL, { body }: RequestInit) => {
    sent.push({ url: `${url}`, body: `${body}` });
    const page = `<html><head><title>Next</title><meta name="faststate" content="n"></head><body><main><h1>Next</h1>${form('next')}</main></body></html>`;
    return { url: `${url}`, status: 200, headers: new Headers({ 'Content-Type': 'text/html', 'FastState-Document': 'page' }), text: async () => (body ? '' : page) };
  },
});
document.head.insertAdjacentHTML('beforeend', '<meta name="faststate" content="h" data-base="">');
welcomeParts();
start();
await import('../src/parts/navigation/main');

beforeEach(() => {
  sent.length = 0;
  signals.merge({ busy: false, shown: true });
  body(`<main>${form('one')}</main>`);
  flush();
});

const shown = () => document.querySelector('form')!;
const attribute = (name: string) => Element.prototype.getAttribute.call(shown(), name);

for (const args of [{}, { selector: 'main', mode: 'inner' }, { selector: 'form', mode: 'replace' }]) {
  test(`formWhoseFieldsHideItsMethods_isPatched: ${JSON.stringify(args)}`, async () => {
    await patchElements({ elements: form('two'), ...args });
    assert.equal(byId('text').textContent, 'two');
    assert.match(attribute('class')!, /^two/);
    assert.equal(document.querySelectorAll('input').length, NAMES.length);
  });
}

test('formWhoseFieldsHideItsMethods_isMovedAndRemoved', async () => {
  const old = shown();
  await patchElements({ selector: 'main', mode: 'inner', elements: `<div><b></b>${form('two')}</div>` });
  assert.equal(shown(), old);
  await patchElements({ selector: 'main', mode: 'inner', elements: '<b></b>' });
  assert.equal(document.querySelector('form'), null);
});

test('formWhoseFieldsHideItsMethods_takesAttributes', async () => {
  signals.merge({ busy: true, shown: false });
  await settle();
  assert.match(attribute('class')!, /busy/);
  assert.match(attribute('style')!, /display: none/);
});

test('formWhoseFieldsHideItsMethods_isSubmitted', async () => {
  byId('send').click();
  await until(() => sent.length);
  assert.equal(sent[0].body, NAMES.map((name) => `${name}=${name}`).join('&'));
});

test('pageWithAFormWhoseFieldsHideItsMethods_isLeftAndGoneTo', async () => {
  shown().insertAdjacentHTML('beforeend', '<a href="/next">Next</a>');
  Element.prototype.dispatchEvent.call(shown(), new window.MouseEvent('click', { bubbles: true, cancelable: true, composed: true, detail: 2 }));
  document.querySelector<HTMLElement>('a')!.click();
  await until(() => document.querySelector('h1')?.textContent === 'Next');
  assert.equal(byId('text').textContent, 'next');
});
