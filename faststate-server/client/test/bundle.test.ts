// The whole client as pages load it, after all that makes it small.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';

const CLIENT = readFileSync(new URL('client.js', import.meta.url), 'utf8');

test('bundle_runsThePage', async () => {
  const page = '<body data-signals="{n: 1}"><p data-text="`${$n} ${$double}`"></p><i data-computed="{double: () => $n * 2}"></i><button data-on:click="$n++"></button></body>';
  const { window } = new JSDOM(page, { runScripts: 'outside-only' });
  window.eval(CLIENT);
  const { document } = window;
  assert.equal(document.querySelector('p')!.textContent, '1 2');
  document.querySelector('button')!.click();
  assert.equal(document.querySelector('p')!.textContent, '2 4');
  document.body.insertAdjacentHTML('beforeend', '<b data-text="$n"></b>');
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(document.querySelector('b')!.textContent, '2');
  window.close();
});
